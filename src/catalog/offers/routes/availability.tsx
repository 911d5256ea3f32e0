import { Hono } from 'hono';
import { check, typedFrom } from '../../../platform/forms.ts';
import {
  type AppContext,
  type AppEnv,
  found,
  NotFound,
  seeOther,
  viewerOf,
  wantsFragment,
} from '../../../platform/http.ts';
import { quantity } from '../../../platform/quantity.ts';
import { renderFragment } from '../../../platform/ui/page.tsx';
import { setAvailable } from '../commands/act.ts';
import { stockForm } from '../inputs.ts';
import { type Commodity, type Offer, ownOfferQuery } from '../store/read.ts';
import { texts } from '../texts.ts';
import { texts as formTexts } from '../texts-form.ts';
import { AvailableForm } from '../views/available.tsx';
import { listPage } from './list.tsx';
import { offerPage } from './page.tsx';

export const routes = new Hono<AppEnv>();

type Subject = { offer: Offer; commodity: Commodity };

routes.post('/offers/:id/availability', async (c) => {
  const id = c.req.param('id');
  const typed = typedFrom(await c.req.formData());
  const fromOffer = typed.back === `/offers/${id}`;
  const checked = check(stockForm, typed, formTexts[c.var.lang]);
  const refuse = (error: string, subject?: Subject) =>
    answer(c, { id, fromOffer, typed: typed.available ?? '', error }, subject);
  if (!checked.ok) return refuse(checked.errors.available ?? '');
  const set = await setAvailable(c.var.db, viewerOf(c), id, checked.value.available, c.var.now);
  if (set.ok) return wantsFragment(c) ? fragment(c, set) : seeOther(c, fromOffer ? `/offers/${id}` : '/offers');
  if (set.reason === 'no_such_offer') throw new NotFound();
  const t = texts[c.var.lang];
  if (set.reason !== 'below_reserved') return refuse(t[set.reason]);
  return refuse(t.below_reserved(quantity(set.offer.reserved, set.commodity.tradeUnit)), set);
});

type Wrong = { id: string; fromOffer: boolean; typed: string; error: string };

/** What is wrong stands beside the figure, which stays as typed. */
async function answer(c: AppContext, wrong: Wrong, subject?: Subject) {
  if (!wantsFragment(c)) return wrong.fromOffer ? offerPage(c, wrong.id, { wrong }) : listPage(c, wrong);
  const [row] = subject ? [subject] : await ownOfferQuery(c.var.db, viewerOf(c).partyId, wrong.id);
  return fragment(c, found(row), wrong);
}

function fragment(c: AppContext, { offer, commodity }: Subject, wrong?: Wrong) {
  const { nameId, nameEn, tradeUnit } = commodity;
  const stock = { ...offer, nameId, nameEn, tradeUnit };
  return renderFragment(c, <AvailableForm offer={stock} wrong={wrong} saved={!wrong} />, wrong ? 422 : 200);
}
