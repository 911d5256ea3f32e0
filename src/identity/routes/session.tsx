import { Hono } from 'hono';
import { check, type FieldErrors, type Typed, typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, seeOther } from '../../platform/http.ts';
import { ownPath } from '../../platform/paths.ts';
import { freshForm } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { type SignedIn, signIn } from '../commands/sign-in.ts';
import { clearSessionCookie, setSessionCookie } from '../cookies.ts';
import { deviceOf } from '../device.ts';
import { signInForm } from '../inputs.ts';
import { siteOf } from '../site.ts';
import { deleteSession } from '../store-sessions.ts';
import { errorTexts } from '../texts.ts';
import { sessionTexts } from '../texts-session.ts';
import { type Onward, SignInPage } from '../views/sign-in.tsx';

export const sessionRoutes = new Hono<AppEnv>();

/** Posted or in the address; both come from outside. */
const onwardFrom = (c: AppContext, given: { next?: string | undefined; parked?: string | undefined }): Onward => ({
  next: ownPath(c, given.next),
  parked: /^[0-9A-Z]{26}$/.test(given.parked ?? '') ? given.parked! : '',
});

sessionRoutes.get('/sign-in', (c) => {
  const onward = onwardFrom(c, { next: c.req.query('next'), parked: c.req.query('parked') });
  if (c.var.viewer) return seeOther(c, onward.parked ? `/resume/${onward.parked}` : onward.next);
  return showSignIn(c, onward, freshForm, 200);
});

const showSignIn = (
  c: AppContext,
  onward: Onward,
  form: { typed: Typed; errors: FieldErrors },
  status: 200 | 422 | 429,
) =>
  renderPage(
    c,
    { title: sessionTexts[c.var.lang].signIn, status },
    <SignInPage form={form} onward={onward} isReset={c.req.query('done') === 'reset'} />,
  );

sessionRoutes.post('/sign-in', async (c) => {
  const typed = typedFrom(await c.req.formData());
  const onward = onwardFrom(c, typed);
  const checked = check(signInForm, typed, errorTexts[c.var.lang]);
  if (!checked.ok) return showSignIn(c, onward, checked, 422);
  const oldSession = c.var.viewer?.sessionToken ?? null;
  const given = {
    ...checked.value,
    device: deviceOf(c),
    site: siteOf(c),
    oldSession,
    parked: onward.parked,
    demo: c.var.config.demo,
  };
  const outcome = await signIn(c.var.db, given, c.var.now);
  if (!outcome.ok) {
    const errors = { '': reasonText(c, outcome) };
    return showSignIn(c, onward, { typed, errors }, outcome.reason === 'too_many' ? 429 : 422);
  }
  setSessionCookie(c, outcome.token);
  return seeOther(c, outcome.isParkedTheirs ? `/resume/${onward.parked}` : onward.next);
});

function reasonText(c: AppContext, outcome: Exclude<SignedIn, { ok: true }>): string {
  const t = sessionTexts[c.var.lang];
  if (outcome.reason === 'too_many') return t.tooMany(outcome.waitMs);
  return outcome.reason === 'unconfirmed' ? t.unconfirmed : t.wrong;
}

sessionRoutes.post('/sign-out', async (c) => {
  if (c.var.viewer) await deleteSession(c.var.db, c.var.viewer.sessionToken);
  clearSessionCookie(c);
  return seeOther(c, '/');
});
