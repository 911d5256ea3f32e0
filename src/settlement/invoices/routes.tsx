import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { typedFrom } from '../../platform/forms.ts';
import {
  type AppContext,
  type AppEnv,
  allow,
  Forbidden,
  found,
  NotFound,
  readPage,
  seeOther,
  viewerOf,
} from '../../platform/http.ts';
import { type FormState, freshForm } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { Notice } from '../../platform/ui/parts.tsx';
import { COOPERATIVE, INSTITUTION } from '../../platform/viewer.ts';
import { creditInvoice } from './commands/credit.ts';
import { issueInvoiceNow } from './commands/issue.ts';
import { checkCredit, listFilter, sideOf } from './inputs.ts';
import { mayPayFor, type Reader, readerOf } from './scope.ts';
import { invoiceFrom, invoiceQueries } from './store-detail.ts';
import { invoiceListFrom, invoiceListQueries } from './store-list.ts';
import { invoiceTexts } from './texts.ts';
import { InvoicePage } from './views/invoice-page.tsx';
import { InvoiceListPage } from './views/list-page.tsx';
import { refusalText } from './words.ts';

/** Invoices, as the buyer, the seller and the forum's treasurer see them. */
export const invoiceRoutes = new Hono<AppEnv>();
const staff = ['treasurer', 'administrator'] as const;
const readers = allow(...COOPERATIVE, ...INSTITUTION, ...staff);

invoiceRoutes.get('/invoices', readers, async (c) => {
  const { db, lang, now } = c.var;
  const own = readerOf(viewerOf(c));
  const side = own.kind === 'cooperative' ? sideOf(c.req.query()) : null;
  const reader: Reader = side === 'bought' ? { ...own, kind: 'buyer' } : own;
  const filter = listFilter(c.req.query());
  const list = invoiceListFrom(await readPage(c, invoiceListQueries(db, reader, filter, dayOf(now), side !== null)));
  return renderPage(
    c,
    { title: invoiceTexts[lang].listTitle, nav: 'settlement', wide: true },
    <InvoiceListPage {...{ reader, side, list, filter }} />,
  );
});

type Shown = { form?: FormState; notice?: string; status?: 200 | 409 | 422 };

async function invoicePage(c: AppContext, id: string, { form = freshForm, notice, status = 200 }: Shown = {}) {
  const viewer = viewerOf(c);
  const own = readerOf(viewer);
  const invoice = found(invoiceFrom(await readPage(c, invoiceQueries(c.var.db, own, id))));
  // What a cooperative is asked to pay it reads as any buyer does.
  const buys = own.kind === 'cooperative' && invoice.head.buyerId === own.partyId;
  const reader: Reader = buys ? { ...own, kind: 'buyer' } : own;
  const mayCredit = reader.kind === 'forum' && invoice.head.parentId === null && invoice.head.open > 0;
  const told = notice ? (
    <Notice tone="bad">
      <p>{notice}</p>
    </Notice>
  ) : undefined;
  return renderPage(
    c,
    { title: invoice.head.number, nav: 'settlement', wide: true, status },
    <InvoicePage
      {...{ reader, invoice, mayPay: reader.kind === 'buyer' && mayPayFor(viewer), credit: mayCredit ? form : null }}
      notice={told}
    />,
  );
}

invoiceRoutes.get('/invoices/:id', readers, (c) => invoicePage(c, c.req.param('id')));

invoiceRoutes.post('/invoices/:id/credit-notes', allow(...staff), async (c) => {
  const { db, lang, now } = c.var;
  const invoiceId = c.req.param('id');
  const typed = typedFrom(await c.req.formData());
  const checked = checkCredit(typed, lang);
  if (!checked.ok) return invoicePage(c, invoiceId, { form: { typed, errors: checked.errors }, status: 422 });
  const answer = await creditInvoice(db, viewerOf(c), { ...checked.value, invoiceId, disputeId: null }, now);
  if (answer.ok) return seeOther(c, answer.location);
  if (answer.reason === 'invoice_not_found') throw new NotFound();
  if (answer.reason === 'wrong_role') throw new Forbidden();
  return invoicePage(c, invoiceId, { form: { typed, errors: { '': refusalText(answer, lang) } }, status: 422 });
});

invoiceRoutes.post('/handovers/:id/invoice', allow(...COOPERATIVE, ...staff), async (c) => {
  const { db, lang, now } = c.var;
  const answer = await issueInvoiceNow(db, viewerOf(c), c.req.param('id'), now);
  if (answer.ok || answer.reason === 'already_invoiced') return seeOther(c, `/invoices/${answer.invoiceId}`);
  if (answer.reason === 'handover_not_found') throw new NotFound();
  if (answer.reason === 'wrong_role') throw new Forbidden();
  const { title, body } = { title: invoiceTexts[lang].notIssued, body: refusalText(answer, lang) };
  return renderPage(
    c,
    { title, nav: 'settlement', status: 409 },
    <Notice tone="warn" title={title}>
      <p>{body}</p>
      <p>
        <a href="/settlement">{invoiceTexts[lang].toSettlement}</a>
      </p>
    </Notice>,
  );
});
