import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../platform/http.ts';
import { sha256 } from '../platform/ids.ts';
import { clearSessionCookie, rememberedViewer, rememberViewer, sessionCookie } from './cookies.ts';
import { readViewer } from './store-sessions.ts';

/**
 * Finds who asks. Pages take what was read within the last minute (no round trip); whatever changes something reads afresh, so
 * that an ended session, an ended membership or a suspended party counts at once.
 */
export const loadViewer: MiddlewareHandler<AppEnv> = async (c, next) => {
  const token = sessionCookie(c);
  if (token) {
    // The database keeps only the hash: who reads the table cannot become anybody.
    const sessionToken = await sha256(token);
    const isPage = c.req.method === 'GET' || c.req.method === 'HEAD';
    const remembered = isPage ? rememberedViewer(c, sessionToken) : null;
    const viewer = remembered ?? (await readViewer(c.var.db, sessionToken, c.var.now));
    c.set('viewer', viewer);
    if (viewer && !remembered) rememberViewer(c, viewer);
    if (!viewer) clearSessionCookie(c);
  }
  await next();
};
