import { Hono } from 'hono';
import { type AppContext, type AppEnv, readPage, wantsFragment } from '../../platform/http.ts';
import { renderFragment, renderPage } from '../../platform/ui/page.tsx';
import { type Filters, queryOf, readFilters } from '../filters.ts';
import { pageOf, readKey } from '../paging.ts';
import { shared } from '../texts.ts';
import { CARDS, type CardRow, cardsQuery, frontQuery } from './store.ts';
import { CardList, Front } from './views/front.tsx';

export const routes = new Hono<AppEnv>();

const listOf = (text: string): string[] => (text ? text.split('|') : []);

routes.get('/', async (c) => {
  const filters = readFilters(c.req.query());
  const key = readKey(c.req.query(), filters.sort === 'name' ? 'text' : 'number');
  const cards = cardsQuery(c.var.db, filters, c.var.lang, key, c.var.now);
  const results = (rows: readonly CardRow[]) => ({
    page: pageOf(rows, key, CARDS, (row) => ({ value: row.rank, id: row.id })),
    total: rows[0]?.total ?? 0,
    filters,
  });
  c.header('Vary', 'HX-Request');
  if (wantsFragment(c)) return fragment(c, filters, results((await readPage(c, [cards]))[0]));
  const [rows, [front]] = await readPage(c, [cards, frontQuery(c.var.db)]);
  const choices = {
    categories: listOf(front?.categories ?? ''),
    kecamatan: listOf(front?.kecamatan ?? ''),
    certificates: listOf(front?.certificates ?? ''),
  };
  const title = shared[c.var.lang].catalog;
  const page = <Front {...results(rows)} cooperatives={front?.cooperatives ?? 0} choices={choices} />;
  return renderPage(c, { title, nav: 'catalog' }, page);
});

/** The address bar follows what was typed, so that a reload or a bookmark shows the same. */
function fragment(c: AppContext, filters: Filters, results: Parameters<typeof CardList>[0]) {
  c.header('HX-Replace-Url', `/${queryOf(filters)}`);
  return renderFragment(c, <CardList {...results} />);
}
