import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, allow, NotFound, readPage, seeOther, viewerOf } from '../../platform/http.ts';
import { freshForm } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { COOPERATIVE, FORUM } from '../../platform/viewer.ts';
import { setWeights } from './commands/weights.ts';
import { checkWeights, readFilter } from './inputs.ts';
import { readScore } from './page.ts';
import { allWarningsQuery, kecamatanQuery, listQuery, totalsQuery, warningFrom } from './store.ts';
import { texts } from './texts.ts';
import { errorTexts, texts as formulaTexts } from './texts-formulas.ts';
import { FormulasPage, type WeightsForm } from './views/formulas-page.tsx';
import { ListPage } from './views/list-page.tsx';
import { ScorePage } from './views/score-page.tsx';
import { WarningsPage } from './views/warnings-page.tsx';
import { weightsFrom, weightsQuery } from './weights.ts';
import { lastDayOf } from './window.ts';

/** How healthy each cooperative's trade is, and what warns. */
export const healthRoutes = new Hono<AppEnv>();
const nav = 'mentoring';
const MOST_WARNINGS = 200;

healthRoutes.get('/health', allow(...FORUM), async (c) => {
  const { db, lang } = c.var;
  const filter = readFilter(c.req.query());
  const [rows, kecamatan, totals] = await readPage(c, [listQuery(db, filter), kecamatanQuery(db), totalsQuery(db)]);
  const page = {
    ...{ rows, filter, totals: totals.map(({ total }) => total), kecamatan: kecamatan.map((one) => one.kecamatan) },
    day: measuredDay(totals),
  };
  return renderPage(c, { title: texts[lang].title, nav, wide: true }, <ListPage {...page} />);
});

/** The day the newest scores were made, or the last of their month where that is over. */
function measuredDay(totals: readonly { month: string | null; madeAt: number | null }[]): string | null {
  const made = totals.filter(({ madeAt }) => madeAt !== null);
  const newest = made.toSorted((a, b) => b.madeAt! - a.madeAt!)[0];
  if (!newest) return null;
  return [dayOf(newest.madeAt!), lastDayOf(newest.month!)].sort()[0]!;
}

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
  const answer = await setWeights(db, viewerOf(c), checked.value, now);
  if (answer.ok) return seeOther(c, '/health/formulas?done=weights');
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
  const { userId, role } = viewerOf(c);
  const isMine = role === 'mentor' && c.req.query('of') === 'mine';
  const [rows] = await readPage(c, [allWarningsQuery(c.var.db, isMine ? userId : null, MOST_WARNINGS)]);
  const warnings = rows.map(warningFrom);
  const mayPlan = (of: { mentorId: string | null }) => role === 'mentor' && of.mentorId === userId;
  const props = { warnings, most: MOST_WARNINGS, isMine, isMentor: role === 'mentor', mayPlan };
  return renderPage(c, { title: texts[c.var.lang].warningsPage, nav, wide: true }, <WarningsPage {...props} />);
});
