import { type SQL, sql } from 'drizzle-orm';
import { documentPartiesFrom, documentPartiesQuery } from '../../../src/documents/index.ts';
import { dayOf } from '../../../src/platform/clock.ts';
import type { Db } from '../../../src/platform/db.ts';
import * as schema from '../../schema/index.ts';
import type { Cooperative } from '../cooperatives.ts';
import type { Moment } from '../moment.ts';
import { withSeededIds } from '../seeded-ids.ts';
import type { PlayedOffer } from '../stories.ts';
import { inserts, plain, run } from '../write.ts';
import { deliver } from './deliveries.ts';
import { oldOffers } from './offers.ts';
import { orderRows } from './orders.ts';
import { type Handed, handOver, handoverEvents, type Known, papersOf, seriesOf } from './papers.ts';
import { pastOrders } from './plan.ts';
import { noRows, type PastRows } from './rows.ts';

/**
 * What the city traded in the whole months before its stories, so that there is something to look back on. The orders are divided by
 * the product's engine among what was on sale then; the rest is rows that pass every trigger, not commands, as these would take a
 * minute. Everything came and was signed for. It was paid on paper, before the forum kept its books here: the ledger begins later.
 */
export type Past = {
  rows: PastRows;
  handed: readonly Handed[];
  /** Trade units that its awards hold for good, by offer: each offer gets so much more, and has as much free as without them. */
  held: ReadonlyMap<string, number>;
  /** How many orders were numbered, by year. */
  numbers: ReadonlyMap<string, number>;
};

export function pastOf(
  offers: readonly PlayedOffer[],
  cooperatives: readonly Cooperative[],
  moment: Moment,
): Promise<Past> {
  return withSeededIds('past', async () => {
    const [rows, numbers] = [noRows(), new Map<string, number>()];
    const handed = pastOrders(oldOffers(offers, cooperatives), moment).flatMap((order) => {
      const number = nextNumber(numbers, dayOf(order.placedAt).slice(0, 4));
      return handOver(deliver(order, number, orderRows(order, number, rows), rows));
    });
    rows.events.push(...handed.flatMap(handoverEvents));
    return { rows, handed, held: heldOf(rows), numbers };
  });
}

function nextNumber(numbers: Map<string, number>, year: string): string {
  const next = (numbers.get(year) ?? 0) + 1;
  numbers.set(year, next);
  return `P-${year}-${String(next).padStart(6, '0')}`;
}

function heldOf({ awards }: PastRows): Map<string, number> {
  const held = new Map<string, number>();
  for (const { offerId, quantity } of awards) held.set(offerId, (held.get(offerId) ?? 0) + quantity);
  return held;
}

export const numberRows = ({ numbers }: Past): (typeof schema.numberSeries.$inferInsert)[] =>
  [...numbers].map(([year, last]) => ({ series: `P-${year}`, last }));

/** Written when the stories are over: none of them then finds an order, a price or a share that did not lie behind it. */
export async function writePast(db: Db, { rows, handed, held }: Past): Promise<void> {
  const known = await readKnown(db);
  const { documents, handovers, signatures } = papersOf(handed, known);
  await run(db, [
    ...inserts(
      db,
      schema.bulkOrder,
      rows.orders.map(({ settledAt: _, ...order }) => order),
    ),
    ...inserts(db, schema.orderLine, rows.lines),
    ...inserts(db, schema.plan, rows.plans),
    plain(db.run(grown(held))),
    ...inserts(
      db,
      schema.award,
      rows.awards.map(({ decidedAt: _, decidedBy: __, ...award }) => award),
    ),
    plain(db.run(confirmed(rows))),
    plain(db.run(settled(rows))),
    ...inserts(db, schema.consignment, rows.consignments),
    ...inserts(db, schema.consignmentLine, rows.consignmentLines),
    ...inserts(db, schema.document, documents),
    plain(db.run(sql`update consignment set state = 'sent', version = 2 where id in ${idsOf(rows.consignments)}`)),
    ...inserts(db, schema.receipt, rows.receipts),
    ...inserts(db, schema.receiptLine, rows.receiptLines),
    ...inserts(db, schema.handover, handovers),
    ...inserts(db, schema.handoverSignature, signatures),
    plain(db.run(sql`delete from handover_to_invoice where handover_id in ${idsOf(handovers)}`)),
  ]);
}

const idsOf = (rows: readonly { id: string }[]): SQL =>
  sql`(select value from json_each(${JSON.stringify(rows.map(({ id }) => id))}))`;

const grown = (held: Past['held']): SQL => sql`
  update offer set available = available + (value ->> 1) from json_each(${JSON.stringify([...held])}) where offer.id = value ->> 0`;

const confirmed = ({ awards }: PastRows): SQL => sql`
  update award set state = 'confirmed', decided_at = value ->> 1, decided_by = value ->> 2
  from json_each(${JSON.stringify(awards.map(({ id, decidedAt, decidedBy }) => [id, decidedAt, decidedBy]))}) where award.id = value ->> 0`;

const settled = ({ orders }: PastRows): SQL => sql`
  update bulk_order set state = 'confirmed', settled_at = value ->> 1
  from json_each(${JSON.stringify(orders.map(({ id, settledAt }) => [id, settledAt]))}) where bulk_order.id = value ->> 0`;

async function readKnown(db: Db): Promise<Known> {
  const of = sql`(select id from party where kind in ('cooperative', 'institution'))`;
  const [parties, people, papers] = await db.batch([
    documentPartiesQuery(db, of),
    db.select({ id: schema.user.id, name: schema.user.name }).from(schema.user),
    db.all<{ issuerId: string; kind: 'delivery_note' | 'handover'; year: number; last: number }>(sql`
      select issuer_id issuerId, kind, year, max(serial) last from document where kind in ('delivery_note', 'handover') group by 1, 2, 3`),
  ]);
  return {
    parties: documentPartiesFrom(parties),
    names: new Map(people.map(({ id, name }) => [id, name])),
    serials: new Map(papers.map(({ issuerId, kind, year, last }) => [seriesOf(issuerId, kind, year), last])),
  };
}
