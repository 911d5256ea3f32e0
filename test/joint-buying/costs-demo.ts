import { sql } from 'drizzle-orm';
import { issueMemberInvoices } from '../../src/joint-buying/costs/commands/issue.ts';
import { paySupplier } from '../../src/joint-buying/costs/commands/pay.ts';
import { recordBill, recordCharge } from '../../src/joint-buying/costs/commands/record.ts';
import { settleCampaigns } from '../../src/joint-buying/costs/commands/settle.ts';
import { addDays, DAY, dayOf } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import { who } from '../fulfilment/people.ts';
import type { Ordered } from '../support/joint.ts';
import { handTo, orderedRice, sharedShort } from './goods-world.ts';

const tuti = who('u-tuti', 'forum-bogor', 'treasurer', 'forum');

export const costStates = ['ordered', 'nothing', 'ready', 'free', 'invoiced', 'settled'] as const;
export type CostState = (typeof costStates)[number];

/** Joint purchases of the demo world whose costs are in every state; three tonnes of rice each, 300 kg short but for `ordered`. */
export async function worldCosts(db: Db): Promise<Record<CostState, Ordered>> {
  const distributed = async (): Promise<Ordered> => {
    const made = await sharedShort(db);
    for (const n of made.allotments.keys()) await handTo(db, made, n);
    return made;
  };
  const [ordered, nothing, ready, free] = [
    await orderedRice(db),
    await distributed(),
    await distributed(),
    await distributed(),
  ];
  const [invoiced, settled] = [await distributed(), await distributed()];
  for (const one of [ready, invoiced, settled]) await spend(db, one);
  await billed(db, free, { billedMilli: 2_500_000, goods: 33_000_000 });
  for (const one of [invoiced, settled]) await issue(db, one);
  await settle(db, settled);
  return { ordered, nothing, ready, free, invoiced, settled };
}

const done = (answer: { ok: true } | { ok: false; reason: string }): void => {
  if (!answer.ok) throw new Error(answer.reason);
};

async function billed(db: Db, made: Ordered, given: { billedMilli?: number; goods?: number } = {}): Promise<void> {
  const now = Date.now();
  const today = dayOf(now);
  done(
    await recordBill(
      db,
      tuti,
      {
        ...{ campaignId: made.campaignId, purchaseId: made.purchaseId, number: 'F-2026/0881', billedOn: today },
        ...{ dueOn: addDays(today, 14), billedMilli: 2_750_000, goods: 34_375_000, delivery: 0, vat: 0, version: 0 },
        ...{ key: newId(now), ...given },
      },
      now,
    ),
  );
}

const COST = 34_375_000 + 450_000 + 90_000;

async function spend(db: Db, made: Ordered): Promise<void> {
  const now = Date.now();
  await billed(db, made);
  const charge = { campaignId: made.campaignId, spentOn: dayOf(now), note: '' };
  const truck = { kind: 'transport' as const, amount: 450_000, basis: 'drop' as const, dropPointId: null };
  const porters = { kind: 'handling' as const, amount: 90_000, basis: 'weight' as const };
  done(await recordCharge(db, tuti, { ...charge, ...truck, paidTo: 'Truk Pak Asep', key: newId(now) }, now));
  const at = { dropPointId: made.dropIds[1]!, paidTo: 'Kuli Pasar Ciheuleut', key: newId(now) };
  done(await recordCharge(db, tuti, { ...charge, ...porters, ...at }, now));
}

async function issue(db: Db, made: Ordered): Promise<void> {
  const now = Date.now();
  done(await issueMemberInvoices(db, tuti, { campaignId: made.campaignId, seen: COST, key: newId(now) }, now));
}

/** Everybody has paid: members by plain rows, the supplier in two parts. */
async function settle(db: Db, { campaignId }: Ordered): Promise<void> {
  const now = Date.now();
  const [bill] = await db.all<{ id: string }>(sql`select id from supplier_bill where campaign_id = ${campaignId}`);
  const paid = { billId: bill!.id, paidOn: dayOf(now), reference: 'TRF-11' };
  for (const amount of [30_000_000, 4_375_000])
    done(await paySupplier(db, tuti, { ...paid, amount, key: newId(now) }, now));
  const invoices = await db.all<{ id: string; buyerId: string; total: number }>(
    sql`select id, buyer_id buyerId, total from invoice where campaign_id = ${campaignId}`,
  );
  for (const one of invoices) await payInvoice(db, one, now);
  await settleCampaigns(db, now + DAY);
}

async function payInvoice(db: Db, { id, buyerId, total }: { id: string; buyerId: string; total: number }, now: number) {
  const paymentId = newId(now);
  const about = (party: string, counterparty: string, amounts: Record<string, number>) =>
    Object.entries(amounts).map(([code, amount]) => ({ party, counterparty, code, amount }));
  const postings = [
    ...about(buyerId, 'forum-bogor', { 2100: total, 1100: -total }),
    ...about('forum-bogor', buyerId, { 1100: total, 1200: -total }),
  ];
  await db.batch([
    db.run(sql`insert into payment (id, payer_id, amount, paid_on, method, source, state, recorded_at, decided_by, decided_at)
      values (${paymentId}, ${buyerId}, ${total}, ${dayOf(now)}, 'transfer', 'payer', 'confirmed', ${now}, 'u-tuti', ${now})`),
    db.run(sql`insert into payment_allocation (id, payment_id, invoice_id, amount, at, "by")
      values (${newId(now)}, ${paymentId}, ${id}, ${total}, ${now}, 'u-tuti')`),
    db.run(sql`insert into journal (id, kind, subject_id, booked_on, postings, created_at)
      values (${newId(now)}, 'payment', ${paymentId}, ${dayOf(now)}, ${JSON.stringify(postings)}, ${now})`),
  ]);
}
