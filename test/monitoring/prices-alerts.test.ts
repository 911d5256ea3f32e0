import { describe, expect, it } from 'vitest';
import { alertMove, seenFirst, standingOf } from '../../src/monitoring/prices/rules.ts';
import type { AlertRow, NamedReference, Sighting } from '../../src/monitoring/prices/types.ts';

const seen = (median: number, source: Sighting['source'] = 'market'): Sighting => ({
  ...{ commodityId: 'telur', source, day: '2026-11-24', low: median, high: median, median },
  ...{ quarter: null, threeQuarter: null, observations: 1, contributors: 1 },
});
const hap: NamedReference = {
  ...{ id: 'r', commodityId: 'telur', decree: 'x', kind: 'HAP', zone: 0, low: 20_000, high: 30_000 },
  ...{ from: '2025-01-01', until: null },
};
const rule = { zone: 2, today: '2026-11-24', thresholds: { waspada: 500, intervensi: 1000 } };
const standing = (latest: readonly Sighting[], references: readonly NamedReference[] = [hap]) =>
  standingOf({ latest, weeks: [], references }, rule);
const open = (status: AlertRow['status']): AlertRow => ({
  ...{ id: 'a', commodityId: 'telur', status, price: 1, reference: 1, deviationBps: 1, raisedOn: '2026-11-01' },
});
const move = (latest: readonly Sighting[], alert: AlertRow | null, references = [hap]) =>
  alertMove('telur', standing(latest, references), alert);

describe('what counts', () => {
  it('is the market before the deal before the offer', () => {
    expect(seenFirst([seen(1, 'offer'), seen(2, 'deal'), seen(3)])?.median).toBe(3);
    expect(seenFirst([seen(1, 'offer'), seen(2, 'deal')])?.median).toBe(2);
    expect(seenFirst([])).toBeNull();
  });
  it('a reference of every zone holds in the forum’s, one of another zone does not', () => {
    expect(standing([seen(33_001)]).watched?.status).toBe('intervensi');
    expect(standing([seen(33_001)], [{ ...hap, zone: 1 }]).watched).toBeNull();
  });
});

describe('an alert', () => {
  it('is raised past the threshold, and not at it', () => {
    expect(move([seen(31_500)], null)).toBeNull();
    expect(move([seen(31_501)], null)).toMatchObject({
      ends: null,
      raises: { status: 'watch', price: 31_501, reference: 30_000 },
    });
    expect(move([seen(18_900)], null)).toMatchObject({
      raises: { status: 'watch', reference: 20_000, deviationBps: -550 },
    });
  });
  it('stays while its status does, gives way to another, ends when safe', () => {
    expect(move([seen(31_600)], open('watch'))).toBeNull();
    expect(move([seen(40_000)], open('watch'))).toMatchObject({ ends: { id: 'a' }, raises: { status: 'intervene' } });
    expect(move([seen(31_600)], open('intervene'))).toMatchObject({ ends: { id: 'a' }, raises: { status: 'watch' } });
    expect(move([seen(29_000)], open('intervene'))).toMatchObject({ ends: { id: 'a' }, raises: null });
  });
  it('outlasts silence, and ends with its reference', () => {
    expect(move([], open('watch'))).toBeNull();
    expect(move([seen(40_000)], open('watch'), [])).toMatchObject({ ends: { id: 'a' }, raises: null });
    expect(move([], null)).toBeNull();
  });
});
