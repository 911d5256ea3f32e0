import { Hono } from 'hono';
import { type AppContext, type AppEnv, allow, found, readPage, viewerOf } from '../../platform/http.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { COOPERATIVE, FORUM } from '../../platform/viewer.ts';
import { ownFrom, ownQueries, staffFrom, staffQueries } from './store-page.ts';
import { texts } from './texts.ts';
import type { VerdictKind } from './types.ts';
import { OwnResultPage } from './views/own-page.tsx';
import { StaffResultPage } from './views/staff-page.tsx';

/** What a closing came to: for a cooperative its own verdict, for the forum everybody's. */
export const closingRoutes = new Hono<AppEnv>();

const kinds: readonly VerdictKind[] = ['counts', 'price_above_limit', 'barred', 'campaign_failed'];
const kindOf = (asked: string | undefined): VerdictKind | null => kinds.find((one) => one === asked) ?? null;

closingRoutes.get('/campaigns/:id/result', allow(...COOPERATIVE, ...FORUM), (c) =>
  viewerOf(c).partyKind === 'forum' ? staffPage(c, c.req.param('id')) : ownPage(c, c.req.param('id')),
);

async function ownPage(c: AppContext, id: string) {
  const page = found(ownFrom(await readPage(c, ownQueries(c.var.db, id, viewerOf(c)))));
  return renderPage(c, { title: texts[c.var.lang].title, nav: 'campaigns' }, <OwnResultPage page={page} />);
}

async function staffPage(c: AppContext, id: string) {
  const asked = { kind: kindOf(c.req.query('kind')), after: c.req.query('after') ?? null };
  const page = found(staffFrom(await readPage(c, staffQueries(c.var.db, id, viewerOf(c), asked))));
  return renderPage(
    c,
    { title: texts[c.var.lang].title, nav: 'campaigns' },
    <StaffResultPage page={page} kind={asked.kind} isFirst={asked.after === null} />,
  );
}
