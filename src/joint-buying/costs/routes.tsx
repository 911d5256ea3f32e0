import { Hono } from 'hono';
import { typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, allow, found, NotFound, seeOther, viewerOf } from '../../platform/http.ts';
import type { Lang } from '../../platform/i18n.ts';
import { quantity } from '../../platform/quantity.ts';
import { COOPERATIVE, FORUM } from '../../platform/viewer.ts';
import { issueMemberInvoices } from './commands/issue.ts';
import { paySupplier } from './commands/pay.ts';
import { type RecordAnswer, recordBill, recordCharge, takeBackCharge } from './commands/record.ts';
import { checkBill, checkCharge, checkIssue, checkSupplierPayment } from './inputs.ts';
import { costPage, type Status } from './routes-page.tsx';
import { billQuery, chargeQuery } from './store.ts';
import { answerTexts, refusalTexts } from './texts-errors.ts';

/** What a joint purchase cost, who bears how much of it, and the invoices to the members. */
export const costRoutes = new Hono<AppEnv>();
const treasury = allow('treasurer', 'administrator');

costRoutes.get('/campaigns/:id/costs', allow(...COOPERATIVE, ...FORUM), (c) => costPage(c, c.req.param('id')));

costRoutes.post('/campaigns/:id/bills', treasury, async (c) => {
  const { db, lang, now } = c.var;
  const id = c.req.param('id');
  const typed = typedFrom(await c.req.formData());
  const purchaseId = typed.purchaseId ?? '';
  const checked = checkBill(typed, lang);
  if (!checked.ok) return costPage(c, id, { bill: { purchaseId, form: checked } }, 422);
  const answer = await recordBill(db, viewerOf(c), { campaignId: id, ...checked.value }, now);
  if (answer.ok) return seeOther(c, `/campaigns/${id}/costs#bill-${purchaseId}`);
  const errors = refusedAs(answer, lang);
  // A supplier of another campaign has no card here: what was wrong with it stands on top of the page.
  const notice = 'field' in answer && answer.field !== '' ? {} : { notice: errors[''] ?? '' };
  return costPage(c, id, { bill: { purchaseId, form: { typed, errors } }, ...notice }, 'field' in answer ? 422 : 409);
});

costRoutes.post('/campaigns/:id/charges', treasury, async (c) => {
  const { db, lang, now } = c.var;
  const id = c.req.param('id');
  const typed = typedFrom(await c.req.formData());
  const checked = checkCharge(typed, lang);
  if (!checked.ok) return costPage(c, id, { charge: checked }, 422);
  const answer = await recordCharge(db, viewerOf(c), { campaignId: id, ...checked.value }, now);
  if (answer.ok) return seeOther(c, `/campaigns/${id}/costs`);
  const errors = refusedAs(answer, lang);
  const notice = 'field' in answer ? {} : { notice: errors[''] ?? '' };
  return costPage(c, id, { charge: { typed, errors }, ...notice }, 'field' in answer ? 422 : 409);
});

type AnyRefusal = Exclude<RecordAnswer<keyof (typeof refusalTexts)['id']>, { ok: true }>;

/** The refusal in the reader's words, by the field it is about. */
function refusedAs(answer: AnyRefusal, lang: Lang): Record<string, string> {
  if (!('field' in answer)) {
    if (answer.reason === 'campaign_not_found') throw new NotFound();
    return { '': answerTexts[lang][answer.reason] };
  }
  const { ordered, unit, ...given } = answer.given;
  const text = refusalTexts[lang][answer.reason];
  return { [answer.field]: typeof text === 'string' ? text : text({ ...given, ordered: quantity(ordered, unit) }) };
}

costRoutes.post('/charges/:id/removal', treasury, async (c) => {
  const { db, lang, now } = c.var;
  const chargeId = c.req.param('id');
  const answer = await takeBackCharge(db, viewerOf(c), chargeId, now);
  const campaignId = 'campaignId' in answer ? answer.campaignId : found(await campaignOfCharge(db, chargeId));
  if (answer.ok) return seeOther(c, `/campaigns/${campaignId}/costs`);
  if (answer.reason === 'charge_not_found') throw new NotFound();
  return costPage(c, campaignId, { notice: answerTexts[lang][answer.reason] }, 409);
});

async function campaignOfCharge(db: AppContext['var']['db'], chargeId: string): Promise<string | undefined> {
  const [charge] = await chargeQuery(db, chargeId);
  return charge?.campaignId;
}

costRoutes.post('/campaigns/:id/invoices', treasury, async (c) => {
  const { db, lang, now } = c.var;
  const id = c.req.param('id');
  const t = answerTexts[lang];
  const checked = checkIssue(typedFrom(await c.req.formData()), lang);
  if (!checked.ok) return costPage(c, id, { notice: Object.values(checked.errors)[0] ?? '' }, 422);
  const answer = await issueMemberInvoices(db, viewerOf(c), { campaignId: id, ...checked.value }, now);
  if (answer.ok) return seeOther(c, `/campaigns/${id}/costs`);
  const told = (notice: string) => costPage(c, id, { notice }, 409);
  if (answer.reason === 'campaign_not_found') throw new NotFound();
  if (answer.reason === 'bill_missing') return told(t.bill_missing(answer.name));
  if (answer.reason === 'nobody_at_drop_point') return told(t.nobody_at_drop_point(answer.name));
  if (answer.reason === 'costs_changed') return told(t.costs_changed(answer.total));
  return told(answer.reason === 'period_closed' ? t.month_closed : t[answer.reason]);
});

costRoutes.post('/bills/:id/payments', treasury, async (c) => {
  const { db, lang, now } = c.var;
  const t = answerTexts[lang];
  const billId = c.req.param('id');
  const typed = typedFrom(await c.req.formData());
  const checked = checkSupplierPayment(typed, lang);
  const back = (campaignId: string, errors: Record<string, string>, status: Status) =>
    costPage(c, campaignId, { payment: { billId, form: { typed, errors } } }, status);
  if (!checked.ok) return back(found(await campaignOfBill(db, billId)), checked.errors, 422);
  const answer = await paySupplier(db, viewerOf(c), { billId, ...checked.value }, now);
  if (answer.ok) return seeOther(c, `/campaigns/${answer.campaignId}/costs`);
  if (answer.reason === 'bill_not_found') throw new NotFound();
  if (answer.reason === 'above_bill') return back(answer.campaignId, { amount: t.above_bill(answer.left) }, 422);
  if (answer.reason === 'in_future') return back(answer.campaignId, { paidOn: refusalTexts[lang].in_future }, 422);
  if (answer.reason === 'period_closed') return back(answer.campaignId, { paidOn: t.period_closed }, 422);
  const campaignId = 'campaignId' in answer ? answer.campaignId : found(await campaignOfBill(db, billId));
  return costPage(c, campaignId, { notice: t[answer.reason] }, 409);
});

async function campaignOfBill(db: AppContext['var']['db'], billId: string): Promise<string | undefined> {
  const [bill] = await billQuery(db, billId);
  return bill?.campaignId;
}
