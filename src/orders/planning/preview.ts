import { divideHalfUp } from '../../platform/money.ts';
import { frontier, type PassedOver, type Policy, split } from '../split/index.ts';
import type { CommodityWords, PolicyOption, Preview, PreviewLine } from '../types.ts';
import { namedAwards, namedPassedOver } from './evidence.ts';
import type { LinePlan, LineProblem } from './line.ts';
import type { Terms } from './market.ts';
import { cooperativesIn, type OrderWay, planOrder, planOrderBeside, wayOf } from './order.ts';

export type PreviewOf = {
  policy: Policy;
  siteId: string;
  approvalLimit: number;
  terms: Terms;
  commodities: ReadonlyMap<string, CommodityWords>;
};

/** 1 % above the cheapest; so many steps take a few milliseconds and find the best, or nearly. */
const WITHIN = { bps: 100, steps: 2_000_000 };

/** The chosen policy in full, and what the others would come to; for an order of one line also what lies between them, which takes longer. */
export function previewOf(problems: readonly LineProblem[], of: PreviewOf): Preview {
  const alone = problems.length === 1;
  const { plans: chosen, ways } = planOrderBeside(problems, of.policy);
  const lines = chosen.lines.map((plan) => previewLine(alone ? withPriceCuts(plan) : plan, of, alone));
  const sum = (key: 'goodsCost' | 'fixedCost' | 'saving' | 'shortage') =>
    lines.reduce((total, line) => total + line[key], 0);
  const total = chosen.cost;
  return {
    policy: of.policy,
    neededOn: of.terms.neededOn,
    siteId: of.siteId,
    lines,
    ...{ total, goodsCost: sum('goodsCost'), fixedCost: sum('fixedCost'), saving: sum('saving') },
    cooperatives: cooperativesIn(chosen.lines),
    shortage: sum('shortage'),
    sharedDelivery: chosen.separateCost - total,
    lowerBound: chosen.lowerBound,
    policies: ways.map((way) => beside(way, total)),
    fairWithin: alone
      ? { ...beside(wayOf('fair', planOrder(problems, 'fair', WITHIN)), total), withinBps: WITHIN.bps }
      : null,
    approvalLimit: of.approvalLimit,
    needsApproval: total > of.approvalLimit,
  };
}

const beside = (way: OrderWay, total: number): PolicyOption => ({ ...way, extraCost: way.cost - total });

function previewLine(line: LinePlan, of: PreviewOf, withFrontier: boolean): PreviewLine {
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
    frontier: withFrontier ? frontierOf(line) : [],
  };
}

/** Each takes a few times as long as the line itself. */
const MOST_CUTS = 3;

/** How far those that came nearest would have to come down, found by dividing again. */
function withPriceCuts(line: LinePlan): LinePlan {
  const { plan, problem } = line;
  if (plan?.policy !== 'cheapest' || plan.status !== 'optimal') return line;
  const price = ({ figures }: PassedOver) => figures.unitPrice ?? 0;
  const dear = plan.passedOver.filter((one) => one.reason === 'too_dear').sort((a, b) => price(a) - price(b));
  const explain = dear.slice(0, MOST_CUTS).map((one) => one.id);
  if (explain.length === 0) return line;
  return { ...line, plan: { ...plan, passedOver: split({ ...problem, policy: 'cheapest' }, { explain }).passedOver } };
}

/** Without the line's own limit on cooperatives, which is what the buyer is choosing here. */
function frontierOf({ plan, problem }: LinePlan): PreviewLine['frontier'] {
  if (!plan) return [];
  return frontier({ ...problem, maxSuppliers: null }).map(({ suppliers, cost }) => ({ cooperatives: suppliers, cost }));
}

/** What the catalog shows first, each offer counted once whatever its size. */
function meanListedPrice(fit: LineProblem['fit']): number | null {
  if (fit.length === 0) return null;
  return divideHalfUp(
    fit.reduce((sum, offer) => sum + offer.tiers[0]!.unitPrice, 0),
    fit.length,
  );
}
