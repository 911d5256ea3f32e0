import { and, eq, sql } from 'drizzle-orm';
import { allotment, arrival, arrivalPhoto, campaign, offerCost } from '../../../db/schema/index.ts';
import type { Db, Statement } from '../../platform/db.ts';
import type { Actor } from '../../platform/events.ts';
import { newId } from '../../platform/ids.ts';

/** The trigger on this table refuses more than was ordered, and anything once the goods are shared. */
export const insertArrival = (db: Db, row: typeof arrival.$inferInsert) => db.insert(arrival).values(row);

export const insertArrivalPhotos = (db: Db, arrivalId: string, photoIds: readonly string[]): Statement[] =>
  photoIds.map((photoId, position) => db.insert(arrivalPhoto).values({ arrivalId, position, photoId }));

export const voidArrivalRow = (db: Db, id: string, by: { userId: string; at: number; reason: string }) =>
  db.update(arrival).set({ voidedBy: by.userId, voidedAt: by.at, voidReason: by.reason }).where(eq(arrival.id, id));

/** Goods have come: the campaign counts one version more, and is `arriving` if it was not. */
export const goodsCame = (db: Db, campaignId: string, now: number) =>
  db
    .update(campaign)
    .set({ state: 'arriving', version: sql`${campaign.version} + 1`, updatedAt: now })
    .where(sql`${campaign.id} = ${campaignId} and ${campaign.state} in ('ordered', 'arriving')`);

/** Shared for good: a trigger refuses shares that do not come to what arrived; a second time fails on the event of the version. */
export const markShared = (db: Db, at: { campaignId: string; version: number }, now: number) =>
  db
    .update(campaign)
    .set({ sharedAt: now, version: at.version + 1, updatedAt: now })
    .where(and(eq(campaign.id, at.campaignId), eq(campaign.version, at.version)));

/** All shares in one statement. */
export const writeShares = (db: Db, shares: readonly (readonly [allotmentId: string, milli: number])[]): Statement =>
  db.run(sql`update allotment set share_milli = x.milli
    from (select value ->> 0 as id, value ->> 1 as milli from json_each(${JSON.stringify(shares)})) x
    where allotment.id = x.id`);

/** Handed out once: a second time fails on the event of the version, or on the trigger. */
export const writeHanded = (
  db: Db,
  id: string,
  set: { handedMilli: number; handedBy: string; handedAt: number; documentId: string | null },
) =>
  db
    .update(allotment)
    .set({ ...set, version: sql`${allotment.version} + 1` })
    .where(eq(allotment.id, id));

export const writeReceived = (
  db: Db,
  at: { id: string; version: number },
  set: { receivedMilli: number; receivedBy: string; receivedAt: number; receivedNote: string },
) =>
  db
    .update(allotment)
    .set({ ...set, version: at.version + 1 })
    .where(and(eq(allotment.id, at.id), eq(allotment.version, at.version)));

export const insertOfferCost = (db: Db, row: typeof offerCost.$inferInsert) => db.insert(offerCost).values(row);

/** Where the last share is handed out with what stands before it in the batch, the campaign is distributed. */
export const distributeIfDone = (db: Db, campaignId: string, now: number): Statement =>
  db
    .update(campaign)
    .set({ state: 'distributed', version: sql`${campaign.version} + 1`, updatedAt: now })
    .where(sql`${campaign.id} = ${campaignId} and ${campaign.state} = 'arriving' and ${campaign.sharedAt} is not null
      and not exists (select 1 from allotment a where a.campaign_id = ${campaignId} and a.share_milli > 0 and a.handed_milli is null)`);

type CampaignEvent = { campaignId: string; type: string; actor: Actor; at: number; reason?: string; data?: object };

/**
 * The event of the version the campaign has now, after what stands before it in the batch: several people may work on its goods at
 * once, and none of them has to wait for another.
 */
export const campaignEvent = (db: Db, e: CampaignEvent): Statement => db.run(eventOf(e));

/** The event, and word to the forum, where the batch has just moved the campaign to `distributed`; otherwise nothing. */
export function distributedEvents(
  db: Db,
  e: Omit<CampaignEvent, 'type'>,
  told: { kind: string; data: object; link: string },
): Statement[] {
  const fresh = sql` and c.state = 'distributed' and c.updated_at = ${e.at} and not exists (select 1 from event x
    where x.aggregate_type = 'campaign' and x.aggregate_id = c.id and x.type = 'campaign_distributed')`;
  const { kind, data, link } = told;
  return [
    db.run(sql`insert into inbox_entry (id, party_id, kind, data, link, created_at)
      select ${newId(e.at)}, f.id, ${kind}, ${JSON.stringify(data)}, ${link}, ${e.at} from campaign c, party f
      where c.id = ${e.campaignId} and f.kind = 'forum'${fresh} limit 1`),
    db.run(sql`${eventOf({ ...e, type: 'campaign_distributed' })}${fresh}`),
  ];
}

const eventOf = ({ campaignId, type, actor, at, reason, data = {} }: CampaignEvent) =>
  sql`insert into event (aggregate_type, aggregate_id, version, type, actor_user_id, actor_party_id, at, reason, data)
    select 'campaign', c.id, c.version, ${type}, ${actor.userId}, ${actor.partyId}, ${at}, ${reason ?? null}, ${JSON.stringify(data)}
    from campaign c where c.id = ${campaignId}`;

/** What a cooperative is told of its share: the figures as they are read. */
export type ToldShare = { allotmentId: string; partyId: string; kind: string; ordered: string; share: string };

/** Word to every cooperative in one statement, with what the campaign is called. */
export function tellShares(
  db: Db,
  { number, nameId, nameEn }: { number: string; nameId: string; nameEn: string },
  told: readonly ToldShare[],
  now: number,
): Statement {
  const rows = told.map((one) => [newId(now), one.partyId, one.kind, one.allotmentId, one.ordered, one.share]);
  return db.run(sql`insert into inbox_entry (id, party_id, kind, data, link, created_at)
    select value ->> 0, value ->> 1, value ->> 2,
      json_object('number', ${number}, 'goodsId', ${nameId}, 'goodsEn', ${nameEn}, 'ordered', value ->> 4, 'share', value ->> 5),
      '/allotments/' || (value ->> 3) || '/receipt', ${now} from json_each(${JSON.stringify(rows)})`);
}
