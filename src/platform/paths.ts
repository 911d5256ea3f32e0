import type { AppContext } from './http.ts';

/** A path on this site, `/` when it is none: anything else would send the reader elsewhere on our word. */
export function ownPath(c: AppContext, given: string | undefined): string {
  const own = new URL(c.req.url);
  if (!given?.startsWith('/') || !URL.canParse(given, own.origin)) return '/';
  const url = new URL(given, own.origin);
  return url.origin === own.origin ? url.pathname + url.search : '/';
}
