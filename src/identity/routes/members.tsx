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
import type { PartyKind } from '../../platform/viewer.ts';
import { invite } from '../commands/invite.ts';
import { removeMember, revoke } from '../commands/members.ts';
import { forgetViewer } from '../cookies.ts';
import { doneText } from '../done.ts';
import { inviteForm } from '../inputs.ts';
import { KEEPERS, keeperOf } from '../rules.ts';
import { siteOf } from '../site.ts';
import { openInvitations } from '../store-invitations.ts';
import { membersOf } from '../store-parties.ts';
import { errorTexts } from '../texts.ts';
import { inviteErrors, memberTexts } from '../texts-members.ts';
import { roleTexts } from '../texts-names.ts';
import { MembersPage, RemovePage } from '../views/members.tsx';

export const memberRoutes = new Hono<AppEnv>();

const keepers = allow(...KEEPERS);

async function showMembers(c: AppContext, form: FormState, status: 200 | 422 = 200) {
  const { partyId } = viewerOf(c);
  const { db, now, lang } = c.var;
  const [members, invitations] = await readPage(c, [membersOf(db, partyId), openInvitations(db, partyId, now)]);
  const done = doneText(memberTexts[lang], c.req.query('done'));
  return renderPage(
    c,
    { title: memberTexts[lang].title, status },
    <MembersPage members={members} invitations={invitations} form={form} done={done} />,
  );
}

memberRoutes.get('/members', keepers, (c) => showMembers(c, freshForm));

memberRoutes.post('/invitations', keepers, async (c) => {
  const viewer = viewerOf(c);
  const checked = check(inviteForm, typedFrom(await c.req.formData()), errorTexts[c.var.lang]);
  if (!checked.ok) return showMembers(c, checked, 422);
  const asked = { ...checked.value, partyId: viewer.partyId, site: siteOf(c) };
  const outcome = await invite(c.var.db, viewer, asked, c.var.now);
  if (outcome.ok) return seeOther(c, '/members?done=invited');
  return showMembers(c, { typed: checked.typed, errors: inviteErrors(c.var.lang, outcome.reason) }, 422);
});

memberRoutes.post('/invitations/:id/revocation', keepers, async (c) => {
  const revoked = await revoke(c.var.db, viewerOf(c), c.req.param('id'), c.var.now);
  if (!revoked) throw new NotFound();
  return seeOther(c, '/members?done=revoked');
});

async function showRemoval(c: AppContext, id: string, refusal: string | null, status: 200 | 409 = 200) {
  const [members] = await readPage(c, [membersOf(c.var.db, viewerOf(c).partyId)]);
  const member = found(members.find((one) => one.id === id));
  const title = memberTexts[c.var.lang].removeTitle(member.name);
  return renderPage(c, { title, status }, <RemovePage member={member} refusal={refusal} />);
}

memberRoutes.get('/members/:id', keepers, (c) => showRemoval(c, c.req.param('id'), null));

memberRoutes.post('/members/:id/removal', keepers, async (c) => {
  const viewer = viewerOf(c);
  const id = c.req.param('id');
  const outcome = await removeMember(c.var.db, viewer, id, c.var.now);
  if (!outcome.ok) {
    if (outcome.reason === 'not_a_member') throw new NotFound();
    const keeper = roleTexts[c.var.lang][keeperOf(viewer.partyKind as PartyKind)];
    return showRemoval(c, id, memberTexts[c.var.lang].lastKeeper(keeper), 409);
  }
  if (id !== viewer.membershipId) return seeOther(c, '/members?done=removed');
  forgetViewer(c);
  return seeOther(c, '/account');
});
