import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, allow, found, seeOther, viewerOf } from '../../platform/http.ts';
import { linesOf, tidied } from '../inputs.ts';
import { formOf, intentOf, pressed, startingForm, withFittingUnits } from '../inputs-form.ts';
import { isEditable } from '../lifecycle.ts';
import { orderDetailFrom, orderDetailQueries } from '../store-detail.ts';
import { orderFormFrom, orderFormQueries } from '../store-form.ts';
import { readFormData, remember } from './form-data.ts';
import { formPage, previewFragment } from './form-page.tsx';
import { previewedFrom, readForPreview } from './form-preview.ts';
import { carryOut } from './form-send.ts';
import { readBoth } from './read.ts';

/** The order form: new, edited, previewed while it is filled in, and sent. */
export const formRoutes = new Hono<AppEnv>();
const requester = allow('requester');

const untouched = { errors: {}, preview: null, formLines: [] };

formRoutes.get('/orders/new', requester, async (c) => {
  const data = await readFormData(c);
  const typed = startingForm(c.req.query(), data, c.var.now);
  return formPage(c, { ...untouched, data, typed, edited: null });
});

formRoutes.post('/orders/preview', requester, async (c) => {
  const sent = tidied(typedFrom(await c.req.formData()));
  const { data, rows } = await readForPreview(c, sent);
  const typed = withFittingUnits(sent, data);
  const retold = linesOf(sent).flatMap((line, n) => (line.shownFor === line.commodityId ? [] : [n]));
  const edited = /^[\w-]+$/.test(typed.order ?? '') ? { id: typed.order!, version: Number(typed.version) } : null;
  return previewFragment(c, { ...previewedFrom(c, typed, data, rows), data, typed, edited }, retold);
});

formRoutes.post('/orders', requester, (c) => handleForm(c, null));

formRoutes.get('/orders/:id/edit', requester, async (c) => {
  const { db } = c.var;
  const { partyId } = viewerOf(c);
  const detail = orderDetailQueries(db, { institutionId: partyId }, c.req.param('id'));
  const [choices, rows] = await readBoth(c, orderFormQueries(db, partyId, dayOf(c.var.now)), detail);
  const data = remember(c, orderFormFrom(choices));
  const order = found(orderDetailFrom(rows));
  if (!isEditable(order.state)) return seeOther(c, `/orders/${order.id}`);
  return formPage(c, { ...untouched, data, typed: formOf(order), edited: { id: order.id, version: order.version } });
});

formRoutes.post('/orders/:id', requester, (c) => handleForm(c, c.req.param('id') ?? ''));

/** One form, several buttons: what only looks comes back as the form, what sends is carried out. */
async function handleForm(c: AppContext, orderId: string | null): Promise<Response> {
  const sent = tidied(typedFrom(await c.req.formData()));
  const intent = intentOf(sent);
  if (intent === 'save' || intent === 'submit') return carryOut(c, sent, orderId, intent);
  const { data, rows } = await readForPreview(c, sent);
  const typed = withFittingUnits(pressed(sent, data), data);
  const edited = orderId ? { id: orderId, version: Number(sent.version) } : null;
  const previewed = previewedFrom(c, typed, data, rows);
  // A line more or less is no reason to point out what is not filled in yet.
  if (intent !== 'preview') return formPage(c, { ...previewed, errors: {}, data, typed, edited });
  const wrong = Object.keys(previewed.errors).length > 0;
  return formPage(c, { ...previewed, data, typed, edited }, wrong ? 422 : 200);
}
