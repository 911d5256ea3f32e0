import { Hono } from 'hono';
import { type AppContext, type AppEnv, readPage, viewerOf } from '../../../platform/http.ts';
import { renderPage } from '../../../platform/ui/page.tsx';
import { type OfferState, offerStates } from '../../lifecycle.ts';
import { pageOf, readKey } from '../../paging.ts';
import { ownOffersQuery, ROWS, stateCountsQuery } from '../store/list.ts';
import { texts } from '../texts.ts';
import { OwnOffers, type WrongStock } from '../views/list.tsx';
import { offerPage } from './page.tsx';

export const routes = new Hono<AppEnv>();

const stateOf = (text: string | undefined): OfferState | null => offerStates.find((state) => state === text) ?? null;

/** The list, also as the answer to a quantity that could not be taken. */
export async function listPage(c: AppContext, wrong?: WrongStock) {
  const { partyId } = viewerOf(c);
  const state = stateOf(c.req.query('state'));
  const key = readKey(c.req.query(), 'number');
  const [rows, counts] = await readPage(c, [
    ownOffersQuery(c.var.db, partyId, state, key),
    stateCountsQuery(c.var.db, partyId),
  ]);
  const page = pageOf(rows, key, ROWS, (row) => ({ value: row.rank, id: row.id }));
  // The offer may stand further down the list, or not be theirs: its own page tells either.
  if (wrong && !page.rows.some((row) => row.id === wrong.id)) return offerPage(c, wrong.id, { wrong });
  const list = <OwnOffers page={page} counts={counts} state={state} wrong={wrong} />;
  return renderPage(c, { title: texts[c.var.lang].title, nav: 'offers', status: wrong ? 422 : 200 }, list);
}

routes.get('/offers', (c) => listPage(c));
