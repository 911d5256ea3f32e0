import { sql } from 'drizzle-orm';
import { worldMoney } from '../settlement/world-money.ts';
import type { Place, Stage } from './places.ts';

const [lilis, tuti] = ['lilis@rsud.example', 'tuti@forum.example'];

/** The hospital's money in all its states, for its payer and for the treasurer. */
export async function paymentPlaces({ database: { db } }: Stage): Promise<(readonly [name: string, place: Place])[]> {
  const { invoices, payments, statementId } = await worldMoney(db);
  const [first] = invoices;
  const unmatched = await db.all<{ id: string }>(
    sql`select id from bank_line where statement_id = ${statementId} and state = 'unmatched' and text like 'SETORAN TUNAI%'`,
  );
  return [
    ...Object.entries(payments).flatMap(([state, id]) => [
      [`payment ${state}`, { path: `/payments/${id}`, as: lilis }] as const,
      [`payment ${state} for the treasurer`, { path: `/payments/${id}`, as: tuti }] as const,
    ]),
    ['payment to record', { path: `/payments/new?invoice=${first!.id}`, as: lilis }],
    ['proof to record', { path: `/invoices/${invoices[2]!.id}/withholding`, as: lilis }],
    ['proof not needed', { path: `/invoices/${first!.id}/withholding`, as: lilis }],
    ['proof recorded', { path: `/invoices/${invoices[3]!.id}/withholding`, as: lilis }],
    ['bank statement', { path: `/bank-statements/${statementId}`, as: tuti }],
    ['bank line', { path: `/bank-lines/${unmatched[0]!.id}`, as: tuti }],
  ];
}
