import { sql } from 'drizzle-orm';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { actorOf } from '../../src/platform/events.ts';
import { newId } from '../../src/platform/ids.ts';
import { importStatement } from '../../src/settlement/bank/commands/import.ts';
import { dismissLine, matchLine } from '../../src/settlement/bank/commands/match.ts';
import { confirmPayment, rejectPayment } from '../../src/settlement/payments/commands/decide.ts';
import { proveWithholding } from '../../src/settlement/payments/commands/prove.ts';
import { recordPayment } from '../../src/settlement/payments/commands/record.ts';
import { viewer } from '../orders/market.ts';
import { taxStatus } from '../support/trade.ts';
import type { Issued } from './money.ts';
import { oilInvoices } from './trading-world.ts';

const lilis = viewer('u-lilis', 'inst-rsud', 'payer');
const tuti = { ...viewer('u-tuti', 'forum-bogor', 'treasurer'), partyKind: 'forum' as const };

export type WorldMoney = {
  invoices: Issued[];
  payments: Record<'recorded' | 'part' | 'credit' | 'confirmed' | 'rejected', string>;
  statementId: string;
};

/** The hospital's money in all its states, in the demo world: payments, a statement with lines of every kind, a proof of PPh 22. */
export async function worldMoney(db: Db): Promise<WorldMoney> {
  const now = Date.now();
  await taxStatus(db, 'inst-rsud', 'government_buyer');
  const invoices: Issued[] = [];
  for (const quantity of [80, 120, 200, 310, 400])
    invoices.push(...(await oilInvoices({ database: { db } }, [quantity])));
  const [a, b, c, d, e] = invoices as [Issued, Issued, Issued, Issued, Issued];
  const pay = (amount: number, one: Issued, reference: string) => record(db, amount, one, reference, now);
  const payments = {
    recorded: await pay(payable(a), a, 'TRX-2411-001'),
    part: await pay(500_000, b, 'TRX-2411-002'),
    credit: await pay(payable(c) + 250_000, c, 'TRX-2411-003'),
    confirmed: await pay(payable(d), d, 'TRX-2411-004'),
    rejected: await pay(90_000, b, 'TRX-2411-005'),
  };
  await confirm(db, payments.credit, c, now);
  await confirm(db, payments.confirmed, d, now);
  await rejectPayment(db, tuti, { paymentId: payments.rejected, reason: 'Uangnya belum ada di rekening.' }, now);
  await proveWithholding(db, lilis, { invoiceId: d.id, proofNumber: 'BP-2026-11-0007', provedOn: dayOf(now) }, now);
  return { invoices, payments, statementId: await statement(db, a, b, e, now) };
}

const payable = (one: Issued): number => one.total - one.withheld;

async function record(db: Db, amount: number, one: Issued, reference: string, now: number): Promise<string> {
  const paid = { amount, paidOn: dayOf(now), method: 'transfer' as const, reference, invoiceIds: [one.id] };
  const answer = await recordPayment(db, lilis, { ...paid, key: newId(now), proof: null }, now);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.location.replace('/payments/', '');
}

async function confirm(db: Db, paymentId: string, one: Issued, now: number): Promise<void> {
  const allocations = [{ invoiceId: one.id, amount: payable(one) }];
  const answer = await confirmPayment(db, actorOf(tuti), { paymentId, allocations, bookedOn: null }, now);
  if (!answer.ok) throw new Error(answer.reason);
}

async function statement(db: Db, a: Issued, b: Issued, e: Issued, now: number): Promise<string> {
  const day = (ago: number) => addDays(dayOf(now), -ago);
  const csv = `Tanggal;Keterangan;Debit;Kredit
${day(3)};TRSF E-BANKING CR TRX2411001 RSUD KOTA BOGOR;0,00;${payable(a)},00
${day(2)};KLIRING RSUD PEMBAYARAN ${b.number};0,00;400.000,00
${day(2)};TRSF E-BANKING CR RSUD KOTA BOGOR;0,00;${payable(e)},00
${day(1)};SETORAN TUNAI TANPA NAMA;0,00;1.234.500,00
${day(1)};BUNGA BANK;0,00;12.345,00
${day(0)};BIAYA ADMINISTRASI;17.000,00;0,00
${day(0)};TRSF TITIPAN RSUD;0,00;75.000,00
`;
  const file = { name: 'mutasi-november.csv', bytes: new TextEncoder().encode(csv) };
  const answer = await importStatement(db, tuti, file, now);
  if (!answer.ok) throw new Error(answer.reason);
  const line = async (text: string) =>
    (await db.all<{ id: string }>(sql`select id from bank_line where text like ${`${text}%`} limit 1`))[0]!.id;
  await dismissLine(db, tuti, { lineId: await line('BUNGA'), reason: 'Bunga bank' }, now);
  await matchLine(db, tuti, await line('TRSF TITIPAN'), { payerId: 'inst-rsud', allocations: [] }, now);
  return answer.statementId;
}
