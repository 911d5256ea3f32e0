import { Hono } from 'hono';
import { type FieldErrors, typedFrom } from '../../platform/forms.ts';
import {
  type AppContext,
  type AppEnv,
  allow,
  Forbidden,
  found,
  NotFound,
  readPage,
  seeOther,
  viewerOf,
} from '../../platform/http.ts';
import { type FormState, freshForm } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { Notice } from '../../platform/ui/parts.tsx';
import { FORUM, INSTITUTION } from '../../platform/viewer.ts';
import { decideShortfalls } from './commands.ts';
import { checkDecisions, choiceField } from './inputs.ts';
import { type Delivery, deliveryFrom, deliveryQueries, type OrderScope } from './store.ts';
import { refusalTexts, texts } from './texts.ts';
import { ShortfallsPage } from './views/shortfalls-page.tsx';

/** What came of an order and what did not; the buyer decides about what is missing. */
export const shortfallRoutes = new Hono<AppEnv>();

export function orderScopeOf(c: AppContext): OrderScope {
  const { partyKind, partyId } = viewerOf(c);
  return partyKind === 'forum' ? 'all' : { institutionId: partyId };
}

async function readDelivery(c: AppContext): Promise<Delivery> {
  const orderId = c.req.param('id') ?? '';
  return found(deliveryFrom(await readPage(c, deliveryQueries(c.var.db, orderId, orderScopeOf(c)))));
}

type Shown = { form?: FormState; notice?: string; status?: 200 | 409 | 422 };

async function shortfallsPage(c: AppContext, { form = freshForm, notice, status = 200 }: Shown = {}) {
  const delivery = await readDelivery(c);
  const { role } = viewerOf(c);
  const told = notice ? (
    <Notice tone="bad">
      <p>{notice}</p>
    </Notice>
  ) : undefined;
  const title = `${texts[c.var.lang].title}, ${delivery.head.number ?? ''}`;
  const mayDecide = role === 'requester' || role === 'approver';
  return renderPage(
    c,
    { title, nav: 'orders', wide: true, status },
    <ShortfallsPage {...{ delivery, form, mayDecide }} notice={told} />,
  );
}

shortfallRoutes.get('/orders/:id/shortfalls', allow(...INSTITUTION, ...FORUM), (c) => shortfallsPage(c));

shortfallRoutes.post('/orders/:id/shortfalls', allow('requester', 'approver'), async (c) => {
  const { db, lang, now } = c.var;
  const orderId = c.req.param('id');
  const typed = typedFrom(await c.req.formData());
  const checked = checkDecisions(typed, lang, now);
  if (!checked.ok) return shortfallsPage(c, { form: checked, status: 422 });
  const answer = await decideShortfalls(db, viewerOf(c), { orderId, ...checked.value }, now);
  if (answer.ok) return seeOther(c, answer.reopened ? `/orders/${orderId}` : `/orders/${orderId}/shortfalls`);
  if (answer.reason === 'order_not_found') throw new NotFound();
  if (answer.reason === 'wrong_role') throw new Forbidden();
  const notice = refusalTexts[lang][answer.reason];
  const errors: FieldErrors = 'awardId' in answer ? { [choiceField(answer.awardId)]: notice } : {};
  return shortfallsPage(c, { form: { typed, errors }, notice, status: 409 });
});
