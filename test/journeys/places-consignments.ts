import { sql } from 'drizzle-orm';
import { newId } from '../../src/platform/ids.ts';
import { sendForm } from '../support/forms.ts';
import { type Person, signInAs } from '../support/people.ts';
import type { Place, Stage } from './places.ts';

type Order = { orderId: string; slug: string; buyer: string };

/**
 * Shipments in each state, made through the pages by the cooperative with the most awards of a settled order that nobody has shipped for
 * yet: each takes one unit of everything.
 */
export async function consignmentPlaces(stage: Stage): Promise<(readonly [name: string, place: Place])[]> {
  const { db } = stage.database;
  const [order] = await db.all<Order>(sql`select o.id as orderId, substr(a.cooperative_id, 5) as slug,
      (select u.email from membership m join user u on u.id = m.user_id where m.party_id = o.institution_id and m.role = 'requester'
        order by u.email limit 1) as buyer
    from award a join bulk_order o on o.id = a.order_id where a.state = 'confirmed' and o.state = 'confirmed'
      and not exists (select 1 from consignment c where c.order_id = o.id)
    group by o.id, a.cooperative_id order by count(*) desc, o.id, a.cooperative_id limit 1`);
  if (!order) throw new Error('the demo world has no settled order that nobody has shipped for');
  const { orderId, slug, buyer } = order;
  const as = `manager.${slug}@koperasi.example`;
  const seller = await signInAs(stage, as);
  const form = `/consignments/new?order=${orderId}`;
  const [packed, cancelled, sent, received] = [
    await pack(seller, form),
    await pack(seller, form),
    await pack(seller, form),
    await pack(seller, form),
  ];
  await sendForm(seller, cancelled, /cancellation$/, { cancelReason: 'Truknya mogok, dikirim besok.' });
  await sendForm(seller, sent, /dispatch$/, { vehicle: 'F 8123 XY', driver: 'Ujang Sutisna' });
  await sendForm(seller, received, /dispatch$/, { vehicle: 'F 8123 XY' });
  await receive(stage, received.replace('/consignments/', ''));
  const states = { packed, cancelled, sent, received };
  return [
    ['packing', { path: form, as }],
    ['shipments', { path: '/consignments', as }],
    ['shipments of an order', { path: `/consignments?order=${orderId}`, as: buyer }],
    ...Object.entries(states).flatMap(([state, path]) => [
      [`consignment ${state}`, { path, as }] as const,
      [`consignment ${state} for its buyer`, { path, as: buyer }] as const,
    ]),
  ];
}

/** @returns the new shipment's page */
async function pack(seller: Person, form: string): Promise<string> {
  const { text } = await seller.get(form);
  const names = [...text.matchAll(/name="(quantity:[\w-]+)"/g)].map(([, name]) => name!);
  const one = Object.fromEntries(names.map((name) => [name, '1']));
  const answer = await sendForm(seller, form, '/consignments', { ...one, note: 'Bongkar di pintu belakang.' });
  if (answer.status !== 303 || !answer.location) throw new Error(`${form} answered ${answer.status}`);
  return answer.location;
}

/** What the buyer's receipt would have written: a little refused and a little deducted of everything. */
async function receive({ database: { db } }: Stage, consignmentId: string): Promise<void> {
  const now = Date.now();
  const receiptId = newId(now);
  await db.batch([
    db.run(sql`insert into receipt (id, consignment_id, received_by, received_by_name, created_at, note)
      values (${receiptId}, ${consignmentId}, 'u-sari', 'Sari Dewi', ${now}, 'Satu karung basah.')`),
    db.run(sql`insert into receipt_line (id, receipt_id, consignment_line_id, received_milli, refused_milli, deducted_milli,
        refusal_reason, reason)
      select ${receiptId} || position, ${receiptId}, id, quantity * 990, 250, 25, 'damaged', 'kena hujan di jalan'
      from consignment_line where consignment_id = ${consignmentId}`),
    db.run(sql`insert into event (aggregate_type, aggregate_id, version, type, actor_user_id, actor_party_id, at, data)
      values ('consignment', ${consignmentId}, 3, 'consignment_received', 'u-sari', 'inst-rsud', ${now}, '{}')`),
  ]);
}
