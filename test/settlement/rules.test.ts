import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  draftInvoices,
  feeInPayout,
  goodsAmount,
  type OrderToInvoice,
  type Posting,
  shareOut,
  sumOf,
  taxOn,
  taxRuleFor,
} from '../../src/settlement/rules/index.ts';
import { order, ruleOf, rules, steps, World } from './rules-world.ts';

const COOPERATIVES = ['kop-a', 'kop-b', 'kop-c'];

function expectBalanced(journals: readonly Posting[][]): void {
  for (const postings of journals) {
    const byParty = new Map<string, number>();
    for (const { party, amount } of postings) byParty.set(party, (byParty.get(party) ?? 0) + amount);
    expect([...byParty.values()].every((sum) => sum === 0)).toBe(true);
    expect(postings.length).toBeGreaterThanOrEqual(2);
    expect(postings.every(({ amount }) => Number.isSafeInteger(amount) && amount !== 0)).toBe(true);
  }
}

const allOf = (world: World) => {
  const { bills, paidOut } = world;
  const vatOf = (party: string) => -world.balance(party, '2200') - world.balance(party, '1400');
  return {
    paid: sumOf(bills.map((bill) => bill.paid)),
    withheld: sumOf(bills.map((bill) => bill.withheld)),
    net: sumOf(paidOut.map((one) => one.net)),
    fee: sumOf(paidOut.map((one) => one.fee)),
    /** PPN that the forum owes the tax office on its own sales, less what it paid its members. */
    forumVat: vatOf('forum'),
  };
};

describe('from invoice to payout', () => {
  it('every journal sums to zero for each party, whatever the order, model, taxes and payments', () => {
    fc.assert(
      fc.property(order, steps, (order, steps) => {
        const world = new World(order);
        world.play(steps);
        expectBalanced(world.journals);
        for (const { paidOut, feeTaken, collected, fee, due } of world.bills.flatMap((bill) => bill.shares)) {
          expect(collected).toBeLessThanOrEqual(due);
          expect(paidOut).toBeLessThanOrEqual(collected);
          expect(feeTaken).toBeLessThanOrEqual(Math.min(fee, paidOut));
        }
      }),
    );
  });

  it('agent: what the buyer pays is what the cooperatives receive plus the fee; with the withheld PPh 22 it is all that was invoiced', () => {
    fc.assert(
      fc.property(order, steps, (order, steps) => {
        const world = new World({ ...order, model: 'agent' });
        world.play(steps);
        world.finish();
        const { paid, net, fee, withheld } = allOf(world);
        expect(paid).toBe(net + fee);
        expect(paid + withheld).toBe(sumOf(world.bills.map((bill) => bill.total)));
        expect(world.balance('buyer', '1100') + paid).toBe(0);
      }),
    );
  });

  it('forum: what the buyer pays is what the cooperatives receive plus the fee, plus the PPN the forum owes, less the PPh 22 it has paid ahead', () => {
    fc.assert(
      fc.property(order, steps, (order, steps) => {
        const world = new World({ ...order, model: 'forum' });
        world.play(steps);
        world.finish();
        const { paid, net, fee, withheld, forumVat } = allOf(world);
        expect(paid).toBe(net + fee + forumVat - withheld);
        expect(world.balance('forum', '1300')).toBe(withheld);
      }),
    );
  });

  it('the end is the same in whatever order payments, proofs and payouts come', () => {
    fc.assert(
      fc.property(order, steps, (order, steps) => {
        const [played, reversed, plain] = [new World(order), new World(order), new World(order)];
        played.play(steps);
        reversed.play([...steps].reverse());
        const ends = [played, reversed, plain].map((world) => {
          world.finish();
          return world.bills.flatMap((bill) => bill.shares);
        });
        expect(ends[1]).toEqual(ends[0]);
        expect(ends[2]).toEqual(ends[0]);
        for (const share of ends[0]!) {
          expect(share.paidOut).toBe(share.due);
          expect(share.feeTaken).toBe(share.fee);
        }
      }),
    );
  });

  it('nothing is left in the accounts between the parties once all is settled', () => {
    fc.assert(
      fc.property(order, steps, (order, steps) => {
        const world = new World(order);
        world.play(steps);
        world.finish();
        for (const party of ['buyer', 'forum', ...COOPERATIVES])
          for (const code of ['1200', '1210', '1220', '1500', '2100', '2110', '2120', '2400'])
            expect([party, code, world.balance(party, code)]).toEqual([party, code, 0]);
      }),
    );
  });
});

describe('invoices', () => {
  it('each line is rounded half-up, and the sums are those of the lines', () => {
    fc.assert(
      fc.property(order, (order) => {
        for (const bill of new World(order).bills) {
          for (const line of bill.lines) {
            expect(line.amount).toBe(Math.floor((line.quantityMilli * line.unitPrice + 500) / 1000));
          }
          expect(bill.total).toBe(bill.goods + bill.delivery + bill.vat);
          expect(bill.vat).toBe(sumOf(bill.lines.map((line) => line.vat)));
          expect(bill.fee).toBeLessThanOrEqual(bill.goods);
        }
      }),
    );
  });

  it('forum: the members’ invoices hold the same goods and delivery as the forum’s, which bears no fee', () => {
    fc.assert(
      fc.property(order, (order) => {
        const drafted = draftInvoices({ ...order, model: 'forum' }, 'forum');
        if (!drafted.ok) throw new Error(drafted.reason);
        const [bill, ...members] = drafted.invoices;
        expect(sumOf(members.map((one) => one.goods))).toBe(bill!.goods);
        expect(sumOf(members.map((one) => one.delivery))).toBe(bill!.delivery);
        expect(bill!.fee).toBe(0);
        expect(sumOf(members.map((one) => one.withheld))).toBe(0);
      }),
    );
  });

  const award = (given: object) => ({
    ...{ awardId: 'w', cooperativeId: 'kop-a', payableMilli: 1_000_000, unitPrice: 1000, fixedCost: 0, feeBps: 250 },
    ...{ taxClass: 'taxable', category: 'cooking', ...given },
  });
  const asked = (given: Partial<OrderToInvoice>): OrderToInvoice => ({
    ...{ day: '2026-12-01', model: 'agent', funding: 'regular', buyerId: 'buyer', governmentBuyer: true },
    ...{ forumId: 'forum', standings: {}, rules, awards: [award({})], ...given },
  });
  const first = (given: Partial<OrderToInvoice>) => {
    const drafted = draftInvoices(asked(given), 'kop-a');
    if (!drafted.ok) throw new Error(drafted.reason);
    return drafted.invoices[0]!;
  };

  it('the whole order decides on PPh 22, not the seller’s part of it', () => {
    const awards = [award({}), award({ awardId: 'v', cooperativeId: 'kop-b', payableMilli: 1_000_001 })];
    expect(first({ awards }).withheld).toBe(15_000);
    expect(first({}).withheld).toBe(0);
    expect(first({ awards: [award({ payableMilli: 2_000_000 })] }).withheld).toBe(0);
  });

  it('PPN does not count towards the order’s total', () => {
    const standings = { 'kop-a': { pkp: true, letter: false } };
    expect(first({ standings, awards: [award({ payableMilli: 2_000_000 })] })).toMatchObject({
      vat: 220_000,
      withheld: 0,
    });
  });

  it('delivery is taxed like the goods it comes with, once, and bears no fee', () => {
    const standings = { 'kop-a': { pkp: true, letter: false } };
    const bill = first({ standings, awards: [award({ payableMilli: 5_000_000, fixedCost: 100_000 })] });
    expect(bill).toMatchObject({ goods: 5_000_000, delivery: 100_000, vat: 561_000, withheld: 76_500, fee: 125_000 });
    const nothing = [award({ payableMilli: 0, fixedCost: 100_000 }), award({ awardId: 'v', payableMilli: 1000 })];
    expect(first({ awards: nothing })).toMatchObject({ delivery: 0, goods: 1000 });
  });

  it('names the tax, the day and the award for which the table has no rule', () => {
    const drafted = draftInvoices(asked({ rules: rules.filter((rule) => rule.tax === 'PPN') }), 'kop-a');
    expect(drafted).toEqual({ ok: false, reason: 'tax_rule_missing', tax: 'PPh22', day: '2026-12-01', awardId: 'w' });
    const early = draftInvoices(asked({ day: '2019-12-31' }), 'kop-a');
    expect(early).toMatchObject({ reason: 'tax_rule_missing', tax: 'PPN', day: '2019-12-31' });
  });

  it('an order of which nothing is paid makes no invoice', () => {
    expect(draftInvoices(asked({ awards: [award({ payableMilli: 0 })] }), 'kop-a')).toEqual({
      ...{ ok: false, reason: 'nothing_payable' },
    });
  });

  it('amounts beyond 2^53 on the way are exact', () => {
    expect(goodsAmount({ payableMilli: 1_000_000_000_001, unitPrice: 150_001 })).toBe(150_001_000_000_150);
    expect(taxOn(150_001_000_000_150, { rateBps: 1200, baseNumerator: 11, baseDenominator: 12 })).toBe(
      16_500_110_000_017,
    );
  });
});

describe('the tax table', () => {
  const of = {
    ...{ day: '2026-06-30', governmentBuyer: false, sellerPkp: true, sellerLetter: false, funding: 'regular' as const },
    ...{ commodityTaxClass: 'taxable', commodityCategory: 'cooking', orderTotal: 1 },
  };
  it('takes the rule that holds on the day: the last day is inclusive', () => {
    const table = [
      ruleOf('old', 'PPN', 10, { rateBps: 1100, effectiveUntil: '2026-06-30' }),
      ruleOf('new', 'PPN', 10, { rateBps: 1200, effectiveFrom: '2026-07-01' }),
    ];
    expect(taxRuleFor('PPN', table, of)?.id).toBe('old');
    expect(taxRuleFor('PPN', table, { ...of, day: '2026-07-01' })?.id).toBe('new');
  });
  it('takes the smallest priority among those that fit, in whatever order they stand', () => {
    const table = [ruleOf('b', 'PPN', 20, {}), ruleOf('a', 'PPN', 10, { commodityCategory: 'cooking' })];
    expect(taxRuleFor('PPN', table, of)?.id).toBe('a');
    expect(taxRuleFor('PPN', table, { ...of, commodityCategory: 'spices' })?.id).toBe('b');
    expect(taxRuleFor('PPh22', table, of)).toBeNull();
  });
  it('12 % × 11/12 of Rp50.000.000 is Rp5.500.000', () => {
    expect(taxOn(50_000_000, { rateBps: 1200, baseNumerator: 11, baseDenominator: 12 })).toBe(5_500_000);
  });
});

describe('sharing out', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1_000_000_000_000 }), { minLength: 1, maxLength: 12 });
  it('adds up to the amount, and nobody gets more than its weight', () => {
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (weights, part) => {
        const amount = Math.floor(sumOf(weights) * part);
        const shares = shareOut(amount, weights);
        expect(sumOf(shares)).toBe(amount);
        expect(shares.every((share, i) => share <= weights[i]!)).toBe(true);
      }),
    );
  });
  it('the largest remainder first, of equal ones the first', () => {
    expect(shareOut(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(shareOut(10, [5, 3, 1])).toEqual([6, 3, 1]);
    expect(shareOut(5, [0, 0])).toEqual([0, 0]);
  });
  it('the fee taken payout by payout is the whole fee in the end', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1 }),
        (bps, parts) => {
          const due = sumOf(parts);
          const fee = Math.floor((due * bps) / 1_000_000);
          const state = { due, fee, paidOut: 0, feeTaken: 0 };
          for (const gross of parts) {
            const taken = feeInPayout(state, gross);
            state.paidOut += gross;
            state.feeTaken += taken;
          }
          expect(state.feeTaken).toBe(fee);
        },
      ),
    );
  });
});
