import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, allow, NotFound, readPage, seeOther, viewerOf } from '../../platform/http.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { recordCash } from './commands/record.ts';
import { reverseCash } from './commands/reverse.ts';
import { type CashForm, checkCash, checkReversal, cursorFrom, fieldOf } from './inputs.ts';
import { cashPageQueries, entriesFrom } from './store.ts';
import { cashTexts, refusalTexts } from './texts.ts';
import { CashPage } from './views/cash-page.tsx';
import type { CashForms } from './views/forms.tsx';

/** Money from outside the forum, in the books of whoever looks. */
export const cashRoutes = new Hono<AppEnv>();
const PATH = '/ledger/opening';
const recorders = ['manager', 'payer', 'treasurer'] as const;

async function cashPage(
  c: AppContext,
  shown: { forms?: CashForms; notice?: string } = {},
  status: 200 | 409 | 422 = 200,
) {
  const { db, lang, now } = c.var;
  const { partyId, role } = viewerOf(c);
  const queries = cashPageQueries(db, partyId, cursorFrom(c.req.query('before')));
  const [[sums], [opened], rows] = await readPage(c, queries);
  const mayRecord = recorders.some((one) => one === role);
  return renderPage(
    c,
    { title: cashTexts[lang].title, nav: 'settlement', wide: true, status },
    <CashPage
      {...{ sums: sums!, openedOn: opened?.day ?? null, entries: entriesFrom(rows), mayRecord, today: dayOf(now) }}
      forms={shown.forms ?? {}}
      notice={shown.notice}
    />,
  );
}

cashRoutes.get(PATH, allow(...recorders, 'administrator'), (c) => cashPage(c));

cashRoutes.post(PATH, allow(...recorders), (c) => record(c, 'opening'));
cashRoutes.post(`${PATH}/movements`, allow(...recorders), (c) => record(c, 'movement'));
cashRoutes.post(`${PATH}/adjustments`, allow(...recorders), (c) => record(c, 'adjustment'));

async function record(c: AppContext, form: CashForm) {
  const { db, lang, now } = c.var;
  const typed = typedFrom(await c.req.formData());
  const checked = checkCash(form, typed, lang);
  if (!checked.ok) return cashPage(c, { forms: { [form]: checked } }, 422);
  const answer = await recordCash(db, viewerOf(c), checked.value, now);
  if (answer.ok) return seeOther(c, PATH);
  const told = refusalTexts[lang][answer.reason];
  // The form of an opening is gone from the page once there is one.
  if (answer.reason === 'opening_already') return cashPage(c, { notice: told }, 409);
  return cashPage(c, { forms: { [form]: { typed, errors: { [fieldOf[answer.reason] ?? '']: told } } } }, 422);
}

cashRoutes.post(`${PATH}/entries/:id/reversal`, allow(...recorders), async (c) => {
  const { db, lang, now } = c.var;
  const id = c.req.param('id');
  const typed = typedFrom(await c.req.formData());
  const checked = checkReversal(typed, lang);
  if (!checked.ok) return cashPage(c, { forms: { undo: { id, form: checked } } }, 422);
  const answer = await reverseCash(db, viewerOf(c), { entryId: id, ...checked.value }, now);
  if (answer.ok) return seeOther(c, PATH);
  if (answer.reason === 'entry_not_found') throw new NotFound();
  return cashPage(c, { notice: refusalTexts[lang][answer.reason] }, 409);
});
