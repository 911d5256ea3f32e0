import { and, asc, desc, eq, gt, type SQL, sql } from 'drizzle-orm';
import {
  bankLine,
  bankStatement,
  invoice,
  party,
  payment,
  payout,
  payoutBatch,
  user,
} from '../../../db/schema/index.ts';
import type { Db } from '../../platform/db.ts';
import { openInvoicesOf } from '../payments/store-settle.ts';
import type { BankLineState, LineFilter } from './types.ts';

export const A_PAGE = 50;

const statementColumns = {
  ...{
    id: bankStatement.id,
    name: bankStatement.name,
    lines: bankStatement.lines,
    importedAt: bankStatement.importedAt,
  },
  importedByName: sql<string | null>`(select ${user.name} from ${user} where ${user.id} = ${bankStatement.importedBy})`,
  unmatched: sql<number>`(select count(*) from bank_line l where l.statement_id = bank_statement.id and l.state = 'unmatched' and l.amount > 0)`,
  income: sql<number>`(select coalesce(sum(l.amount), 0) from bank_line l where l.statement_id = bank_statement.id and l.amount > 0)`,
};

/** Newest first; a forum has a few each month. */
export const statementsQuery = (db: Db) =>
  db
    .select(statementColumns)
    .from(bankStatement)
    .orderBy(desc(bankStatement.importedAt), desc(bankStatement.id))
    .limit(100);

const lineColumns = {
  ...{ id: bankLine.id, statementId: bankLine.statementId, bookedOn: bankLine.bookedOn, amount: bankLine.amount },
  ...{ text: bankLine.text, state: bankLine.state, paymentId: bankLine.paymentId, decidedAt: bankLine.decidedAt },
  payerName: sql<
    string | null
  >`(select p.name from payment y join party p on p.id = y.payer_id where y.id = ${bankLine.paymentId})`,
  payoutBatchId: bankLine.payoutBatchId,
  payoutNumber: sql<string | null>`(select b.number from payout_batch b where b.id = ${bankLine.payoutBatchId})`,
  decidedByName: sql<string | null>`(select ${user.name} from ${user} where ${user.id} = ${bankLine.decidedBy})`,
  reason: sql<
    string | null
  >`case when ${bankLine.state} = 'ignored' then (select e.reason from event e where e.aggregate_type = 'bank_line' and e.aggregate_id = ${bankLine.id} order by e.version desc limit 1) end`,
};

/** An institution, or a cooperative that has bought together or paid something. */
const isBuyer: SQL = sql`(party.kind = 'institution' or (party.kind = 'cooperative' and (
  exists (select 1 from invoice i where i.buyer_id = party.id) or exists (select 1 from payment y where y.payer_id = party.id)
  or exists (select 1 from pledge g where g.cooperative_id = party.id))))`;

/** A payment that no line shows yet: one that awaits confirmation, or a deposit, which is confirmed on its own page. */
const awaitsLine: SQL = sql`(payment.state = 'recorded' or (payment.state = 'confirmed'
  and payment.id in (select d.payment_id from deposit d where d.payment_id is not null)
  and not exists (select 1 from bank_line l where l.payment_id = payment.id)))`;

/** Payouts that an account may show: approved or paid, of the newest batches. */
const sentPayoutsQuery = (db: Db) =>
  db
    .select({
      ...{ batchId: payoutBatch.id, number: payoutBatch.number, total: payoutBatch.total },
      ...{ cooperativeName: party.name, amount: payout.amount },
    })
    .from(payout)
    .innerJoin(payoutBatch, eq(payoutBatch.id, payout.batchId))
    .innerJoin(party, eq(party.id, payout.cooperativeId))
    .where(
      sql`${payoutBatch.id} in (select id from payout_batch where state in ('approved', 'paid') order by created_at desc limit 24)`,
    )
    .orderBy(desc(payoutBatch.createdAt), asc(party.name));

/** Everything a suggestion may be made of: open invoices to buyers, and payments that no line shows yet. */
export const openBooksQueries = (db: Db) =>
  [
    openInvoicesOf(db, sql`${invoice.buyerId} in (select id from party where kind in ('institution', 'cooperative'))`),
    db.select({ id: party.id, name: party.name }).from(party).where(isBuyer),
    db
      .select({
        ...{ id: payment.id, payerId: payment.payerId, payerName: party.name, amount: payment.amount },
        ...{ paidOn: payment.paidOn, reference: payment.reference, invoiceIds: payment.invoiceIds },
      })
      .from(payment)
      .innerJoin(party, eq(party.id, payment.payerId))
      .where(awaitsLine),
    sentPayoutsQuery(db),
  ] as const;

export const statementQueries = (db: Db, id: string, state: LineFilter | null, after: number) =>
  [
    db.select(statementColumns).from(bankStatement).where(eq(bankStatement.id, id)),
    db
      .select({ ...lineColumns, position: bankLine.position })
      .from(bankLine)
      .where(
        and(eq(bankLine.statementId, id), state ? eq(bankLine.state, state) : undefined, gt(bankLine.position, after)),
      )
      .orderBy(asc(bankLine.position))
      .limit(A_PAGE + 1),
    db
      .select({ state: bankLine.state, lines: sql<number>`count(*)` })
      .from(bankLine)
      .where(eq(bankLine.statementId, id))
      .groupBy(bankLine.state),
    ...openBooksQueries(db),
  ] as const;

export const linePageQueries = (db: Db, id: string) =>
  [db.select(lineColumns).from(bankLine).where(eq(bankLine.id, id)), ...openBooksQueries(db)] as const;

/** Whether a file, or lines of it, are here already. `fingerprints`: as they are stored. */
export const knownQueries = (db: Db, fileHash: string, fingerprints: readonly string[]) =>
  [
    db.select({ id: bankStatement.id }).from(bankStatement).where(eq(bankStatement.fileHash, fileHash)),
    db
      .select({ known: sql<number>`count(*)` })
      .from(bankLine)
      .where(sql`${bankLine.fingerprint} in (select value from json_each(${JSON.stringify(fingerprints)}))`),
  ] as const;

export type NewLine = {
  id: string;
  position: number;
  fingerprint: string;
  bookedOn: string;
  amount: number;
  text: string;
};

export const insertStatement = (db: Db, row: typeof bankStatement.$inferInsert) => db.insert(bankStatement).values(row);

/** All lines as one value, whatever their number; those that are here already stay as they are. */
export const insertLines = (db: Db, statementId: string, lines: readonly NewLine[]) =>
  db.run(sql`insert into bank_line (id, statement_id, position, fingerprint, booked_on, amount, text)
    select json_extract(value, '$.id'), ${statementId}, json_extract(value, '$.position'), json_extract(value, '$.fingerprint'),
      json_extract(value, '$.bookedOn'), json_extract(value, '$.amount'), json_extract(value, '$.text')
    from json_each(${JSON.stringify(lines)}) where true
    on conflict (fingerprint) do nothing`);

export const lineToDecideQuery = (db: Db, id: string) =>
  db
    .select({
      ...{ id: bankLine.id, statementId: bankLine.statementId, bookedOn: bankLine.bookedOn, amount: bankLine.amount },
      ...{ text: bankLine.text, state: bankLine.state },
      version: sql<number>`(select coalesce(max(version), 0) from event where aggregate_type = 'bank_line' and aggregate_id = ${id})`,
    })
    .from(bankLine)
    .where(eq(bankLine.id, id));

type Decided = {
  state: BankLineState;
  paymentId?: string | null;
  payoutBatchId?: string | null;
  by: string;
  now: number;
};
export const decideLine = (db: Db, id: string, decided: Decided) =>
  db.update(bankLine).set(columnsOf(decided)).where(eq(bankLine.id, id));

const columnsOf = ({ state, paymentId = null, payoutBatchId = null, by, now }: Decided) => ({
  ...{ state, paymentId, payoutBatchId, decidedBy: by, decidedAt: now },
});

/** The batch's payouts, if an account may show them by now. */
export const batchPayoutsQuery = (db: Db, batchId: string) =>
  db
    .select({ total: payoutBatch.total, amount: payout.amount })
    .from(payout)
    .innerJoin(payoutBatch, eq(payoutBatch.id, payout.batchId))
    .where(and(eq(payoutBatch.id, batchId), sql`${payoutBatch.state} in ('approved', 'paid')`));

export const paymentToMatchQuery = (db: Db, id: string) =>
  db
    .select({
      ...{ id: payment.id, amount: payment.amount, payerId: payment.payerId, invoiceIds: payment.invoiceIds },
      state: payment.state,
    })
    .from(payment)
    .where(and(eq(payment.id, id), awaitsLine) as SQL);

/** Open invoices of whoever made this payment. */
export const invoicesOfPayerQuery = (db: Db, paymentId: string) =>
  openInvoicesOf(db, sql`${invoice.buyerId} = (select payer_id from payment where id = ${paymentId})`);

export const isBuyerQuery = (db: Db, id: string) =>
  db
    .select({ id: party.id })
    .from(party)
    .where(and(eq(party.id, id), isBuyer) as SQL);
