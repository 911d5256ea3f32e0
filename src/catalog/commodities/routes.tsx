import { Hono } from 'hono';
import { type AppEnv, found, readPage, wantsFragment } from '../../platform/http.ts';
import { renderFragment, renderPage } from '../../platform/ui/page.tsx';
import { queryOf, readFilters } from '../filters.ts';
import { commodityName } from '../names.ts';
import { pageOf, readKey } from '../paging.ts';
import { seesStock } from '../stock.ts';
import { commodityQuery, daysQuery, listedQuery, OFFERS, placesQuery, referencesQuery } from './store.ts';
import { CommodityPage } from './views/commodity.tsx';
import { OfferTable } from './views/offers.tsx';

export const routes = new Hono<AppEnv>();

routes.get('/commodities/:id', async (c) => {
  const { db, now, lang } = c.var;
  const id = c.req.param('id');
  const filters = readFilters(c.req.query(), seesStock(c.var.viewer));
  const key = readKey(c.req.query(), filters.sort === 'name' ? 'text' : 'number');
  const [[row], rows, references, days, [places]] = await readPage(c, [
    commodityQuery(db, id),
    listedQuery(db, id, filters, key, now),
    referencesQuery(db, id, now),
    daysQuery(db, id, now),
    placesQuery(db, id),
  ]);
  const commodity = found(row);
  const page = pageOf(rows, key, OFFERS, ({ rank, id }) => ({ value: rank, id }));
  const path = `/commodities/${encodeURIComponent(id)}`;
  const listed = { page, total: rows[0]?.total ?? 0, filters, path, unit: commodity.tradeUnit };
  c.header('Vary', 'HX-Request');
  if (wantsFragment(c)) {
    c.header('HX-Replace-Url', path + queryOf(filters));
    return renderFragment(c, <OfferTable {...listed} />);
  }
  const choices = { kecamatan: places?.kecamatan ? places.kecamatan.split('|') : [] };
  return renderPage(
    c,
    { title: commodityName(commodity, lang), nav: 'catalog' },
    <CommodityPage {...{ commodity, references, days, choices, listed }} />,
  );
});
