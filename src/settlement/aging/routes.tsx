import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { type AppEnv, allow, readPage } from '../../platform/http.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { agingFrom, agingQueries } from './store.ts';
import { agingTexts } from './texts.ts';
import { AgingPage } from './views/aging-page.tsx';

/** Open invoices by buyer and age. */
export const agingRoutes = new Hono<AppEnv>();

agingRoutes.get('/aging', allow('treasurer', 'administrator'), async (c) => {
  const { db, now, lang } = c.var;
  const today = dayOf(now);
  const buyerId = c.req.query('buyer') ?? '';
  const after = c.req.query('after') ?? null;
  const aging = agingFrom(await readPage(c, agingQueries(db, today, buyerId, after)), today);
  return renderPage(
    c,
    { title: agingTexts[lang].title, nav: 'settlement', wide: true },
    <AgingPage aging={aging} buyerId={buyerId || null} after={after} />,
  );
});
