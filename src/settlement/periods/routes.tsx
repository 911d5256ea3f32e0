import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, allow, readPage, seeOther, viewerOf } from '../../platform/http.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { closePeriod } from './commands/close.ts';
import { checkMonth } from './inputs.ts';
import { standingFrom, standingQueries } from './store.ts';
import { texts } from './texts.ts';
import { obstacleText, PeriodsPage } from './views/periods-page.tsx';

/** Months of the ledger, and their closing. */
export const periodRoutes = new Hono<AppEnv>();
const staff = allow('treasurer', 'administrator');

async function periodsPage(c: AppContext, notice?: string, status: 200 | 409 | 422 = 200) {
  const standing = standingFrom(await readPage(c, standingQueries(c.var.db)));
  return renderPage(
    c,
    { title: texts[c.var.lang].title, nav: 'settlement', wide: true, status },
    <PeriodsPage {...{ standing, notice }} today={dayOf(c.var.now)} />,
  );
}

periodRoutes.get('/periods', staff, (c) => periodsPage(c));

periodRoutes.post('/periods', staff, async (c) => {
  const { db, lang, now } = c.var;
  const checked = checkMonth(typedFrom(await c.req.formData()), lang);
  if (!checked.ok) return periodsPage(c, Object.values(checked.errors)[0], 422);
  const answer = await closePeriod(db, viewerOf(c), checked.value.month, now);
  return answer.ok ? seeOther(c, '/periods') : periodsPage(c, obstacleText(answer, lang), 409);
});
