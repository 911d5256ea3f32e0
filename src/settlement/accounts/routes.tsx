import { Hono } from 'hono';
import { typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, allow, NotFound, readPage, seeOther, viewerOf } from '../../platform/http.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { recordAccount, verifyAccount } from './commands/accounts.ts';
import { checkAccount, checkNote } from './inputs.ts';
import { accountsFrom, currentAccountsQuery, ownAccountsQuery, withoutAccountQuery } from './store.ts';
import { refusalTexts, texts } from './texts.ts';
import { AccountListPage, accountFilters } from './views/list-page.tsx';
import { type AccountForms, OwnAccountPage } from './views/own-page.tsx';

/** Where money is paid to. In full only for the party itself and for those who verify and pay. */
export const accountRoutes = new Hono<AppEnv>();
const readers = allow('manager', 'clerk', 'treasurer', 'administrator');

async function accountsPage(c: AppContext, forms: AccountForms = {}, status: 200 | 409 | 422 = 200) {
  const { db, lang } = c.var;
  const viewer = viewerOf(c);
  const page = { nav: 'settlement', wide: true, status };
  if (viewer.partyKind === 'cooperative') {
    const [rows] = await readPage(c, [ownAccountsQuery(db, viewer.partyId)]);
    const props = { accounts: accountsFrom(rows), mayRecord: viewer.role === 'manager', forms };
    return renderPage(c, { ...page, title: texts[lang].ownTitle }, <OwnAccountPage {...props} />);
  }
  const [rows, missing] = await readPage(c, [currentAccountsQuery(db), withoutAccountQuery(db)]);
  const asked = c.req.query('state');
  const state = accountFilters.find((one) => one === asked) ?? null;
  const props = { accounts: accountsFrom(rows), missing, state, forms, mayRecord: viewer.role === 'administrator' };
  return renderPage(c, { ...page, title: texts[lang].title }, <AccountListPage {...props} />);
}

accountRoutes.get('/bank-accounts', readers, (c) => accountsPage(c));

accountRoutes.post('/bank-accounts', allow('manager', 'administrator'), async (c) => {
  const { db, lang, now } = c.var;
  const typed = typedFrom(await c.req.formData());
  const checked = checkAccount(typed, lang);
  if (!checked.ok) return accountsPage(c, { record: checked }, 422);
  const answer = await recordAccount(db, viewerOf(c), checked.value, now);
  if (answer.ok) return seeOther(c, '/bank-accounts');
  return accountsPage(c, { record: { typed, errors: { '': refusalTexts[lang][answer.reason] } } }, 409);
});

accountRoutes.post('/bank-accounts/:id/verification', allow('treasurer', 'administrator'), async (c) => {
  const { db, lang, now } = c.var;
  const id = c.req.param('id');
  const checked = checkNote(typedFrom(await c.req.formData()), lang);
  if (!checked.ok) return accountsPage(c, { verify: { id, form: checked } }, 422);
  const answer = await verifyAccount(db, viewerOf(c), { accountId: id, ...checked.value }, now);
  if (answer.ok) return seeOther(c, '/bank-accounts');
  if (answer.reason === 'account_not_found') throw new NotFound();
  const errors = { '': refusalTexts[lang][answer.reason] };
  return accountsPage(c, { verify: { id, form: { typed: checked.typed, errors } }, notice: errors[''] }, 409);
});
