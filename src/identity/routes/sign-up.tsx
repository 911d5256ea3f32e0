import { Hono } from 'hono';
import { check, typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, seeOther } from '../../platform/http.ts';
import { type FormState, freshForm } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { confirmAddress, signUp } from '../commands/sign-up.ts';
import { setSessionCookie } from '../cookies.ts';
import { deviceOf } from '../device.ts';
import { passwordForm, signUpForm } from '../inputs.ts';
import { siteOf } from '../site.ts';
import { errorTexts } from '../texts.ts';
import { sessionTexts, signUpTexts } from '../texts-session.ts';
import { ConfirmPage, LinkOverPage, MailSentPage, SignUpPage } from '../views/sign-up.tsx';

export const signUpRoutes = new Hono<AppEnv>();

type Status = 200 | 422 | 429;
const textsOf = (c: AppContext) => signUpTexts[c.var.lang];

const showSignUp = (c: AppContext, form: FormState, status: Status = 200) =>
  renderPage(c, { title: textsOf(c).title, status }, <SignUpPage form={form} />);

signUpRoutes.get('/sign-up', (c) => (c.var.viewer ? seeOther(c, '/account') : showSignUp(c, freshForm)));

signUpRoutes.post('/sign-up', async (c) => {
  const checked = check(signUpForm, typedFrom(await c.req.formData()), errorTexts[c.var.lang]);
  if (!checked.ok) return showSignUp(c, checked, 422);
  const outcome = await signUp(c.var.db, { ...checked.value, device: deviceOf(c), site: siteOf(c) }, c.var.now);
  if (outcome.ok) return seeOther(c, '/sign-up/sent');
  const errors = { '': sessionTexts[c.var.lang].tooMany(outcome.waitMs) };
  return showSignUp(c, { typed: checked.typed, errors }, 429);
});

signUpRoutes.get('/sign-up/sent', (c) => renderPage(c, { title: textsOf(c).sentTitle }, <MailSentPage />));

const showConfirm = (c: AppContext, token: string, form: FormState, status: Status = 200) =>
  renderPage(c, { title: textsOf(c).confirmTitle, status }, <ConfirmPage form={form} token={token} />);

signUpRoutes.get('/sign-up/confirmation/:token', (c) => showConfirm(c, c.req.param('token'), freshForm));

signUpRoutes.post('/sign-up/confirmation/:token', async (c) => {
  const token = c.req.param('token');
  const checked = check(passwordForm, typedFrom(await c.req.formData()), errorTexts[c.var.lang]);
  if (!checked.ok) return showConfirm(c, token, checked, 422);
  const { password } = checked.value;
  const outcome = await confirmAddress(c.var.db, { token, password, device: deviceOf(c) }, c.var.now);
  if (outcome.ok) {
    setSessionCookie(c, outcome.token);
    return seeOther(c, '/account?done=confirmed');
  }
  if (outcome.reason === 'link_over') return linkOver(c, { href: '/sign-up', label: textsOf(c).title });
  if (outcome.reason === 'wrong')
    return showConfirm(c, token, { typed: {}, errors: { password: textsOf(c).wrongPassword } }, 422);
  const errors = { '': sessionTexts[c.var.lang].tooMany(outcome.waitMs) };
  return showConfirm(c, token, { typed: {}, errors }, 429);
});

export const linkOver = (c: AppContext, again: { href: string; label: string }) =>
  renderPage(c, { title: textsOf(c).linkOverTitle, status: 404 }, <LinkOverPage again={again} />);
