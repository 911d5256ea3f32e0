import { Hono } from 'hono';
import { check, type FieldErrors, type Typed, typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, NotFound, readPage, seeOther, signedIn, viewerOf } from '../../platform/http.ts';
import { freshForm } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { changePassword } from '../commands/passwords.ts';
import { forgetViewer } from '../cookies.ts';
import { doneText } from '../done.ts';
import { changePasswordForm, nameForm } from '../inputs.ts';
import { siteOf } from '../site.ts';
import { deleteSessionsOf, membershipsOf, sessionsOf, switchMembership } from '../store-account.ts';
import { setName } from '../store-people.ts';
import { errorTexts } from '../texts.ts';
import { accountTexts } from '../texts-account.ts';
import { sessionTexts } from '../texts-session.ts';
import { AccountPage } from '../views/account.tsx';

export const accountRoutes = new Hono<AppEnv>();

type Form = { typed: Typed; errors: FieldErrors };

async function showAccount(
  c: AppContext,
  status: 200 | 422 | 429 = 200,
  forms: { name?: Form; password?: Form } = {},
): Promise<Response> {
  const { userId } = viewerOf(c);
  const { db, now, lang } = c.var;
  const [memberships, sessions] = await readPage(c, [membershipsOf(db, userId), sessionsOf(db, userId, now)]);
  const done = doneText(accountTexts[lang], c.req.query('done'));
  return renderPage(
    c,
    { title: accountTexts[lang].title, status },
    <AccountPage
      memberships={memberships}
      sessions={sessions}
      nameForm={forms.name ?? freshForm}
      passwordForm={forms.password ?? freshForm}
      done={done}
    />,
  );
}

accountRoutes.get('/account', signedIn, (c) => showAccount(c));

accountRoutes.post('/account/name', signedIn, async (c) => {
  const checked = check(nameForm, typedFrom(await c.req.formData()), errorTexts[c.var.lang]);
  if (!checked.ok) return showAccount(c, 422, { name: checked });
  await setName(c.var.db, viewerOf(c).userId, checked.value.name, c.var.now);
  forgetViewer(c);
  return seeOther(c, '/account?done=name');
});

accountRoutes.post('/account/membership', signedIn, async (c) => {
  const { sessionToken, userId } = viewerOf(c);
  const membershipId = String((await c.req.formData()).get('membershipId') ?? '');
  const switched = await switchMembership(c.var.db, { sessionToken, userId, membershipId });
  if (switched.length === 0) throw new NotFound();
  forgetViewer(c);
  return seeOther(c, '/account?done=membership');
});

accountRoutes.post('/account/password', signedIn, async (c) => {
  const viewer = viewerOf(c);
  const checked = check(changePasswordForm, typedFrom(await c.req.formData()), errorTexts[c.var.lang]);
  if (!checked.ok) return showAccount(c, 422, { password: checked });
  const { currentPassword: current, password } = checked.value;
  const outcome = await changePassword(c.var.db, { viewer, current, password, site: siteOf(c) }, c.var.now);
  if (outcome.ok) return seeOther(c, '/account?done=password');
  const { lang } = c.var;
  if (outcome.reason === 'wrong')
    return showAccount(c, 422, {
      password: { typed: {}, errors: { currentPassword: accountTexts[lang].wrongPassword } },
    });
  const errors = { '': sessionTexts[lang].tooMany(outcome.waitMs) };
  return showAccount(c, 429, { password: { typed: {}, errors } });
});

accountRoutes.post('/account/other-sessions', signedIn, async (c) => {
  const { userId, sessionToken } = viewerOf(c);
  await deleteSessionsOf(c.var.db, userId, sessionToken);
  return seeOther(c, '/account?done=sessions');
});
