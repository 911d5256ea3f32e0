import type { ClosingRules, Pledge, PriceList, ShortageRule, Source } from '../../../src/joint-buying/rules/index.ts';
import { type Random, random } from '../split/random.ts';

/** The founding example, a province, and every village and neighbourhood cooperative of the country. */
export const SIZES = [68, 1000, 80_000] as const;

/**
 * - `tiers`: one supplier with eight tiers and packs of 50 kg, supply enough.
 * - `pallets`: the same in whole pallets of a tonne, tolerances reaching tiers.
 * - `scarce`: the supplier has two thirds of what is pledged; the shortage rule shares it.
 * - `together`: three suppliers, the two cheaper ones with too little, the blended price.
 */
export const CASES = ['tiers', 'pallets', 'scarce', 'together'] as const;
export type Case = (typeof CASES)[number];

export interface World {
  readonly pledges: readonly Pledge[];
  readonly sources: readonly Source[];
  readonly rules: ClosingRules;
}

const TOP = 13_500;
const STEPS = [0, 2, 5, 10, 20, 35, 50, 70];

/** The same for the same case, size and seed, on every machine. */
export function worldOf(name: Case, size: number, seed: number): World {
  const draw = random(`${name} ${size} ${seed}`);
  const pledges = Array.from({ length: size }, (_, i) => pledgeOf(draw, i, Math.max(6, Math.round(size / 12))));
  const pledged = pledges.reduce((sum, one) => sum + one.quantity, 0);
  const shortage = draw.pick<ShortageRule>(['proportional', 'equal', 'by_order']);
  const rules = { target: 0, extendOnce: false, extended: false, fallBack: true, shortage };
  return { pledges, sources: sourcesOf(name, pledged), rules: { ...rules, toleranceReaches: name === 'pallets' } };
}

/** 0.4 to 2.5 tonnes; three in ten name a highest price, somewhere between the tiers. */
function pledgeOf(draw: Random, i: number, drops: number): Pledge {
  return {
    ...{ id: `pledge-${i}`, cooperativeId: `cooperative-${i}` },
    quantity: draw.integer(40, 250) * 10 + draw.integer(0, 9),
    tolerance: draw.integer(0, 2) * 25,
    highestPrice: draw.integer(1, 10) > 3 ? null : draw.integer(TOP - 1600, TOP),
    dropPoint: `drop-${draw.integer(1, drops)}`,
    at: draw.integer(0, 1_000_000),
  };
}

function sourcesOf(name: Case, pledged: number): Source[] {
  const tiers = STEPS.map((percent, i) => ({ from: Math.floor((pledged * percent) / 100), unitPrice: TOP - i * 150 }));
  const list = (id: string, more: Partial<PriceList> = {}): Source => ({
    list: {
      ...{ id, tiers, packSize: 50, palletSize: null, minimumOrder: 0, capacity: null, validFrom: 0, validUntil: 1 },
      ...more,
    },
    delivery: 0,
  });
  if (name === 'pallets') return [list('bulog', { palletSize: 1000 })];
  if (name === 'scarce')
    return [list('bulog', { capacity: Math.floor((pledged * 2) / 3), tiers: tiers.filter((_, i) => STEPS[i]! < 60) })];
  if (name !== 'together') return [list('bulog')];
  const flat = (id: string, unitPrice: number, part: number | null): Source => ({
    ...list(id, { tiers: [{ from: 0, unitPrice }], capacity: part && Math.floor(pledged * part) }),
    delivery: 200_000,
  });
  return [list('bulog'), flat('distributor', 12_450, 0.25), flat('kelompok-tani', 12_300, 0.1)];
}
