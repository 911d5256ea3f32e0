import type { Offer, Plan, Problem } from './types.ts';

/**
 * Recomputes a plan from its problem alone and shares no code with the solver: whether it may be carried out, what it
 * costs, and whether its dual bound holds. That nothing better exists is not checked here, except where bound = cost.
 * @returns one sentence for everything that does not hold; empty when all does
 */
export function checkPlan(problem: Problem, plan: Plan): string[] {
  const wrong: string[] = [];
  const expect = (holds: boolean, sentence: string) => holds || wrong.push(sentence);
  const filled = plan.awards.reduce((sum, award) => sum + award.quantity, 0);
  const awarded = new Set(plan.awards.map((award) => award.id));
  const cost = plan.awards.reduce((sum, award) => sum + award.cost, 0);
  const most = Math.max(problem.maxSuppliers ?? problem.offers.length, problem.pinned.length);
  expect(filled + plan.shortage === problem.demand, 'awards and shortage do not add up to the demand');
  const fits = plan.status === 'bounded' || plan.shortage > 0 === (plan.status === 'short');
  expect(plan.shortage >= 0 && fits, 'status and shortage disagree');
  expect(cost === plan.cost, 'the costs of the awards do not add up');
  expect(awarded.size === plan.awards.length, 'an offer is awarded twice');
  expect(plan.awards.length <= most, 'too many suppliers');
  for (const { id } of problem.pinned) expect(awarded.has(id), `${id} is confirmed and has no award`);
  for (const award of plan.awards) {
    const offer = problem.offers.find((o) => o.id === award.id);
    expect(!!offer && allowed(problem, offer, award.quantity), `${award.id} may not supply ${award.quantity}`);
    expect(!!offer && costOf(problem, offer, award.quantity) === award.cost, `${award.id} costs something else`);
  }
  const bound = dualBound(problem, plan.marginalPrice * 1024, filled);
  expect(bound === plan.dualBound, `the dual bound is ${bound}`);
  expect(plan.dualBound <= plan.lowerBound && plan.lowerBound <= plan.cost, 'a bound lies above the cost');
  return wrong;
}

const pinnedOf = ({ pinned }: Problem, { id }: Offer) => pinned.find((p) => p.id === id) ?? { quantity: 0 };
const tierOf = ({ tiers }: Offer, quantity: number) => tiers.filter((t, i) => i === 0 || t.from <= quantity).at(-1)!;

function costOf(problem: Problem, offer: Offer, quantity: number): number {
  const pin: { quantity: number; unitPrice?: number } = pinnedOf(problem, offer);
  const price = tierOf(offer, quantity).unitPrice;
  if (quantity === 0) return 0;
  return pin.quantity * (pin.unitPrice ?? price) + (quantity - pin.quantity) * price + offer.fixedCost;
}

function allowed(problem: Problem, offer: Offer, quantity: number): boolean {
  const pin = pinnedOf(problem, offer).quantity;
  if (quantity === pin) return true;
  const share =
    problem.maxShareBps === null ? offer.available : (BigInt(problem.demand) * BigInt(problem.maxShareBps)) / 10_000n;
  const dear = tierOf(offer, quantity).unitPrice > (problem.priceCeiling ?? Number.POSITIVE_INFINITY);
  if (dear || quantity < pin || quantity > offer.available || quantity > share) return false;
  const enough = pin > 0 || quantity >= offer.minLot;
  return enough && (quantity - pin) % offer.lotSize === 0 && !problem.excluded.includes(offer.id);
}

/** price × filled + for every offer the least of cost − price × quantity, found at a tier's end; price in 1/1024 rupiah. */
function dualBound(problem: Problem, price: number, filled: number): number {
  if (!Number.isInteger(price)) return Number.NaN;
  let bound = BigInt(price) * BigInt(filled);
  for (const offer of problem.offers) {
    const pin = pinnedOf(problem, offer).quantity;
    const netAt = (q: number) => 1024n * BigInt(costOf(problem, offer, q)) - BigInt(price) * BigInt(q);
    const ends = endsOf(problem, offer, pin).filter((q) => q > pin && allowed(problem, offer, q));
    let least = netAt(pin);
    for (const q of ends) if (netAt(q) < least) least = netAt(q);
    bound += least;
  }
  return Number(bound >> 10n);
}

/** The first and the last quantity of whole lots under every tier and limit. */
function endsOf({ demand, maxShareBps }: Problem, { tiers, available, minLot, lotSize }: Offer, pin: number): number[] {
  const share = maxShareBps === null ? available : Number((BigInt(demand) * BigInt(maxShareBps)) / 10_000n);
  return tiers.flatMap(({ from }, i) => {
    const least = Math.max(pin > 0 ? pin + lotSize : minLot, i === 0 ? 0 : from);
    const most = Math.min(available, share, (tiers[i + 1]?.from ?? Number.POSITIVE_INFINITY) - 1);
    return [Math.ceil((least - pin) / lotSize), Math.floor((most - pin) / lotSize)].map((lots) => pin + lots * lotSize);
  });
}
