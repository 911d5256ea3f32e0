import type { Db } from '../../src/platform/db.ts';
import { sendForm } from '../support/forms.ts';
import { type Person, signInAs } from '../support/people.ts';
import { confirmedOrder, received, sentConsignment, type Weighed } from '../support/trade.ts';
import type { Place, Stage } from './places.ts';

const [hendra, lilis, rina] = ['hendra@rsud.example', 'lilis@rsud.example', 'rina@forum.example'];
const manager = 'manager.batutulis@koperasi.example';

/** Deliveries to the hospital that are short, ready to be handed over, signed and disputed; made through the pages from there on. */
export async function handoverPlaces(stage: Stage): Promise<(readonly [name: string, place: Place])[]> {
  const { db } = stage.database;
  const buyer = await signInAs(stage, hendra);
  const seller = await signInAs(stage, manager);
  const short = await delivered(db, { receivedMilli: 92_400, refusedMilli: 10_000 });
  const ready = await delivered(db);
  const [prepared, signed, changed] = [await delivered(db), await delivered(db), await delivered(db)];
  for (const { orderId } of [prepared, signed, changed]) await prepare(buyer, orderId);
  const record = { prepared: await recordOf(seller, prepared.orderId), signed: await recordOf(seller, signed.orderId) };
  for (const person of [buyer, seller]) await sendForm(person, record.signed, /signature$/);
  const old = await recordOf(seller, changed.orderId);
  const resolved = await dispute(seller, changed.consignmentId);
  await rule(await signInAs(stage, rina), resolved);
  const open = await dispute(seller, (await delivered(db, { deductedMilli: 5_000 })).consignmentId);
  return [
    ['shortfall', { path: `/orders/${short.orderId}/shortfalls`, as: hendra }],
    ['shortfall for its payer', { path: `/orders/${short.orderId}/shortfalls`, as: lilis }],
    ['handovers waiting', { path: `/handovers?order=${short.orderId}`, as: hendra }],
    ['handovers ready', { path: `/handovers?order=${ready.orderId}`, as: hendra }],
    ['handovers of an order', { path: `/handovers?order=${prepared.orderId}`, as: hendra }],
    ['handover prepared', { path: record.prepared, as: hendra }],
    ['handover prepared for its seller', { path: record.prepared, as: manager }],
    ['handover prepared for the payer', { path: record.prepared, as: lilis }],
    ['handover signed', { path: record.signed, as: hendra }],
    ['handover superseded', { path: old, as: manager }],
    ['dispute open', { path: open, as: manager }],
    ['dispute open for staff', { path: open, as: rina }],
    ['dispute resolved', { path: resolved, as: hendra }],
    ['disputing', { path: `/disputes/new?consignment=${ready.consignmentId}`, as: manager }],
  ];
}

/** 100 kg of rice from Batutulis, weighed as given, and 20 from Empang, whole. */
async function delivered(db: Db, weighed: Weighed = {}) {
  const now = Date.now();
  const { orderId } = await confirmedOrder(db, {
    ...{ institutionId: 'inst-rsud', siteId: 'site-rsud-gudang', now },
    lines: [
      {
        commodityId: 'beras-medium',
        awards: [
          { cooperativeId: 'kop-batutulis', quantity: 100, unitPrice: 13_000, fixedCost: 150_000 },
          { cooperativeId: 'kop-empang', quantity: 20, unitPrice: 13_200 },
        ],
      },
    ],
  });
  const ours = await sentConsignment(db, { orderId, cooperativeId: 'kop-batutulis', now });
  await received(db, ours, [weighed], now);
  await received(db, await sentConsignment(db, { orderId, cooperativeId: 'kop-empang', now }), [], now);
  return { orderId, consignmentId: ours.consignmentId };
}

async function prepare(buyer: Person, orderId: string): Promise<void> {
  const { status } = await sendForm(buyer, `/handovers?order=${orderId}`, /handovers$/);
  if (status !== 303) throw new Error(`preparing the handovers of ${orderId} answered ${status}`);
}

/** The cooperative's own record of the order. */
async function recordOf(seller: Person, orderId: string): Promise<string> {
  const { text } = await seller.get(`/handovers?order=${orderId}`);
  const found = /href="(\/handovers\/[0-9A-Z]{26})"/.exec(text)?.[1];
  if (!found) throw new Error(`no handover of ${orderId} on the cooperative's page`);
  return found;
}

async function dispute(by: Person, consignmentId: string): Promise<string> {
  const body = 'Kadar air kami ukur 13 % sebelum berangkat. Mohon diukur ulang bersama.';
  const page = `/disputes/new?consignment=${consignmentId}`;
  const { location, status } = await sendForm(by, page, '/disputes', { subject: 'quality', body });
  if (!location) throw new Error(`opening a dispute answered ${status}`);
  return location;
}

/** The first goods of the consignment are paid less. */
async function rule(staff: Person, path: string): Promise<void> {
  const { text } = await staff.get(path);
  const field = /name="(payable\.[\w-]+)"/.exec(text)?.[1] ?? '';
  const fields = { outcome: 'payable_changed', reason: 'Diukur ulang bersama: 14,5 %.', [field]: '98,5' };
  const { status } = await sendForm(staff, path, /outcome$/, fields);
  if (status !== 303) throw new Error(`deciding ${path} answered ${status}`);
}
