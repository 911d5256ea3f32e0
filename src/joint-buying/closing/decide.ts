import { paysListPrice, rulesOf, sourcesOf } from '../closing-rules.ts';
import {
  type Buying,
  buyTogether,
  type Closing,
  closeCampaign,
  missing,
  type Packed,
  standings,
} from '../rules/index.ts';
import type { Campaign } from '../types.ts';
import { allottedTo } from './told.ts';
import type { Candidate, Decided, Evidence, FailReason, StoodList } from './types.ts';

/** Not verified at the closing, or a deposit was asked for and the forum does not hold it. */
export const isBarred = ({ verified, deposit }: Candidate): boolean =>
  !verified || (deposit !== null && deposit !== 'held');

type Bought = Pick<Decided, 'total' | 'cost' | 'perUnit' | 'proven' | 'parts'> & { packed: Packed };
type Result = Pick<Decided, 'kind' | 'reason' | 'missing'> & {
  bought: Bought | null;
  hopes: Closing['verdicts'] | (Buying & { ok: true })['verdicts'];
};

/**
 * Closes a campaign: pure, the same for the same pledges in whatever order they come.
 *
 * @param campaign with the lists that still hold
 * @param lapsed names of suppliers whose lists do not
 */
export function decide(campaign: Campaign, pledges: readonly Candidate[], lapsed: readonly string[] = []): Decided {
  const barred = new Set(pledges.filter(isBarred).map((one) => one.id));
  const result = resultOf(campaign, pledges, (one) => barred.has(one.id));
  const { kind, reason, bought, hopes } = result;
  const evidence = evidenceOf(campaign, pledges, { barred, lapsed, packed: bought?.packed ?? null });
  const context = {
    ...{ kind, reason, cut: bought?.packed.cut ?? false, toleranceReaches: campaign.toleranceReaches },
    perUnit: bought?.perUnit ?? null,
  };
  return {
    ...{ kind, reason, missing: result.missing, evidence, pledges: pledges.length },
    pledged: pledges.reduce((sum, one) => sum + one.quantity, 0),
    ...{ total: bought?.total ?? 0, cost: bought?.cost ?? 0, perUnit: bought?.perUnit ?? null },
    ...{ proven: bought?.proven ?? true, parts: bought?.parts ?? [], drops: bought?.packed.drops ?? [] },
    allotments: kind === 'extend' ? [] : pledges.map((one, i) => allottedTo(one, hopes[i] ?? null, context)),
  };
}

type IsBarred = (one: { id: string }) => boolean;

function resultOf(campaign: Campaign, pledges: readonly Candidate[], barred: IsBarred): Result {
  if (paysListPrice(campaign)) return listPrice(campaign, pledges, barred);
  const buying = buyTogether(pledges, sourcesOf(campaign), rulesOf(campaign), barred);
  if (!buying.ok) return { kind: 'fail', reason: buying.reason, missing: 0, bought: null, hopes: [] };
  const { decision, verdicts } = buying;
  const order = 'order' in decision ? decision.order : null;
  const bought = order && {
    ...{ total: order.sourced.total, cost: order.sourced.cost, perUnit: order.perUnit },
    ...{ proven: order.sourced.proven, parts: order.sourced.parts, packed: order.packed },
  };
  return { kind: decision.kind, reason: reasonOf(decision), missing: decision.missing, bought, hopes: verdicts };
}

function listPrice(campaign: Campaign, pledges: readonly Candidate[], barred: IsBarred): Result {
  const { list } = campaign.lists[0]!;
  const { decision, verdicts } = closeCampaign(pledges, list, rulesOf(campaign), barred);
  const order = 'order' in decision ? decision.order : null;
  const bought = order && {
    ...{ total: order.packed.total, cost: order.cost, perUnit: order.unitPrice, proven: true, packed: order.packed },
    parts: [
      {
        ...{ listId: list.id, packs: order.packed.packs, quantity: order.packed.total, unitPrice: order.unitPrice },
        ...{ delivery: 0, cost: order.cost },
      },
    ],
  };
  return { kind: decision.kind, reason: reasonOf(decision), missing: decision.missing, bought, hopes: verdicts };
}

const reasonOf = (decision: { kind: string; reason?: FailReason }): FailReason | null =>
  decision.kind === 'fail' ? (decision.reason ?? null) : null;

type Seen = { barred: ReadonlySet<string>; lapsed: readonly string[]; packed: Packed | null };

function evidenceOf(campaign: Campaign, pledges: readonly Candidate[], { barred, lapsed, packed }: Seen): Evidence {
  const able = pledges.filter((one) => !barred.has(one.id));
  return {
    way: paysListPrice(campaign) ? 'list' : 'together',
    lists: campaign.lists.map((one) => stoodOf(campaign, one, able)),
    ...{ lapsed: [...lapsed], target: campaign.target, deadline: campaign.deadline, barred: barred.size },
    ...{ cut: packed?.cut ?? false },
    loose: (packed?.loose ?? []).map(({ dropPoint, over, lacking }) => ({ dropPoint, over, lacking })),
  };
}

function stoodOf(campaign: Campaign, one: Campaign['lists'][number], able: readonly Candidate[]): StoodList {
  const { list, supplierName, delivery } = one;
  return {
    ...{ listId: list.id, supplier: supplierName, packSize: list.packSize, delivery },
    tiers: standings(able, list, campaign.toleranceReaches).map((standing) => ({
      ...{ from: standing.tier.from, unitPrice: standing.tier.unitPrice, pledged: standing.pledged },
      ...{ pledges: standing.pledges, needed: standing.needed * list.packSize },
      missing: missing(standing, list.packSize),
    })),
    alone: campaign.lists.length > 1 ? aloneWith(campaign, one, able) : null,
  };
}

function aloneWith(campaign: Campaign, one: Campaign['lists'][number], able: readonly Candidate[]): StoodList['alone'] {
  const buying = buyTogether(able, sourcesOf({ lists: [one] }), rulesOf(campaign));
  if (!buying.ok || !('order' in buying.decision)) return null;
  const { perUnit, sourced } = buying.decision.order;
  return { total: sourced.total, perUnit, cost: sourced.cost };
}
