import { Hono } from 'hono';
import { type AppContext, type AppEnv, readPage, wantsFragment } from '../../platform/http.ts';
import { renderFragment, renderPage } from '../../platform/ui/page.tsx';
import { type Filters, queryOf, readFilters } from '../filters.ts';
import { pageOf, readKey } from '../paging.ts';
import { seesStock } from '../stock.ts';
import { shared } from '../texts.ts';
import { CARDS, cardRows, cardsQuery, frontQuery } from './store.ts';
import { CardList, Front } from './views/front.tsx';

export const routes = new Hono<AppEnv>();

const listOf = (text: string): string[] => (text ? text.split('|') : []);

routes.get('/', async (c) => {
  const filters = readFilters(c.req.query(), seesStock(c.var.viewer));
  const key = readKey(c.req.query(), filters.sort === 'name' ? 'text' : 'number');
  const wanted = [c.var.db, filters, c.var.lang, key, c.var.now] as const;
  const results = (json: string) => {
    const rows = cardRows(json);
    const page = pageOf(rows, key, CARDS, (row) => ({ value: row.rank, id: row.id }));
    return { page, total: rows[0]?.total ?? 0, filters };
  };
  c.header('Vary', 'HX-Request');
  if (wantsFragment(c)) {
    const [[row]] = await readPage(c, [cardsQuery(...wanted)]);
    return fragment(c, filters, results(row!.cards));
  }
  const [[row]] = await readPage(c, [frontQuery(...wanted)]);
  const { cards, cooperatives, ...lists } = row!;
  const choices = {
    categories: listOf(lists.categories),
    kecamatan: listOf(lists.kecamatan),
    certificates: listOf(lists.certificates),
  };
  const page = <Front {...results(cards)} cooperatives={cooperatives} choices={choices} />;
  return renderPage(c, { title: shared[c.var.lang].catalog, nav: 'catalog' }, page);
});

/** The address bar follows what was typed, so that a reload or a bookmark shows the same. */
function fragment(c: AppContext, filters: Filters, results: Parameters<typeof CardList>[0]) {
  c.header('HX-Replace-Url', `/${queryOf(filters)}`);
  return renderFragment(c, <CardList {...results} />);
}
