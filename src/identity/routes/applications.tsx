import { Hono } from 'hono';
import { type Checked, check, type Typed, typedFrom } from '../../platform/forms.ts';
import {
  type AppContext,
  type AppEnv,
  allow,
  found,
  NotFound,
  readPage,
  seeOther,
  signedIn,
  viewerOf,
} from '../../platform/http.ts';
import { type FormState, freshForm } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { type Application, apply, type PapersGiven, reapply } from '../commands/apply.ts';
import { forgetViewer } from '../cookies.ts';
import { cooperativeCorrection, cooperativeForm, institutionCorrection, institutionForm } from '../inputs-papers.ts';
import { mayAct } from '../lifecycle.ts';
import { partyById } from '../store-parties.ts';
import { errorTexts } from '../texts.ts';
import { papersTexts } from '../texts-papers.ts';
import { type ApplicantKind, ApplyPage, ChooseKindPage, CorrectPage } from '../views/papers-form.tsx';

export const applicationRoutes = new Hono<AppEnv>();

const isKind = (text: string | undefined): text is ApplicantKind => text === 'cooperative' || text === 'institution';

applicationRoutes.get('/applications/new', signedIn, async (c) => {
  await readPage(c, []);
  const kind = c.req.query('kind');
  return isKind(kind)
    ? showApply(c, kind, freshForm)
    : renderPage(c, { title: papersTexts[c.var.lang].chooseTitle }, <ChooseKindPage />);
});

const showApply = (c: AppContext, kind: ApplicantKind, form: FormState, status: 200 | 422 = 200) =>
  renderPage(c, { title: papersTexts[c.var.lang].chooseTitle, status }, <ApplyPage kind={kind} form={form} />);

applicationRoutes.post('/applications', signedIn, async (c) => {
  const typed = typedFrom(await c.req.formData());
  if (!isKind(typed.kind)) throw new NotFound();
  const checked = applicationFrom(c, typed.kind, typed);
  if (!checked.ok) return showApply(c, typed.kind, checked, 422);
  const outcome = await apply(c.var.db, viewerOf(c), checked.value, c.var.now);
  if (!outcome.ok) return showApply(c, typed.kind, { typed, errors: { npwp: papersTexts[c.var.lang].npwpTaken } }, 422);
  forgetViewer(c);
  return seeOther(c, outcome.location);
});

function applicationFrom(c: AppContext, kind: ApplicantKind, typed: Typed): Checked<Application> {
  const texts = errorTexts[c.var.lang];
  if (kind === 'cooperative') {
    const checked = check(cooperativeForm, typed, texts);
    if (!checked.ok) return checked;
    const { key, ...papers } = checked.value;
    return { ok: true, typed, value: { kind, key, papers, site: null } };
  }
  const checked = check(institutionForm, typed, texts);
  if (!checked.ok) return checked;
  const { key, siteName, siteAddress, siteKelurahan, ...papers } = checked.value;
  return { ok: true, typed, value: { kind, key, papers, site: { siteName, siteAddress, siteKelurahan } } };
}

/** The viewer's own party, while its papers may still change. */
async function correctable(c: AppContext, id: string) {
  const [parties] = await readPage(c, [partyById(c.var.db, viewerOf(c).partyId)]);
  const party = found(parties[0]);
  if (party.id !== id || !mayAct(party.status, 'reapply')) throw new NotFound();
  return party;
}

const applicants = allow('manager', 'requester', 'approver');

applicationRoutes.get('/applications/:id', applicants, async (c) => showCorrect(c, c.req.param('id'), freshForm));

async function showCorrect(c: AppContext, id: string, form: FormState, status: 200 | 422 = 200) {
  const party = await correctable(c, id);
  return renderPage(
    c,
    { title: papersTexts[c.var.lang].correctTitle, status },
    <CorrectPage party={party} form={form} />,
  );
}

applicationRoutes.post('/applications/:id', applicants, async (c) => {
  const viewer = viewerOf(c);
  const id = c.req.param('id');
  if (id !== viewer.partyId) throw new NotFound();
  const typed = typedFrom(await c.req.formData());
  const checked = correctionFrom(c, typed);
  if (!checked.ok) return showCorrect(c, id, checked, 422);
  const outcome = await reapply(c.var.db, viewer, checked.value, c.var.now);
  if (!outcome.ok && outcome.reason === 'npwp_taken')
    return showCorrect(c, id, { typed, errors: { npwp: papersTexts[c.var.lang].npwpTaken } }, 422);
  forgetViewer(c);
  const done = outcome.ok ? (checked.value.npwp.wasOlder ? '?done=applied_older' : '?done=applied') : '';
  return seeOther(c, `/${viewer.partyKind}${done}`);
});

function correctionFrom(c: AppContext, typed: Typed): Checked<PapersGiven> {
  const texts = errorTexts[c.var.lang];
  return viewerOf(c).partyKind === 'cooperative'
    ? check(cooperativeCorrection, typed, texts)
    : check(institutionCorrection, typed, texts);
}
