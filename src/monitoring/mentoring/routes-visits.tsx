import { Hono } from 'hono';
import { type Incoming, incomingPhotos, putPhoto } from '../../catalog/index.ts';
import { keptPhotos } from '../../fulfilment/index.ts';
import { dayOf } from '../../platform/clock.ts';
import { commit } from '../../platform/db.ts';
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
import type { Lang } from '../../platform/i18n.ts';
import { freshForm } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { COOPERATIVE, FORUM } from '../../platform/viewer.ts';
import { visitWarningQuery, warningFrom, warningQuery } from '../health/store.ts';
import { warningNames } from '../health/texts-names.ts';
import type { OpenWarning } from '../health/types.ts';
import { warningText } from '../health/words.ts';
import { cancelVisit, planVisit, reportVisit } from './commands/visits.ts';
import { checkCancel, checkReport, checkVisit } from './inputs.ts';
import { mayOf } from './page.ts';
import { mine, visitItemsQuery, visitPhotosQuery, visitQuery } from './store.ts';
import { errorTexts } from './texts-errors.ts';
import { visitTexts } from './texts-visits.ts';
import { PlanPage } from './views/plan-page.tsx';
import { type VisitForms, VisitPage } from './views/visit-page.tsx';

/** Visits of mentors. */
export const visitRoutes = new Hono<AppEnv>();
const nav = 'mentoring';
const mentors = allow('mentor');
type Status = 200 | 409 | 422;

visitRoutes.get('/visits/new', mentors, (c) => planPage(c, null));

/** @param sent the form as it came back; null: a fresh one, prefilled from the address */
async function planPage(c: AppContext, sent: { typed: Typed; errors: FieldErrors } | null, status: Status = 200) {
  const { db, lang } = c.var;
  const asked = sent?.typed ?? c.req.query();
  const [own, warnings] = await readPage(c, [mine(db, viewerOf(c).userId), warningQuery(db, asked.warning ?? '')]);
  const all = warnings.map(warningFrom).filter(({ cooperativeId }) => own.some(({ id }) => id === cooperativeId));
  const warning = all[0] ?? null;
  const form = sent ?? { typed: prefilled(asked.cooperative, warning, lang), errors: {} };
  return renderPage(
    c,
    { title: visitTexts[lang].planTitle, nav, status },
    <PlanPage {...{ mine: own, warning, form }} />,
  );
}

function prefilled(cooperative: string | undefined, warning: OpenWarning | null, lang: Lang): Typed {
  const typed: Typed = cooperative ? { cooperative } : {};
  if (!warning) return typed;
  const purpose = visitTexts[lang].purposeOf(warningNames[lang][warning.kind], warningText(warning, lang));
  return { ...typed, cooperative: warning.cooperativeId, purpose };
}

visitRoutes.post('/visits', mentors, async (c) => {
  const { db, lang, now } = c.var;
  const viewer = viewerOf(c);
  const typed = typedFrom(await c.req.formData());
  const [own, warnings] = await db.batch([mine(db, viewer.userId), warningQuery(db, typed.warning ?? '')]);
  const checked = checkVisit(typed, dayOf(now), lang);
  const cooperative = own.find(({ id }) => id === typed.cooperative);
  const errors = {
    ...(checked.ok ? {} : checked.errors),
    ...(cooperative ? {} : { cooperative: errorTexts[lang].not_own }),
  };
  if (!checked.ok || !cooperative) return planPage(c, { typed, errors }, 422);
  const warningId = warnings.find((one) => one.cooperativeId === cooperative.id)?.id ?? null;
  const answer = await planVisit(db, viewer, { ...checked.value, cooperativeId: cooperative.id, warningId }, now);
  if (answer.ok) return seeOther(c, answer.location);
  return planPage(c, { typed, errors: { '': errorTexts[lang][answer.reason] } }, 409);
});

visitRoutes.get('/visits/:id', allow(...COOPERATIVE, ...FORUM), (c) =>
  visitPage(c, c.req.param('id'), { done: c.req.query('done') ?? null }),
);

const freshForms: VisitForms = {
  ...{ report: { ...freshForm, photos: [] }, cancel: freshForm, item: freshForm, done: null, refusal: null },
};

async function visitPage(c: AppContext, id: string, forms: Partial<VisitForms>, status: Status = 200) {
  const { db, lang, now } = c.var;
  const { partyKind, partyId } = viewerOf(c);
  const isOwn = partyKind === 'cooperative';
  const [visits, photos, items, warnings] = await readPage(c, [
    visitQuery(db, id, isOwn ? partyId : null),
    visitPhotosQuery(db, id),
    visitItemsQuery(db, id),
    visitWarningQuery(db, id),
  ]);
  const visit = found(visits[0]);
  const warning = warnings.map(warningFrom)[0] ?? null;
  const view = { visit, warning, photos: photos.map(({ photoId }) => photoId), items };
  const may = mayOf(c, { id: visit.cooperativeId, mentorId: visit.currentMentorId });
  const title = isOwn ? visitTexts[lang].ownTitle : visitTexts[lang].title(visit.cooperativeName);
  const props = { view, forms: { ...freshForms, ...forms }, today: dayOf(now), may, isOwn };
  return renderPage(c, { title, nav, wide: true, status }, <VisitPage {...props} />);
}

visitRoutes.post('/visits/:id/report', mentors, async (c) => {
  const { db, lang, now } = c.var;
  const id = c.req.param('id');
  const posted = await c.req.formData();
  const typed = typedFrom(posted);
  const [checked, incoming] = [checkReport(typed, dayOf(now), lang), await incomingPhotos(posted, 'files')];
  const errors = { ...(checked.ok ? {} : checked.errors), ...fileErrors(incoming, lang) };
  if (!checked.ok || Object.keys(errors).length > 0) return again(c, id, { typed, errors }, incoming, 422);
  const photos = { kept: keptPhotos(typed), added: incoming.photos };
  const answer = await reportVisit(db, viewerOf(c), id, { report: checked.value, photos }, now);
  if (answer.ok) return seeOther(c, answer.location);
  if (answer.reason === 'not_found') throw new NotFound();
  const text = errorTexts[lang][answer.reason];
  if (answer.reason === 'moved_already' || answer.reason === 'try_again')
    return visitPage(c, id, { refusal: text }, 409);
  return again(c, id, { typed, errors: { files: text } }, incoming, 422);
});

function fileErrors({ refused }: Incoming, lang: Lang): FieldErrors {
  const t = errorTexts[lang];
  return refused.length === 0 ? {} : { files: refused.map(({ name, reason }) => t[reason](name)).join(' ') };
}

/** The form as it was typed. Photos that are in order are kept already, so that nobody has to take them again. */
async function again(
  c: AppContext,
  id: string,
  form: { typed: Typed; errors: FieldErrors },
  { photos }: Incoming,
  status: Status,
) {
  const { db, now } = c.var;
  const [first, ...rest] = photos.map((photo) => putPhoto(db, photo, viewerOf(c).partyId, now));
  if (first) await commit(db, [first, ...rest]);
  const ids = [...new Set([...keptPhotos(form.typed), ...photos.map((photo) => photo.id)])];
  return visitPage(c, id, { report: { ...form, photos: ids } }, status);
}

visitRoutes.post('/visits/:id/cancellation', mentors, async (c) => {
  const { db, lang, now } = c.var;
  const id = c.req.param('id');
  const checked = checkCancel(typedFrom(await c.req.formData()), lang);
  if (!checked.ok) return visitPage(c, id, { cancel: checked }, 422);
  const answer = await cancelVisit(db, viewerOf(c), { id, reason: checked.value.reason }, now);
  if (answer.ok) return seeOther(c, answer.location);
  if (answer.reason === 'not_found') throw new NotFound();
  return visitPage(c, id, { refusal: errorTexts[lang][answer.reason] }, 409);
});
