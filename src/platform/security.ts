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
const tokenFor = async (c: AppContext, browser: string, maker: string): Promise<string> =>
  `${maker}.${await sign(c.var.config.secret, 'form', `${browser}\n${maker}`)}`;
const makerOf = (viewer: Viewer | null): string => (viewer ? `${viewer.userId}~${viewer.membershipId}` : '~');

const isSecure = (c: AppContext): boolean => new URL(c.req.url).protocol === 'https:';

/** The viewer's form token; sets the browser's cookie when it has none. Only pages with a form call for it. */
export const formToken: MiddlewareHandler<AppEnv> = async (c, next) => {
  let browser = getCookie(c, FORM_COOKIE);
  if (!browser && c.req.method === 'GET') {
    browser = newToken();
    setCookie(c, FORM_COOKIE, browser, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: isSecure(c),
      maxAge: 31_536_000,
    });
  }
  if (browser) c.set('csrf', await tokenFor(c, browser, makerOf(c.var.viewer)));
  await next();
};

/** Whose form it is, by its token; null when the token is missing or was not made for this browser. */
async function formMaker(c: AppContext, token: unknown): Promise<string | null> {
  const browser = getCookie(c, FORM_COOKIE);
  if (!browser || typeof token !== 'string') return null;
  const maker = token.slice(0, token.lastIndexOf('.'));
  return sameText(token, await tokenFor(c, browser, maker)) ? maker : null;
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
  const maker = await formMaker(c, form.get('_csrf'));
  if (maker === null || (c.var.viewer && maker !== makerOf(c.var.viewer))) throw new ForgedForm();
  const [userId = '', membershipId = ''] = maker.split('~');
  c.set('formOwner', userId);
  c.set('formMembership', membershipId);
  await next();
};
