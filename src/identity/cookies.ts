import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { DAY, MINUTE } from '../platform/clock.ts';
import type { AppContext } from '../platform/http.ts';
import { seal, unseal } from '../platform/signing.ts';
import type { Viewer } from '../platform/viewer.ts';

/** From sign-in on; afterwards the person signs in again. */
export const SESSION_MS = 14 * DAY;
/** How long a page may rely on what an earlier request read about the viewer. Commands never do. */
const VIEWER_MS = MINUTE;

const isSecure = (c: AppContext): boolean => c.req.url.startsWith('https:');
/** `__Host-` cookies cannot be set by a neighbouring subdomain; browsers take them over https only. */
const nameOf = (c: AppContext, name: string): string => (isSecure(c) ? `__Host-${name}` : name);
const attributes = (c: AppContext) => ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(c) }) as const;

export const sessionCookie = (c: AppContext): string | undefined => getCookie(c, nameOf(c, 'lumbung_session'));

export function setSessionCookie(c: AppContext, token: string): void {
  setCookie(c, nameOf(c, 'lumbung_session'), token, { ...attributes(c), maxAge: SESSION_MS / 1000 });
  forgetViewer(c);
}

export function clearSessionCookie(c: AppContext): void {
  deleteCookie(c, nameOf(c, 'lumbung_session'), attributes(c));
  forgetViewer(c);
}

/** Call it when the viewer's name, party or role changed: the next page reads them again. */
export function forgetViewer(c: AppContext): void {
  deleteCookie(c, nameOf(c, 'lumbung_viewer'), attributes(c));
}

type Remembered = { viewer: Viewer; until: number };

/** Keeps the viewer with the browser, signed, so that pages within the next minute need no look into the database. */
export function rememberViewer(c: AppContext, viewer: Viewer): void {
  const value: Remembered = { viewer, until: c.var.now + VIEWER_MS };
  const sealed = seal(c.var.config.secret, 'viewer', value);
  setCookie(c, nameOf(c, 'lumbung_viewer'), sealed, { ...attributes(c), maxAge: VIEWER_MS / 1000 });
}

/** The viewer as remembered for this very session, or null when there is none or a minute has passed. */
export function rememberedViewer(c: AppContext, sessionToken: string): Viewer | null {
  const sealed = getCookie(c, nameOf(c, 'lumbung_viewer'));
  if (!sealed) return null;
  const value = unseal(c.var.config.secret, 'viewer', sealed) as Remembered | null;
  if (!value || value.until <= c.var.now || value.viewer.sessionToken !== sessionToken) return null;
  return value.viewer;
}
