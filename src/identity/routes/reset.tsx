import { Hono } from 'hono';
import { check, typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, seeOther } from '../../platform/http.ts';
import { type FormState, freshForm } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { requestReset, resetLink, resetPassword } from '../commands/passwords.ts';
import { clearSessionCookie } from '../cookies.ts';
import { deviceOf } from '../device.ts';
import { emailForm, newPasswordForm } from '../inputs.ts';
import { siteOf } from '../site.ts';
import { errorTexts } from '../texts.ts';
import { sessionTexts, signUpTexts } from '../texts-session.ts';
import { RequestResetPage, ResetPage } from '../views/reset.tsx';
import { linkOver } from './sign-up.tsx';

export const resetRoutes = new Hono<AppEnv>();

type Status = 200 | 422 | 429;

const showRequest = (c: AppContext, form: FormState, status: Status = 200) =>
  renderPage(
    c,
    { title: signUpTexts[c.var.lang].resetTitle, status },
    <RequestResetPage form={form} isSent={c.req.query('done') === 'sent'} />,
  );

resetRoutes.get('/password-reset', (c) => showRequest(c, freshForm));

resetRoutes.post('/password-reset', async (c) => {
  const checked = check(emailForm, typedFrom(await c.req.formData()), errorTexts[c.var.lang]);
  if (!checked.ok) return showRequest(c, checked, 422);
  const outcome = await requestReset(c.var.db, { ...checked.value, device: deviceOf(c), site: siteOf(c) }, c.var.now);
  if (outcome.ok) return seeOther(c, '/password-reset?done=sent');
  const errors = { '': sessionTexts[c.var.lang].tooMany(outcome.waitMs) };
  return showRequest(c, { typed: checked.typed, errors }, 429);
});

resetRoutes.get('/password-reset/:token', async (c) => {
  const token = c.req.param('token');
  const person = await resetLink(c.var.db, token, c.var.now);
  return person ? showReset(c, token, person.email, freshForm) : resetOver(c);
});

const showReset = (c: AppContext, token: string, email: string, form: FormState, status: Status = 200) =>
  renderPage(
    c,
    { title: signUpTexts[c.var.lang].resetTitle, status },
    <ResetPage form={form} token={token} email={email} />,
  );

const resetOver = (c: AppContext) =>
  linkOver(c, { href: '/password-reset', label: signUpTexts[c.var.lang].resetTitle });

resetRoutes.post('/password-reset/:token', async (c) => {
  const token = c.req.param('token');
  const typed = typedFrom(await c.req.formData());
  const checked = check(newPasswordForm, typed, errorTexts[c.var.lang]);
  if (!checked.ok) return showReset(c, token, typed.email ?? '', checked, 422);
  const { password } = checked.value;
  const outcome = await resetPassword(c.var.db, { token, password, site: siteOf(c) }, c.var.now);
  if (!outcome.ok) return resetOver(c);
  clearSessionCookie(c);
  return seeOther(c, '/sign-in?done=reset');
});
