import { HOUR, MINUTE } from '../platform/clock.ts';

/** So many attempts within a window that starts with the first one. */
export type Limit = { name: string; most: number; windowMs: number };

/** Only failed sign-ins count: a right password gives the attempt back. */
export const SIGN_IN_BY_EMAIL: Limit = { name: 'sign-in:email', most: 10, windowMs: 15 * MINUTE };
/** A village office shares one address on the internet, so many more. */
export const SIGN_IN_BY_IP: Limit = { name: 'sign-in:ip', most: 100, windowMs: 15 * MINUTE };
export const MAIL_BY_EMAIL: Limit = { name: 'mail:email', most: 5, windowMs: HOUR };
export const MAIL_BY_IP: Limit = { name: 'mail:ip', most: 60, windowMs: HOUR };

/** A row of `rate_limit` after this attempt was counted. `since` is the window's first attempt. */
export type Attempts = { count: number; since: number };

/** Milliseconds to wait before the next attempt, 0 when this one is allowed. */
export function waitFor(limit: Limit, attempts: Attempts | undefined, now: number): number {
  if (!attempts || attempts.count <= limit.most) return 0;
  return Math.max(attempts.since + limit.windowMs - now, 1000);
}
