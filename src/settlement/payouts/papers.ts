import type { DocumentContent, DocumentLine, DocumentParty } from '../../documents/index.ts';
import { dayText } from '../../platform/clock.ts';
import { masked } from '../accounts/rules.ts';
import { both } from './texts-papers.ts';
import type { BatchHead, ItemRow, LineRow, PayoutRow } from './types.ts';

type Statement = {
  forum: DocumentParty;
  cooperative: DocumentParty;
  batch: Pick<BatchHead, 'number'>;
  payout: PayoutRow;
  items: readonly ItemRow[];
  lines: readonly LineRow[];
  paidOn: string;
  day: string;
};

/** A payout as the cooperative can rebuild it: the goods of each invoice, what the buyer has paid of it, the fee, the transfer. */
export function statementContent(statement: Statement): DocumentContent {
  const { forum, cooperative, batch, payout, items, lines, paidOn, day } = statement;
  // Whoever holds the paper can open its check page, so the number is not on it in full.
  const account = `${payout.bankName} ${masked(payout.accountNumber)}, ${payout.holder}`;
  return {
    ...{ issuer: forum, counterparty: cooperative, date: day, orderNumber: null },
    facts: [
      { label: both((t) => t.batch), value: batch.number },
      { label: both((t) => t.paidOn), value: dayText(paidOn, 'id') },
      { label: both((t) => t.account), value: account },
    ],
    lines: items.flatMap((item) =>
      lines.filter((one) => one.invoiceId === item.invoiceId).map((one) => lineOf(one, item)),
    ),
    totals: items.flatMap((item) => totalsOf(item, ratesOf(lines, item.invoiceId))),
    total: { label: both((t) => t.transferred), amount: payout.amount },
    notes: [both((t) => t.note)],
    signatures: [{ title: both((t) => t.treasurer), party: forum.name, name: null }],
  };
}

function lineOf(line: LineRow, item: ItemRow): DocumentLine {
  const trace = [item.orderNumber, line.notes, item.number].filter(Boolean).join(' · ');
  const note = (...taxes: string[]) => [trace, ...taxes].filter(Boolean).join(' · ');
  const { quantityMilli, unitPrice, amount } = line;
  const notes = { id: note(line.vatId, line.pphId), en: note(line.vatEn, line.pphEn) };
  const shared = { note: notes, quantityMilli, unitPrice, amount };
  const goods = { id: line.nameId, en: line.nameEn };
  if (line.kind === 'delivery') {
    const delivery = both((t) => t.delivery);
    return { name: { id: `${delivery.id}: ${goods.id}`, en: `${delivery.en}: ${goods.en}` }, ...shared, unit: 'trip' };
  }
  return {
    ...{ name: goods, ...shared, unit: line.unit },
    quantities: [
      { label: both((t) => t.sent), milli: line.sent * 1000 },
      { label: both((t) => t.received), milli: line.received },
      { label: both((t) => t.refused), milli: line.refused },
      { label: both((t) => t.deducted), milli: line.deducted },
    ],
  };
}

/** The percentages of an invoice's goods, each once. */
export const ratesOf = (lines: readonly LineRow[], invoiceId: string): number[] => [
  ...new Set(lines.filter((one) => one.invoiceId === invoiceId && one.kind === 'goods').map((one) => one.feeBps)),
];

function totalsOf(item: ItemRow, rates: readonly number[]): DocumentContent['totals'] {
  const { goods, delivery, vat, due, before, number, buyerName, gross, fee, shareFee, credited } = item;
  const withheld = item.model === 'agent' ? item.withheld - item.creditedWithheld : 0;
  const how = both((t) =>
    [t.howDue(goods, delivery, vat, withheld, credited, due), before > 0 ? t.before(before) : '']
      .filter(Boolean)
      .join('. '),
  );
  const collected = { label: both((t) => t.fromBuyer(number, buyerName)), note: how, amount: gross };
  if (fee === 0) return [collected];
  return [
    collected,
    { label: both((t) => t.fee(number)), note: both((t) => t.feeRule(rates, shareFee)), amount: -fee },
  ];
}
