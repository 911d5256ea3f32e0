import { Hono } from 'hono';
import { typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, allow, NotFound, readPage, seeOther, viewerOf } from '../../platform/http.ts';
import { freshForm } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { COOPERATIVE, FORUM } from '../../platform/viewer.ts';
import { mentorsQuery } from '../mentoring/store.ts';
import { changeSetting } from './commands/settings.ts';
import { checkWeights, readFilter, readWarningFilter } from './inputs.ts';
import { readScore } from './page.ts';
import { thresholdRoutes } from './routes-thresholds.tsx';
import { summaryQuery, warningFrom } from './store.ts';
import { kecamatanQuery, listQuery } from './store-list.ts';
import { warningGroupsQuery } from './store-warnings.ts';
import { summaryFrom } from './summary.ts';
import { texts } from './texts.ts';
import { errorTexts, texts as formulaTexts } from './texts-formulas.ts';
import { texts as warningTexts } from './texts-warnings.ts';
import { FormulasPage, type WeightsForm } from './views/formulas-page.tsx';
import { ListPage } from './views/list-page.tsx';
import { ScorePage } from './views/score-page.tsx';
import { WarningsPage } from './views/warnings-page.tsx';
import { WEIGHTS_KEY, weightsFrom, weightsQuery } from './weights.ts';

/** How healthy each cooperative's trade is, and what warns. */
export const healthRoutes = new Hono<AppEnv>();
// Before the page of a cooperative, whose address begins the same.
healthRoutes.route('/', thresholdRoutes);
const nav = 'mentoring';

healthRoutes.get('/health', allow(...FORUM), async (c) => {
  const { db, lang } = c.var;
  const filter = readFilter(c.req.query());
  const [rows, kecamatan, summaries] = await readPage(c, [listQuery(db, filter), kecamatanQuery(db), summaryQuery(db)]);
  const areas = kecamatan.map((one) => one.kecamatan);
  const page = { rows, filter, kecamatan: areas, summary: summaryFrom(summaries) };
  return renderPage(c, { title: texts[lang].title, nav, wide: true }, <ListPage {...page} />);
});

healthRoutes.get('/health/formulas', allow(...COOPERATIVE, ...FORUM), (c) =>
  formulasPage(c, { form: freshForm, isSaved: c.req.query('done') === 'weights' }),
);

async function formulasPage(c: AppContext, change: WeightsForm, status: 200 | 409 | 422 = 200) {
  const [rows] = await readPage(c, [weightsQuery(c.var.db)]);
  const props = { weights: weightsFrom(rows), changedAt: rows[0]?.updatedAt ?? null, change };
  const mayChange = viewerOf(c).role === 'administrator';
  const title = formulaTexts[c.var.lang].title;
  return renderPage(c, { title, nav, wide: true, status }, <FormulasPage {...props} mayChange={mayChange} />);
}

healthRoutes.post('/health/weights', allow('administrator'), async (c) => {
  const { db, lang, now } = c.var;
  const checked = checkWeights(typedFrom(await c.req.formData()), lang);
  if (!checked.ok) return formulasPage(c, { form: checked, isSaved: false }, 422);
  const { key, weights } = checked.value;
  const location = '/health/formulas?done=weights';
  const answer = await changeSetting(db, viewerOf(c), { key, name: WEIGHTS_KEY, value: weights, location }, now);
  if (answer.ok) return seeOther(c, location);
  const form = { typed: checked.typed, errors: { '': errorTexts[lang][answer.reason] } };
  return formulasPage(c, { form, isSaved: false }, 409);
});

healthRoutes.get('/health/own', allow(...COOPERATIVE), (c) => scorePage(c, viewerOf(c).partyId));

healthRoutes.get('/health/:cooperativeId', allow(...COOPERATIVE, ...FORUM), (c) => {
  const { partyKind, partyId } = viewerOf(c);
  const id = c.req.param('cooperativeId');
  if (partyKind === 'cooperative' && id !== partyId) throw new NotFound();
  return scorePage(c, id);
});

async function scorePage(c: AppContext, cooperativeId: string) {
  const { partyKind, userId, role } = viewerOf(c);
  const page = await readScore(c, cooperativeId);
  const isOwn = partyKind === 'cooperative';
  const mayPlan = role === 'mentor' && page.cooperative.mentorId === userId;
  const title = isOwn ? texts[c.var.lang].ownTitle : page.cooperative.name;
  return renderPage(c, { title, nav, wide: true }, <ScorePage {...{ page, isOwn, mayPlan }} />);
}

healthRoutes.get('/warnings', allow(...FORUM), async (c) => {
  const { db, lang } = c.var;
  const { userId, role } = viewerOf(c);
  const mine = role === 'mentor' ? userId : null;
  const filter = readWarningFilter(c.req.query(), mine);
  const [rows, mentors, summaries] = await readPage(c, [
    warningGroupsQuery(db, filter),
    mentorsQuery(db),
    summaryQuery(db),
  ]);
  const page = {
    rows: rows.map(warningFrom),
    mentors,
    filter,
    summary: summaryFrom(summaries),
    reader: { mine, role },
  };
  return renderPage(c, { title: warningTexts[lang].title, nav, wide: true }, <WarningsPage {...page} />);
});
