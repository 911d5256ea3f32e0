import { HOUR, MINUTE } from '../platform/clock.ts';
import type { Db } from '../platform/db.ts';
import type { Config } from '../platform/env.ts';
import { type AppContext, seeOther } from '../platform/http.ts';
import { ownPath } from '../platform/paths.ts';
import { deleteExpired, insertParked } from './store-parked.ts';

/** More than any form of ours holds; files are not kept. */
const MOST_CHARACTERS = 200_000;

/** Sends somebody without a session to the sign-in page; what they had typed waits for them there. */
export async function toSignIn(c: AppContext): Promise<Response> {
  const parked = await park(c);
  const to = parked ? `/sign-in?parked=${parked}` : `/sign-in?next=${encodeURIComponent(pageOf(c))}`;
  // htmx would follow a redirect and put the sign-in page into a corner of this one.
  return c.req.header('HX-Request') === 'true' ? c.body(null, 200, { 'HX-Redirect': to }) : seeOther(c, to);
}

/** The page the reader was on: after signing in they are back there. */
function pageOf(c: AppContext): string {
  const { pathname, search } = new URL(c.req.url);
  const isPage = c.req.method === 'GET' && !c.req.header('HX-Request');
  return isPage ? pathname + search : pathOf(c, c.req.header('HX-Current-URL') ?? c.req.header('Referer'));
}

function pathOf(c: AppContext, address: string | undefined): string {
  if (!address || !URL.canParse(address)) return '/';
  const { pathname, search } = new URL(address);
  return ownPath(c, pathname + search);
}

/** Keeps a form whose maker's session has ended; null when there is nothing to keep. */
async function park(c: AppContext): Promise<string | null> {
  if (c.req.method !== 'POST' || !c.var.formOwner) return null;
  const fields = keepable(await c.req.formData());
  if (JSON.stringify(fields).length > MOST_CHARACTERS) return null;
  // `…/preview` shows what the form at the address before it would do; it leads nowhere by itself.
  const path = c.req.path.replace(/\/preview$/, '');
  const { formOwner: userId, formMembership: membershipId } = c.var;
  return insertParked(c.var.db, { userId, membershipId, path, fields }, c.var.now);
}

const keepable = (form: FormData): [string, string][] =>
  [...form].filter(
    (field): field is [string, string] =>
      typeof field[1] === 'string' && !field[0].startsWith('_') && !/password/i.test(field[0]),
  );

/** Hourly: removes sessions, links and forms whose time is over. */
export async function tidyIdentity(db: Db, _config: Config, now: number): Promise<void> {
  if (now % HOUR < MINUTE) await deleteExpired(db, now);
}
