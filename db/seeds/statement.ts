import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import { importStatement } from '../../src/settlement/bank/commands/import.ts';
import { dismissLine, matchLine } from '../../src/settlement/bank/commands/match.ts';
import { receiveMessage } from '../../src/settlement/provider/commands.ts';
import { bankLine, document, invoice, payment } from '../schema/index.ts';
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

/** The forum's bank statement of the last days: money that was recorded, money nobody has told of, and what is no buyer's money. */
export async function importOf(stage: Stage, at: number): Promise<void> {
  const { db } = stage;
  const [told] = await db
    .select()
    .from(payment)
    .where(eq(payment.id, stage.payments.get('on the statement') ?? ''));
  const [open] = await openOf(stage, institutions.office);
  if (!told || !open) return;
  const day = (before: number) => addDays(dayOf(at), -before).split('-').reverse().join('/');
  const csv = `Tanggal;Keterangan;Debit;Kredit
${day(2)};TRSF E-BANKING CR SPPG CIKARET TITIPAN DAPUR;0,00;500.000,00
${day(1)};TRSF E-BANKING CR ${told.reference} RSUD KOTA BOGOR;0,00;${rupiah(told.amount)}
${day(1)};KLIRING DINSOS ${open.number};0,00;${rupiah(open.open)}
${day(1)};SETORAN TUNAI TANPA NAMA;0,00;1.250.000,00
${day(1)};BUNGA REKENING;0,00;18.412,00
${day(0)};BIAYA ADMINISTRASI;17.000,00;0,00
`;
  const file = { name: 'mutasi-bjb.csv', bytes: new TextEncoder().encode(csv) };
  const tuti = staff(people.tuti);
  done(await importStatement(db, tuti, file, at), story, { act: 'import' });
  const lineOf = async (text: string) =>
    (
      await db
        .select()
        .from(bankLine)
        .where(sql`${bankLine.text} like ${`%${text}%`}`)
        .orderBy(asc(bankLine.id))
    )[0]!.id;
  done(await matchLine(db, tuti, await lineOf(told.reference), { paymentId: told.id }, at), story, { act: 'match' });
  const advance = { payerId: institutions.kitchenCikaret, allocations: [] };
  done(await matchLine(db, tuti, await lineOf('TITIPAN DAPUR'), advance, at), story, { act: 'match' });
  const ignored = { lineId: await lineOf('BUNGA'), reason: 'Bunga rekening, bukan dari pembeli.' };
  done(await dismissLine(db, tuti, ignored, at), story, { act: 'dismiss' });
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
