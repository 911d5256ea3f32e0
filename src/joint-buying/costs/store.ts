import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import {
  campaign,
  campaignCharge,
  campaignClosing,
  campaignPurchase,
  commodity,
  dropPoint,
  party,
  supplierBill,
  supplierPayment,
} from '../../../db/schema/index.ts';
import type { Db, Results } from '../../platform/db.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { campaignFrom, campaignQueries } from '../store-campaign.ts';
import type { Campaign } from '../types.ts';
import type { Costs } from './rules.ts';
import type { MemberRow, Served, SupplierPayment, ToReturn } from './types.ts';

const purchases = (db: Db, id: string) =>
  db
    .select({
      ...{ id: campaignPurchase.id, supplierId: campaignPurchase.supplierId, supplierName: party.name },
      ...{ quantity: campaignPurchase.quantity, unitPrice: campaignPurchase.unitPrice },
      ...{ deliveryCost: campaignPurchase.deliveryCost, cost: campaignPurchase.cost },
    })
    .from(campaignPurchase)
    .innerJoin(party, eq(party.id, campaignPurchase.supplierId))
    .where(eq(campaignPurchase.campaignId, id))
    .orderBy(asc(party.name), asc(campaignPurchase.id));

const billColumns = {
  ...{ id: supplierBill.id, purchaseId: supplierBill.purchaseId, number: supplierBill.number },
  ...{ billedOn: supplierBill.billedOn, dueOn: supplierBill.dueOn, billedMilli: supplierBill.billedMilli },
  ...{ goods: supplierBill.goods, delivery: supplierBill.delivery, vat: supplierBill.vat, total: supplierBill.total },
  ...{ creditable: supplierBill.vatCreditable, paid: supplierBill.paid, version: supplierBill.version },
};

const bills = (db: Db, id: string) => db.select(billColumns).from(supplierBill).where(eq(supplierBill.campaignId, id));

const payments = (db: Db, id: string) =>
  db
    .select({
      ...{ id: supplierPayment.id, billId: supplierPayment.billId, amount: supplierPayment.amount },
      ...{ paidOn: supplierPayment.paidOn, reference: supplierPayment.reference },
    })
    .from(supplierPayment)
    .innerJoin(supplierBill, eq(supplierBill.id, supplierPayment.billId))
    .where(eq(supplierBill.campaignId, id))
    .orderBy(asc(supplierPayment.paidOn), asc(supplierPayment.id));

const charges = (db: Db, id: string) =>
  db
    .select({
      ...{ id: campaignCharge.id, kind: campaignCharge.kind, amount: campaignCharge.amount },
      ...{ basis: campaignCharge.basis, dropPointId: campaignCharge.dropPointId, dropPointName: dropPoint.name },
      ...{ paidTo: campaignCharge.paidTo, spentOn: campaignCharge.spentOn, note: campaignCharge.note },
    })
    .from(campaignCharge)
    .leftJoin(dropPoint, eq(dropPoint.id, campaignCharge.dropPointId))
    .where(and(eq(campaignCharge.campaignId, id), sql`${campaignCharge.removedAt} is null`))
    .orderBy(asc(campaignCharge.kind), asc(campaignCharge.recordedAt), asc(campaignCharge.id));

const served = (db: Db, id: string) =>
  db.all<Served>(sql`
    select drop_point_id dropPointId, sum(quantity) ordered, coalesce(sum(share_milli), 0) shared, coalesce(sum(handed_milli), 0) received
    from allotment where campaign_id = ${id} and kind = 'counts' group by drop_point_id`);

/** What decides on taxes, and the price it was ordered at. */
const about = (db: Db, id: string) =>
  db
    .select({
      ...{ taxClass: commodity.taxClass, category: commodity.category },
      perUnit: sql<number | null>`(select ${campaignClosing.perUnit} from ${campaignClosing}
        where ${campaignClosing.campaignId} = ${campaign.id} order by ${campaignClosing.round} desc limit 1)`,
    })
    .from(campaign)
    .innerJoin(commodity, eq(commodity.id, campaign.commodityId))
    .where(eq(campaign.id, id));

/** A campaign with all that it cost, but its members: ten statements for one batch. */
export const costQueries = (db: Db, id: string, viewer: Pick<Viewer, 'partyKind'>) =>
  [
    ...campaignQueries(db, id, viewer, viewer.partyKind === 'forum' ? 'all' : 'none'),
    purchases(db, id),
    bills(db, id),
    payments(db, id),
    charges(db, id),
    served(db, id),
    about(db, id),
  ] as const;

export type CampaignCosts = Costs & {
  campaign: Campaign;
  payments: readonly SupplierPayment[];
  taxClass: 'rice' | 'exempt_basic_food' | 'taxable';
  category: string;
  /** Rupiah per trade unit, as it was ordered. */
  perUnit: number | null;
};

/** Null: there is no such campaign for this viewer. */
export function costsFrom(rows: Results<ReturnType<typeof costQueries>>): CampaignCosts | null {
  const [head, lists, tiers, drops, purchases, bills, payments, charges, served, [about]] = rows;
  const campaign = campaignFrom([head, lists, tiers, drops]);
  if (!campaign || !about) return null;
  const { taxClass, category, perUnit } = about;
  return { campaign, purchases, bills, payments, charges, served, taxClass, category, perUnit };
}

type Flat = Omit<MemberRow, 'deposit' | 'fixed' | 'invoice'> & Record<string, unknown>;

/** The cooperatives that were counted, by drop point and name. @param cooperativeId of one alone; null: of all */
export const membersQuery = (db: Db, campaignId: string, cooperativeId: string | null) =>
  db.all<Flat>(sql`
    select a.id allotmentId, a.cooperative_id cooperativeId, p.name, a.drop_point_id dropPointId, w.name dropPointName, g.at, a.quantity,
      coalesce(a.handed_milli, 0) received, n.last_price lastPrice, n.last_bought_on lastBoughtOn,
      d.id d_id, d.version d_version, d.payment_id d_paymentId, m.version d_paymentVersion, m.amount - m.allocated - m.refunded d_rest,
      l.goods l_goods, l.losses l_losses, l.transport l_transport, l.handling l_handling, l.total l_total, l.per_unit l_perUnit,
      l.alone_unit_price l_aloneUnitPrice, l.alone_source l_aloneSource, l.alone l_alone, l.saved l_saved,
      i.id i_id, x.number i_number, i.total i_total, i.vat i_vat, i.paid + i.proved + i.credited i_settled, i.due_on i_dueOn
    from allotment a
    join campaign c on c.id = a.campaign_id
    join pledge g on g.id = a.pledge_id
    join party p on p.id = a.cooperative_id
    join drop_point w on w.id = a.drop_point_id
    left join need n on n.cooperative_id = a.cooperative_id and n.commodity_id = c.commodity_id and n.ended_at is null
    left join deposit d on d.pledge_id = a.pledge_id and d.state = 'held'
    left join payment m on m.id = d.payment_id
    left join landed_cost l on l.allotment_id = a.id
    left join invoice i on i.id = l.invoice_id
    left join document x on x.id = i.document_id
    where a.campaign_id = ${campaignId} and a.kind = 'counts' and ${cooperativeId === null ? sql`1` : sql`a.cooperative_id = ${cooperativeId}`}
    order by w.position, p.name, a.id`);

/** Deposits of a campaign whose money, or what the invoice left of it, is to go back. @param cooperativeId as for the members */
export const toReturnQuery = (db: Db, campaignId: string, cooperativeId: string | null) =>
  db.all<ToReturn>(sql`
    select count(*) deposits, coalesce(sum(y.amount - y.allocated - y.refunded), 0) amount
    from deposit d join payment y on y.id = d.payment_id
    where d.campaign_id = ${campaignId} and d.state = 'to_return'
      and ${cooperativeId === null ? sql`1` : sql`d.cooperative_id = ${cooperativeId}`}`);

/** What a left join has found, by the prefix of its columns; null: nothing. */
function joined<T>(row: Record<string, unknown>, prefix: string, key: string): T | null {
  if (row[prefix + key] === null || row[prefix + key] === undefined) return null;
  const own = Object.entries(row).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value])) as T;
}

export const membersFrom = (rows: readonly Flat[]): MemberRow[] =>
  rows.map((row) => {
    const { allotmentId, cooperativeId, name, dropPointId, dropPointName, at, quantity, received } = row;
    return {
      ...{ allotmentId, cooperativeId, name, dropPointId, dropPointName, at, quantity, received },
      ...{ lastPrice: row.lastPrice, lastBoughtOn: row.lastBoughtOn },
      ...{ deposit: joined(row, 'd_', 'id'), fixed: joined(row, 'l_', 'total'), invoice: joined(row, 'i_', 'id') },
    };
  });

/** The ids of the cooperatives that were counted. */
export const memberIds = (campaignId: string): SQL =>
  sql`(select cooperative_id from allotment where campaign_id = ${campaignId} and kind = 'counts')`;

/** A bill with its supplier and its campaign, for who pays it. */
export const billQuery = (db: Db, id: string) =>
  db
    .select({
      ...{ id: supplierBill.id, number: supplierBill.number, total: supplierBill.total, paid: supplierBill.paid },
      ...{ campaignId: campaign.id, campaignVersion: campaign.version, supplierId: campaignPurchase.supplierId },
      campaignState: campaign.state,
    })
    .from(supplierBill)
    .innerJoin(campaign, eq(campaign.id, supplierBill.campaignId))
    .innerJoin(campaignPurchase, eq(campaignPurchase.id, supplierBill.purchaseId))
    .where(eq(supplierBill.id, id));

/** A charge with its campaign, for who takes it back. */
export const chargeQuery = (db: Db, id: string) =>
  db
    .select({
      ...{ id: campaignCharge.id, kind: campaignCharge.kind, amount: campaignCharge.amount },
      ...{ removedAt: campaignCharge.removedAt, campaignId: campaign.id, campaignVersion: campaign.version },
      ...{ campaignState: campaign.state, invoicedAt: campaign.invoicedAt },
    })
    .from(campaignCharge)
    .innerJoin(campaign, eq(campaign.id, campaignCharge.campaignId))
    .where(eq(campaignCharge.id, id));
