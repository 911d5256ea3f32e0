import { Hono } from 'hono';
import { type AppEnv, found, readPage } from '../../platform/http.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { commodityName } from '../names.ts';
import { listingPhotosQuery, listingQuery } from './store.ts';
import { texts } from './texts.ts';
import { ListingPage } from './views.tsx';

export const routes = new Hono<AppEnv>();

routes.get('/listings/:id', async (c) => {
  const { db, now, lang } = c.var;
  const id = c.req.param('id');
  const [[row], photos] = await readPage(c, [listingQuery(db, id, now), listingPhotosQuery(db, id)]);
  const listing = found(row);
  const title = texts[lang].title(commodityName(listing.commodity, lang), listing.seller.name);
  return renderPage(c, { title, nav: 'catalog' }, <ListingPage listing={listing} photos={photos} />);
});
