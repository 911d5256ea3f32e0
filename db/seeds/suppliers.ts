import { endPriceList, recordList } from '../../src/joint-buying/suppliers/commands/lists.ts';
import { goodsQuery, listsOfGoodsQuery } from '../../src/joint-buying/suppliers/store-lists.ts';
import { DAY, startOfDay } from '../../src/platform/clock.ts';
import type { need } from '../schema/index.ts';
import type { Cooperative, PartyRow } from './cooperatives.ts';
import { needNot, needNothing, needSpecs } from './data/needs.ts';
import { type ListSpec, listEnds, listSpecs } from './data/price-lists.ts';
import { supplierSpecs } from './data/suppliers.ts';
import type { ForumDeed } from './forum.ts';
import type { Moment } from './moment.ts';
import { randomOf, toStep } from './random.ts';
import { done, type Stage } from './stage.ts';
import { staff } from './viewers.ts';
import { forum, managerId, people } from './world.ts';
import { type EventRow, history } from './write.ts';

/** Ids of price lists by the name their deeds give them. */
export type Lists = Map<string, string>;

/** Suppliers as staff have recorded them. */
export function suppliersOf(moment: Moment): { rows: PartyRow[]; events: EventRow[] } {
  const made = supplierSpecs.map((spec, i) => {
    const at = moment.ago(180 - i, 4);
    const events = history('party', spec.id, [
      { type: 'supplier_recorded', at, userId: people.rina, partyId: forum, data: { name: spec.name } },
    ]);
    const decided = { createdAt: at, decidedAt: at, decidedBy: people.rina, demo: true } as const;
    return { row: { ...spec, kind: 'supplier', status: 'verified', ...decided } satisfies PartyRow, events };
  });
  return { rows: made.map(({ row }) => row), events: made.flatMap(({ events }) => events) };
}

export type Needs = { rows: (typeof need.$inferInsert)[]; events: EventRow[] };

/** What the cooperatives of the city need regularly, the same ones each time. */
export function needsOf(cooperatives: readonly Cooperative[], moment: Moment): Needs {
  const able = cooperatives.filter(({ slug }) => !needNothing.includes(slug)).slice(0, 67);
  const all = needSpecs.flatMap((spec) => {
    const { commodityId } = spec;
    const without = needNot[commodityId] ?? [];
    const some = randomOf(`needs ${commodityId}`).shuffle(able.filter(({ slug }) => !without.includes(slug)));
    const first = some.filter(({ slug }) => slug === 'batutulis');
    const rest = some.filter(({ slug }) => slug !== 'batutulis');
    return [...first, ...rest].slice(0, spec.cooperatives).map((one) => needOf(one, spec, moment));
  });
  return { rows: all.map(({ row }) => row), events: all.flatMap(({ events }) => events) };
}

function needOf({ id: cooperativeId, slug, place }: Cooperative, spec: (typeof needSpecs)[number], moment: Moment) {
  const { commodityId, rhythm } = spec;
  const random = randomOf(`need ${slug} ${commodityId}`);
  const days = random.between(...spec.ago);
  const id = `need-${slug}-${commodityId}`;
  const input = {
    quantity: toStep((spec.quantity * place.size * random.between(80, 125)) / 100, spec.step),
    ...{ rhythm, lastPrice: toStep(random.between(...spec.price), 50), lastBoughtOn: moment.day(-days - 3) },
  };
  const [userId, at] = [managerId(slug), moment.ago(days, random.between(0, 9))];
  const data = { commodity: commodityId, ...input };
  const events = history('need', id, [{ type: 'need_added', at, userId, partyId: cooperativeId, data }]);
  return { row: { id, cooperativeId, commodityId, ...input, updatedBy: userId, updatedAt: at }, events };
}

/** Price lists, when they come and when they are taken back. */
export function listDeeds(stage: Stage, lists: Lists): ForumDeed[] {
  const { moment } = stage;
  return [
    ...listSpecs.map((spec) => ({ at: spec.recorded(moment), play: (at: number) => record(stage, lists, spec, at) })),
    ...listEnds.map(({ list, at, reason }) => ({
      at: at(moment),
      play: async (now: number) => {
        const ended = { listId: lists.get(list)!, reason };
        done(await endPriceList(stage.db, staff(people.dedi), ended, now), { name: list }, { act: 'end' });
      },
    })),
  ];
}

async function record({ db, moment }: Stage, lists: Lists, spec: ListSpec, at: number): Promise<void> {
  const { supplier: supplierId, commodityId } = spec;
  const input = {
    ...{ key: `world-list-${spec.name}`, reference: spec.reference, packSize: spec.pack, terms: spec.terms ?? '' },
    ...{ palletSize: spec.pallet ?? null, minimumOrder: spec.minimum ?? 0, capacity: spec.capacity ?? null },
    ...{ deliveryCost: spec.delivery ?? 0, deliveryDays: spec.days },
    ...{ validFrom: startOfDay(moment.today) + spec.from * DAY },
    ...{ validUntil: startOfDay(moment.today) + (spec.until + 1) * DAY },
    tiers: Object.entries(spec.tiers).map(([from, unitPrice]) => ({ from: Number(from), unitPrice })),
  };
  const [[goods], held] = await db.batch([goodsQuery(db, commodityId), listsOfGoodsQuery(db, supplierId, commodityId)]);
  const known = { isRetired: goods?.retiredAt !== null, lists: held };
  const answer = await recordList(db, staff(people.rina), { supplierId, commodityId, input }, known, at);
  lists.set(spec.name, done(answer, spec, { act: 'list' }).location.replace('/price-lists/', ''));
}
