import type { AppContext } from '../platform/http.ts';
import type { Device } from './commands/sign-in.ts';

/** Cloudflare names the caller's address; another proxy's header could be made up by anyone. */
export const deviceOf = (c: AppContext): Device => ({
  ipAddress: c.req.header('CF-Connecting-IP') ?? null,
  userAgent: c.req.header('User-Agent')?.slice(0, 200) ?? null,
});
