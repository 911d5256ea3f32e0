import { sql } from 'drizzle-orm';
import * as schema from '../../../db/schema/index.ts';
import type { Db, Statement } from '../../../src/platform/db.ts';
import { anyOf, bulk } from './load.ts';

/** In the order in which the triggers let them in. */
const tables = {
  bulkOrder: schema.bulkOrder,
  orderLine: schema.orderLine,
  plan: schema.plan,
  orderTerms: schema.orderTerms,
  award: schema.award,
  document: schema.document,
  consignment: schema.consignment,
  consignmentLine: schema.consignmentLine,
  receipt: schema.receipt,
  receiptLine: schema.receiptLine,
  shortfallDecision: schema.shortfallDecision,
  handover: schema.handover,
  handoverSignature: schema.handoverSignature,
  invoice: schema.invoice,
  invoiceLine: schema.invoiceLine,
  cooperativeShare: schema.cooperativeShare,
  payment: schema.payment,
  paymentAllocation: schema.paymentAllocation,
  withholdingProof: schema.withholdingProof,
  payoutBatch: schema.payoutBatch,
  payout: schema.payout,
  payoutItem: schema.payoutItem,
  journal: schema.journal,
  inboxEntry: schema.inboxEntry,
  event: schema.event,
} as const;

type Name = keyof typeof tables;
export type Rows = { [K in Name]: (typeof tables)[K]['$inferInsert'][] } & {
  /** Consignments that have left. */
  sent: string[];
};

export const newRows = (): Rows =>
  ({ ...Object.fromEntries(Object.keys(tables).map((name) => [name, []])), sent: [] }) as unknown as Rows;

/** What is said of rows once they are in, right after their table's. */
const after: Partial<Record<Name, (db: Db, rows: Rows) => Statement[]>> = {
  award: (db, rows) => confirmed(db, rows),
  consignmentLine: (db, { sent }) =>
    sent.length === 0
      ? []
      : [
          db.run(sql`update consignment set state = 'sent', sent_by = 'u-bench', sent_at = created_at + 43200000, version = 2
            where id in ${anyOf(sent)}`),
        ],
  payoutItem: (db, { payoutBatch }) => paidOut(db, payoutBatch),
};

/** One transaction for all of them. */
export async function write(db: Db, rows: Rows): Promise<void> {
  const statements = (Object.keys(tables) as Name[]).flatMap((name) => [
    ...bulk(db, tables[name], rows[name] as never),
    ...(after[name]?.(db, rows) ?? []),
  ]);
  if (statements.length > 0) await db.batch(statements as [Statement, ...Statement[]]);
}

function confirmed(db: Db, { bulkOrder }: Rows): Statement[] {
  if (bulkOrder.length === 0) return [];
  const orders = anyOf(bulkOrder.map((one) => one.id));
  return [
    db.run(sql`update award set state = 'confirmed', decided_at = created_at + 7200000, decided_by = 'u-bench'
      where state = 'reserved' and order_id in ${orders}`),
    db.run(
      sql`update bulk_order set state = 'confirmed', settled_at = placed_at + 7200000, version = 2 where id in ${orders}`,
    ),
  ];
}

/** Batches come as drafts; those that name their approver are approved, those with a day have left the bank. */
function paidOut(db: Db, batches: Rows['payoutBatch']): Statement[] {
  const ids = anyOf(batches.map((one) => one.id));
  const draft = sql`select id from payout_batch where id in ${ids}`;
  return batches.length === 0
    ? []
    : [
        db.run(sql`update payout_batch set state = 'approved' where approved_by is not null and id in (${draft})`),
        db.run(sql`update payout_batch set state = 'paid' where paid_on is not null and id in (${draft})`),
      ];
}
