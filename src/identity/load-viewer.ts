import type { MiddlewareHandler } from 'hono';
import { lookingFirst } from '../platform/db.ts';
import { type AppContext, type AppEnv, StandingChanged, Unauthenticated } from '../platform/http.ts';
import { sha256 } from '../platform/ids.ts';
import { ForgedForm } from '../platform/security.ts';
import { asked } from '../platform/store-statements.ts';
import type { Viewer } from '../platform/viewer.ts';
import { clearSessionCookie, rememberedViewer, rememberViewer, sessionCookie } from './cookies.ts';
import { readViewer, viewerFrom, viewerQuery } from './store-sessions.ts';

/**
 * Finds who asks. Pages take what was read within the last minute (no round trip). Whatever changes something holds what is
 * remembered against the database before anything is given out or written, in the command's own first round trip, so that an
 * ended session, an ended membership or a suspended party counts at once.
 */
export const loadViewer: MiddlewareHandler<AppEnv> = async (c, next) => {
  const token = sessionCookie(c);
  // The database keeps only the hash: who reads the table cannot become anybody.
  if (token) await findViewer(c, await sha256(token));
  await next();
};

async function findViewer(c: AppContext, sessionToken: string): Promise<void> {
  const remembered = rememberedViewer(c, sessionToken);
  const isPage = c.req.method === 'GET' || c.req.method === 'HEAD';
  if (!remembered || (!isPage && LOOKS_FIRST.test(c.req.path)))
    return take(c, await readViewer(c.var.db, sessionToken, c.var.now));
  c.set('viewer', remembered);
  if (!isPage) holdAgainstDatabase(c, remembered);
}

/** What begins, ends or changes sessions itself must know beforehand whose session it is. */
const LOOKS_FIRST = /^\/(sign-|account|demo|password-reset|invitations\/)/;

function take(c: AppContext, viewer: Viewer | null): void {
  c.set('viewer', viewer);
  if (viewer) rememberViewer(c, viewer);
  else clearSessionCookie(c);
}

function holdAgainstDatabase(c: AppContext, remembered: Viewer): void {
  const { db, now } = c.var;
  const { sessionToken } = remembered;
  const { question, read } = asked(viewerQuery(db, sessionToken, now));
  const look = (answer: Parameters<typeof read>[0]) => {
    const viewer = viewerFrom(read(answer), sessionToken);
    if (!viewer || !sameStanding(viewer, remembered)) c.set('db', db);
    take(c, viewer);
    if (!viewer) throw new Unauthenticated();
    if (!sameStanding(viewer, remembered))
      throw sameMember(viewer, remembered) ? new StandingChanged() : new ForgedForm();
  };
  c.set('db', lookingFirst(db, { question, look }));
}

/** Whether the form is still theirs: it was made for this person in this membership. */
const sameMember = (a: Viewer, b: Viewer): boolean => a.userId === b.userId && a.membershipId === b.membershipId;

/** Whether they may still do what they could when the page was made. */
const sameStanding = (a: Viewer, b: Viewer): boolean =>
  (['userId', 'membershipId', 'partyId', 'partyStatus', 'role'] as const).every((key) => a[key] === b[key]);
