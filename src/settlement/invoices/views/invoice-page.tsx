import type { Child } from 'hono/jsx';
import { dayOf, dayText } from '../../../platform/clock.ts';
import { percent, rupiah } from '../../../platform/money.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, type Column, Facts, Heading, LinkButton, Stat, Stats, Table } from '../../../platform/ui/parts.tsx';
import type { Reader } from '../scope.ts';
import type { InvoiceDetail, InvoiceLineRow } from '../store-detail.ts';
import { invoiceTexts } from '../texts.ts';
import { CreditForm, type CreditFormState } from './credit-form.tsx';
import { Crumb } from './list-page.tsx';
import { InvoiceChip, lineName } from './parts.tsx';
import { Papers, Settled } from './settled.tsx';

export type InvoicePageProps = {
  reader: Reader;
  invoice: InvoiceDetail;
  mayPay: boolean;
  /** The form to reduce the invoice, where the reader may; null: not shown. */
  credit: CreditFormState | null;
  notice?: Child;
};

/** One invoice: what is owed and why, what was paid of it, and what can be done next. */
export function InvoicePage({ reader, invoice, mayPay, credit, notice }: InvoicePageProps) {
  const { lang, now, viewer } = useUi();
  const t = invoiceTexts[lang];
  const { head } = invoice;
  const bought = reader.kind === 'buyer' && viewer?.partyKind === 'cooperative';
  return (
    <>
      <Heading
        crumbs={
          <>
            <Crumb /> / <a href={bought ? '/invoices?side=bought' : '/invoices'}>{t.listTitle}</a>
          </>
        }
        title={head.number}
        lead={t.fromTo(head.sellerName, head.buyerName)}
      >
        <p class="row">
          <InvoiceChip open={head.open} dueOn={head.dueOn} today={dayOf(now)} />
          <span class="soft">{`${t.dueOn}: ${dayText(head.dueOn, lang)}`}</span>
          {head.campaignId ? (
            <a href={`/campaigns/${head.campaignId}`}>{`${t.campaign} ${head.campaignNumber}`}</a>
          ) : null}
        </p>
      </Heading>
      {notice}
      <div class="two main-first">
        <div class="stack">
          <Card>
            <Stats>
              <Stat label={t.total}>{rupiah(head.total)}</Stat>
              <Stat label={t.stillOpen} tone={head.open > 0 ? 'warn' : 'good'}>
                {rupiah(head.open)}
              </Stat>
            </Stats>
            {mayPay && head.open > 0 ? <Actions invoice={invoice} /> : null}
          </Card>
          <Lines invoice={invoice} reader={reader} />
          <Taxes lines={invoice.lines} />
          {credit ? <CreditForm invoice={invoice} form={credit} /> : null}
        </div>
        <div class="stack">
          <Sums invoice={invoice} />
          {reader.kind === 'buyer' ? null : <ForCooperative invoice={invoice} />}
          <Settled invoice={invoice} reader={reader} />
          <Papers invoice={invoice} reader={reader} />
        </div>
      </div>
    </>
  );
}

/** The buyer's next step: pay; where tax was withheld, its proof. */
function Actions({ invoice: { head, proofs } }: { invoice: InvoiceDetail }) {
  const t = invoiceTexts[useUi().lang];
  const toPay = head.total - head.credited - (head.withheld - head.backWithheld) - head.paid;
  const toProve = head.withheld - head.backWithheld > 0 && proofs.length === 0;
  return (
    <p class="row">
      {toPay > 0 ? (
        <LinkButton href={`/payments/new?invoice=${head.id}`}>{`${t.pay} ${rupiah(toPay)}`}</LinkButton>
      ) : null}
      {toProve ? (
        <LinkButton href={`/invoices/${head.id}/withholding`} tone={toPay > 0 ? 'plain' : 'main'}>
          {t.prove}
        </LinkButton>
      ) : null}
    </p>
  );
}

function Lines({ invoice: { head, lines }, reader }: { invoice: InvoiceDetail; reader: Reader }) {
  const { lang } = useUi();
  const t = invoiceTexts[lang];
  const showsFee = reader.kind !== 'buyer' && lines.some((line) => line.fee > 0);
  const nameCell = (line: InvoiceLineRow) => (
    <span>
      {lineName(line, lang)}
      {line.cooperativeId === head.sellerId ? null : <span class="line soft small">{line.cooperativeName}</span>}
    </span>
  );
  const columns: Column<InvoiceLineRow>[] = [
    { label: t.goods, cell: nameCell, foot: t.total },
    ...(lines.every((line) => line.isNamed) ? [] : measures(t)),
    { label: t.vat, numeric: true, cell: (line) => rupiah(line.vat), foot: rupiah(head.vat) },
    ...(showsFee
      ? [{ label: t.fee, numeric: true, cell: (line: InvoiceLineRow) => rupiah(line.fee), foot: rupiah(head.fee) }]
      : []),
    { label: t.amount, numeric: true, cell: (line) => rupiah(line.amount), foot: rupiah(head.goods + head.delivery) },
  ];
  return (
    <Card>
      <h2>{t.linesTitle}</h2>
      <Table caption={t.linesTitle} columns={columns} rows={lines} />
    </Card>
  );
}

/** Shares of a joint purchase have neither quantity nor price of their own. */
const measures = (t: (typeof invoiceTexts)['id']): Column<InvoiceLineRow>[] => [
  {
    label: t.quantity,
    numeric: true,
    cell: (line) =>
      line.kind === 'goods' && line.unit ? quantity(line.quantityMilli / 1000, line.unit) : t.quantityOf,
  },
  { label: t.price, numeric: true, cell: (line) => rupiah(line.unitPrice) },
];

/** Each rule that was used, once, with what it came to and where it stands in law. */
function Taxes({ lines }: { lines: readonly InvoiceLineRow[] }) {
  const { lang } = useUi();
  const t = invoiceTexts[lang];
  const found = new Map<string, { text: string | null; source: string | null; amount: number }>();
  for (const line of lines) {
    const rules = [
      { text: lang === 'id' ? line.vatId : line.vatEn, source: line.vatSource, amount: line.vat },
      { text: lang === 'id' ? line.pphId : line.pphEn, source: line.pphSource, amount: line.withheld },
    ];
    for (const rule of rules)
      if (rule.text !== null)
        found.set(rule.text, { ...rule, amount: (found.get(rule.text)?.amount ?? 0) + rule.amount });
  }
  if (found.size === 0) return null;
  return (
    <Card>
      <h2>{t.taxes}</h2>
      <ul class="plain-list">
        {[...found.values()].map((rule) => (
          <li key={rule.text}>
            {rule.text}
            {rule.amount > 0 ? <strong>{`: ${rupiah(rule.amount)}`}</strong> : null}
            <span class="line soft small">{rule.source}</span>
          </li>
        ))}
      </ul>
      <p class="soft small">{t.taxInvoice}</p>
    </Card>
  );
}

/** From the goods to what is still open, each step a figure of the database. */
function Sums({ invoice: { head } }: { invoice: InvoiceDetail }) {
  const t = invoiceTexts[useUi().lang];
  const withheld = head.withheld - head.backWithheld;
  const facts: (readonly [string, Child])[] = [
    [t.goods, rupiah(head.goods)],
    ...(head.delivery > 0 ? [[t.delivery, rupiah(head.delivery)] as const] : []),
    [t.vat, rupiah(head.vat)],
    [t.total, <strong>{rupiah(head.total)}</strong>],
    ...(head.credited > 0 ? [[t.creditedSum, rupiah(-head.credited)] as const] : []),
    ...(withheld > 0 ? [[t.withheld, rupiah(-withheld)] as const] : []),
    ...(withheld > 0 ? [[t.transferred, rupiah(head.total - head.credited - withheld)] as const] : []),
    ...(head.parentId ? [] : [[t.paidSoFar, rupiah(head.paid)] as const]),
  ];
  return (
    <Card>
      <h2>{t.sums}</h2>
      <Facts facts={facts} />
    </Card>
  );
}

/** What the cooperative gets of it. Not shown to buyers. */
function ForCooperative({ invoice: { head, lines } }: { invoice: InvoiceDetail }) {
  const t = invoiceTexts[useUi().lang];
  if (head.due === null) return null;
  const rates = [...new Set(lines.filter((line) => line.kind === 'goods').map((line) => line.feeBps))];
  const facts: (readonly [string, Child])[] = [
    [t.due, rupiah(head.due)],
    [rates.length === 1 ? t.feeAt(percent(rates[0]!)) : t.fee, rupiah(head.feeDue ?? 0)],
    [t.collected, rupiah(head.collected ?? 0)],
    [t.paidOut, rupiah(head.paidOut ?? 0)],
    [t.feeTaken, rupiah(head.feeTaken ?? 0)],
  ];
  return (
    <Card>
      <h2>{t.forYou}</h2>
      <Facts facts={facts} />
    </Card>
  );
}
