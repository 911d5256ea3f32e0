import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { type Typed, typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, allow, NotFound, readPage, seeOther, viewerOf } from '../../platform/http.ts';
import type { FormState } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { Notice } from '../../platform/ui/parts.tsx';
import { COOPERATIVE } from '../../platform/viewer.ts';
import { confirmDeposit } from './commands/confirm.ts';
import { refuseDeposit, reportDeposit } from './commands/report.ts';
import { returnMany } from './commands/returns.ts';
import { bankFile } from './csv.ts';
import { checkConfirmation, checkRefusal, checkReport, checkReturns, listAsked } from './inputs.ts';
import { listFrom, listQueries, ownFrom, ownQueries, transfersQuery } from './store.ts';
import { depositTexts } from './texts.ts';
import { refusalTexts } from './texts-errors.ts';
import type { DepositAnswer, DepositGroup } from './types.ts';
import { DepositsPage, pathOf } from './views/list-page.tsx';
import { OwnDepositsPage } from './views/own-page.tsx';
import type { Returned } from './views/parts.tsx';

/** What pledges put down: reported by the cooperative, confirmed, held and given back by the treasurer. */
export const depositRoutes = new Hono<AppEnv>();
const staff = allow('treasurer', 'administrator');
const cooperative = allow(...COOPERATIVE);
const readers = allow(...COOPERATIVE, 'treasurer', 'administrator');

type Status = 200 | 409 | 422;
type Shown = {
  group?: DepositGroup;
  campaignId?: string | null;
  returned?: Returned;
  returns?: FormState;
  notice?: string;
  status?: Status;
};

const noticeOf = (text: string | undefined) =>
  text ? (
    <Notice tone="bad">
      <p>{text}</p>
    </Notice>
  ) : undefined;

const frame = (c: AppContext, status: Status = 200) => ({
  ...{ title: depositTexts[c.var.lang].title, nav: 'settlement', wide: true, status },
});

async function listPage(c: AppContext, shown: Shown = {}) {
  const asked = listAsked(c.req.query());
  const group = shown.group ?? asked.group ?? 'reported';
  const campaignId = shown.campaignId === undefined ? asked.campaignId : shown.campaignId;
  const list = listFrom(await readPage(c, listQueries(c.var.db, { group, campaignId, after: asked.after })));
  const { returned = null, returns = null } = shown;
  return renderPage(
    c,
    frame(c, shown.status),
    <DepositsPage {...{ list, group, campaignId, returned, returns }} notice={noticeOf(shown.notice)} />,
  );
}

async function ownPage(c: AppContext, shown: Shown = {}) {
  const { after } = listAsked(c.req.query());
  const list = ownFrom(await readPage(c, ownQueries(c.var.db, viewerOf(c).partyId, after)));
  const { returned = null } = shown;
  return renderPage(
    c,
    frame(c, shown.status),
    <OwnDepositsPage {...{ list, returned }} notice={noticeOf(shown.notice)} />,
  );
}

depositRoutes.get('/deposits', readers, (c) => (viewerOf(c).partyKind === 'cooperative' ? ownPage(c) : listPage(c)));

depositRoutes.get('/deposits/csv', staff, async (c) => {
  const { campaignId } = listAsked(c.req.query());
  const [rows] = await readPage(c, [transfersQuery(c.var.db, campaignId)]);
  c.header('Content-Type', 'text/csv; charset=utf-8');
  c.header('Content-Disposition', `attachment; filename="uang-muka-kembali-${dayOf(c.var.now)}.csv"`);
  c.header('Cache-Control', 'private, no-store');
  return c.body(bankFile(rows));
});

depositRoutes.post('/deposits/:id/report', cooperative, async (c) => {
  const { db, lang, now } = c.var;
  const depositId = c.req.param('id');
  const checked = checkReport(typedFrom(await c.req.formData()), lang);
  const back = (form: FormState) => ownPage(c, { returned: { depositId, which: 'report', form }, status: 422 });
  if (!checked.ok) return back(checked);
  const answer = await reportDeposit(db, viewerOf(c), { depositId, ...checked.value }, now);
  if (answer.ok) return seeOther(c, '/deposits');
  return refused(c, answer, checked.typed, back, (notice) => ownPage(c, { notice, status: 409 }));
});

depositRoutes.post('/deposits/:id/confirmation', staff, async (c) => {
  const { db, lang, now } = c.var;
  const depositId = c.req.param('id');
  const checked = checkConfirmation(typedFrom(await c.req.formData()), lang);
  const group = checked.typed.state === 'due' ? 'due' : 'reported';
  const back = (form: FormState) =>
    listPage(c, { group, returned: { depositId, which: 'confirm', form }, status: 422 });
  if (!checked.ok) return back(checked);
  const answer = await confirmDeposit(db, viewerOf(c), { depositId, ...checked.value }, now);
  if (answer.ok) return seeOther(c, pathOf({ group, campaignId: null }));
  return refused(c, answer, checked.typed, back, (notice) => listPage(c, { group, notice, status: 409 }));
});

depositRoutes.post('/deposits/:id/refusal', staff, async (c) => {
  const { db, lang, now } = c.var;
  const depositId = c.req.param('id');
  const checked = checkRefusal(typedFrom(await c.req.formData()), lang);
  const back = (form: FormState) => listPage(c, { returned: { depositId, which: 'refuse', form }, status: 422 });
  if (!checked.ok) return back(checked);
  const answer = await refuseDeposit(db, viewerOf(c), { depositId, ...checked.value }, now);
  if (answer.ok) return seeOther(c, '/deposits');
  return refused(c, answer, checked.typed, back, (notice) => listPage(c, { notice, status: 409 }));
});

/** A wrong day stands beside its field; anything else over the page as it stands now. */
function refused(
  c: AppContext,
  { reason }: Extract<DepositAnswer, { ok: false }>,
  typed: Typed,
  back: (form: FormState) => Promise<Response>,
  page: (notice: string) => Promise<Response>,
): Promise<Response> {
  if (reason === 'deposit_not_found') throw new NotFound();
  const told = refusalTexts[c.var.lang][reason];
  if (reason === 'paid_in_future' || reason === 'period_closed') return back({ typed, errors: { paidOn: told } });
  return page(told);
}

const aboutTheDay = ['returned_in_future', 'returned_before_payment', 'period_closed'];

depositRoutes.post('/deposits/returns', staff, async (c) => {
  const { db, lang, now } = c.var;
  const typed = typedFrom(await c.req.formData());
  const checked = checkReturns(typed, lang);
  const campaignId = checked.ok ? checked.value.campaignId : null;
  const shown = { group: 'to_return' as const, campaignId };
  if (!checked.ok) return listPage(c, { ...shown, returns: checked, status: 422 });
  const answer = await returnMany(db, viewerOf(c), checked.value, now);
  if (answer.ok) return seeOther(c, pathOf({ group: 'to_return', campaignId }));
  const told = refusalTexts[lang][answer.reason];
  const field = aboutTheDay.includes(answer.reason) ? 'returnedOn' : '';
  const isWrong = field !== '' || answer.reason === 'nothing_chosen';
  return listPage(c, { ...shown, returns: { typed, errors: { [field]: told } }, status: isWrong ? 422 : 409 });
});
