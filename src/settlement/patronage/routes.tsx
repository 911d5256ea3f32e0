import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
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
import { type FormState, freshForm } from '../../platform/ui/form.tsx';
import { renderFragment, renderPage } from '../../platform/ui/page.tsx';
import { sumOf } from '../rules/index.ts';
import { changeDraft, draftYear, fixYear, recompute } from './commands/patronage.ts';
import { sharesFile } from './csv.ts';
import { checkChanges, checkPool, checkRecomputation, noteField } from './inputs.ts';
import { yearFrom, yearQueries, yearsQuery } from './store.ts';
import { errorTexts, refusalTexts, texts } from './texts.ts';
import type { PatronageRefusal } from './types.ts';
import type { YearForms } from './views/draft.tsx';
import { PatronageListPage } from './views/list-page.tsx';
import { SumStands } from './views/parts.tsx';
import { OwnYearPage, YearPageView } from './views/year-page.tsx';

/** A year's surplus, shared among the members by what they sold. */
export const patronageRoutes = new Hono<AppEnv>();
const readers = allow('manager', 'clerk', 'treasurer', 'administrator');
const staff = allow('treasurer', 'administrator');
const treasurer = allow('treasurer');

type Status = 200 | 409 | 422;
const yearOf = (c: AppContext): number => {
  const text = c.req.param('year') ?? '';
  if (!/^20\d\d$/.test(text)) throw new NotFound();
  return Number(text);
};

async function listPage(c: AppContext, form: FormState = freshForm, status: Status = 200) {
  const { db, lang, now } = c.var;
  const { partyKind, partyId, role } = viewerOf(c);
  const own = partyKind === 'cooperative';
  const [years] = await readPage(c, [yearsQuery(db, own ? partyId : null)]);
  const props = { years, own, form, mayDraft: role === 'treasurer', year: Number(dayOf(now).slice(0, 4)) };
  return renderPage(
    c,
    { title: texts[lang].title, nav: 'settlement', wide: true, status },
    <PatronageListPage {...props} />,
  );
}

patronageRoutes.get('/patronage', readers, (c) => listPage(c));

patronageRoutes.post('/patronage', treasurer, async (c) => {
  const { db, lang, now } = c.var;
  const typed = typedFrom(await c.req.formData());
  const checked = checkPool(typed, lang);
  if (!checked.ok) return listPage(c, checked, 422);
  const answer = await draftYear(db, viewerOf(c), checked.value, now);
  if (answer.ok) return seeOther(c, `/patronage/${answer.year}`);
  const field = answer.reason === 'year_exists' || answer.reason === 'year_in_future' ? 'year' : '';
  return listPage(c, { typed, errors: { [field]: words(answer, lang) } }, 422);
});

function words(answer: PatronageRefusal, lang: 'id' | 'en'): string {
  const t = refusalTexts[lang];
  if (answer.reason !== 'sum_differs') return t[answer.reason];
  return answer.difference > 0 ? t.above_pool(answer.difference) : t.below_pool(-answer.difference);
}

type Shown = { forms?: YearForms; notice?: string };

async function yearPage(c: AppContext, shown: Shown = {}, status: Status = 200) {
  const { db, lang } = c.var;
  const { partyKind, partyId, role } = viewerOf(c);
  const page = found(yearFrom(await readPage(c, yearQueries(db, yearOf(c)))));
  const frame = { title: texts[lang].yearTitle(page.head.year), nav: 'settlement', wide: true, status };
  if (partyKind === 'cooperative') {
    // What may still change is the forum's own draft.
    if (page.head.fixedAt === null) throw new NotFound();
    return renderPage(c, frame, <OwnYearPage page={page} cooperativeId={partyId} />);
  }
  const { forms = {}, notice } = shown;
  const sum = forms.change ? sumTyped(forms.change.typed, lang) : sumOf(page.shares.map((one) => one.amount));
  const may = { mayRecompute: role === 'treasurer', mayFix: role === 'administrator' };
  return renderPage(c, frame, <YearPageView {...{ page, forms, notice, sum, ...may }} />);
}

/** What is typed in all; what is no amount counts as nothing. */
function sumTyped(typed: Typed, lang: 'id' | 'en'): number {
  const each = Object.entries(typed).map(([name, value]) => checkChanges({ [name]: value }, lang));
  return sumOf(each.flatMap((one) => (one.ok ? one.value.map((change) => change.amount) : [])));
}

patronageRoutes.get('/patronage/:year', readers, (c) => yearPage(c));

patronageRoutes.get('/patronage/:year/sum', staff, async (c) => {
  const page = found(yearFrom(await readPage(c, yearQueries(c.var.db, yearOf(c)))));
  return renderFragment(c, <SumStands sum={sumTyped(c.req.query(), c.var.lang)} pool={page.head.pool} />);
});

patronageRoutes.get('/patronage/:year/csv', staff, async (c) => {
  const page = found(yearFrom(await readPage(c, yearQueries(c.var.db, yearOf(c)))));
  c.header('Content-Type', 'text/csv; charset=utf-8');
  c.header('Content-Disposition', `attachment; filename="shu-${page.head.year}.csv"`);
  c.header('Cache-Control', 'private, no-store');
  return c.body(sharesFile(page));
});

patronageRoutes.post('/patronage/:year/shares', staff, async (c) => {
  const { db, lang, now } = c.var;
  const year = yearOf(c);
  const typed = typedFrom(await c.req.formData());
  const checked = checkChanges(typed, lang);
  if (!checked.ok) return yearPage(c, { forms: { change: checked } }, 422);
  const answer = await changeDraft(db, viewerOf(c), { year, changes: checked.value }, now);
  if (answer.ok) return seeOther(c, `/patronage/${year}`);
  if (answer.reason === 'note_missing') {
    const told = errorTexts[lang].note_missing;
    const errors = Object.fromEntries(answer.cooperativeIds.map((id) => [noteField(id), told]));
    return yearPage(c, { forms: { change: { typed, errors } } }, 422);
  }
  if (answer.reason !== 'sum_differs') return refused(c, answer);
  return yearPage(c, { forms: { change: { typed, errors: { '': words(answer, lang) } } } }, 422);
});

patronageRoutes.post('/patronage/:year/recomputation', treasurer, async (c) => {
  const { db, lang, now } = c.var;
  const year = yearOf(c);
  const checked = checkRecomputation(typedFrom(await c.req.formData()), lang);
  if (!checked.ok) return yearPage(c, { forms: { recompute: checked } }, 422);
  const answer = await recompute(db, viewerOf(c), { year, ...checked.value }, now);
  return answer.ok ? seeOther(c, `/patronage/${year}`) : refused(c, answer);
});

patronageRoutes.post('/patronage/:year/fixing', allow('administrator'), async (c) => {
  const year = yearOf(c);
  const answer = await fixYear(c.var.db, viewerOf(c), year, c.var.now);
  return answer.ok ? seeOther(c, `/patronage/${year}`) : refused(c, answer);
});

function refused(c: AppContext, answer: PatronageRefusal) {
  if (answer.reason === 'year_not_found') throw new NotFound();
  return yearPage(c, { notice: words(answer, c.var.lang) }, 409);
}
