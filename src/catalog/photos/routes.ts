import { Hono } from 'hono';
import { type AppEnv, found } from '../../platform/http.ts';
import { photoQuery } from './store.ts';

export const routes = new Hono<AppEnv>();

/** A picture never changes under its address, which is the hash of its content: browsers may keep it for ever. */
const FOR_EVER = 'public, max-age=31536000, immutable';

routes.get('/photos/:id', async (c) => {
  const id = c.req.param('id');
  // Anything between may keep this answer for everybody: it must not carry one reader's cookies.
  c.header('Set-Cookie', undefined);
  const headers = { 'Cache-Control': FOR_EVER, ETag: `"${id}"`, 'X-Content-Type-Options': 'nosniff' };
  if (knows(c.req.header('If-None-Match'), headers.ETag)) return c.body(null, 304, headers);
  const photo = found((await photoQuery(c.var.db, id))[0]);
  return c.body(new Uint8Array(photo.bytes), 200, { ...headers, 'Content-Type': photo.mime });
});

/** Whether the browser has this very content already (RFC 9110, weak comparison). */
const knows = (header: string | undefined, tag: string): boolean =>
  header?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag) ?? false;
