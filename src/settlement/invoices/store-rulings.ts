import { sql } from 'drizzle-orm';
import { type AdjustedRow, adjustedAfterHandoverQuery } from '../../fulfilment/index.ts';
import type { Db, Results } from '../../platform/db.ts';
import { goodsAmount } from '../rules/index.ts';

/** A ruling that lowered what is to be paid after the handover was signed, as parts to take off the buyer's invoice. */
export type RulingToCredit = {
  disputeId: string;
  orderId: string;
  reason: string;
  /** Null: the handover is not invoiced yet. */
  invoiceId: string | null;
  parts: { position: number; amount: number }[];
};
type Line = {
  handoverId: string;
  invoiceId: string;
  position: number;
  kind: 'goods' | 'delivery';
  awardId: string;
  amount: number;
};

export const rulingQueries = (db: Db) =>
  [
    adjustedAfterHandoverQuery(db),
    db.all<Line>(sql`
      select i.handover_id handoverId, i.id invoiceId, l.position, l.kind, l.award_id awardId, l.amount
      from invoice i join invoice_line l on l.invoice_id = i.id
      where i.parent_id is null and i.order_id in (
        select d.order_id from dispute d where d.state = 'resolved' and d.outcome = 'payable_changed'
          and not exists (select 1 from credit_note n where n.dispute_id = d.id))`),
  ] as const;

/** One for each dispute, in the order they were ruled on. */
export function rulingsFrom([rows, lines]: Results<ReturnType<typeof rulingQueries>>): RulingToCredit[] {
  const disputes = [...new Set(rows.map((row) => row.disputeId))];
  return disputes.map((disputeId) => {
    const own = rows.filter((row) => row.disputeId === disputeId);
    const { orderId, reason, handoverId } = own[0]!;
    const invoiced = lines.filter((line) => line.handoverId === handoverId);
    return {
      ...{ disputeId, orderId, reason, invoiceId: invoiced[0]?.invoiceId ?? null },
      parts: own.flatMap((row) => partsOf(row, invoiced)),
    };
  });
}

/** The difference of the two amounts as an invoice would state them; when nothing is left to pay, the delivery goes with it. */
function partsOf(row: AdjustedRow, lines: readonly Line[]): RulingToCredit['parts'] {
  const { awardId, unitPrice, payableBeforeMilli, payableAfterMilli } = row;
  const amountOf = (payableMilli: number) => goodsAmount({ payableMilli, unitPrice });
  const of = (kind: Line['kind']) => lines.find((line) => line.awardId === awardId && line.kind === kind);
  const [goods, delivery] = [of('goods'), of('delivery')];
  return [
    ...(goods
      ? [{ position: goods.position, amount: amountOf(payableBeforeMilli) - amountOf(payableAfterMilli) }]
      : []),
    ...(delivery && payableAfterMilli === 0 ? [{ position: delivery.position, amount: delivery.amount }] : []),
  ];
}
