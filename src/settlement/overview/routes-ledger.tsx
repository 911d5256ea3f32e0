import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { type AppContext, type AppEnv, allow, NotFound, readPage, viewerOf } from '../../platform/http.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { chart, isAccount } from '../rules/index.ts';
import { ledgerQuery } from './inputs.ts';
import { accountQueries, postingsFrom, trialQueries } from './store-ledger.ts';
import { ledgerTexts } from './texts-ledger.ts';
import { AccountPage } from './views/account-page.tsx';
import { LedgerPage } from './views/ledger-page.tsx';

/** The ledger: the forum's treasurer and administrator open everybody's books, a party's manager or payer its own. */
export const ledgerRoutes = new Hono<AppEnv>();
const readers = allow('manager', 'payer', 'treasurer', 'administrator');

function asked(c: AppContext) {
  const viewer = viewerOf(c);
  const all = viewer.partyKind === 'forum';
  const query = ledgerQuery(c.req.query(), dayOf(c.var.now));
  return { ...query, all, partyId: (all ? query.party : null) ?? viewer.partyId };
}

ledgerRoutes.get('/ledger', readers, async (c) => {
  const { db, lang } = c.var;
  const { partyId, month, all } = asked(c);
  const [rows, months, books] = await readPage(c, trialQueries(db, partyId, month, all));
  const opened = { partyId, month, months, books };
  return renderPage(
    c,
    { title: ledgerTexts[lang].title, nav: 'settlement', wide: true },
    <LedgerPage {...{ rows, opened }} />,
  );
});

ledgerRoutes.get('/ledger/:code', readers, async (c) => {
  const { db, lang } = c.var;
  const code = c.req.param('code');
  if (!isAccount(code)) throw new NotFound();
  const { partyId, month, all, counterparty, after } = asked(c);
  const ask = { partyId, code, month, counterpartyId: counterparty, after };
  const [counterparties, postings, months, books] = await readPage(c, accountQueries(db, ask, all));
  const opened = { partyId, month, months, books };
  return renderPage(
    c,
    { title: `${code} ${chart[code][lang]}`, nav: 'settlement', wide: true },
    <AccountPage
      {...{ code, counterparties, opened, counterpartyId: counterparty }}
      postings={postingsFrom(postings)}
    />,
  );
});
