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
import type { FormState } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { allocationErrors, checkReason, checkShares } from '../payments/inputs.ts';
import { refusalTexts } from '../payments/texts.ts';
import { importStatement, MOST_FILE_BYTES } from './commands/import.ts';
import { dismissLine, matchLine, reopenLine } from './commands/match.ts';
import { linePageFrom, statementPageFrom } from './pages.ts';
import { linePageQueries, statementQueries, statementsQuery } from './store.ts';
import { bankTexts, lineRefusals } from './texts.ts';
import type { ImportAnswer, LeftOut, LineAnswer } from './types.ts';
import { BankLinePage } from './views/line-page.tsx';
import { lineFilters, StatementLinesPage } from './views/lines.tsx';
import { StatementListPage } from './views/statement-list.tsx';

/** The forum's bank statements, matched with invoices and payments. */
export const bankRoutes = new Hono<AppEnv>();
const staff = allow('treasurer', 'administrator');

type Refusal = Extract<ImportAnswer, { ok: false }> | { reason: 'file_required' };

async function listPage(c: AppContext, refusal: Refusal | null = null, status: 200 | 409 | 422 = 200) {
  const [statements] = await readPage(c, [statementsQuery(c.var.db)]);
  return renderPage(
    c,
    { title: bankTexts[c.var.lang].title, nav: 'settlement', wide: true, status },
    <StatementListPage statements={statements} refusal={refusal} />,
  );
}

bankRoutes.get('/bank-statements', staff, async (c) => listPage(c));

bankRoutes.post('/bank-statements', staff, async (c) => {
  const { db, now } = c.var;
  const file = (await c.req.formData()).get('file');
  if (!(file instanceof File) || file.name === '') return listPage(c, { reason: 'file_required' }, 422);
  if (file.size > MOST_FILE_BYTES) return listPage(c, { ok: false, reason: 'too_large' }, 422);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const answer = await importStatement(db, viewerOf(c), { name: file.name, bytes }, now);
  if (answer.ok) return seeOther(c, `/bank-statements/${answer.statementId}${asQuery(answer.left)}`);
  return listPage(c, answer, answer.reason === 'same_file' || answer.reason === 'all_known' ? 409 : 422);
});

const whole = (text: string | undefined): number => (/^\d{1,6}$/.test(text ?? '') ? Number(text) : 0);

/** What was left out is told on the page that the upload leads to, and nowhere kept. */
function asQuery(left: LeftOut): string {
  const told = Object.entries(left).filter(([, lines]) => lines > 0);
  return told.length > 0 ? `?${told.map(([name, lines]) => `${name}=${lines}`).join('&')}` : '';
}

async function linesPage(c: AppContext, id: string) {
  const asked = c.req.query();
  const state = lineFilters.find((one) => one === asked.state) ?? null;
  const left = { pending: whole(asked.pending), tiny: whole(asked.tiny) };
  const page = found(statementPageFrom(await readPage(c, statementQueries(c.var.db, id, state, whole(asked.after)))));
  return renderPage(
    c,
    { title: page.statement.name, nav: 'settlement', wide: true },
    <StatementLinesPage page={page} state={state} left={left} />,
  );
}

bankRoutes.get('/bank-statements/:id', staff, async (c) => linesPage(c, c.req.param('id')));

type LineShown = { buyerId: string | null; form?: FormState; dismissal?: FormState; notice?: string };

async function linePage(c: AppContext, { buyerId, form, dismissal, notice }: LineShown, status: 200 | 409 | 422 = 200) {
  const rows = await readPage(c, linePageQueries(c.var.db, c.req.param('id') ?? ''));
  const page = found(linePageFrom(rows, buyerId));
  return renderPage(
    c,
    { title: bankTexts[c.var.lang].lineTitle, nav: 'settlement', status },
    <BankLinePage {...{ page, buyerId, notice }} form={form ?? null} dismissal={dismissal ?? null} />,
  );
}

bankRoutes.get('/bank-lines/:id', staff, async (c) => linePage(c, { buyerId: c.req.query('buyer') || null }));

bankRoutes.post('/bank-lines/:id/match', staff, async (c) => {
  const { db, lang, now } = c.var;
  const typed = typedFrom(await c.req.formData());
  const checked = checkShares(typed, lang);
  const buyerId = typed.payerId ?? null;
  if (!checked.ok) return linePage(c, { buyerId, form: { typed, errors: checked.errors } }, 422);
  const match = typed.paymentId
    ? { paymentId: typed.paymentId }
    : typed.payoutBatchId
      ? { payoutBatchId: typed.payoutBatchId }
      : { payerId: buyerId ?? '', allocations: checked.value };
  const answer = await matchLine(db, viewerOf(c), c.req.param('id'), match, now);
  return answer.ok ? seeOther(c, `/bank-statements/${answer.statementId}`) : refused(c, typed, answer);
});

/** The line's own page, with why it was not matched and all that was typed. */
function refused(c: AppContext, typed: Typed, answer: Extract<LineAnswer, { ok: false }>) {
  const { lang } = c.var;
  const buyerId = typed.payerId ?? null;
  if (answer.reason === 'line_not_found' || answer.reason === 'payment_not_found') throw new NotFound();
  if ('invoiceId' in answer || answer.reason === 'above_payment')
    return linePage(c, { buyerId, form: { typed, errors: allocationErrors(answer, lang) } }, 422);
  return linePage(c, { buyerId, notice: { ...lineRefusals[lang], ...refusalTexts[lang] }[answer.reason] }, 409);
}

bankRoutes.post('/bank-lines/:id/dismissal', staff, async (c) => {
  const { db, lang, now } = c.var;
  const lineId = c.req.param('id');
  const typed = typedFrom(await c.req.formData());
  const checked = checkReason(typed, lang);
  if (!checked.ok) return linePage(c, { buyerId: null, dismissal: { typed, errors: checked.errors } }, 422);
  const answer = await dismissLine(db, viewerOf(c), { lineId, ...checked.value }, now);
  return answer.ok ? seeOther(c, `/bank-statements/${answer.statementId}`) : refused(c, {}, answer);
});

bankRoutes.post('/bank-lines/:id/reopening', staff, async (c) => {
  const { db, now } = c.var;
  const answer = await reopenLine(db, viewerOf(c), c.req.param('id'), now);
  return answer.ok ? seeOther(c, `/bank-statements/${answer.statementId}`) : refused(c, {}, answer);
});
