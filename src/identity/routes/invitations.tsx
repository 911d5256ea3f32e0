import { Hono } from 'hono';
import { check, typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, seeOther } from '../../platform/http.ts';
import { type FormState, freshForm } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { type Accepted, acceptAs, acceptAsNewcomer, openInvitation } from '../commands/accept.ts';
import { forgetViewer, setSessionCookie } from '../cookies.ts';
import { deviceOf } from '../device.ts';
import { newcomerForm } from '../inputs.ts';
import { errorTexts } from '../texts.ts';
import { memberTexts } from '../texts-members.ts';
import { InvitationPage } from '../views/invitation.tsx';
import { linkOver } from './sign-up.tsx';

/** Open to everyone who holds the link from the mail. */
export const invitationRoutes = new Hono<AppEnv>();

const over = (c: AppContext) => linkOver(c, { href: '/sign-in', label: memberTexts[c.var.lang].overLabel });

async function showInvitation(c: AppContext, token: string, form: FormState, status: 200 | 409 | 422 = 200) {
  const invitation = await openInvitation(c.var.db, token, c.var.now);
  if (!invitation) return over(c);
  const title = memberTexts[c.var.lang].invitedTitle(invitation.partyName);
  return renderPage(c, { title, status }, <InvitationPage invitation={invitation} token={token} form={form} />);
}

invitationRoutes.get('/invitations/:token', (c) => showInvitation(c, c.req.param('token'), freshForm));

invitationRoutes.post('/invitations/:token/acceptance', async (c) => {
  const { viewer, db, now } = c.var;
  const token = c.req.param('token');
  if (viewer) return answer(c, token, await acceptAs(db, viewer, token, now));
  const checked = check(newcomerForm, typedFrom(await c.req.formData()), errorTexts[c.var.lang]);
  if (!checked.ok) return showInvitation(c, token, checked, 422);
  return answer(c, token, await acceptAsNewcomer(db, { ...checked.value, token, device: deviceOf(c) }, now));
});

function answer(c: AppContext, token: string, outcome: Accepted) {
  if (!outcome.ok) return outcome.reason === 'link_over' ? over(c) : showInvitation(c, token, freshForm, 409);
  if (outcome.sessionToken) setSessionCookie(c, outcome.sessionToken);
  else forgetViewer(c);
  return seeOther(c, '/account?done=joined');
}
