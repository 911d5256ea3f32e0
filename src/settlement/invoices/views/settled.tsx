import { dayOf, dayText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card } from '../../../platform/ui/parts.tsx';
import type { Reader } from '../scope.ts';
import type { InvoiceDetail } from '../store-detail.ts';
import { invoiceTexts } from '../texts.ts';

/** Payments, proofs of withholding and credit notes: all that has moved the open amount. */
export function Settled({ invoice, reader }: { invoice: InvoiceDetail; reader: Reader }) {
  const { lang, viewer } = useUi();
  const opensPayments = reader.kind === 'forum' || (reader.kind === 'buyer' && viewer?.role !== 'requester');
  const t = invoiceTexts[lang];
  const { payments, proofs, credits } = invoice;
  if (invoice.head.parentId && credits.length === 0) return null;
  const none = payments.length + proofs.length + credits.length === 0;
  return (
    <Card>
      <h2>{t.settled}</h2>
      {none ? <p class="soft">{t.noPayments}</p> : null}
      <ul class="plain-list">
        {payments.map((one) => (
          <li key={one.paymentId}>
            <strong>{rupiah(one.amount)}</strong> {methodText(one.method, t)}, {dayText(one.paidOn, lang)}{' '}
            {opensPayments ? <a href={`/payments/${one.paymentId}`}>{t.payment}</a> : null}
          </li>
        ))}
        {proofs.map((one) => (
          <li key={one.documentId}>
            <strong>{rupiah(one.amount)}</strong>{' '}
            <a href={`/documents/${one.documentId}`}>{`${t.proved} ${one.proofNumber}`}</a>,{' '}
            {dayText(one.provedOn, lang)}
          </li>
        ))}
        {credits.map((one) => (
          <li key={one.id}>
            <strong>{rupiah(-one.total)}</strong> <a href={`/documents/${one.documentId}`}>{one.number}</a>,{' '}
            {dayText(dayOf(one.createdAt), lang)}
            <span class="line soft small">{one.reason}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function methodText(method: string, t: (typeof invoiceTexts)['id']): string {
  const known: Readonly<Record<string, string>> = {
    transfer: t.method_transfer,
    cash: t.method_cash,
    card: t.method_card,
    provider: t.method_provider,
  };
  return known[method] ?? method;
}

/** The papers this stands on, and the other invoices of the same handover. */
export function Papers({ invoice: { head, family }, reader }: { invoice: InvoiceDetail; reader: Reader }) {
  const t = invoiceTexts[useUi().lang];
  return (
    <Card>
      <h2>{t.papers}</h2>
      <ul class="plain-list">
        <li>
          <a href={`/documents/${head.documentId}`}>{t.paper}</a>
        </li>
        {head.handoverId ? (
          <li>
            <a href={`/handovers/${head.handoverId}`}>{head.bastNumber ? `${t.bast} ${head.bastNumber}` : t.bast}</a>
          </li>
        ) : null}
        {head.campaignId ? (
          <li>
            <a href={`/campaigns/${head.campaignId}/costs`}>{`${t.campaignCosts} (${head.campaignNumber})`}</a>
          </li>
        ) : null}
        {reader.kind === 'cooperative' || !head.orderId ? null : (
          <li>
            <a href={`/orders/${head.orderId}/settlement`}>{`${t.reconciliation} (${head.orderNumber})`}</a>
          </li>
        )}
        {family.map((one) => (
          <li key={one.id}>
            <a href={`/invoices/${one.id}`}>{one.number}</a> {one.sellerName}, {rupiah(one.total)}
          </li>
        ))}
      </ul>
    </Card>
  );
}
