import { and, asc, eq, sql } from 'drizzle-orm';
import { cancelConsignment } from '../../src/fulfilment/consignments/commands/cancel.ts';
import { closeAward } from '../../src/fulfilment/consignments/commands/close-award.ts';
import { dispatchConsignment } from '../../src/fulfilment/consignments/commands/dispatch.ts';
import { packConsignment } from '../../src/fulfilment/consignments/commands/pack.ts';
import { takeBackRefused } from '../../src/fulfilment/consignments/commands/take-back.ts';
import { prepareHandovers, signHandover } from '../../src/fulfilment/handovers/commands.ts';
import { decideShortfalls } from '../../src/fulfilment/shortfalls/commands.ts';
import { deliveryFrom, deliveryQueries } from '../../src/fulfilment/shortfalls/store.ts';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import type { Results } from '../../src/platform/db.ts';
import { SYSTEM } from '../../src/platform/events.ts';
import { issueInvoices } from '../../src/settlement/invoices/commands/issue.ts';
import { award, consignment, handover, offer } from '../schema/index.ts';
import type { Cooperative } from './cooperatives.ts';
import type { DeliveryDeed } from './data/deeds.ts';
import { receive } from './receive.ts';
import { type Act, done, orderOf, whose } from './stage.ts';
import { buyerAs, seller, staff } from './viewers.ts';
import { forum, people } from './world.ts';

type OfAct<A extends DeliveryDeed['act']> = Extract<DeliveryDeed, { act: A }>;
type Goods = Exclude<DeliveryDeed, OfAct<'dispute' | 'say' | 'rule' | 'withdraw'>>;

/** What happens to the goods of an order, by the product's own commands, until both have signed for them. */
export async function deliver(act: Act, deed: Goods): Promise<void> {
  const theirs = await whose(act, deed.of);
  if (theirs.length === 0) return;
  if (deed.act === 'sign') return sign(act, deed, theirs);
  if (deed.act === 'settle_short') await settleShort(act, deed, theirs);
  else for (const one of theirs) await ship(act, deed, one);
  if (deed.act === 'receive' || deed.act === 'close' || deed.act === 'settle_short') await prepare(act);
}

/** As the clock does it once everything has come. */
const prepare = (act: Act) => prepareHandovers(act.stage.db, SYSTEM, { orderId: orderOf(act), scope: 'all' }, act.at);

type Shipping = Exclude<Goods, OfAct<'sign' | 'settle_short'>>;

async function ship(act: Act, deed: Shipping, of: Cooperative): Promise<void> {
  const { stage, story, at } = act;
  const viewer = seller(of);
  if (deed.act === 'pack') return pack(act, deed, of);
  if (deed.act === 'close') return close(act, deed, of);
  const state = { send: 'packed', unpack: 'packed', receive: 'sent', take_back: 'received' } as const;
  const found = await consignmentsOf(act, of, state[deed.act]);
  if (found.length === 0) throw new Error(`"${story.name}": ${deed.act}: ${of.name} has nothing ${state[deed.act]}`);
  for (const { id } of found) {
    if (deed.act === 'receive') await receive(act, deed, id);
    else if (deed.act === 'send')
      done(await dispatchConsignment(stage.db, viewer, { consignmentId: id }, at), story, deed);
    else if (deed.act === 'take_back') done(await takeBackRefused(stage.db, viewer, id, at), story, deed);
    else {
      const input = { consignmentId: id, reason: deed.reason };
      done(await cancelConsignment(stage.db, viewer, input, at), story, deed);
    }
  }
}

const consignmentsOf = (act: Act, of: Cooperative, state: 'packed' | 'sent' | 'received') =>
  act.stage.db
    .select({ id: consignment.id })
    .from(consignment)
    .where(
      and(eq(consignment.orderId, orderOf(act)), eq(consignment.cooperativeId, of.id), eq(consignment.state, state)),
    )
    .orderBy(asc(consignment.id));

/** The cooperative's awards of the order with what is in no shipment yet. */
const leftOf = (act: Act, of: Cooperative) =>
  act.stage.db
    .select({
      awardId: award.id,
      lotSize: offer.listedLotSize,
      left: sql<number>`${award.quantity} - coalesce((select sum(l.quantity) from consignment_line l
        join consignment c on c.id = l.consignment_id and c.state <> 'cancelled' where l.award_id = ${award.id}), 0)`,
    })
    .from(award)
    .innerJoin(offer, eq(offer.id, award.offerId))
    .where(and(eq(award.orderId, orderOf(act)), eq(award.cooperativeId, of.id), eq(award.state, 'confirmed')))
    .orderBy(asc(award.id));

async function pack(act: Act, deed: OfAct<'pack'>, of: Cooperative): Promise<void> {
  const { stage, story, at, key } = act;
  const { part = 1000, note = '', vehicle = plateOf(of), driver = '' } = deed;
  const lines = (await leftOf(act, of)).flatMap(({ awardId, left, lotSize }) => {
    const lots = Math.ceil((left * part) / 1000 / lotSize!);
    const quantity = Math.min(left, lots * lotSize!);
    return quantity > 0 ? [{ awardId, quantity }] : [];
  });
  const input = { key: `${key}-${of.id}-${at}`, orderId: orderOf(act), lines, plannedOn: dayOf(at) };
  done(await packConsignment(stage.db, seller(of), { ...input, vehicle, driver, note }, at), story, deed);
}

/** Bogor's plates begin with F; each cooperative has its own truck. */
function plateOf({ place }: Cooperative): string {
  const digits = Number(place.code.replaceAll('.', '').slice(-6));
  return `F ${8000 + (digits % 997)} ${'ABCDEFGH'[digits % 8]}${'KLMNPRST'[(digits >> 3) % 8]}`;
}

async function close(act: Act, deed: OfAct<'close'>, of: Cooperative): Promise<void> {
  const { stage, story, at } = act;
  for (const { awardId, left } of await leftOf(act, of)) {
    if (left === 0) continue;
    done(await closeAward(stage.db, seller(of), { awardId, reason: deed.reason }, at), story, deed);
  }
}

/** The buyer decides about everything these cooperatives did not bring. */
async function settleShort(act: Act, deed: OfAct<'settle_short'>, of: readonly Cooperative[]): Promise<void> {
  const { stage, story, at } = act;
  const orderId = orderOf(act);
  const queries = deliveryQueries(stage.db, orderId, 'all');
  const delivery = deliveryFrom((await stage.db.batch(queries)) as Results<typeof queries>)!;
  const short = delivery.awards.filter(
    ({ standing, cooperativeId }) => standing.stage === 'short' && of.some(({ id }) => id === cooperativeId),
  );
  const choices = short.map(({ awardId }) => ({ awardId, choice: deed.choice }));
  const input = { orderId, choices, neededOn: addDays(dayOf(at), 7) };
  done(await decideShortfalls(stage.db, buyerAs('requester', story.institution), input, at), story, deed);
}

/** One side signs; once both have, the clock has the invoice issued. */
async function sign(act: Act, deed: OfAct<'sign'>, of: readonly Cooperative[]): Promise<void> {
  const { stage, story, at } = act;
  const prepared = await stage.db
    .select({ handoverId: handover.id, contentHash: handover.contentHash, sellerId: handover.sellerId })
    .from(handover)
    .where(and(eq(handover.orderId, orderOf(act)), eq(handover.state, 'prepared')))
    .orderBy(asc(handover.id));
  for (const { sellerId, ...input } of prepared) {
    const cooperative = of.find(({ id }) => id === sellerId);
    if (!cooperative && sellerId !== forum) continue;
    const forSeller = cooperative ? seller(cooperative) : staff(people.agus);
    const viewer = deed.side === 'buyer' ? buyerAs('approver', story.institution) : forSeller;
    done(await signHandover(stage.db, viewer, input, at), story, deed);
  }
  for (const answer of await issueInvoices(stage.db, at)) done(answer, story, { act: 'issue the invoice' });
}
