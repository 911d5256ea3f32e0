import { eq, type SQL, sql } from 'drizzle-orm';
import { bankAccount, payout, payoutBatch } from '../../../db/schema/index.ts';
import type { Db } from '../../platform/db.ts';
import type { Payable } from './rules.ts';
import type { CurrentAccount, DueShare } from './types.ts';

/** What is collected and not paid out: of one cooperative, or of all. */
export const dueSharesQuery = (db: Db, cooperativeId: string | null) =>
  db.all<DueShare>(sql`
    select s.invoice_id invoiceId, s.cooperative_id cooperativeId, p.name cooperativeName, s.due, s.fee, s.collected,
      s.paid_out paidOut, s.fee_taken feeTaken
    from cooperative_share s join party p on p.id = s.cooperative_id
    where s.collected > s.paid_out and ${cooperativeId === null ? sql`1` : sql`s.cooperative_id = ${cooperativeId}`}
    order by p.name, s.cooperative_id, s.invoice_id`);

/** Accounts of cooperatives that hold now. */
export const currentAccountsQuery = (db: Db, cooperativeId: string | null) =>
  db.all<CurrentAccount>(sql`
    select id, party_id partyId, bank_name bankName, account_number accountNumber, holder, verified_at verifiedAt
    from bank_account
    where ended_at is null and ${cooperativeId === null ? sql`1` : sql`party_id = ${cooperativeId}`}`);

/** `PB-2026-0001`, given by the database in the statement that inserts. */
function batchNumber(year: string): SQL<string> {
  const prefix = `PB-${year}-`;
  return sql<string>`(select ${prefix} || printf('%04d', coalesce(max(cast(substr(number, 9) as integer)), 0) + 1)
    from payout_batch where number like ${`${prefix}%`})`;
}

type NewBatch = { id: string; year: string; total: number; payouts: number; createdBy: string; createdAt: number };
export const insertBatch = (db: Db, { year, ...row }: NewBatch) =>
  db.insert(payoutBatch).values({ ...row, number: batchNumber(year) });

export const insertPayouts = (db: Db, batchId: string, rows: readonly (Payable & { id: string })[]) =>
  db.insert(payout).values(
    rows.map(({ id, cooperativeId, account, gross, fee, amount }) => ({
      ...{ id, batchId, cooperativeId, gross, fee, amount },
      bankAccountId: account!.id,
    })),
  );

/**
 * All items in one statement, however many. An item whose share has moved since it was read gets no amount, which the column refuses,
 * and the whole batch with it: the fee was worked out from that standing.
 */
export function insertItems(db: Db, rows: readonly (Payable & { id: string })[]) {
  const items = rows.flatMap(({ id, items }) =>
    items.map(({ share, gross, fee }) => [
      ...[id, share.invoiceId, gross, fee, share.due, share.fee, share.collected, share.paidOut, share.feeTaken],
    ]),
  );
  const at = (i: number) => sql`json_extract(j.value, ${sql.raw(`'$[${i}]'`)})`;
  return db.run(sql`
    insert into payout_item (payout_id, invoice_id, gross, fee)
    select ${at(0)}, s.invoice_id,
      case when s.due = ${at(4)} and s.fee = ${at(5)} and s.collected = ${at(6)} and s.paid_out = ${at(7)} and s.fee_taken = ${at(8)}
        then ${at(2)} end, ${at(3)}
    from json_each(${JSON.stringify(items)}) j join cooperative_share s on s.invoice_id = ${at(1)}`);
}

type BatchChange = Partial<Omit<typeof payoutBatch.$inferInsert, 'approvedBy'>> & { approvedBy?: string | SQL<string> };
export const updateBatch = (db: Db, id: string, set: BatchChange) =>
  db
    .update(payoutBatch)
    .set({ ...set, version: sql`${payoutBatch.version} + 1` })
    .where(eq(payoutBatch.id, id));

/** Who approves, or nobody where an account of the batch was replaced meanwhile: a trigger refuses a batch approved by nobody. */
export const approverUnlessReplaced = (batchId: string, userId: string): SQL<string> =>
  sql<string>`(select ${userId} where not exists (select 1 from ${payout} p join ${bankAccount} a on a.id = p.bank_account_id
    where p.batch_id = ${batchId} and a.ended_at is not null))`;

/** Names the statements of a batch on its payouts. */
export const nameStatements = (db: Db, batchId: string) =>
  db
    .update(payout)
    .set({
      documentId: sql`(select d.id from document d where d.kind = 'payout_statement' and d.subject_id = ${payout.id})`,
    })
    .where(eq(payout.batchId, batchId));
