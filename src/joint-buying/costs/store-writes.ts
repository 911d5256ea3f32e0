import { eq, sql } from 'drizzle-orm';
import { campaign, campaignCharge, supplierBill, supplierPayment } from '../../../db/schema/index.ts';
import type { Db, Statement } from '../../platform/db.ts';
import { chunked, insertMany } from '../../platform/store-bulk.ts';
import type { Share } from './rules.ts';

type CampaignChange = Partial<typeof campaign.$inferInsert>;

/** Something of the campaign moves: its version goes up by one, as its event says. */
export const touchCampaign = (db: Db, id: string, now: number, set: CampaignChange = {}) =>
  db
    .update(campaign)
    .set({ ...set, updatedAt: now, version: sql`${campaign.version} + 1` })
    .where(eq(campaign.id, id));

export const insertBill = (db: Db, row: typeof supplierBill.$inferInsert) => db.insert(supplierBill).values(row);

export const updateBill = (db: Db, id: string, set: Partial<typeof supplierBill.$inferInsert>) =>
  db
    .update(supplierBill)
    .set({ ...set, version: sql`${supplierBill.version} + 1` })
    .where(eq(supplierBill.id, id));

export const insertSupplierPayment = (db: Db, row: typeof supplierPayment.$inferInsert) =>
  db.insert(supplierPayment).values(row);

export const insertCharge = (db: Db, row: typeof campaignCharge.$inferInsert) => db.insert(campaignCharge).values(row);

export const removeCharge = (db: Db, id: string, by: string, now: number) =>
  db.update(campaignCharge).set({ removedBy: by, removedAt: now }).where(eq(campaignCharge.id, id));

/** @param invoiceIds by allotment; a member that owes nothing has none */
export const insertLandedCosts = (
  db: Db,
  campaignId: string,
  shares: readonly Share[],
  invoiceIds: ReadonlyMap<string, string>,
): Statement[] =>
  insertMany(
    db,
    'landed_cost',
    ['allotment_id', 'campaign_id', 'goods', 'losses', 'transport', 'handling', 'total', 'per_unit'].concat([
      ...['alone_unit_price', 'alone_source', 'alone', 'saved', 'invoice_id'],
    ]),
    shares.map(({ member, cost, alone }) => [
      ...[member.allotmentId, campaignId, cost.goods, cost.losses, cost.transport, cost.handling, cost.total],
      ...[cost.perUnit, alone?.unitPrice ?? null, alone?.source ?? null, cost.alone, cost.saved],
      invoiceIds.get(member.allotmentId) ?? null,
    ]),
  );

export type UsedDeposit = { id: string; state: 'applied' | 'to_return' };

/** Held deposits that have done their work: `to_return` where something of the money is left. */
export const moveDeposits = (db: Db, used: readonly UsedDeposit[], by: string, now: number): Statement[] =>
  chunked(used).map((chunk) =>
    db.run(sql`
      update deposit set state = json_extract(j.value, '$.state'), version = version + 1, updated_at = ${now}, updated_by = ${by}
      from json_each(${JSON.stringify(chunk)}) j where deposit.id = json_extract(j.value, '$.id')`),
  );

/** Campaigns that are handed out, invoiced, and owe nobody anything, and nobody them: the same the database asks for. */
export const settledCampaignsQuery = (db: Db, most: number) =>
  db.all<{ id: string; number: string; version: number; forumId: string }>(sql`
    select c.id, c.number, c.version, (select id from party where kind = 'forum' order by created_at, id limit 1) forumId
    from campaign c
    where c.state = 'distributed' and c.invoiced_at is not null
      and not exists (select 1 from invoice where campaign_id = c.id and total > paid + proved + credited)
      and not exists (select 1 from supplier_bill where campaign_id = c.id and total > paid)
      and not exists (select 1 from deposit where campaign_id = c.id and state in ('held', 'to_return'))
    order by c.invoiced_at, c.id limit ${most}`);
