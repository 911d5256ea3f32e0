import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshFields, savedFields } from '../../src/catalog/offers/prefill.ts';
import { type Rules, readTerms } from '../../src/catalog/offers/terms.ts';
import { addDays } from '../../src/platform/clock.ts';

const goods = { tradeUnit: 'kg', packName: 'karung', packContent: 50 };
const TODAY = '2026-11-24';
const rules: Rules = { goods, today: TODAY, keptFrom: null, available: null };
const typed = {
  'tiers.0.price': '13.200',
  'tiers.1.from': '1',
  'tiers.1.fromUnit': 'ton',
  'tiers.1.price': 'Rp 13.000',
  available: '2,5',
  availableUnit: 'ton',
  lotSize: '1',
  lotSizeUnit: 'karung',
  minLot: '2',
  minLotUnit: 'karung',
  handlingFee: '',
  leadDays: '0',
  windowFrom: TODAY,
  windowUntil: '2027-01-31',
};
const mistakes = (change: Record<string, string>, more: Partial<Rules> = {}) =>
  readTerms({ ...typed, ...change }, { ...rules, ...more }).mistakes.map(({ field, message }) => `${field} ${message}`);

describe('terms as a cooperative types them', () => {
  it('are read in the units people say', () => {
    expect(readTerms(typed, rules)).toEqual({
      mistakes: [],
      terms: {
        tiers: [
          { from: 0, unitPrice: 13_200 },
          { from: 1_000, unitPrice: 13_000 },
        ],
        available: 2_500,
        lotSize: 50,
        minLot: 100,
        handlingFee: 0,
        leadDays: 0,
        windowFrom: TODAY,
        windowUntil: '2027-01-31',
      },
    });
  });

  it.each([
    [{ 'tiers.0.price': '' }, ['tiers.0.price required']],
    [{ 'tiers.0.price': '0' }, ['tiers.0.price not_positive']],
    [{ 'tiers.1.price': '' }, ['tiers.1.price required']],
    [{ 'tiers.1.from': '' }, ['tiers.1.from required']],
    [{ 'tiers.2.from': '500', 'tiers.2.price': '12.000' }, ['tiers.2.from tiers_ascending']],
    [{ 'tiers.4.from': '1', 'tiers.4.fromUnit': 'ton', 'tiers.4.price': '1' }, ['tiers.4.from tiers_ascending']],
    [{ available: '' }, ['available required']],
    [{ available: '0,0001' }, ['available not_a_figure']],
    [{ available: '1000000000000000000' }, ['available too_large']],
    [{ available: '99', availableUnit: 'kg' }, ['minLot min_above_available']],
    [{ minLot: '75', minLotUnit: 'kg' }, ['minLot min_not_multiple']],
    [{ minLot: '-1' }, ['minLot not_positive']],
    [{ leadDays: '61' }, ['leadDays lead_too_long']],
    [{ leadDays: '' }, ['leadDays required']],
    [{ windowFrom: '2026-11-23' }, ['windowFrom window_past']],
    [{ windowUntil: '2026-11-23' }, ['windowUntil window_past']],
    [{ windowFrom: '2026-12-02', windowUntil: '2026-12-01' }, ['windowUntil window_reversed']],
    [{ windowUntil: '2028-01-01' }, ['windowUntil window_too_long']],
    [{ windowFrom: 'besok' }, ['windowFrom not_a_day']],
    [{ availableUnit: 'gantang' }, ['available invalid']],
    [{ 'tiers.1.fromUnit': '' }, ['tiers.1.from invalid']],
  ])('%j has its mistakes named: %j', (change, expected) => expect(mistakes(change)).toEqual(expected));

  it('names every mistake, not only the first', () => {
    expect(mistakes({ 'tiers.0.price': 'x', available: '-1', windowUntil: '' })).toEqual([
      'tiers.0.price not_a_figure',
      'available not_positive',
      'windowUntil required',
    ]);
  });

  it('may keep a first day that was agreed before, and do without a quantity that is changed elsewhere', () => {
    expect(mistakes({ windowFrom: '2026-10-01' }, { keptFrom: '2026-10-01' })).toEqual([]);
    expect(mistakes({ available: '' }, { available: 0 })).toEqual([]);
  });

  it('reads what is right even where something else is wrong, for the check beside the form', () => {
    expect(readTerms({ ...typed, minLot: 'x' }, rules).terms).toMatchObject({ available: 2_500, tiers: [{}, {}] });
  });

  it('starts a new form without a mistake but the figures only the cooperative knows', () => {
    const fresh = readTerms(freshFields(goods, TODAY), rules).mistakes.map(
      ({ field, message }) => `${field} ${message}`,
    );
    expect(fresh).toEqual(['tiers.0.price required', 'available required', 'minLot required']);
  });

  it('come back from the form exactly as they were saved', () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 });
    const saved = fc
      .record({
        prices: fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 6 }),
        lotSize: fc.integer({ min: 1, max: 500 }),
        lots: fc.integer({ min: 1, max: 200 }),
        more: fc.nat(1_000_000),
        handlingFee: fc.nat(5_000_000),
        leadDays: fc.nat(60),
        days: fc.nat(300),
      })
      .map(({ prices, lotSize, lots, more, days, ...rest }) => {
        const from = prices.map((_, i) => prices.slice(1, i + 1).reduce((sum, [step]) => sum + step, 0));
        const tiers = prices.map(([, unitPrice], i) => ({ from: from[i]!, unitPrice }));
        const minLot = lotSize * lots;
        const window = { windowFrom: TODAY, windowUntil: addDays(TODAY, days) };
        return { tiers, lotSize, minLot, available: minLot + more, ...rest, ...window };
      });
    fc.assert(
      fc.property(saved, (terms) => {
        const fields = savedFields({ ...terms, certificate: null, description: '' }, goods);
        expect(readTerms(fields, rules)).toEqual({ terms, mistakes: [] });
      }),
    );
  });
});
