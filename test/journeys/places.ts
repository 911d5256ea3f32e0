import { and, asc, desc, eq, isNotNull, ne, sql } from 'drizzle-orm';
import { award, bulkOrder, offer, offerRevision, outboxMail, parkedForm } from '../../db/schema/index.ts';
import type { Db } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import { DEMO_PASSWORD, type Fields, signInAs, visitor } from '../support/people.ts';
import { closingPlaces } from './places-closings.ts';
import { consignmentPlaces } from './places-consignments.ts';
import { costPlaces } from './places-costs.ts';
import { goodsPlaces } from './places-goods.ts';
import { handoverPlaces } from './places-handovers.ts';
import { invoicePlaces } from './places-invoices.ts';
import { jointPlaces } from './places-joint.ts';
import { mentoringPlaces } from './places-mentoring.ts';
import { observerPlaces } from './places-observers.ts';
import { paperPlaces } from './places-papers.ts';
import { paymentPlaces } from './places-payments.ts';
import { payoutPlaces } from './places-payouts.ts';
import { pledgePlaces } from './places-pledges.ts';
import { pricePlaces } from './places-prices.ts';
import { supplierPlaces } from './places-suppliers.ts';

/** A running product with the demo world behind it. */
export type Stage = { url: string; database: { db: Db } };
/** An address, and whose it is. */
export type Place = { path: string; as: string };

/** Addresses of the demo world by what they show: `order draft`, `award lapsed`, `offer paused`, `submission edit`, … */
export type Places = ReadonlyMap<string, Place>;

const STAFF = 'rina@forum.example';

/** Looks up one of each kind (the last found), and makes the few that only exist after somebody has acted. */
export async function findPlaces(stage: Stage): Promise<Places> {
  const { db } = stage.database;
  const found = await Promise.all([orders(db), plans(db), awards(db), offers(db), submissions(db), links(stage)]);
  const joint = await jointPlaces(stage);
  const shipped = await consignmentPlaces(stage);
  const handed = await handoverPlaces(stage);
  const papers = await paperPlaces(stage);
  const paid = await paymentPlaces(stage);
  const paidOut = await payoutPlaces(stage);
  const invoiced = await invoicePlaces(stage);
  const bought = await goodsPlaces(stage);
  const cost = await costPlaces(stage);
  const pledged = await pledgePlaces(stage);
  const supplied = await supplierPlaces(stage);
  const closed = await closingPlaces(stage);
  const priced = await pricePlaces(stage);
  const mentored = await mentoringPlaces(stage);
  const observing = await observerPlaces(stage);
  return new Map([
    ...found.flat(),
    ...mentored,
    ...observing,
    ...shipped,
    ...handed,
    ...papers,
    ...paid,
    ...paidOut,
    ...invoiced,
    ...priced,
    ...closed,
    ...pledged,
    ...bought,
    ...cost,
    ...supplied,
    ...joint,
  ]);
}

type Named = (readonly [name: string, place: Place])[];

/** The address of somebody with this role in the party of the outer query. */
const emailOf = (role: string, party: string) =>
  sql<string>`(select u.email from membership m join user u on u.id = m.user_id
    where m.party_id = ${sql.raw(party)} and m.role = ${role} order by u.email limit 1)`;

async function orders(db: Db): Promise<Named> {
  const rows = await db
    .select({
      state: bulkOrder.state,
      id: bulkOrder.id,
      requester: emailOf('requester', 'bulk_order.institution_id'),
      approver: emailOf('approver', 'bulk_order.institution_id'),
    })
    .from(bulkOrder)
    .orderBy(asc(bulkOrder.createdAt), asc(bulkOrder.id));
  return rows.flatMap(({ state, id, requester, approver }) => [
    [`order ${state}`, { path: `/orders/${id}`, as: requester }],
    [`order ${state} for its approver`, { path: `/orders/${id}`, as: approver }],
    [`order ${state} for staff`, { path: `/orders/${id}`, as: STAFF }],
  ]);
}

/** The order that was divided most often. */
async function plans(db: Db): Promise<Named> {
  const [row] = await db
    .select({ id: bulkOrder.id, as: emailOf('requester', 'bulk_order.institution_id') })
    .from(bulkOrder)
    .where(sql`exists (select 1 from plan where plan.order_id = bulk_order.id and plan.version = 2)`)
    .orderBy(asc(bulkOrder.createdAt));
  const { id, as } = row!;
  return [1, 2].map((version) => [`plan ${version}`, { path: `/orders/${id}/plans/${version}`, as }]);
}

async function awards(db: Db): Promise<Named> {
  const rows = await db
    .select({ state: award.state, id: award.id, as: emailOf('clerk', 'award.cooperative_id') })
    .from(award)
    .orderBy(asc(award.quantity), asc(award.id));
  return rows.map(({ state, id, as }) => [`award ${state}`, { path: `/awards/${id}`, as }]);
}

async function offers(db: Db): Promise<Named> {
  const rows = await db
    .select({ state: offer.state, id: offer.id, as: emailOf('manager', 'offer.cooperative_id') })
    .from(offer)
    .orderBy(asc(offer.id));
  const edited = await db
    .select({ id: offer.id, as: emailOf('manager', 'offer.cooperative_id') })
    .from(offer)
    .innerJoin(offerRevision, eq(offerRevision.offerId, offer.id))
    .where(and(isNotNull(offer.listedRevisionId), eq(offerRevision.state, 'submitted')));
  return [
    ...rows.map(({ state, id, as }) => [`offer ${state}`, { path: `/offers/${id}`, as }] as const),
    ...edited.map(({ id, as }) => ['offer edited', { path: `/offers/${id}`, as }] as const),
  ];
}

async function submissions(db: Db): Promise<Named> {
  const rows = await db
    .select({ id: offerRevision.id, state: offerRevision.state, offer: offer.state, listed: offer.listedRevisionId })
    .from(offerRevision)
    .innerJoin(offer, eq(offer.id, offerRevision.offerId))
    .where(ne(offerRevision.state, 'draft'))
    .orderBy(asc(offerRevision.id));
  return rows.map(({ id, state, offer: offerState, listed }) => {
    const what = state === 'submitted' && listed ? 'edit' : state === 'approved' ? offerState : state;
    return [`submission ${what}`, { path: `/moderation/${id}`, as: STAFF }];
  });
}

/** Links that come by mail, and a form whose session ended while it was filled in. */
async function links(stage: Stage): Promise<Named> {
  const guest = visitor(stage);
  await guest.post('/sign-up', { name: 'Yayah Rokayah', email: 'yayah@guest.example', password: DEMO_PASSWORD });
  await guest.post('/password-reset', { email: 'lilis@rsud.example' });
  const hendra = await signInAs(stage, 'hendra@rsud.example');
  await hendra.post('/invitations', { key: newId(Date.now()), email: 'baru@rsud.example', role: 'requester' });
  return [
    ['confirmation', { path: await mailed(stage, 'yayah@guest.example'), as: '' }],
    ['new password', { path: await mailed(stage, 'lilis@rsud.example'), as: '' }],
    ['invitation', { path: await mailed(stage, 'baru@rsud.example'), as: '' }],
    ['parked', await parked(stage)],
  ];
}

/** The path of the link in the newest mail to this address. */
export async function mailed({ database: { db } }: Stage, to: string): Promise<string> {
  const [mail] = await db.select().from(outboxMail).where(eq(outboxMail.to, to)).orderBy(desc(outboxMail.id)).limit(1);
  const link = /https?:\/\/\S+/.exec(mail?.body ?? '')?.[0];
  if (!link) throw new Error(`no mail with a link to ${to}: ${mail?.body}`);
  return new URL(link).pathname;
}

async function parked(stage: Stage): Promise<Place> {
  const sari = await signInAs(stage, 'sari@rsud.example');
  await sari.get('/orders/new');
  const session = sari.cookies.get('lumbung_session')!;
  sari.cookies.delete('lumbung_session');
  const fields: Fields = { 'lines.0.commodityId': 'beras-medium', 'lines.0.quantity': '68', 'lines.0.unit': 'ton' };
  await sari.post('/orders', { ...fields, intent: 'save', _csrf: await sari.csrf() });
  sari.cookies.set('lumbung_session', session);
  const [row] = await stage.database.db.select({ id: parkedForm.id }).from(parkedForm);
  if (!row) throw new Error('no form was kept for after the sign-in');
  return { path: `/resume/${row.id}`, as: 'sari@rsud.example' };
}
