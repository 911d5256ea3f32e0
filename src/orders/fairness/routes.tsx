import { Hono } from 'hono';
import { addDays, dayOf, startOfDay } from '../../platform/clock.ts';
import { type AppEnv, allow, readPage } from '../../platform/http.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { FORUM } from '../../platform/viewer.ts';
import { fairnessFilter } from './inputs.ts';
import { replay } from './replay.ts';
import { fairnessOf } from './rules.ts';
import { fairnessFrom, fairnessQueries, MOST_LINES_REPLAYED, replayFrom, replayQueries } from './store.ts';
import { fairnessTexts, policiesTexts } from './texts.ts';
import { FairnessPage } from './views/fairness-page.tsx';
import { PoliciesPage } from './views/policies-page.tsx';

/** For the forum's staff: who got how much of what was ordered, and what other ways of dividing would give. */
export const fairnessRoutes = new Hono<AppEnv>();
const staff = allow(...FORUM);
const QUARTER_DAYS = 90;

fairnessRoutes.get('/fairness', staff, async (c) => {
  const filter = fairnessFilter(c.req.query(), dayOf(c.var.now));
  const { claims, goods, chosen } = fairnessFrom(await readPage(c, fairnessQueries(c.var.db, filter)), filter);
  return renderPage(
    c,
    { title: fairnessTexts[c.var.lang].title, nav: 'orders', wide: true },
    <FairnessPage {...{ filter, goods, chosen, fairness: fairnessOf(claims) }} />,
  );
});

fairnessRoutes.get('/fairness/policies', staff, async (c) => {
  const today = dayOf(c.var.now);
  const since = startOfDay(addDays(today, -QUARTER_DAYS));
  const { lines, market, isCut } = replayFrom(await readPage(c, replayQueries(c.var.db, since)));
  const orders = new Set(lines.map((line) => line.orderId)).size;
  return renderPage(
    c,
    { title: policiesTexts[c.var.lang].title, nav: 'orders', wide: true },
    <PoliciesPage
      rows={orders > 0 ? replay(lines, market, today) : []}
      orders={orders}
      lines={lines.length}
      cutAt={isCut ? MOST_LINES_REPLAYED : null}
    />,
  );
});
