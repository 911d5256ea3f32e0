import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { at, BUYER, FORUM, type Stage } from './paid-stage.ts';
import { type Sums, soldBy, soldByForum, soldToForum, whoIn } from './paid-sums.ts';

/** One line of a book: whose, which account, about whom, debit > 0. */
export type Entry = readonly [party: string, code: string, counterparty: string, amount: number];

const all = <T>(
  { worker }: Pick<Stage, 'worker'>,
  query: Parameters<Stage['worker']['database']['db']['all']>[0],
): Promise<T[]> => worker.database.db.all<T>(query) as Promise<T[]>;

const byAccount = (entries: readonly Entry[]): string[] =>
  entries
    .filter(([, , , amount]) => amount !== 0)
    .map((entry) => entry.join(' '))
    .sort();

/** The sale in the seller's and the buyer's books, and the forum's fee on what a cooperative sells. */
const sale = (seller: string, buyer: string, { goods, delivery, vat, total }: Sums, fee: number): Entry[] => [
  [seller, '1200', buyer, total],
  [seller, '4100', buyer, -goods],
  [seller, '4200', buyer, -delivery],
  [seller, '2200', buyer, -vat],
  [buyer, '5100', seller, goods],
  [buyer, '5200', seller, delivery],
  [buyer, '1400', seller, vat],
  [buyer, '2100', seller, -total],
  [seller, '5300', FORUM, fee],
  [seller, '2120', FORUM, -fee],
  [FORUM, '1220', seller, fee],
  [FORUM, '4300', seller, -fee],
];

/** What the tax office gets instead of the seller. */
const withheld = (seller: string, amount: number): Entry[] => [
  [BUYER, '2100', seller, amount],
  [BUYER, '2300', seller, -amount],
  [seller, '1300', BUYER, amount],
  [seller, '1200', BUYER, -amount],
];

/** The buyer's money comes into the forum's account, for the cooperative or for the forum itself. */
const paid = (seller: string, amount: number): Entry[] => [
  [BUYER, '2100', seller, amount],
  [BUYER, '1100', seller, -amount],
  [FORUM, '1100', BUYER, amount],
  ...(seller === FORUM
    ? [[FORUM, '1200', BUYER, -amount] as const]
    : [
        [FORUM, '2110', seller, -amount] as const,
        [seller, '1210', FORUM, amount] as const,
        [seller, '1200', BUYER, -amount] as const,
      ]),
];

/** Money that no invoice has got yet. */
const advanced = (amount: number): Entry[] => [
  [BUYER, '1500', FORUM, amount],
  [BUYER, '1100', FORUM, -amount],
  [FORUM, '1100', BUYER, amount],
  [FORUM, '2400', BUYER, -amount],
];

/** What was collected goes on, less the fee. */
const passedOn = (cooperative: string, gross: number, fee: number, model: 'agent' | 'forum'): Entry[] => [
  [FORUM, model === 'agent' ? '2110' : '2100', cooperative, gross],
  [FORUM, '1100', cooperative, fee - gross],
  [FORUM, '1220', cooperative, -fee],
  [cooperative, '1100', FORUM, gross - fee],
  [cooperative, '2120', FORUM, fee],
  [cooperative, model === 'agent' ? '1210' : '1200', FORUM, -gross],
];

type Kind = 'invoice' | 'withholding' | 'payment' | 'payout';

/** All that has been booked of this order's invoices, proofs, payments and payouts, by kind. */
async function booked(stage: Stage, kind: Kind): Promise<string[]> {
  const mine = sql`(select id from invoice where order_id = ${stage.order.orderId})`;
  const subjects = {
    invoice: mine,
    withholding: sql`(select id from withholding_proof where invoice_id in ${mine})`,
    payment: sql`(select payment_id from payment_allocation where invoice_id in ${mine})`,
    payout: sql`(select payout_id from payout_item where invoice_id in ${mine})`,
  };
  const rows = await all<{ party: string; code: string; other: string; amount: number }>(
    stage,
    sql`select p.party_id party, p.code, p.counterparty_id other, sum(p.amount) amount
      from posting p join journal j on j.id = p.journal_id
      where j.kind = ${kind} and j.subject_id in ${subjects[kind]} group by 1, 2, 3`,
  );
  return byAccount(rows.map(({ party, code, other, amount }) => [party, code, other, amount]));
}

/** Sums what is booked on the same account about the same party. */
function summed(entries: readonly Entry[]): string[] {
  const found = new Map<string, number>();
  for (const [party, code, other, amount] of entries) {
    const key = `${party} ${code} ${other}`;
    found.set(key, (found.get(key) ?? 0) + amount);
  }
  return [...found].flatMap(([key, amount]) => (amount === 0 ? [] : [`${key} ${amount}`])).sort();
}

/** Each cooperative sells to the hospital itself: what is booked is what was weighed, to the last rupiah. */
export async function booksOfAgents(stage: Stage): Promise<void> {
  const sellers = whoIn(stage.deeds).map((who) => ({ id: at(stage, who).id, sold: soldBy(stage.deeds, who) }));
  const each = (entries: (one: (typeof sellers)[number]) => Entry[]) => summed(sellers.flatMap(entries));
  expect(await booked(stage, 'invoice')).toEqual(each(({ id, sold }) => sale(id, BUYER, sold, sold.fee)));
  expect(await booked(stage, 'withholding')).toEqual(each(({ id, sold }) => withheld(id, sold.withheld)));
  expect(await booked(stage, 'payment')).toEqual(each(({ id, sold }) => paid(id, sold.total - sold.withheld)));
  expect(await booked(stage, 'payout')).toEqual(
    each(({ id, sold }) => passedOn(id, sold.total - sold.withheld, sold.fee, 'agent')),
  );
}

/** The forum sells what its members have brought, and they sell it to the forum. @param over paid above what was due */
export async function booksOfForum(stage: Stage, over: number): Promise<void> {
  const members = whoIn(stage.deeds).map((who) => ({ id: at(stage, who).id, sold: soldToForum(stage.deeds, who) }));
  const sold = soldByForum(stage.deeds);
  expect(await booked(stage, 'invoice')).toEqual(
    summed([...sale(FORUM, BUYER, sold, 0), ...members.flatMap((one) => sale(one.id, FORUM, one.sold, one.sold.fee))]),
  );
  expect(await booked(stage, 'withholding')).toEqual(summed(withheld(FORUM, sold.withheld)));
  expect(await booked(stage, 'payment')).toEqual(
    summed([...paid(FORUM, sold.total - sold.withheld), ...advanced(over)]),
  );
  expect(await booked(stage, 'payout')).toEqual(
    summed(members.flatMap((one) => passedOn(one.id, one.sold.total, one.sold.fee, 'forum'))),
  );
}

/** Of what was booked since the story began nothing is open any more; the bank holds what was due to the cooperative, less the fee. */
export async function nothingOpen(
  stage: Stage,
  who: string,
  { received, sold }: { received: number; sold: Sums },
): Promise<void> {
  const rows = await all<{ code: string; amount: number }>(
    stage,
    sql`select p.code, sum(p.amount) amount from journal j join posting p on p.journal_id = j.id
      where j.rowid > ${stage.before} and p.party_id = ${at(stage, who).id} group by p.code`,
  );
  const balances = Object.fromEntries(
    rows.filter(({ amount }) => amount !== 0).map(({ code, amount }) => [code, amount]),
  );
  const expected = { 1100: received, 2200: -sold.vat, 4100: -sold.goods, 4200: -sold.delivery, 5300: sold.fee };
  const tax = sold.total - sold.fee - received;
  const nonZero = Object.entries({ ...expected, 1300: tax }).filter(([, amount]) => amount !== 0);
  expect(balances).toEqual(Object.fromEntries(nonZero));
}

/** Of the whole ledger: each journal sums to zero, the months are the sums of their postings, and papers are counted without a gap. */
export async function ledgerHolds(stage: Pick<Stage, 'worker'>): Promise<void> {
  expect(await all(stage, sql`select journal_id from posting group by journal_id having sum(amount) <> 0`)).toEqual([]);
  expect(
    await all(
      stage,
      sql`select * from (select party_id, code, counterparty_id, substr(booked_on, 1, 7) month, amount from posting
        union all select party_id, code, counterparty_id, month, credit - debit from account_month)
        group by party_id, code, counterparty_id, month having sum(amount) <> 0`,
    ),
  ).toEqual([]);
  expect(
    await all(
      stage,
      sql`select issuer_id, kind, year from document group by issuer_id, kind, year
        having min(serial) <> 1 or max(serial) <> count(*) or count(distinct number) <> count(*)`,
    ),
  ).toEqual([]);
}
