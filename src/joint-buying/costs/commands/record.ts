import { dayOf } from '../../../platform/clock.ts';
import { commit, type Db, type Results, type Statement } from '../../../platform/db.ts';
import { actorOf, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore, sentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { forumMoneyFrom, forumMoneyQueries } from '../../../settlement/index.ts';
import { type BillRefusal, billRefusal, type ChargeRefusal, chargeRefusal, takesCosts } from '../checks.ts';
import { type CampaignCosts, chargeQuery, costQueries, costsFrom } from '../store.ts';
import { insertBill, insertCharge, removeCharge, touchCampaign, updateBill } from '../store-writes.ts';
import type { BillInput, ChargeInput } from '../types.ts';
import { asBatch, attempts, LOST, refusedBy } from './attempts.ts';

type Common = 'campaign_not_found' | 'invoiced_already' | 'too_early' | 'let_down' | 'try_again' | 'period_closed';
export type RecordAnswer<Reason> =
  | { ok: true }
  | { ok: false; reason: Common }
  | { ok: false; reason: Reason; field: string; given: Given };
/** What the words of a refusal name: trade units ordered of the supplier, rupiah paid on its bill, the drop point's name. */
export type Given = { ordered: number; unit: string; paid: number; dropPoint: string };
const givenOf = ({ campaign }: CampaignCosts, given: Partial<Given>): Given => ({
  ...{ ordered: 0, paid: 0, dropPoint: '', unit: campaign.unit },
  ...given,
});

/** What a form asks to be done with a campaign: the statements, and the event that tells of it. */
type Deed = { statements: readonly Statement[]; type: string; data: Record<string, unknown> };
type Asked = { campaignId: string; key: string };

/** Reads the campaign's costs, decides, writes; the same form twice does it once. */
async function record<Reason extends string>(
  db: Db,
  viewer: Viewer,
  { campaignId, key }: Asked,
  now: number,
  decide: (read: CampaignCosts & { pkp: boolean }) => { field: string; reason: Reason; given: Given } | Deed,
): Promise<RecordAnswer<Reason>> {
  const { userId } = viewer;
  return attempts<RecordAnswer<Reason>>(db, async (db) => {
    const read = await readCosts(db, viewer, campaignId, now);
    if (!read) return { ok: false, reason: 'campaign_not_found' };
    const deed = takesCosts(read.campaign) ? decide(read) : tooLate(read);
    if (!('statements' in deed)) return (await sentBefore(db, userId, key)) ? { ok: true } : { ok: false, ...deed };
    const { type, data } = deed;
    const aggregate = { aggregateType: 'campaign' as const, aggregateId: campaignId };
    const written = await commit(
      db,
      asBatch([
        useKey(db, { key, userId, location: `/campaigns/${campaignId}/costs`, at: now }),
        ...deed.statements,
        touchCampaign(db, campaignId, now),
        recordEvent(db, {
          ...{ ...aggregate, version: read.campaign.version + 1, type, actor: actorOf(viewer), at: now, data },
        }),
      ]),
    );
    return written.ok || isSentBefore(written.refusal) ? { ok: true } : refusedBy(written.refusal);
  });
}

function tooLate({ campaign }: CampaignCosts) {
  if (campaign.state === 'failed') return { reason: 'let_down' as const };
  return { reason: campaign.invoicedAt === null ? ('too_early' as const) : ('invoiced_already' as const) };
}

async function readCosts(db: Db, viewer: Viewer, campaignId: string, now: number) {
  const queries = [...forumMoneyQueries(db, dayOf(now)), ...costQueries(db, campaignId, viewer)] as const;
  const [forum, rules, settings, account, closed, ...costs] = (await db.batch(queries)) as Results<typeof queries>;
  const read = costsFrom(costs);
  return read && { ...read, pkp: forumMoneyFrom([forum, rules, settings, account, closed]).pkp };
}

/** The bill of one supplier, or its correction. */
export function recordBill(
  db: Db,
  viewer: Viewer,
  { key, ...input }: BillInput & Asked,
  now: number,
): Promise<RecordAnswer<BillRefusal>> {
  const { campaignId } = input;
  return record<BillRefusal>(db, viewer, { campaignId, key }, now, (read) => {
    const purchase = read.purchases.find((one) => one.id === input.purchaseId);
    const bill = read.bills.find((one) => one.purchaseId === input.purchaseId);
    // Without PPN on the goods there is no field for it, and nothing that could be set against the forum's own.
    const vat = read.taxClass === 'taxable' ? input.vat : 0;
    const refusal = billRefusal({ ...input, vat }, purchase, bill, dayOf(now));
    if (refusal)
      return { ...refusal, given: givenOf(read, { ordered: purchase?.quantity ?? 0, paid: bill?.paid ?? 0 }) };
    const { version: _version, ...figures } = input;
    const row = {
      ...{ ...figures, vat, total: figures.goods + figures.delivery + vat, vatCreditable: read.pkp && vat > 0 },
      ...{ recordedBy: viewer.userId, recordedAt: now },
    };
    return {
      statements: [bill ? updateBill(db, bill.id, row) : insertBill(db, { id: newId(now), ...row })],
      type: bill ? 'supplier_bill_corrected' : 'supplier_bill_recorded',
      data: { purchaseId: input.purchaseId, number: row.number, billedMilli: row.billedMilli, total: row.total },
    };
  });
}

/** A cost beside the goods that the forum has paid. */
export function recordCharge(
  db: Db,
  viewer: Viewer,
  { key, ...input }: ChargeInput & Asked,
  now: number,
): Promise<RecordAnswer<ChargeRefusal>> {
  const { campaignId, kind, amount, basis, dropPointId } = input;
  return record<ChargeRefusal>(db, viewer, { campaignId, key }, now, (read) => {
    const { campaign, served } = read;
    const isShared = campaign.sharedAt !== null;
    const refusal = chargeRefusal(input, campaign.dropPoints, served, { isShared, today: dayOf(now) });
    const dropPoint = campaign.dropPoints.find((one) => one.id === dropPointId)?.name ?? '';
    if (refusal) return { ...refusal, given: givenOf(read, { dropPoint }) };
    return {
      statements: [insertCharge(db, { id: newId(now), ...input, recordedBy: viewer.userId, recordedAt: now })],
      type: 'charge_recorded',
      data: { kind, amount, basis, dropPointId },
    };
  });
}

export type RemovalAnswer =
  | { ok: true; campaignId: string }
  | { ok: false; reason: 'charge_not_found' | 'try_again' }
  | { ok: false; reason: 'removed_already' | 'invoiced_already' | 'let_down' | 'period_closed'; campaignId: string };

/** Takes a charge back that was entered by mistake. */
export async function takeBackCharge(db: Db, viewer: Viewer, chargeId: string, now: number): Promise<RemovalAnswer> {
  return attempts<RemovalAnswer>(db, async (db) => {
    const [charge] = await chargeQuery(db, chargeId);
    if (!charge) return { ok: false, reason: 'charge_not_found' };
    const { campaignId, campaignVersion, campaignState, removedAt, invoicedAt, kind, amount } = charge;
    if (removedAt !== null) return { ok: false, reason: 'removed_already', campaignId };
    if (invoicedAt !== null) return { ok: false, reason: 'invoiced_already', campaignId };
    if (campaignState === 'failed') return { ok: false, reason: 'let_down', campaignId };
    const written = await commit(db, [
      removeCharge(db, chargeId, viewer.userId, now),
      touchCampaign(db, campaignId, now),
      recordEvent(db, {
        ...{ aggregateType: 'campaign', aggregateId: campaignId, version: campaignVersion + 1, type: 'charge_removed' },
        ...{ actor: actorOf(viewer), at: now, data: { chargeId, kind, amount } },
      }),
    ]);
    if (written.ok) return { ok: true, campaignId };
    const answer = refusedBy(written.refusal);
    return answer === LOST ? LOST : { ...answer, campaignId };
  });
}
