import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { typedFrom } from '../../platform/forms.ts';
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
import { proveWithholding } from './commands/prove.ts';
import { checkProof } from './inputs.ts';
import { proofQueries, proofRowsFrom } from './store-proofs.ts';
import { errorTexts, refusalTexts } from './texts.ts';
import { pageTexts } from './texts-pages.ts';
import { ProofPage } from './views/proof-page.tsx';

/** The buyer's proof that PPh 22 was passed on. */
export const proofRoutes = new Hono<AppEnv>();
const payer = allow('payer');

async function proofPage(c: AppContext, form: FormState = freshForm, status: 200 | 409 | 422 = 200) {
  const queries = proofQueries(c.var.db, viewerOf(c).partyId, c.req.param('id') ?? '');
  const { invoice, isProved } = found(proofRowsFrom(await readPage(c, queries)));
  return renderPage(
    c,
    { title: pageTexts[c.var.lang].proofTitle, nav: 'settlement', status },
    <ProofPage {...{ invoice, isProved, form }} today={dayOf(c.var.now)} />,
  );
}

proofRoutes.get('/invoices/:id/withholding', payer, async (c) => proofPage(c));

proofRoutes.post('/invoices/:id/withholding', payer, async (c) => {
  const { db, lang, now } = c.var;
  const invoiceId = c.req.param('id');
  const typed = typedFrom(await c.req.formData());
  const checked = checkProof(typed, dayOf(now), lang);
  if (!checked.ok) return proofPage(c, { typed, errors: checked.errors }, 422);
  const answer = await proveWithholding(db, viewerOf(c), { invoiceId, ...checked.value }, now);
  if (answer.ok) return seeOther(c, `/invoices/${invoiceId}`);
  if (answer.reason === 'invoice_not_found') throw new NotFound();
  const told = answer.reason === 'paid_in_future' ? errorTexts[lang].future : refusalTexts[lang][answer.reason];
  const field = answer.reason === 'paid_in_future' || answer.reason === 'proved_before_invoice' ? 'provedOn' : '';
  return proofPage(c, { typed, errors: { [field]: told } }, field ? 422 : 409);
});
