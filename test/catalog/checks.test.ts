import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, findings, median, type Subject, standing } from '../../src/catalog/checks.ts';

const subject: Subject = { tiers: [{ from: 0, unitPrice: 13_000 }], available: 5_000, certificate: 'PSAT 01' };
const against: Comparison = {
  reference: { kind: 'HET', low: null, high: 13_500 },
  medianPrice: 13_000,
  medianAvailable: 5_000,
  offers: 10,
  requiredCertificate: 'PSAT',
  ownOthers: 0,
  medianDeviationBps: 2_000,
  quantityMultiple: 10,
};
const found = (change: Partial<Subject>, other: Partial<Comparison> = {}) =>
  findings({ ...subject, ...change }, { ...against, ...other });
const priced = (unitPrice: number) => ({ tiers: [{ from: 0, unitPrice }] });

describe('what moderators are pointed to', () => {
  it('finds nothing in an ordinary offer', () => expect(found({})).toEqual([]));

  it('names a price above HET with both figures; at HET it is silent', () => {
    expect(found(priced(13_500))).toEqual([]);
    expect(found(priced(14_850))).toEqual([
      {
        code: 'above_reference',
        severity: 'bad',
        figures: { kind: 'HET', reference: 13_500, price: 14_850, bps: 1_000 },
      },
    ]);
  });

  it('looks at the dearest tier, wherever it stands', () => {
    const tiers = [
      { from: 0, unitPrice: 13_600 },
      { from: 1_000, unitPrice: 12_000 },
    ];
    expect(found({ tiers })[0]).toMatchObject({ code: 'above_reference', figures: { price: 13_600 } });
  });

  it.each([
    ['a fifth below is still near', 10_400, []],
    ['more than a fifth below is far', 10_397, ['far_from_median']],
    ['more than a fifth above is far, and above HET', 15_602, ['above_reference', 'far_from_median']],
  ])('price against the median: %s', (_, unitPrice, codes) => {
    expect(found(priced(unitPrice)).map((finding) => finding.code)).toEqual(codes);
  });

  it('does not speak of a median of two offers', () => {
    expect(found({ ...priced(5_000), available: 900_000 }, { offers: 2 })).toEqual([]);
  });

  it.each([null, '', '   '])('misses the required certificate in %j', (certificate) => {
    expect(found({ certificate })).toMatchObject([{ code: 'certificate_missing', figures: { certificate: 'PSAT' } }]);
    expect(found({ certificate }, { requiredCertificate: null })).toEqual([]);
  });

  it('suspects a second offer of the same goods', () => {
    expect(found({}, { ownOthers: 1 })).toMatchObject([{ code: 'likely_duplicate', figures: { offers: 1 } }]);
  });

  it('wonders about ten times the usual quantity', () => {
    expect(found({ available: 50_000 })).toEqual([]);
    expect(found({ available: 50_001 })).toMatchObject([
      { code: 'quantity_out_of_proportion', figures: { times: 10 } },
    ]);
  });
});

describe('median', () => {
  it('is a value somebody asks, with as many below as above', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 40 }), (values) => {
        const middle = median(values)!;
        expect(values).toContain(middle);
        expect(values.filter((v) => v < middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(values.filter((v) => v > middle).length).toBeLessThanOrEqual(values.length / 2);
      }),
    );
    expect(median([])).toBeNull();
  });
});

describe('standing against the reference price', () => {
  it.each([
    [{ low: 12_900, mean: 13_175, high: 13_450 }, 13_500, 'below'],
    [{ low: 14_600, mean: 14_750, high: 14_900 }, 14_900, 'near'],
    [{ low: 14_600, mean: 14_750, high: 14_901 }, 14_900, 'partly_above'],
    [{ low: 30_500, mean: 31_000, high: 31_800 }, 30_000, 'above'],
  ] as const)('%j against %i is %s', (prices, reference, expected) => {
    expect(standing(prices, reference)).toBe(expected);
  });
});
