import { Hono } from 'hono';
import { type Typed, typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, allow, Forbidden, NotFound, seeOther, viewerOf } from '../../platform/http.ts';
import { Notice } from '../../platform/ui/parts.tsx';
import { approveOrder } from '../commands/approve.ts';
import { cancelOrder, returnOrder } from '../commands/return.ts';
import { acceptShortage, changeLimits, waitForOffers } from '../commands/shortage.ts';
import { agreementOf, checkReason, checkShortage, type ShortageDecision } from '../inputs-decisions.ts';
import { refusalTexts } from '../texts-decisions.ts';
import { type ApproveAnswer, type ChangeLimitsAnswer, MOST_LINES, type Preview } from '../types.ts';
import type { OrderDetail } from '../types-pages.ts';
import type { OrderForms } from '../views/order-actions.tsx';
import { orderPage, readOrder } from './orders.tsx';

/** What an institution decides about an order that was sent: approve, return, cancel, and what to do about a shortage. */
export const decisionRoutes = new Hono<AppEnv>();

const typedOf = async (c: AppContext): Promise<Typed> => typedFrom(await c.req.formData());

decisionRoutes.post('/orders/:id/approval', allow('approver'), async (c) => {
  const typed = await typedOf(c);
  const orderId = c.req.param('id');
  const key = /^[0-9A-Z]{26}$/.test(typed.key ?? '') ? typed.key! : '';
  if (!key) return back(c, orderId, { reason: 'reload' });
  const agreement = agreementOf(typed, MOST_LINES);
  const answer = await approveOrder(c.var.db, viewerOf(c), { key, orderId, agreement }, c.var.now);
  if (answer.ok) return seeOther(c, `/orders/${orderId}`);
  const forms: OrderForms = { approve: { typed, errors: {} } };
  return back(c, orderId, { reason: answer.reason, forms, ...previewOf(answer) });
});

const previewOf = (answer: ApproveAnswer): { preview?: Preview } =>
  'preview' in answer ? { preview: answer.preview } : {};

decisionRoutes.post('/orders/:id/return', allow('approver'), async (c) => {
  const typed = await typedOf(c);
  const orderId = c.req.param('id');
  const checked = checkReason(typed, 'returnReason', c.var.lang);
  if (!checked.ok) return back(c, orderId, { forms: { return: { typed, errors: checked.errors } } });
  const answer = await returnOrder(c.var.db, viewerOf(c), { orderId, reason: checked.value }, c.var.now);
  if (answer.ok) return seeOther(c, `/orders/${orderId}`);
  return back(c, orderId, { reason: answer.reason, forms: { return: { typed, errors: {} } } });
});

decisionRoutes.post('/orders/:id/cancellation', allow('requester', 'approver'), async (c) => {
  const typed = await typedOf(c);
  const orderId = c.req.param('id');
  const checked = checkReason(typed, 'cancelReason', c.var.lang);
  if (!checked.ok) return back(c, orderId, { forms: { cancel: { typed, errors: checked.errors } } });
  const answer = await cancelOrder(c.var.db, viewerOf(c), { orderId, reason: checked.value }, c.var.now);
  if (answer.ok || answer.reason === 'already_cancelled') return seeOther(c, `/orders/${orderId}`);
  return back(c, orderId, { reason: answer.reason, forms: { cancel: { typed, errors: {} } } });
});

decisionRoutes.post('/orders/:id/lines/:lineId/shortage', allow('requester', 'approver'), async (c) => {
  const typed = await typedOf(c);
  const { id: orderId, lineId } = c.req.param();
  const checked = checkShortage(typed, c.var.lang);
  const forms = (errors = {}): OrderForms => ({ shortage: { lineId, form: { typed, errors } } });
  if (!checked.ok) return back(c, orderId, { forms: forms(checked.errors) });
  const answer = await decideShortage(c, orderId, lineId, checked.value);
  if (answer.ok) return seeOther(c, `/orders/${orderId}`);
  return back(c, orderId, { reason: answer.reason, forms: forms() });
});

type ShortageAnswer = { ok: true } | (ChangeLimitsAnswer & { ok: false });

async function decideShortage(
  c: AppContext,
  orderId: string,
  lineId: string,
  decided: ShortageDecision,
): Promise<ShortageAnswer> {
  const { db, now } = c.var;
  const viewer = viewerOf(c);
  const input = { orderId, lineId };
  if ('limits' in decided) return changeLimits(db, viewer, { ...input, limits: decided.limits }, now);
  return decided.decision === 'accept' ? acceptShortage(db, viewer, input, now) : waitForOffers(db, viewer, input, now);
}

type Reason = keyof (typeof refusalTexts)['id'];
type Back = { reason?: Reason; forms?: OrderForms; preview?: Preview };

/** The order's page again: what was typed, what stands in the way, and where the order stands now. */
async function back(c: AppContext, orderId: string, { reason, forms = {}, preview }: Back): Promise<Response> {
  if (reason === 'order_not_found' || reason === 'line_not_found') throw new NotFound();
  if (reason === 'wrong_role') throw new Forbidden();
  const { order, estimate } = await readOrder(c, orderId);
  const notice = reason ? (
    <Notice tone="bad">
      <p>{refusalTexts[c.var.lang][reason]}</p>
    </Notice>
  ) : undefined;
  return orderPage(c, { order, forms, notice, estimate: newest(order, preview) ?? estimate }, reason ? 409 : 422);
}

const newest = (order: OrderDetail, preview: Preview | undefined): Preview | null =>
  preview && order.state === 'submitted' ? preview : null;
