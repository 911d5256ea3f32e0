import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import { importStatement } from '../../src/settlement/bank/commands/import.ts';
import { dismissLine, type Match, matchLine } from '../../src/settlement/bank/commands/match.ts';
import { receiveMessage } from '../../src/settlement/provider/commands.ts';
import { bankLine, document, invoice, payment, payoutBatch } from '../schema/index.ts';
import { done, type Stage } from './stage.ts';
import { staff } from './viewers.ts';
import { institutions, people } from './world.ts';

/** A payment provider tells of money for the hotel's newest invoice, and of some for an invoice that nobody knows. */
export async function providerTells(stage: Stage, at: number): Promise<void> {
  const [found] = await openOf(stage, institutions.hotel);
  if (!found) return;
  for (const [id, number, amount] of [
    ['va-88121', found.number, found.open],
    ['va-88122', 'INV/CIWARINGIN/2026/9001', 350_000],
  ] as const) {
    const data = { invoice: number, amount, paidAt: new Date(at - 300_000).toISOString(), reference: `VA ${id}` };
    const message = { id, type: 'payment.paid', data } as const;
    done(await receiveMessage(stage.db, message, JSON.stringify(message), at), story, { act: 'provider' });
  }
}

const story = { name: 'the bank statement' };
const rupiah = (amount: number): string => `${String(amount).replaceAll(/\B(?=(\d{3})+$)/g, '.')},00`;

/**
 * The forum's bank statement of the last days: money that was recorded, money nobody has told of, what went to cooperatives, and what
 * is nobody's.
 * @param batchId payouts that the bank has transferred
 */
export async function importOf(stage: Stage, batchId: string | undefined, at: number): Promise<void> {
  const { db, payments } = stage;
  const paymentId = payments.get('on the statement');
  const [told] = await db
    .select()
    .from(payment)
    .where(eq(payment.id, paymentId ?? ''));
  const [paidOut] = await db
    .select()
    .from(payoutBatch)
    .where(eq(payoutBatch.id, batchId ?? ''));
  const [open] = await openOf(stage, institutions.office);
  if (!told || !paidOut || !open) return;
  const bytes = new TextEncoder().encode(csvOf({ told, paidOut, open }, dayOf(at)));
  const file = { name: 'mutasi-rekening-forum.csv', bytes };
  done(await importStatement(db, staff(people.tuti), file, at), story, { act: 'import' });
  await match(stage, told.reference, { paymentId: told.id }, at);
  await match(stage, paidOut.number, { payoutBatchId: paidOut.id }, at);
  await match(stage, 'TITIPAN DAPUR', { payerId: institutions.kitchenCikaret, allocations: [] }, at);
  const ignored = { lineId: await lineOf(stage, 'BUNGA'), reason: 'Bunga rekening, bukan dari pembeli.' };
  done(await dismissLine(db, staff(people.tuti), ignored, at), story, { act: 'dismiss' });
}

type Known = {
  told: { reference: string; amount: number };
  paidOut: { number: string; total: number };
  open: { number: string; open: number };
};

/** As the bank gives it. */
function csvOf({ told, paidOut, open }: Known, today: string): string {
  const day = (before: number) => addDays(today, -before).split('-').reverse().join('/');
  return `Tanggal;Keterangan;Debit;Kredit
${day(6)};TRSF E-BANKING DB PENYALURAN ${paidOut.number};${rupiah(paidOut.total)};0,00
${day(2)};TRSF E-BANKING CR SPPG CIKARET TITIPAN DAPUR;0,00;500.000,00
${day(1)};TRSF E-BANKING CR ${told.reference} RSUD KOTA BOGOR;0,00;${rupiah(told.amount)}
${day(1)};KLIRING DINSOS ${open.number};0,00;${rupiah(open.open)}
${day(1)};SETORAN TUNAI TANPA NAMA;0,00;1.250.000,00
${day(1)};BUNGA REKENING;0,00;18.412,00
${day(0)};BIAYA ADMINISTRASI;17.000,00;0,00
`;
}

async function lineOf({ db }: Stage, text: string): Promise<string> {
  const lines = await db
    .select({ id: bankLine.id })
    .from(bankLine)
    .where(sql`${bankLine.text} like ${`%${text}%`}`);
  return lines[0]!.id;
}

async function match(stage: Stage, text: string, with_: Match, at: number): Promise<void> {
  const lineId = await lineOf(stage, text);
  done(await matchLine(stage.db, staff(people.tuti), lineId, with_, at), story, { act: 'match' });
}

/** Invoices of a buyer of which nothing is paid, oldest due first. */
function openOf({ db }: Stage, buyerId: string): Promise<{ number: string; open: number }[]> {
  return db
    .select({ number: document.number, open: sql<number>`${invoice.total} - ${invoice.withheld}` })
    .from(invoice)
    .innerJoin(document, eq(document.id, invoice.documentId))
    .where(and(eq(invoice.buyerId, buyerId), isNull(invoice.parentId), eq(invoice.paid, 0)))
    .orderBy(asc(invoice.dueOn), asc(invoice.id));
}
