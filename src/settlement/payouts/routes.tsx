import { Hono } from 'hono';
import { type Typed, typedFrom } from '../../platform/forms.ts';
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
import { type FormState, freshForm } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { Notice } from '../../platform/ui/parts.tsx';
import type { Viewer } from '../../platform/viewer.ts';
import { sumOf } from '../rules/index.ts';
import { approvePayouts, cancelPayouts } from './commands/decide.ts';
import { makePayouts } from './commands/make.ts';
import { markPaid } from './commands/pay.ts';
import { bankFile } from './csv.ts';
import { checkChoice, checkPaidOn, checkReason } from './inputs.ts';
import { payablesOf } from './rules.ts';
import { currentAccountsQuery, dueSharesQuery } from './store.ts';
import {
  batchFrom,
  batchListFrom,
  batchListQuery,
  batchQueries,
  linesFrom,
  linesQuery,
  standingQuery,
} from './store-batches.ts';
import { refusalTexts } from './texts.ts';
import { texts } from './texts-pages.ts';
import type { PayoutRefusal } from './types.ts';
import { type BatchForms, BatchPage, OwnPayoutPage } from './views/batch-page.tsx';
import { OwnPayoutsPage, StaffPayoutsPage } from './views/list-page.tsx';

/** What was collected goes on to the cooperatives: made by one person, approved by another, transferred at the bank. */
export const payoutRoutes = new Hono<AppEnv>();
const staff = allow('treasurer', 'administrator');
const readers = allow('manager', 'clerk', 'treasurer', 'administrator');
/** A cooperative sees its own. */
const scopeOf = ({ partyKind, partyId }: Viewer): string | null => (partyKind === 'cooperative' ? partyId : null);

type Status = 200 | 409 | 422;

async function listPage(c: AppContext, form: FormState = freshForm, status: Status = 200) {
  const { db, lang } = c.var;
  const [rows, shares, accounts] = await readPage(c, [
    batchListQuery(db, null, c.req.query('after') ?? null),
    dueSharesQuery(db, null),
    currentAccountsQuery(db, null),
  ]);
  const { rows: batches, next } = batchListFrom(rows);
  const props = { payables: payablesOf(shares, accounts), batches, next, form, mayMake: true };
  return renderPage(
    c,
    { title: texts[lang].title, nav: 'settlement', wide: true, status },
    <StaffPayoutsPage {...props} />,
  );
}

async function ownListPage(c: AppContext, cooperativeId: string) {
  const { db, lang } = c.var;
  const [rows, shares, accounts, [standing]] = await readPage(c, [
    batchListQuery(db, cooperativeId, c.req.query('after') ?? null),
    dueSharesQuery(db, cooperativeId),
    currentAccountsQuery(db, cooperativeId),
    standingQuery(db, cooperativeId),
  ]);
  const { rows: batches, next } = batchListFrom(rows);
  const ready = sumOf(payablesOf(shares, accounts).map((one) => one.amount));
  const payable = accounts.some((one) => one.verifiedAt !== null);
  const { held = 0, uncollected = 0 } = standing ?? {};
  return renderPage(
    c,
    { title: texts[lang].title, nav: 'settlement', wide: true },
    <OwnPayoutsPage {...{ batches, next, ready, held, uncollected, payable }} />,
  );
}

payoutRoutes.get('/payouts', readers, (c) => {
  const own = scopeOf(viewerOf(c));
  return own === null ? listPage(c) : ownListPage(c, own);
});

payoutRoutes.post('/payouts', staff, async (c) => {
  const { db, lang, now } = c.var;
  const typed = typedFrom(await c.req.formData());
  const checked = checkChoice(typed, lang);
  if (!checked.ok) return listPage(c, checked, 422);
  const answer = await makePayouts(db, viewerOf(c), checked.value, now);
  if (answer.ok) return seeOther(c, `/payouts/${answer.batchId}`);
  const status = answer.reason === 'nothing_chosen' ? 422 : 409;
  return listPage(c, { typed, errors: { '': words(answer, lang) } }, status);
});

function words({ reason, who = '' }: PayoutRefusal, lang: Lang): string {
  const text = refusalTexts[lang][reason];
  return typeof text === 'function' ? text(who) : text;
}

async function batchPage(c: AppContext, shown: { forms?: BatchForms; notice?: string } = {}, status: Status = 200) {
  const { db } = c.var;
  const own = scopeOf(viewerOf(c));
  const id = c.req.param('id') ?? '';
  const opened = own ?? c.req.query('cooperative') ?? null;
  const [heads, payouts, items, lines] = await readPage(c, [
    ...batchQueries(db, id, own),
    // Without a cooperative there are no lines to show.
    linesQuery(db, id, opened ?? ''),
  ]);
  const batch = found(batchFrom([heads, payouts, items]));
  const page = { title: batch.head.number, nav: 'settlement', wide: true, status };
  if (own !== null) return renderPage(c, page, <OwnPayoutPage batch={batch} lines={linesFrom(lines)} />);
  const payout = batch.payouts.find((one) => one.cooperativeId === opened);
  const notice = shown.notice ? (
    <Notice tone="bad">
      <p>{shown.notice}</p>
    </Notice>
  ) : undefined;
  const detail = payout ? { payout, lines: linesFrom(lines) } : null;
  return renderPage(c, page, <BatchPage {...{ batch, notice }} forms={shown.forms ?? {}} opened={detail} />);
}

payoutRoutes.get('/payouts/:id', readers, (c) => batchPage(c));

payoutRoutes.get('/payouts/:id/csv', staff, async (c) => {
  const results = await readPage(c, batchQueries(c.var.db, c.req.param('id'), null));
  const batch = found(batchFrom(results));
  if (batch.head.state !== 'approved' && batch.head.state !== 'paid') {
    const reason = batch.head.state === 'draft' ? 'not_approved' : 'moved_already';
    return batchPage(c, { notice: refusalTexts[c.var.lang][reason] }, 409);
  }
  c.header('Content-Type', 'text/csv; charset=utf-8');
  c.header('Content-Disposition', `attachment; filename="${batch.head.number}.csv"`);
  c.header('Cache-Control', 'private, no-store');
  return c.body(bankFile(batch));
});

payoutRoutes.post('/payouts/:id/approval', staff, async (c) => {
  const id = c.req.param('id');
  const answer = await approvePayouts(c.var.db, viewerOf(c), id, c.var.now);
  return answer.ok ? seeOther(c, `/payouts/${id}`) : refused(c, answer);
});

payoutRoutes.post('/payouts/:id/cancellation', staff, async (c) => {
  const batchId = c.req.param('id');
  const checked = checkReason(typedFrom(await c.req.formData()), c.var.lang);
  if (!checked.ok) return batchPage(c, { forms: { cancel: checked } }, 422);
  const answer = await cancelPayouts(c.var.db, viewerOf(c), { batchId, ...checked.value }, c.var.now);
  return answer.ok ? seeOther(c, `/payouts/${batchId}`) : refused(c, answer);
});

payoutRoutes.post('/payouts/:id/transfer', staff, async (c) => {
  const batchId = c.req.param('id');
  const typed = typedFrom(await c.req.formData());
  const checked = checkPaidOn(typed, c.var.lang);
  if (!checked.ok) return batchPage(c, { forms: { paid: checked } }, 422);
  const answer = await markPaid(c.var.db, viewerOf(c), { batchId, ...checked.value }, c.var.now);
  return answer.ok ? seeOther(c, `/payouts/${batchId}`) : refused(c, answer, typed);
});

const aboutTheDay = ['paid_in_future', 'paid_before_approval', 'period_closed'];

/** The page as it stands now, with why this was not done. */
async function refused(c: AppContext, answer: PayoutRefusal, typed: Typed = {}) {
  if (answer.reason === 'payout_not_found') throw new NotFound();
  const told = words(answer, c.var.lang);
  if (aboutTheDay.includes(answer.reason))
    return batchPage(c, { forms: { paid: { typed, errors: { paidOn: told } } } }, 422);
  return batchPage(c, { notice: told }, 409);
}
