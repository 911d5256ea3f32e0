import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { typedFrom } from '../../platform/forms.ts';
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
import type { Lang } from '../../platform/i18n.ts';
import { quantity } from '../../platform/quantity.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { COOPERATIVE, FORUM } from '../../platform/viewer.ts';
import { forumMoneyFrom, forumMoneyQueries } from '../../settlement/index.ts';
import { issueMemberInvoices } from './commands/issue.ts';
import { paySupplier } from './commands/pay.ts';
import { type RecordAnswer, recordBill, recordCharge, takeBackCharge } from './commands/record.ts';
import { checkBill, checkCharge, checkIssue, checkSupplierPayment } from './inputs.ts';
import { fixedShares, type Shared, sharesOf, sumsOf } from './rules.ts';
import {
  billQuery,
  type CampaignCosts,
  chargeQuery,
  costQueries,
  costsFrom,
  membersFrom,
  membersQuery,
  toReturnQuery,
} from './store.ts';
import { texts } from './texts.ts';
import { answerTexts, refusalTexts } from './texts-errors.ts';
import type { MemberRow } from './types.ts';
import { OwnCostPage } from './views/own-page.tsx';
import { StaffCostPage } from './views/staff-page.tsx';
import type { CostForms, Slice } from './views/types.ts';

/** What a joint purchase cost, who bears how much of it, and the invoices to the members. */
export const costRoutes = new Hono<AppEnv>();
const treasury = allow('treasurer', 'administrator');
type Status = 200 | 409 | 422;

/** Members shown at once; the sums under the table are those of all. */
const A_PAGE = 100;

async function readCosts(c: AppContext, id: string) {
  const { db, now } = c.var;
  const viewer = viewerOf(c);
  const own = viewer.partyKind === 'cooperative' ? viewer.partyId : null;
  const [rows, [back], forum, rules, settings, account, closed, ...costs] = await readPage(c, [
    membersQuery(db, id, own),
    toReturnQuery(db, id, own),
    ...forumMoneyQueries(db, dayOf(now)),
    ...costQueries(db, id, viewer),
  ]);
  const read = found(costsFrom(costs));
  const toReturn = back ?? { deposits: 0, amount: 0 };
  return {
    ...read,
    toReturn,
    members: membersFrom(rows),
    money: forumMoneyFrom([forum, rules, settings, account, closed]),
  };
}

async function costPage(c: AppContext, id: string, forms: CostForms = {}, status: Status = 200) {
  const { lang, now } = c.var;
  const viewer = viewerOf(c);
  const { members, money, ...read } = await readCosts(c, id);
  const { campaign } = read;
  const [sums, today] = [sumsOf(read), dayOf(now)];
  const title = texts[lang].pageTitle(lang === 'id' ? campaign.nameId : campaign.nameEn);
  const page = { nav: 'campaigns', wide: true, title, status };
  if (viewer.partyKind === 'cooperative') {
    const props = { ...read, sums, own: members[0], account: money.account, today };
    return renderPage(c, page, <OwnCostPage {...props} />);
  }
  const { shares, problem } = partsOf(read, members, lang);
  const props = {
    ...{ ...read, sums, shares, problem, forms, today, pkp: money.pkp, hasAccount: money.account !== null },
    mayRecord: viewer.role === 'treasurer' || viewer.role === 'administrator',
    slice: sliceOf(c.req.query('from'), shares?.length ?? 0),
  };
  return renderPage(c, page, <StaffCostPage {...props} />);
}

/** As they were fixed; before that as they would be, once all is handed out and a bill is there. */
function partsOf(read: CampaignCosts, members: readonly MemberRow[], lang: Lang) {
  const { campaign, bills } = read;
  if (campaign.invoicedAt !== null) return { shares: fixedShares(members), problem: null };
  if (campaign.state !== 'distributed' || bills.length === 0) return { shares: null, problem: null };
  const lists = campaign.lists.map(({ list }) => list);
  const shared = sharesOf(read, members, lists);
  return shared.ok ? { shares: shared.shares, problem: null } : { shares: null, problem: problemOf(shared, lang) };
}

function problemOf(shared: Exclude<Shared, { ok: true }>, lang: Lang): string {
  const t = answerTexts[lang];
  return shared.reason === 'nothing_received' ? t.nothing_received : t.nobody_at_drop_point(shared.dropPointName);
}

function sliceOf(asked: string | undefined, all: number): Slice {
  const from = /^\d{1,6}$/.test(asked ?? '') ? Math.min(Number(asked), Math.max(0, all - 1)) : 0;
  return { from, until: Math.min(all, from + A_PAGE), all };
}

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
