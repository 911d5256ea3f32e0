import { Hono } from 'hono';
import { check, typedFrom } from '../../platform/forms.ts';
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
import { renderPage } from '../../platform/ui/page.tsx';
import { COOPERATIVE, INSTITUTION } from '../../platform/viewer.ts';
import { addSite, endSite, setApprovalLimit } from '../commands/settings.ts';
import { doneText } from '../done.ts';
import { limitForm, siteForm } from '../inputs-papers.ts';
import { openSites, partyById } from '../store-parties.ts';
import { errorTexts } from '../texts.ts';
import { papersTexts } from '../texts-papers.ts';
import { CooperativePage } from '../views/cooperative.tsx';
import { InstitutionPage } from '../views/institution.tsx';

export const ownPartyRoutes = new Hono<AppEnv>();

ownPartyRoutes.get('/cooperative', allow(...COOPERATIVE), async (c) => {
  const [parties] = await readPage(c, [partyById(c.var.db, viewerOf(c).partyId)]);
  const party = found(parties[0]);
  const done = doneText(papersTexts[c.var.lang], c.req.query('done'));
  return renderPage(c, { title: party.name }, <CooperativePage party={party} done={done} />);
});

const members = allow(...INSTITUTION);

async function showInstitution(
  c: AppContext,
  status: 200 | 422 = 200,
  forms: { limit?: FormState; site?: FormState } = {},
) {
  const { partyId } = viewerOf(c);
  const [parties, sites] = await readPage(c, [partyById(c.var.db, partyId), openSites(c.var.db, partyId)]);
  const done = doneText(papersTexts[c.var.lang], c.req.query('done'));
  const { limit = freshForm, site = freshForm } = forms;
  return renderPage(
    c,
    { title: papersTexts[c.var.lang].institutionTitle, status },
    <InstitutionPage party={found(parties[0])} sites={sites} limitForm={limit} siteForm={site} done={done} />,
  );
}

ownPartyRoutes.get('/institution', members, (c) => showInstitution(c));

ownPartyRoutes.post('/institution/limit', allow('approver'), async (c) => {
  const checked = check(limitForm, typedFrom(await c.req.formData()), errorTexts[c.var.lang]);
  if (!checked.ok) return showInstitution(c, 422, { limit: checked });
  await setApprovalLimit(c.var.db, viewerOf(c), checked.value.approvalLimit, c.var.now);
  return seeOther(c, '/institution?done=limit');
});

const keepers = allow('requester', 'approver');

ownPartyRoutes.post('/institution/sites', keepers, async (c) => {
  const checked = check(siteForm, typedFrom(await c.req.formData()), errorTexts[c.var.lang]);
  if (!checked.ok) return showInstitution(c, 422, { site: checked });
  await addSite(c.var.db, viewerOf(c), checked.value, c.var.now);
  return seeOther(c, '/institution?done=site');
});

ownPartyRoutes.post('/institution/sites/:id/closure', keepers, async (c) => {
  const closed = await endSite(c.var.db, viewerOf(c), c.req.param('id'), c.var.now);
  if (!closed) throw new NotFound();
  return seeOther(c, '/institution?done=closed');
});
