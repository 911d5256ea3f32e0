import type { Context, MiddlewareHandler } from 'hono';
import type { Db, Meter, Results, Statement } from './db.ts';
import type { Config } from './env.ts';
import type { Lang } from './i18n.ts';
import type { Role, Viewer } from './viewer.ts';

/** Counts shown in the navigation, read in the same batch as the page. Keys are navigation entries. */
export type Badges = Readonly<Record<string, number>>;

/** One entry of the main navigation; `key` also names its badge. `inHead`: beside the person, not in the bar of a phone; `isWide`: on wide screens only. */
export type NavEntry = { key: string; href: string; label: string; inHead?: true; isWide?: true };

export type Variables = {
  config: Config;
  db: Db;
  meter: Meter;
  /** Milliseconds since 1970: the request's one reading of the clock. */
  now: number;
  lang: Lang;
  /** Who asks, in which party and role; null without a session. */
  viewer: Viewer | null;
  /** Goes into the hidden field `_csrf` of every form; bound to the person and to the browser, which gets its cookie with the first. */
  csrf: () => string;
  /** One statement that counts what the navigation shows for this viewer; null: nothing to count. */
  badgeQuery: () => Statement | null;
  badges: Badges;
  /** The main navigation for this viewer, set by `app.tsx`. */
  navigation: readonly NavEntry[];
  /** POST only: the person the form was made for, '' for nobody. Differs from the viewer when a session ended meanwhile. */
  formOwner: string;
  /** POST only: the membership they acted in, '' for none. */
  formMembership: string;
};

export type AppEnv = { Variables: Variables };
export type AppContext = Context<AppEnv>;

/** Reads everything a page shows in one round trip, the navigation's counts with it. */
export async function readPage<T extends readonly Statement[]>(
  c: AppContext,
  statements: readonly [...T],
): Promise<Results<T>> {
  const badgeQuery = c.var.badgeQuery();
  const all = badgeQuery ? [...statements, badgeQuery] : [...statements];
  if (all.length === 0) return [] as Results<T>;
  // A single statement needs no transaction around it, which would be two more for the database to run.
  const results = all.length === 1 ? [await all[0]] : ((await c.var.db.batch(all as never)) as unknown[]);
  if (badgeQuery) c.set('badges', ((results.pop() as Badges[])[0] ?? {}) as Badges);
  return results as Results<T>;
}

/** Lets the request through only for these roles; nobody signed in → `signIn`, another role → `forbidden`. */
export function allow(...roles: readonly Role[]): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (!c.var.viewer) throw new Unauthenticated();
    if (!roles.includes(c.var.viewer.role)) throw new Forbidden();
    await next();
  };
}

/** Any signed-in person, also one who belongs to no party yet. */
export const signedIn: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!c.var.viewer) throw new Unauthenticated();
  await next();
};

/** The viewer of a route behind `allow` or `signedIn`. */
export function viewerOf(c: AppContext): Viewer {
  if (!c.var.viewer) throw new Unauthenticated();
  return c.var.viewer;
}

/** Answered by `app.tsx`: with the sign-in page, keeping what was typed. */
export class Unauthenticated extends Error {}
/** Answered with 403 and where the reader may go instead. */
export class Forbidden extends Error {}
/**
 * Whoever asks stands differently than when their last page was made (a party verified or suspended meanwhile). Nothing was
 * written. Answered with 307 to the same address: the browser sends the form once more, now with what the database says.
 */
export class StandingChanged extends Error {}
/** Answered with 404: what is not there, or not there for this viewer. */
export class NotFound extends Error {}

/** The record, or a 404 when the viewer's scope holds none. */
export function found<T>(record: T | null | undefined): T {
  if (record === null || record === undefined) throw new NotFound();
  return record;
}

/** Whether htmx asks for a part of a page (a full-page request by `hx-boost` is not one). */
export const wantsFragment = (c: AppContext): boolean =>
  c.req.header('HX-Request') === 'true' &&
  c.req.header('HX-Boosted') !== 'true' &&
  c.req.header('HX-Request-Type') === 'partial';

/** After a command: the browser goes to `path` with GET, so that reloading repeats nothing. */
export const seeOther = (c: AppContext, path: string): Response => c.redirect(path, 303);
