import { and, eq, type SQL, sql } from 'drizzle-orm';
import { campaign, campaignClosing, campaignPurchase } from '../../../db/schema/index.ts';
import type { Db } from '../../platform/db.ts';
import type { Allotted } from './types.ts';

export type CampaignSet = Partial<typeof campaign.$inferInsert>;

/** The event that goes with it is refused when somebody else moved the campaign since it was read. */
export const moveCampaign = (db: Db, id: string, version: number, set: CampaignSet) =>
  db
    .update(campaign)
    .set({ ...set, version: version + 1 })
    .where(and(eq(campaign.id, id), eq(campaign.version, version)));

export const insertClosing = (db: Db, row: typeof campaignClosing.$inferInsert) =>
  db.insert(campaignClosing).values(row);
export const insertPurchase = (db: Db, row: typeof campaignPurchase.$inferInsert) =>
  db.insert(campaignPurchase).values(row);

export const insertDeliveries = (db: Db, rows: readonly { purchaseId: string; dropPoint: string; packs: number }[]) =>
  db.run(sql`insert into campaign_delivery (purchase_id, drop_point_id, packs)
    select value ->> 'purchaseId', value ->> 'dropPoint', value ->> 'packs' from json_each(${JSON.stringify(rows)})`);

/** Rows of one statement: large enough that a country is a few, small enough for the database to read each at once. */
const A_STATEMENT = 10_000;

/**
 * One row for each pledge. Who is barred is judged again as it is written: when a cooperative was suspended or a deposit came since
 * it was read, `kind` is null and the whole batch is refused on `allotment.kind`.
 */
export function insertAllotments(db: Db, campaignId: string, rows: readonly (Allotted & { id: string })[]) {
  const chunks = Array.from({ length: Math.ceil(rows.length / A_STATEMENT) }, (_, i) =>
    rows.slice(i * A_STATEMENT, (i + 1) * A_STATEMENT),
  );
  return chunks.map((chunk) => insertChunk(db, campaignId, chunk));
}

function insertChunk(db: Db, campaignId: string, rows: readonly (Allotted & { id: string })[]) {
  const values = JSON.stringify(
    rows.map(({ id, pledgeId, kind, quantity, told }) => [id, pledgeId, kind, quantity, told]),
  );
  return db.run(sql`
    insert into allotment (id, campaign_id, pledge_id, cooperative_id, drop_point_id, kind, quantity, verdict)
    select j.value ->> 0, ${campaignId}, p.id, p.cooperative_id, p.drop_point_id,
      case when (j.value ->> 2 = 'barred') = (y.status <> 'verified' or coalesce(d.state <> 'held', 0)) then j.value ->> 2 end,
      j.value ->> 3, j.value -> 4
    from json_each(${values}) j
    cross join pledge p on p.id = j.value ->> 1
    cross join party y on y.id = p.cooperative_id
    left join deposit d on d.pledge_id = p.id`);
}

/** Deposits that end with the closing: what was not paid lapses, what is held for nothing goes back. */
const ends = (
  campaignId: string,
): SQL => sql`campaign_id = ${campaignId} and (state in ('due', 'reported') or (state = 'held'
  and not exists (select 1 from allotment a where a.pledge_id = deposit.pledge_id and a.kind = 'counts' and a.quantity > 0)))`;

/** After the allotments, in this order: the events first, as they read where the deposits stand. */
export const endDeposits = (db: Db, campaignId: string, at: number) => [
  db.run(sql`
    insert into event (aggregate_type, aggregate_id, version, type, at, data)
    select 'deposit', id, version + 1, case state when 'held' then 'deposit_to_return' else 'deposit_lapsed' end, ${at},
      json_object('campaignId', campaign_id, 'amount', amount)
    from deposit where ${ends(campaignId)} order by id`),
  db.run(sql`
    update deposit set state = case state when 'held' then 'to_return' else 'void' end, version = version + 1,
      updated_at = ${at}, updated_by = null
    where ${ends(campaignId)}`),
];
