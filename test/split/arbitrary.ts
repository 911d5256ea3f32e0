import fc from 'fast-check';
import { type Offer, type Pinned, POLICIES, type Problem } from '../../src/orders/split/types.ts';

/** Small problems that still have everything: odd lots, tiers both ways, fixed costs, pins, limits, exclusions. */
export const smallProblem: fc.Arbitrary<Problem> = fc
  .array(smallOffer(), { maxLength: 6 })
  .chain((drafts) => {
    const offers = drafts.map((offer, i) => ({ ...offer, id: `o${(i * 5) % 7}` }));
    return fc.record({
      offers: fc.constant(offers),
      pinned: pinsOf(offers),
      extra: fc.nat(offers.reduce((sum, o) => sum + o.available, 4)),
      policy: fc.constantFrom(...POLICIES),
      within: rarely(fc.nat(6000)),
      maxSuppliers: rarely(fc.integer({ min: 1, max: 4 })),
      maxShareBps: rarely(fc.integer({ min: 1500, max: 10_000 })),
      priceCeiling: rarely(fc.integer({ min: 5, max: 30 })),
      excluded: fc.subarray(
        offers.map((o) => o.id),
        { maxLength: Math.min(1, offers.length) },
      ),
    });
  })
  .map(({ extra, within, ...rest }) => {
    const demand = rest.pinned.reduce((sum, p) => sum + p.quantity, extra);
    return { ...rest, demand, withinBps: rest.policy === 'fair' ? within : null };
  });

function smallOffer(): fc.Arbitrary<Offer> {
  const tier = fc.record({ from: fc.integer({ min: 1, max: 12 }), unitPrice: fc.nat(30) });
  return fc
    .record({
      lotSize: fc.constantFrom(1, 2, 3, 5, 7),
      lots: fc.nat(5),
      loose: fc.nat(2),
      minLot: fc.nat(9),
      fixedCost: fc.oneof(fc.constant(0), fc.nat(40)),
      unitPrice: fc.nat(30),
      more: fc.uniqueArray(tier, { maxLength: 2, selector: (t) => t.from }),
      distance: fc.nat(4),
      weight: fc.nat(5),
      awarded: fc.oneof(fc.constant(0), fc.nat(20)),
    })
    .map(({ lots, loose, more, unitPrice, ...offer }) => ({
      ...offer,
      id: '',
      available: lots * offer.lotSize + loose,
      tiers: [{ from: 0, unitPrice }, ...more.sort((a, b) => a.from - b.from)],
    }));
}

function rarely<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(value, { freq: 2 });
}

/** Up to two confirmed awards, each one its offer could have got. */
function pinsOf(offers: readonly Offer[]): fc.Arbitrary<Pinned[]> {
  const smallest = (o: Offer) => Math.ceil(Math.max(1, o.minLot) / o.lotSize);
  const able = offers.filter((o) => smallest(o) * o.lotSize <= o.available);
  return fc.subarray(able, { maxLength: Math.min(2, able.length) }).chain((chosen) =>
    fc.tuple(
      ...chosen.map((o) =>
        fc
          .record({
            lots: fc.integer({ min: smallest(o), max: Math.floor(o.available / o.lotSize) }),
            unitPrice: fc.option(fc.nat(30), { nil: undefined }),
          })
          .map(({ lots, unitPrice }) => {
            return { id: o.id, quantity: lots * o.lotSize, ...(unitPrice === undefined ? {} : { unitPrice }) };
          }),
      ),
    ),
  );
}

/** Sixty-eight cooperatives, rice or goods in mixed lots; the same for the same seed. */
export function cooperatives(seed: number, mixed: boolean, count = 68): Offer[] {
  let state = seed * 2654435761 + 97;
  const integer = (low: number, high: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0;
    return low + (state % (high - low + 1));
  };
  return Array.from({ length: count }, (_, i) => {
    const lotSize = mixed ? [25, 40, 50, 60, 90, 100][integer(0, 5)]! : 50;
    const [available, price] = [integer(800, 1600), integer(12_600, 13_500)];
    const tiers = [
      { from: 0, unitPrice: price },
      { from: 500, unitPrice: price - integer(50, 200) },
      { from: 1000, unitPrice: price - integer(250, 400) },
    ];
    const fixedCost = integer(50, 200) * 1000;
    const rest = { distance: integer(1, 30), weight: available, awarded: integer(0, 3000) };
    return { id: `koperasi-${i}`, available, minLot: integer(1, 4) * 50, lotSize, fixedCost, tiers, ...rest };
  });
}
