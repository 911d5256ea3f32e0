import { divideHalfUp } from '../../platform/money.ts';
import { POLICIES, type Policy } from '../split/index.ts';
import type { CommodityWords, PolicyOption, Preview, PreviewLine } from '../types.ts';
import { namedAwards, namedPassedOver } from './evidence.ts';
import { type LinePlan, type LineProblem, planLine } from './line.ts';
import type { Terms } from './market.ts';

export type PreviewOf = {
  policy: Policy;
  siteId: string;
  approvalLimit: number;
  terms: Terms;
  commodities: ReadonlyMap<string, CommodityWords>;
};

/** The chosen policy in full, and what the other three would come to. */
export function previewOf(problems: readonly LineProblem[], of: PreviewOf): Preview {
  const plans = problems.map((problem) => planLine(problem, of.policy));
  const lines = plans.map((plan) => previewLine(plan, of));
  const sum = (key: 'cost' | 'goodsCost' | 'fixedCost' | 'saving' | 'shortage') =>
    lines.reduce((total, line) => total + line[key], 0);
  const total = sum('cost');
  return {
    policy: of.policy,
    neededOn: of.terms.neededOn,
    siteId: of.siteId,
    lines,
    ...{ total, goodsCost: sum('goodsCost'), fixedCost: sum('fixedCost'), saving: sum('saving') },
    cooperatives: cooperativesIn(plans),
    shortage: sum('shortage'),
    policies: POLICIES.map((policy) =>
      policyOption(policy, policy === of.policy ? plans : problems.map((problem) => planLine(problem, policy)), total),
    ),
    approvalLimit: of.approvalLimit,
    needsApproval: total > of.approvalLimit,
  };
}

const cooperativesIn = (plans: readonly LinePlan[]): number =>
  new Set(plans.flatMap((plan) => plan.awards.map((award) => award.offer.cooperativeId))).size;

function policyOption(policy: Policy, plans: readonly LinePlan[], total: number): PolicyOption {
  const cost = plans.reduce((sum, { plan }) => sum + (plan?.cost ?? 0), 0);
  const shortage = plans.reduce((sum, plan) => sum + plan.shortage, 0);
  return { policy, cost, cooperatives: cooperativesIn(plans), shortage, extraCost: cost - total };
}

function previewLine(line: LinePlan, of: PreviewOf): PreviewLine {
  const { need, plan, fit, unfit, shortage, whyShort } = line;
  const awards = namedAwards(line, of.terms);
  const filled = need.demand - shortage;
  const cost = plan?.cost ?? 0;
  const fixedCost = awards.reduce((sum, award) => sum + award.fixedCost, 0);
  const meanPrice = meanListedPrice(fit);
  return {
    position: need.position,
    commodity: of.commodities.get(need.commodityId)!,
    quantity: need.demand,
    ...{ filled, shortage, whyShort },
    status: plan?.status ?? 'short',
    reachable: plan?.reachable ?? null,
    awards,
    passedOver: namedPassedOver(line),
    offers: fit.length,
    free: fit.reduce((sum, offer) => sum + offer.free, 0),
    unfit,
    ...{ cost, goodsCost: cost - fixedCost, fixedCost, meanPrice },
    saving: meanPrice === null ? 0 : filled * meanPrice - (cost - fixedCost),
    lowerBound: plan?.lowerBound ?? 0,
  };
}

/** What the catalog shows first, each offer counted once whatever its size. */
function meanListedPrice(fit: LineProblem['fit']): number | null {
  if (fit.length === 0) return null;
  return divideHalfUp(
    fit.reduce((sum, offer) => sum + offer.tiers[0]!.unitPrice, 0),
    fit.length,
  );
}
