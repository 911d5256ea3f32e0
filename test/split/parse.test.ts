import { describe, expect, test } from 'vitest';
import { parseProblem } from '../../src/orders/split/index.ts';

const offer = { id: 'a', available: 500, minLot: 100, lotSize: 50, tiers: [{ from: 0, unitPrice: 13_000 }] };
const problem = { demand: 300, offers: [offer] };
const withOffer = (change: object) => ({ ...problem, offers: [{ ...offer, ...change }] });

/** What is wrong, and the path of the field that says so. */
const BAD: readonly (readonly [what: string, input: unknown, path: string])[] = [
  ['no object', [], 'problem'],
  ['null', null, 'problem'],
  ['unknown field', { ...problem, budget: 1 }, 'budget'],
  ['no demand', { offers: [] }, 'demand'],
  ['no offers field', { demand: 1 }, 'offers'],
  ['offers no list', { demand: 1, offers: {} }, 'offers'],
  ['fractional demand', { ...problem, demand: 1.5 }, 'demand'],
  ['negative demand', { ...problem, demand: -1 }, 'demand'],
  ['demand NaN', { ...problem, demand: Number.NaN }, 'demand'],
  ['demand infinite', { ...problem, demand: Number.POSITIVE_INFINITY }, 'demand'],
  ['demand above 2^53', { ...problem, demand: 2 ** 53 }, 'demand'],
  ['demand as text', { ...problem, demand: '300' }, 'demand'],
  ['unknown policy', { ...problem, policy: 'best' }, 'policy'],
  ['policy null', { ...problem, policy: null }, 'policy'],
  ['no supplier allowed', { ...problem, maxSuppliers: 0 }, 'maxSuppliers'],
  ['share above all', { ...problem, maxShareBps: 10_001 }, 'maxShareBps'],
  ['a price of fairness without fairness', { ...problem, withinBps: 200 }, 'withinBps'],
  ['a negative price of fairness', { ...problem, policy: 'fair', withinBps: -1 }, 'withinBps'],
  ['empty supplier', withOffer({ supplier: '' }), 'offers[0].supplier'],
  ['fractional ceiling', { ...problem, priceCeiling: 0.5 }, 'priceCeiling'],
  ['too many offers', { demand: 1, offers: Array(100_001).fill(offer) }, 'offers'],
  ['offer no object', { demand: 1, offers: [1] }, 'offers[0]'],
  ['offer without id', withOffer({ id: undefined }), 'offers[0].id'],
  ['empty id', withOffer({ id: '' }), 'offers[0].id'],
  ['number as id', withOffer({ id: 7 }), 'offers[0].id'],
  ['unknown offer field', withOffer({ color: 'red' }), 'offers[0].color'],
  ['field named like a prototype', JSON.parse('{"demand":1,"offers":[],"__proto__":{}}'), '__proto__'],
  ['negative available', withOffer({ available: -1 }), 'offers[0].available'],
  ['fractional min lot', withOffer({ minLot: 0.1 }), 'offers[0].minLot'],
  ['lot of nothing', withOffer({ lotSize: 0 }), 'offers[0].lotSize'],
  ['fixed cost null', withOffer({ fixedCost: null }), 'offers[0].fixedCost'],
  ['negative distance', withOffer({ distance: -3 }), 'offers[0].distance'],
  ['fractional weight', withOffer({ weight: 1.2 }), 'offers[0].weight'],
  ['awarded above 2^53', withOffer({ awarded: 1e17 }), 'offers[0].awarded'],
  ['no tiers', withOffer({ tiers: [] }), 'offers[0].tiers'],
  ['tier without price', withOffer({ tiers: [{ from: 0 }] }), 'offers[0].tiers[0].unitPrice'],
  ['negative price', withOffer({ tiers: [{ from: 0, unitPrice: -1 }] }), 'offers[0].tiers[0].unitPrice'],
  ['unknown tier field', withOffer({ tiers: [{ from: 0, unitPrice: 1, to: 9 }] }), 'offers[0].tiers[0].to'],
  ['first tier too late', withOffer({ tiers: [{ from: 101, unitPrice: 1 }] }), 'offers[0].tiers[0].from'],
  ['tiers out of order', withOffer({ tiers: tiers(0, 200, 100) }), 'offers[0].tiers[2].from'],
  ['the same tier twice', withOffer({ tiers: tiers(0, 100, 100) }), 'offers[0].tiers[2].from'],
  ['duplicate ids', { ...problem, offers: [offer, offer] }, 'offers[1].id'],
  ['pinned unknown', { ...problem, pinned: [{ id: 'x', quantity: 100 }] }, 'pinned[0].id'],
  ['pinned twice', { ...problem, pinned: [pin(100), pin(100)] }, 'pinned[1].id'],
  ['pinned nothing', { ...problem, pinned: [pin(0)] }, 'pinned[0].quantity'],
  ['pinned above available', { ...problem, demand: 900, pinned: [pin(550)] }, 'pinned[0].quantity'],
  ['pinned below min lot', { ...problem, pinned: [pin(50)] }, 'pinned[0].quantity'],
  ['pinned off the lots', { ...problem, pinned: [pin(125)] }, 'pinned[0].quantity'],
  ['pinned above demand', { ...problem, pinned: [pin(400)] }, 'pinned[0].quantity'],
  ['pinned at a fractional price', { ...problem, pinned: [{ ...pin(100), unitPrice: 0.5 }] }, 'pinned[0].unitPrice'],
  ['excluded unknown', { ...problem, excluded: ['x'] }, 'excluded[0]'],
  ['excluded twice', { ...problem, excluded: ['a', 'a'] }, 'excluded[1]'],
  ['costs beyond exact figures', withOffer({ available: 1e12 }), 'offers[0].available'],
  ['distances beyond exact figures', withOffer({ distance: 1e15 }), 'offers[0].distance'],
  ['fixed costs beyond exact figures', { demand: 1, offers: [costly('a'), costly('b')] }, 'demand'],
];

function tiers(...starts: number[]) {
  return starts.map((from) => ({ from, unitPrice: 13_000 }));
}

function pin(quantity: number) {
  return { id: 'a', quantity };
}

function costly(id: string) {
  return { ...offer, id, fixedCost: 4e15 };
}

describe('parseProblem', () => {
  test.each(BAD)('%s', (_what, input, path) => {
    const parsed = parseProblem(input);
    expect(parsed).toMatchObject({ ok: false, path });
    expect(!parsed.ok && parsed.message).toMatch(/^\S.* .*\.$/);
    expect(!parsed.ok && parsed.message.startsWith(path)).toBe(true);
  });

  test('fills in what may be left out', () => {
    expect(parseProblem(problem)).toEqual({
      ok: true,
      problem: {
        ...{ demand: 300, policy: 'cheapest', maxSuppliers: null, maxShareBps: null, priceCeiling: null },
        withinBps: null,
        offers: [{ ...offer, fixedCost: 0, distance: 0, weight: 0, awarded: 0 }],
        ...{ pinned: [], excluded: [] },
      },
    });
  });

  test('nothing wanted and nothing offered is a problem too', () => {
    expect(parseProblem({ demand: 0, offers: [] }).ok).toBe(true);
    expect(parseProblem({ ...problem, pinned: [{ ...pin(100), unitPrice: 12_000 }], excluded: ['a'] }).ok).toBe(true);
  });
});
