import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { type AppContext, type AppEnv, allow, readPage, viewerOf } from '../../platform/http.ts';
import type { Lang } from '../../platform/i18n.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { COOPERATIVE, INSTITUTION } from '../../platform/viewer.ts';
import { rulingQueries, rulingsFrom } from '../invoices/store-rulings.ts';
import { waitingFrom, waitingQueries } from '../invoices/waiting.ts';
import { buyerGroups, cooperativeGroups, forumGroups, isOverdrawn } from './figures.ts';
import { buyerQueries, cooperativeQueries, forumQueries } from './store.ts';
import { overviewTexts } from './texts.ts';
import { OverviewPage } from './views/overview-page.tsx';

/** Where the money stands, by role. */
export const overviewRoutes = new Hono<AppEnv>();
const readers = allow(...COOPERATIVE, ...INSTITUTION, 'treasurer', 'administrator');

overviewRoutes.get('/settlement', readers, (c) => {
  const { partyKind } = viewerOf(c);
  if (partyKind === 'institution') return buyerPage(c);
  return partyKind === 'cooperative' ? cooperativePage(c) : forumPage(c);
});

const frame = (c: AppContext) => ({ title: overviewTexts[c.var.lang].title, nav: 'settlement', wide: true });

const booksLinks = (t: (typeof overviewTexts)[Lang]) =>
  [
    ['/ledger', t.ledger],
    ['/ledger/opening', t.cashOutside],
  ] as const;

async function buyerPage(c: AppContext) {
  const { db, lang, now } = c.var;
  const { partyId, role } = viewerOf(c);
  const pays = role === 'payer' || role === 'approver';
  const t = overviewTexts[lang];
  const [[figures = {}], balances] = await readPage(c, buyerQueries(db, partyId, dayOf(now)));
  const links = [
    ['/invoices', t.invoices],
    ...(pays ? [['/payments', t.payments] as const] : []),
    ['/handovers', t.handovers],
    ...(role === 'payer' ? booksLinks(t) : []),
  ] as const;
  const groups = buyerGroups(figures, balances, pays);
  const shown = { groups, links, isOverdrawn: role === 'payer' && isOverdrawn(balances), waiting: null, rulings: [] };
  return renderPage(c, frame(c), <OverviewPage lead={t.leadBuyer} {...shown} />);
}

async function cooperativePage(c: AppContext) {
  const { db, lang, now } = c.var;
  const t = overviewTexts[lang];
  const { partyId, role } = viewerOf(c);
  const keepsBooks = role === 'manager';
  const [[figures = {}], balances] = await readPage(c, cooperativeQueries(db, partyId, dayOf(now)));
  const links = [
    ['/invoices', t.invoices],
    ['/payments', t.ownPayments],
    ['/deposits', t.deposits],
    ['/payouts', t.payouts],
    ['/bank-accounts', t.account],
    ['/handovers', t.handovers],
    ['/patronage', t.patronage],
    ...(keepsBooks ? booksLinks(t) : []),
  ] as const;
  const groups = cooperativeGroups(figures, balances, keepsBooks);
  return renderPage(
    c,
    frame(c),
    <OverviewPage
      lead={t.leadCooperative}
      {...{ groups, links, isOverdrawn: keepsBooks && isOverdrawn(balances), waiting: null, rulings: [] }}
    />,
  );
}

async function forumPage(c: AppContext) {
  const { db, lang, now } = c.var;
  const t = overviewTexts[lang];
  const today = dayOf(now);
  const all = [
    ...forumQueries(db, viewerOf(c).partyId, today, viewerOf(c).userId),
    ...rulingQueries(db),
    ...waitingQueries(db, today),
  ] as const;
  const [[figures = {}], balances, adjusted, invoiced, ...pending] = await readPage(c, all);
  const rulings = rulingsFrom([adjusted, invoiced]).filter((one) => one.invoiceId !== null);
  const links = [
    ['/invoices', t.invoices],
    ['/payments', t.payments],
    ['/deposits', t.deposits],
    ['/bank-statements', t.statements],
    ['/aging', t.aging],
    ['/payouts', t.payouts],
    ['/bank-accounts', t.account],
    ['/fees', t.fees],
    ['/tax-statuses', t.taxStatuses],
    ['/periods', t.periods],
    ['/patronage', t.patronage],
    ...booksLinks(t),
  ] as const;
  const groups = forumGroups(figures, balances);
  const waiting = waitingFrom(pending, today, lang);
  const shown = { groups, links, isOverdrawn: isOverdrawn(balances), waiting, rulings };
  return renderPage(c, frame(c), <OverviewPage lead={t.leadForum} {...shown} />);
}
