import { Hono } from 'hono';
import { incomingPhotos, putPhoto } from '../../catalog/index.ts';
import { dayOf } from '../../platform/clock.ts';
import { actorOf } from '../../platform/events.ts';
import { type FieldErrors, type Typed, typedFrom } from '../../platform/forms.ts';
import {
  type AppContext,
  type AppEnv,
  allow,
  found,
  NotFound,
  readPage,
  seeOther,
  viewerOf,
} from '../../platform/http.ts';
import { rupiah } from '../../platform/money.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { Notice } from '../../platform/ui/parts.tsx';
import { COOPERATIVE, type Viewer } from '../../platform/viewer.ts';
import { mayPayFor } from '../invoices/scope.ts';
import { allocateCredit, confirmPayment, rejectPayment } from './commands/decide.ts';
import { type Proof, recordPayment } from './commands/record.ts';
import { refundPayment } from './commands/refund.ts';
import {
  allocationErrors,
  checkAllocation,
  checkConfirmation,
  checkPayment,
  checkReason,
  checkRefund,
  paymentFilters,
} from './inputs.ts';
import { MOST_OFFERED, offeredFrom, offeredQueries } from './store-offered.ts';
import { paymentDetailFrom, paymentDetailQueries, paymentListFrom, paymentListQueries } from './store-payments.ts';
import { errorTexts, refusalTexts } from './texts.ts';
import { pageTexts } from './texts-pages.ts';
import type { PaymentFilter, PaymentRefusal, RefundRefusal } from './types.ts';
import type { PaymentForms } from './views/decision.tsx';
import { PaymentFormPage } from './views/payment-form.tsx';
import { PaymentListPage } from './views/payment-list.tsx';
import { PaymentPage } from './views/payment-page.tsx';

/** Money from buyers, also from cooperatives that bought together: recorded by the payer, confirmed by the treasurer. */
export const paymentRoutes = new Hono<AppEnv>();
const STAFF = ['treasurer', 'administrator'] as const;
const payer = allow('payer', ...COOPERATIVE);
const staff = allow(...STAFF);
const readers = allow('payer', 'approver', ...COOPERATIVE, ...STAFF);

const isStaff = ({ role }: Viewer): boolean => role === 'treasurer' || role === 'administrator';
/** Staff see everybody's, others their own party's. */
const scopeOf = (viewer: Viewer): string | null => (isStaff(viewer) ? null : viewer.partyId);

paymentRoutes.get('/payments', readers, async (c) => {
  const viewer = viewerOf(c);
  const asked = c.req.query('state');
  const state = paymentFilters.find((one) => one === asked) ?? (null as PaymentFilter | null);
  const after = c.req.query('after') ?? null;
  const results = await readPage(c, paymentListQueries(c.var.db, { payerId: scopeOf(viewer), state, after }));
  return renderPage(
    c,
    { title: pageTexts[c.var.lang].listTitle, nav: 'settlement', wide: true },
    <PaymentListPage
      {...{ list: paymentListFrom(results), state, staff: isStaff(viewer) }}
      mayRecord={mayPayFor(viewer)}
    />,
  );
});

type FormShown = { chosen: readonly string[]; typed?: Typed; errors?: FieldErrors; photoId?: string | null };

async function formPage(c: AppContext, shown: FormShown, status: 200 | 422 = 200) {
  const { typed = {}, errors = {}, photoId = null } = shown;
  const chosen = shown.chosen.slice(0, MOST_OFFERED);
  const offered = offeredFrom(await readPage(c, offeredQueries(c.var.db, viewerOf(c).partyId, chosen)));
  return renderPage(
    c,
    { title: pageTexts[c.var.lang].newTitle, nav: 'settlement', wide: true, status },
    <PaymentFormPage {...{ ...offered, chosen, photoId }} form={{ typed, errors }} today={dayOf(c.var.now)} />,
  );
}

paymentRoutes.get('/payments/new', payer, async (c) => formPage(c, { chosen: c.req.queries('invoice') ?? [] }));

paymentRoutes.post('/payments', payer, async (c) => {
  const { db, lang, now } = c.var;
  const form = await c.req.formData();
  const typed = typedFrom(form);
  const checked = checkPayment(typed, dayOf(now), lang);
  const incoming = await incomingPhotos(form, 'photo');
  const photo = incoming.photos[0] ?? null;
  const kept = typed.photoId ?? null;
  const wrong: FieldErrors = incoming.refused.length > 0 ? { photo: errorTexts[lang].photo } : {};
  const chosen = Object.entries(typed).flatMap(([name, value]) => (name.startsWith('invoice.') ? [value] : []));
  const backWith = async (errors: FieldErrors) => {
    // What came with a form that comes back is kept, so that nobody has to find the photo again.
    if (photo) await putPhoto(db, photo, viewerOf(c).partyId, now);
    return formPage(c, { chosen, typed, errors: { ...errors, ...wrong }, photoId: photo?.id ?? kept }, 422);
  };
  if (!checked.ok || incoming.refused.length > 0) return backWith(checked.ok ? {} : checked.errors);
  const proof: Proof = photo ? { photo } : kept ? { photoId: kept } : null;
  const answer = await recordPayment(db, viewerOf(c), { ...checked.value, proof }, now);
  if (answer.ok) return seeOther(c, answer.location);
  if (answer.reason === 'photo_gone')
    return formPage(c, { chosen, typed, errors: { photo: errorTexts[lang].photo_once_more } }, 422);
  return backWith(
    answer.reason === 'paid_in_future'
      ? { paidOn: errorTexts[lang].future }
      : { '': refusalTexts[lang].invoice_not_open },
  );
});

type Shown = { forms?: PaymentForms; notice?: string };

async function paymentPage(c: AppContext, shown: Shown = {}, status: 200 | 409 | 422 = 200) {
  const { db, lang, now } = c.var;
  const viewer = viewerOf(c);
  const results = await readPage(c, paymentDetailQueries(db, c.req.param('id') ?? '', scopeOf(viewer)));
  const payment = found(paymentDetailFrom(results, now));
  const notice = shown.notice ? (
    <Notice tone="bad">
      <p>{shown.notice}</p>
    </Notice>
  ) : undefined;
  const decides = isStaff(viewer);
  return renderPage(
    c,
    { title: pageTexts[lang].detailTitle(rupiah(payment.amount)), nav: 'settlement', wide: true, status },
    <PaymentPage {...{ payment, decides, staff: decides, notice }} forms={shown.forms ?? {}} />,
  );
}

paymentRoutes.get('/payments/:id', readers, async (c) => paymentPage(c));

paymentRoutes.post('/payments/:id/confirmation', staff, async (c) => {
  const { db, lang, now } = c.var;
  const typed = typedFrom(await c.req.formData());
  const checked = checkConfirmation(typed, dayOf(now), lang);
  if (!checked.ok) return paymentPage(c, { forms: { confirm: { typed, errors: checked.errors } } }, 422);
  const paymentId = c.req.param('id');
  const answer = await confirmPayment(db, actorOf(viewerOf(c)), { paymentId, ...checked.value }, now);
  return answer.ok ? seeOther(c, `/payments/${paymentId}`) : refused(c, 'confirm', typed, answer);
});

paymentRoutes.post('/payments/:id/rejection', staff, async (c) => {
  const { db, lang, now } = c.var;
  const typed = typedFrom(await c.req.formData());
  const checked = checkReason(typed, lang);
  if (!checked.ok) return paymentPage(c, { forms: { reject: { typed, errors: checked.errors } } }, 422);
  const paymentId = c.req.param('id');
  const answer = await rejectPayment(db, viewerOf(c), { paymentId, ...checked.value }, now);
  return answer.ok ? seeOther(c, `/payments/${paymentId}`) : refused(c, 'reject', typed, answer);
});

paymentRoutes.post('/payments/:id/allocations', staff, async (c) => {
  const { db, lang, now } = c.var;
  const typed = typedFrom(await c.req.formData());
  const checked = checkAllocation(typed, lang);
  if (!checked.ok) return paymentPage(c, { forms: { allocate: { typed, errors: checked.errors } } }, 422);
  const paymentId = c.req.param('id');
  const answer = await allocateCredit(db, viewerOf(c), { paymentId, ...checked.value }, now);
  return answer.ok ? seeOther(c, `/payments/${paymentId}`) : refused(c, 'allocate', typed, answer);
});

paymentRoutes.post('/payments/:id/refunds', staff, async (c) => {
  const { db, lang, now } = c.var;
  const typed = typedFrom(await c.req.formData());
  const checked = checkRefund(typed, dayOf(now), lang);
  if (!checked.ok) return paymentPage(c, { forms: { refund: { typed, errors: checked.errors } } }, 422);
  const paymentId = c.req.param('id');
  const answer = await refundPayment(db, viewerOf(c), { paymentId, ...checked.value }, now);
  return answer.ok ? seeOther(c, `/payments/${paymentId}`) : notRefunded(c, typed, answer);
});

const ofTheDay = ['refunded_in_future', 'refunded_before_payment', 'period_closed'];

async function notRefunded(c: AppContext, typed: Typed, answer: RefundRefusal) {
  const { lang } = c.var;
  if (answer.reason === 'payment_not_found') throw new NotFound();
  const told = refusalTexts[lang][answer.reason];
  const back = (errors: FieldErrors) => paymentPage(c, { forms: { refund: { typed, errors } } }, 422);
  if (answer.reason === 'above_rest' && answer.most > 0)
    return back({ amount: `${told} ${errorTexts[lang].at_most(answer.most)}` });
  if (ofTheDay.includes(answer.reason)) return back({ refundedOn: told });
  return paymentPage(c, { notice: told, forms: { refund: { typed, errors: {} } } }, 409);
}

/** The page as it stands now, with why this was not done and everything that was typed. */
async function refused(c: AppContext, which: keyof PaymentForms, typed: Typed, answer: PaymentRefusal) {
  const { lang } = c.var;
  if (answer.reason === 'payment_not_found') throw new NotFound();
  if ('invoiceId' in answer || answer.reason === 'above_payment')
    return paymentPage(c, { forms: { [which]: { typed, errors: allocationErrors(answer, lang) } } }, 422);
  const told = refusalTexts[lang][answer.reason];
  if (answer.reason === 'nothing_allocated')
    return paymentPage(c, { forms: { [which]: { typed, errors: { '': told } } } }, 422);
  if (answer.reason === 'period_closed' && which === 'confirm')
    return paymentPage(c, { forms: { confirm: { typed, errors: { bookedOn: told } } } }, 422);
  return paymentPage(c, { notice: told, forms: { [which]: { typed, errors: {} } } }, 409);
}
