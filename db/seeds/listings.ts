import type { Cooperative } from './cooperatives.ts';
import { commodities } from './data/commodities.ts';
import { marketOf } from './data/markets.ts';
import { alwaysSells, namedOffers } from './data/named-offers.ts';
import type { Moment } from './moment.ts';
import { randomOf, toStep } from './random.ts';
import { byClerk, byDedi, byManager, byRina, type Step } from './stories.ts';
import { factsOf, type Terms, termsFor } from './terms.ts';

export type Pair = { cooperative: Cooperative; commodityId: string };
const CITY = 68;
/** A wider world has a little under six offers for each cooperative. */
const WIDE_SHARE = 0.8;
/** The part of the offers whose price has come down since they were first listed. */
const EDITED = 0.12;
/** Sold since before last year's end, at the same terms: the old orders are of these. */
const SOLD_LONG: ReadonlySet<string> = new Set([
  ...['beras-medium', 'gula-pasir', 'minyak-goreng', 'telur-ayam', 'beras-premium'],
  ...['bayam', 'kangkung', 'tempe', 'wortel', 'ayam-karkas'],
]);
const LONG_DAYS = 400;

/**
 * Who lists what: the named ones first, then whoever lists least so far.
 * @param kept pairs that something else in the world is told of, as `slug commodity`
 */
export function sellers(cooperatives: readonly Cooperative[], kept: ReadonlySet<string>): Pair[] {
  const load = new Map(cooperatives.map((c) => [c.id, 0]));
  const pairs: Pair[] = [];
  for (const { id: commodityId } of commodities) {
    const random = randomOf(`sellers ${commodityId}`);
    const rank = new Map(
      cooperatives.map((c) => [
        c.id,
        alwaysSells[c.slug]?.includes(commodityId) ? -1 : load.get(c.id)! + random.next() * 4,
      ]),
    );
    const free = cooperatives.filter((c) => !kept.has(`${c.slug} ${commodityId}`) && mayList(c, commodityId));
    const chosen = free
      .sort((a, b) => rank.get(a.id)! - rank.get(b.id)!)
      .slice(0, howMany(commodityId, cooperatives.length));
    for (const cooperative of chosen) {
      pairs.push({ cooperative, commodityId });
      load.set(cooperative.id, load.get(cooperative.id)! + 1);
    }
  }
  return pairs;
}

/** Whose list is fixed lists nothing else where the stories count it. */
const mayList = (c: Cooperative, commodityId: string): boolean =>
  c.slug !== 'cibogor' || alwaysSells.cibogor!.includes(commodityId);

function howMany(commodityId: string, cooperatives: number): number {
  const { sellers } = marketOf(commodityId);
  return cooperatives <= CITY ? sellers : Math.round((sellers * cooperatives * WIDE_SHARE) / CITY);
}

/** The steps of an offer that sells: handed in, listed, and for some a later price. */
export function listedSteps({ cooperative, commodityId }: Pair, moment: Moment): Step[] {
  const random = randomOf(`story ${cooperative.id} ${commodityId}`);
  const soldLong = SOLD_LONG.has(commodityId);
  const terms = soldLong
    ? since(namedTerms(cooperative, commodityId, moment), moment)
    : namedTerms(cooperative, commodityId, moment);
  const edited = random.next() < EDITED && !soldLong;
  const days = random.between(edited ? 30 : 16, 140) + (soldLong ? LONG_DAYS : 0);
  const createdAt = moment.ago(days, random.between(0, 12), random.between(0, 59));
  const submittedAt = createdAt + random.between(10, 300) * 60_000;
  const listedAt = submittedAt + random.between(60, 2400) * 60_000;
  const moderator = random.pick([byRina, byDedi]);
  const seller = random.pick([byManager, byClerk])(cooperative);
  const once: Step[] = [
    { action: 'create', at: createdAt, by: seller, terms },
    { action: 'submit', at: submittedAt, by: seller },
    { action: 'approve', at: listedAt, by: moderator },
  ];
  if (!edited) return once;
  once[0] = { ...once[0]!, terms: { ...terms, tiers: dearer(terms, commodityId) } };
  // Before the first order, which was made on the listed version.
  const editedAt = moment.ago(random.between(13, 25), random.between(0, 20));
  return [
    ...once,
    { action: 'edit', at: editedAt, by: seller, terms },
    { action: 'submit', at: editedAt + 20 * 60_000, by: seller },
    { action: 'approve', at: editedAt + random.between(40, 900) * 60_000, by: moderator },
  ];
}

const since = (terms: Terms, moment: Moment): Terms => ({ ...terms, windowFrom: moment.day(-LONG_DAYS) });

/** What the offer asked before its price came down. */
function dearer({ tiers }: Terms, commodityId: string): Terms['tiers'] {
  const { step } = marketOf(commodityId);
  return tiers.map(({ from, unitPrice }) => ({ from, unitPrice: toStep(unitPrice * 1.02, step) }));
}

function namedTerms(cooperative: Cooperative, commodityId: string, moment: Moment): Terms {
  const terms = termsFor(cooperative, commodityId, moment);
  const named = namedOffers.find((n) => n.slug === cooperative.slug && n.commodityId === commodityId);
  if (!named) return terms;
  const { tiers, available, handlingFee } = named;
  const { lotSize, smallest, leadDays } = marketOf(commodityId);
  const pack = factsOf.get(commodityId)!.pack;
  return { ...terms, tiers, available, handlingFee, leadDays, minLot: lotSize * smallest, packName: pack?.[0] ?? null };
}
