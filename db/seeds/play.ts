import { type Column, inArray, lt, type SQL, sql } from 'drizzle-orm';
import { DAY, HOUR } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { inboxEntry, outboxMail } from '../schema/index.ts';
import { cashDeeds } from './cash.ts';
import { collect } from './collect.ts';
import type { Cooperative } from './cooperatives.ts';
import type { DeliveryDeed, MoneyDeed } from './data/deeds.ts';
import { deliveryStories } from './data/deliveries.ts';
import { handoverStories } from './data/handovers.ts';
import type { Deed, OrderDeed, OrderStory } from './data/order-story.ts';
import { orderStories } from './data/orders.ts';
import { settledStories } from './data/settled.ts';
import { deliver } from './deliver.ts';
import { argue } from './dispute.ts';
import { type Desk, forumDeeds } from './forum.ts';
import { jointDeeds } from './joint.ts';
import type { Moment } from './moment.ts';
import { monitoringDeeds } from './monitoring.ts';
import { order } from './orders.ts';
import { type Past, writePast } from './past/index.ts';
import { withSeededIds } from './seeded-ids.ts';
import type { Act, Stage } from './stage.ts';

type Setting = {
  db: Db;
  moment: Moment;
  cooperatives: readonly Cooperative[];
  past: Past;
  /** Photo of spoiled goods. */
  evidence: string;
  /** Records what happened in the catalog until a moment, so that events stand in the order of time. */
  before: (at: number) => Promise<void>;
};

/**
 * Plays what happened in the forum, deed by deed in the order of time, through the product's own commands: what the world holds of
 * orders, goods and money, the product has made.
 * @returns order ids by the story's name
 */
export async function playAll({
  db,
  moment,
  cooperatives,
  past,
  evidence,
  before,
}: Setting): Promise<ReadonlyMap<string, string>> {
  const byId = new Map(cooperatives.map((c) => [c.id, c]));
  const stage: Stage = {
    ...{ db, moment, cooperatives: byId, made: new Map(), payments: new Map(), evidence, now: 0, before },
  };
  const stories = [...settledStories, ...orderStories, ...deliveryStories, ...handoverStories];
  const ordersDeeds = stories.flatMap((story) =>
    story.deeds.map((deed) => ({ at: momentOf(deed, moment), play: (at: number) => play({ stage, story, deed, at }) })),
  );
  const desk: Desk = { stage, batches: new Map() };
  const older = { at: moment.now, play: () => writePast(db, past) };
  const others = [...cashDeeds(stage), ...forumDeeds(desk), ...jointDeeds(stage), older, ...monitoringDeeds(stage)];
  const deeds = [...ordersDeeds, ...others].toSorted((a, b) => a.at - b.at);
  await withSeededIds('orders', async () => {
    for (const { at, play } of deeds) {
      stage.now = Math.max(stage.now, at);
      await before(stage.now);
      await play(stage.now);
    }
  });
  await settleMail(db, moment);
  return stage.made;
}

function momentOf(deed: Deed, moment: Moment): number {
  if ('at' in deed) return deed.at(moment);
  return typeof deed.ago === 'function' ? deed.ago(moment) : moment.ago(...deed.ago);
}

type Played = { stage: Stage; story: OrderStory; deed: Deed; at: number };

function play({ stage, story, deed, at }: Played): Promise<void> {
  const act: Act = { stage, story, at, key: `world-${deed.act}-${story.name}` };
  if (!('at' in deed)) return order(act, deed satisfies OrderDeed);
  if (isMoney(deed)) return collect(act, deed);
  if (isArgument(deed)) return argue(act, deed);
  return deliver(act, deed);
}

const money = ['pay', 'confirm_payment', 'reject_payment', 'prove', 'credit', 'fund'];
const isMoney = (deed: DeliveryDeed | MoneyDeed): deed is MoneyDeed => money.includes(deed.act);

type Argument = Extract<DeliveryDeed, { act: 'dispute' | 'say' | 'rule' | 'withdraw' }>;
const arguments_ = ['dispute', 'say', 'rule', 'withdraw'];
const isArgument = (deed: DeliveryDeed): deed is Argument => arguments_.includes(deed.act);

/** What the world's people were written has reached them: no mail leaves for addresses that nobody has. */
async function settleMail(db: Db, { now }: Moment): Promise<void> {
  await db.batch([
    db.update(outboxMail).set({ state: 'sent', attempts: 1, sentAt: now, id: numbered(outboxMail.id) }),
    db
      .update(inboxEntry)
      .set({ id: numbered(inboxEntry.id) })
      .where(inArray(inboxEntry.kind, toldByMany)),
    db
      .update(inboxEntry)
      .set({ readAt: now - HOUR })
      .where(lt(inboxEntry.createdAt, now - DAY)),
  ]);
}

/** Told to many at once: the random part of these ids comes from the database, which has no seed. */
const toldByMany = [
  ...['campaign_opened', 'campaign_cancelled', 'campaign_deadline_moved'],
  ...['price_alert_raised', 'price_alert_ended'],
];
/** The time of an id, and the number of its row. */
const numbered = (id: Column): SQL => sql`substr(${id}, 1, 10) || printf('%016d', rowid)`;
