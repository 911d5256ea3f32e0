import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { type AppContext, type AppEnv, NotFound } from './http.ts';
import { newToken } from './ids.ts';
import { sameText, sign } from './signing.ts';
import type { Viewer } from './viewer.ts';

const FORM_COOKIE = 'lumbung_form';
/** Answered by `app.tsx` with 403 and a page that says how to go on. */
export class ForgedForm extends Error {}
/** Answered by `app.tsx` with 413. */
export class TooLarge extends Error {}

/** Four photos straight from a phone. Those too large to keep are then named beside their field, and the form comes back. */
const MOST_BYTES = 45_000_000;

const policy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join('; ');

/** Headers on every answer; no inline script or style is allowed anywhere. */
export const securityHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  const headers = c.res.headers;
  headers.set('Content-Security-Policy', policy);
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'same-origin');
  headers.set('Permissions-Policy', 'camera=(self), geolocation=(), microphone=()');
  if (!headers.has('Cache-Control'))
    headers.set('Cache-Control', c.var.viewer ? 'private, no-store' : 'private, no-cache');
};

/** `Server-Timing: db;dur=…;desc="N round trips"` on every answer. */
export const serverTiming: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  const { trips, ms } = c.var.meter;
  c.res.headers.append('Server-Timing', `db;dur=${ms};desc="${trips} round trip${trips === 1 ? '' : 's'}"`);
};

/** No page of ours has U+0000 in its address, and a database does not compare texts that hold it. */
export const refuseNul: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.url.includes('%00')) throw new NotFound();
  await next();
};

/** `userId~membershipId.signature`: a form made while acting for one party must not be carried out for another. */
const tokenFor = (c: AppContext, browser: string, maker: string): string =>
  `${maker}.${sign(c.var.config.secret, 'form', `${browser}\n${maker}`)}`;
const makerOf = (viewer: Viewer | null): string => (viewer ? `${viewer.userId}~${viewer.membershipId}` : '~');

const isSecure = (c: AppContext): boolean => c.req.url.startsWith('https:');

/** The viewer's form token, made when a form asks for it. */
export const formToken: MiddlewareHandler<AppEnv> = async (c, next) => {
  let token: string | undefined;
  c.set('csrf', () => {
    token ??= tokenFor(c, getCookie(c, FORM_COOKIE) ?? newBrowser(c), makerOf(c.var.viewer));
    return token;
  });
  await next();
};

/** The cookie that form tokens are bound to. A browser that is shown no form gets none. */
function newBrowser(c: AppContext): string {
  const browser = newToken();
  const attributes = { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(c), maxAge: 31_536_000 } as const;
  setCookie(c, FORM_COOKIE, browser, attributes);
  return browser;
}

/** Whose form it is, by its token; null when the token is missing or was not made for this browser. */
function formMaker(c: AppContext, token: unknown): string | null {
  const browser = getCookie(c, FORM_COOKIE);
  if (!browser || typeof token !== 'string') return null;
  const maker = token.slice(0, token.lastIndexOf('.'));
  return sameText(token, tokenFor(c, browser, maker)) ? maker : null;
}

/** Reads the body once (later `c.req.formData()` gives the same), refusing what is too large before it is parsed. */
export async function readForm(c: AppContext): Promise<FormData> {
  if (Number(c.req.header('Content-Length') ?? 0) > MOST_BYTES) throw new TooLarge();
  const type = c.req.header('Content-Type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type)) throw new ForgedForm();
  try {
    return await c.req.formData();
  } catch {
    throw new ForgedForm();
  }
}

/** Refuses what changes something unless it comes from one of our own pages, by origin and by token. */
export const refuseForgery: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const origin = c.req.header('Origin');
  const site = c.req.header('Sec-Fetch-Site');
  const own = c.var.config.origin ?? new URL(c.req.url).origin;
  if ((origin && origin !== 'null' && origin !== own) || (site && site !== 'same-origin' && site !== 'none'))
    throw new ForgedForm();
  const form = await readForm(c);
  const maker = formMaker(c, form.get('_csrf'));
  if (maker === null || (c.var.viewer && maker !== makerOf(c.var.viewer))) throw new ForgedForm();
  const [userId = '', membershipId = ''] = maker.split('~');
  c.set('formOwner', userId);
  c.set('formMembership', membershipId);
  await next();
};
