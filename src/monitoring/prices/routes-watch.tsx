import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { type AppEnv, allow, NotFound, readPage, seeOther, viewerOf } from '../../platform/http.ts';
import { settingsFrom } from '../../platform/settings.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { COOPERATIVE, FORUM, type Viewer } from '../../platform/viewer.ts';
import { callForOffers } from './commands/call.ts';
import { watchFrom, watchQueries } from './read.ts';
import { calledQuery, openAlertsQuery, pooledNeedsQuery } from './store-watch.ts';
import { texts } from './texts.ts';
import { filters, type Row, WatchPage } from './views/watch-page.tsx';

/** How every commodity's price stands, and what staff do about it. */
export const watchRoutes = new Hono<AppEnv>();
export const readers = allow(...COOPERATIVE, ...FORUM);

export const mayAct = ({ role }: Viewer): boolean => role === 'moderator' || role === 'administrator';
export const mayEnter = (viewer: Viewer): boolean => mayAct(viewer) || viewer.role === 'mentor';

watchRoutes.get('/prices', readers, async (c) => {
  const { db, lang, now } = c.var;
  const viewer = viewerOf(c);
  const asked = c.req.query();
  const [alerts, needs, called, ...known] = await readPage(c, [
    openAlertsQuery(db),
    pooledNeedsQuery(db),
    calledQuery(db, dayOf(now)),
    ...watchQueries(db, now),
  ]);
  const rows = watchFrom(known, now).map(({ goods, standing }): Row => {
    const of = <T extends { commodityId: string }>(all: readonly T[]) =>
      all.find(({ commodityId }) => commodityId === goods.commodityId) ?? null;
    const staff = mayAct(viewer) ? { need: of(needs), isCalled: of(called) !== null } : null;
    return { goods, standing, alert: of(alerts), staff };
  });
  const shown = rows.filter(({ standing }) => standing.seen || standing.reference);
  const props = {
    ...{ rows: shown, filter: filters.find((one) => one === asked.status) ?? null },
    category: rows.some(({ goods }) => goods.category === asked.category) ? (asked.category ?? null) : null,
    carryDays: settingsFrom(known[0]).price_carry_days,
    ...{
      mayEnter: mayEnter(viewer),
      isForum: viewer.partyKind === 'forum',
      mayImport: mayAct(viewer),
      isCalled: asked.done === 'called',
    },
  };
  return renderPage(c, { title: texts[lang].title, nav: 'dashboard', wide: true }, <WatchPage {...props} />);
});

watchRoutes.post('/prices/:commodityId/call', allow('moderator', 'administrator'), async (c) => {
  const { db, now } = c.var;
  const id = c.req.param('commodityId');
  const answer = await callForOffers(db, viewerOf(c), id, now);
  if (!answer.ok && answer.reason === 'not_found') throw new NotFound();
  return seeOther(c, `/prices/${id}?done=${answer.ok ? 'called' : 'called-before'}`);
});
