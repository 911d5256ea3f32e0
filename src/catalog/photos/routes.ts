import { Hono } from 'hono';
import { type AppEnv, found } from '../../platform/http.ts';
import { photoQuery } from './store.ts';

/** What everybody may see: answered before anybody is asked who they are. */
export const routes = new Hono<AppEnv>();
/** What institutions sent: for itself, the forum's staff, and the cooperative whose goods it is about. */
export const privateRoutes = new Hono<AppEnv>();

/** A picture never changes under its address, which is the hash of its content: browsers may keep it for ever. */
const FOR_EVER = 'public, max-age=31536000, immutable';

routes.get('/photos/:id', async (c, next) => {
  const id = c.req.param('id');
  const headers = { 'Cache-Control': FOR_EVER, ETag: `"${id}"`, 'X-Content-Type-Options': 'nosniff' };
  const isKnown = knows(c.req.header('If-None-Match'), headers.ETag);
  const [photo] = isKnown ? [null] : await photoQuery(c.var.db, id, null);
  if (photo === undefined) return next();
  // Anything between may keep this answer for everybody: it must not carry one reader's cookies.
  c.header('Set-Cookie', undefined);
  if (photo === null) return c.body(null, 304, headers);
  return c.body(new Uint8Array(photo.bytes), 200, { ...headers, 'Content-Type': photo.mime });
});

privateRoutes.get('/photos/:id', async (c) => {
  const photo = found((await photoQuery(c.var.db, c.req.param('id'), c.var.viewer))[0]);
  return c.body(new Uint8Array(photo.bytes), 200, { 'Content-Type': photo.mime, 'Cache-Control': 'private, no-store' });
});

/** Whether the browser has this very content already (RFC 9110, weak comparison). */
const knows = (header: string | undefined, tag: string): boolean =>
  header?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag) ?? false;
