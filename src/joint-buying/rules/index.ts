/**
 * The rules of joint buying: pure, integers only, no clock and no database. The order in which pledges are given never matters.
 *
 * - `campaignMoves`, `checkPledge`, `listProblems`: what may happen, and what is refused by name.
 * - `closeCampaign(pledges, list, rules)` decides on one supplier's list, `buyTogether(pledges, sources, rules)` on several.
 * - `standings` is what the live page shows: every tier with the pledges that accept it.
 * - `sideBySide` shows suppliers beside each other, `deliveries` says which of them brings how much where.
 * - `pack`, `shareShortage`, `landedCosts` divide packs, what came, and what it cost.
 */
export { type Answer, type Bought, type Buying, type BuyingVerdict, buyTogether, sideBySide } from './buying.ts';
export { bestTier, isReached, missing, packsAt, type Standing, standings } from './closing.ts';
export { type Barred, type Closing, closeCampaign, type Ordered } from './decision.ts';
export { type Delivery, deliveries } from './deliveries.ts';
export { type PackPledge, packsFor } from './drops.ts';
export { type Charge, type Landed, type LandedCost, landedCosts, type Purchase, type Receipt } from './landed-cost.ts';
export {
  type CampaignState,
  campaignMoves,
  canMove,
  isOver,
  type Mover,
  returnsDeposits,
  takesPledges,
} from './lifecycle.ts';
export type { ClosingRules, Outcome } from './outcome.ts';
export { type DropPacks, type Loose, type Packed, pack } from './packs.ts';
export { checkPledge, type PledgeAnswer, type PledgeContext, type PledgeRefusal } from './pledge.ts';
export { type Claim, SHORTAGE_RULES, type Shortage, type ShortageRule, shareShortage } from './shortage.ts';
export type { Source, Sourced, SourcePart } from './sourcing.ts';
export { type CampaignWindow, type ListProblem, type ListReason, listProblems, tierAt, tierWithin } from './tiers.ts';
export { accepts, MOST_PRICE, MOST_QUANTITY, MOST_TOTAL, type Pledge, type PriceList, type Tier } from './types.ts';
export type { Because, Hope, Verdict } from './verdicts.ts';
