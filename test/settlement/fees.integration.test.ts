import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { addFee, endFeeRule } from '../../src/settlement/fees/commands/fees.ts';
import { checkFee } from '../../src/settlement/fees/inputs.ts';
import { ruleFor } from '../../src/settlement/fees/rules.ts';
import { feesQuery } from '../../src/settlement/fees/store.ts';
import type { NewFee } from '../../src/settlement/fees/types.ts';
import { endTaxStatus, recordStatus } from '../../src/settlement/taxes/commands/statuses.ts';
import type { NewStatus } from '../../src/settlement/taxes/types.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { confirmedOrder, NOW, openTrade } from '../support/trade.ts';
import { tuti } from './money.ts';

const TODAY = dayOf(NOW);
let at: TestDatabase;
beforeAll(async () => {
  at = await freshDatabase();
  await openTrade(at.db);
});
afterAll(() => at.close());

const add = (given: Partial<NewFee>) =>
  addFee(
    at.open().db,
    tuti,
    {
      commodityId: null,
      cooperativeId: null,
      bps: 200,
      effectiveFrom: TODAY,
      effectiveUntil: null,
      key: newId(NOW),
      ...given,
    },
    NOW,
  );
const held = async (cooperativeId: string, commodityId: string) =>
  ruleFor(await feesQuery(at.db, null), { cooperativeId, commodityId, today: TODAY });

describe('a fee rule', () => {
  it('is typed as people type percent; above 100 % is refused by name', () => {
    const of = (percent: string) => checkFee({ percent, from: TODAY, key: newId(NOW) }, 'en');
    expect(of('2,5')).toMatchObject({ ok: true, value: { bps: 250, commodityId: null, effectiveUntil: null } });
    expect(of('0')).toMatchObject({ ok: true, value: { bps: 0 } });
    expect(of('100 %')).toMatchObject({ ok: true, value: { bps: 10_000 } });
    expect(of('100,01')).toMatchObject({ ok: false, errors: { percent: 'The fee cannot be above 100 %.' } });
    for (const wrong of ['', '-1', 'dua', '1,234']) expect(of(wrong), wrong).toMatchObject({ ok: false });
  });

  it('holds as the database freezes it on awards: the most specific wins', async () => {
    expect(await add({})).toEqual({ ok: true });
    expect(await add({ commodityId: 'oil', bps: 300 })).toEqual({ ok: true });
    expect(await add({ cooperativeId: 'kop-b', bps: 100 })).toEqual({ ok: true });
    expect(await add({ cooperativeId: 'kop-b', commodityId: 'oil', bps: 0 })).toEqual({ ok: true });
    for (const cooperativeId of ['kop-a', 'kop-b'])
      for (const commodityId of ['oil', 'rice']) {
        const made = await confirmedOrder(at.db, {
          ...{ institutionId: 'hotel', siteId: 'site-hotel' },
          lines: [{ commodityId, awards: [{ cooperativeId, quantity: 1, unitPrice: 1000 }] }],
        });
        const [frozen] = await at.db.all<{ id: string }>(
          sql`select fee_rule_id id from award_terms where award_id = ${made.awards[0]!.awardId}`,
        );
        expect((await held(cooperativeId, commodityId))!.id).toBe(frozen!.id);
      }
    expect((await held('kop-b', 'oil'))!.bps).toBe(0);
  });

  it('is refused in the past, ended before it begins, and twice for one day even at once', async () => {
    expect(await add({ effectiveFrom: '2026-11-30' })).toEqual({ ok: false, reason: 'fee_in_past' });
    expect(await add({ effectiveFrom: '2026-12-09', effectiveUntil: '2026-12-08' })).toMatchObject({
      reason: 'until_before_from',
    });
    expect(await add({ commodityId: 'none' })).toMatchObject({ reason: 'unknown_commodity' });
    expect(await add({ cooperativeId: 'hotel' })).toMatchObject({ reason: 'unknown_cooperative' });
    const both = await Promise.all([add({ effectiveFrom: '2026-12-10' }), add({ effectiveFrom: '2026-12-10' })]);
    expect(both.map((answer) => (answer.ok ? 'ok' : answer.reason)).sort()).toEqual(['ok', 'same_day_already']);
  });

  it('ends on a day, or is cancelled before it begins', async () => {
    const fees = await feesQuery(at.db, null);
    const coming = fees.find((one) => one.effectiveFrom === '2026-12-10')!;
    const now = fees.find((one) => one.commodityId === 'oil' && one.cooperativeId === null)!;
    const end = (feeId: string, until: string | null) => endFeeRule(at.db, tuti, { feeId, until }, NOW);
    expect(await end(coming.id, null)).toEqual({ ok: true });
    expect(await end(coming.id, null)).toEqual({ ok: false, reason: 'ended_already' });
    expect(await add({ effectiveFrom: '2026-12-10' }), 'its day is free again').toEqual({ ok: true });
    expect(await end(now.id, '2026-11-01')).toEqual({ ok: false, reason: 'end_in_past' });
    expect(await end(now.id, TODAY)).toEqual({ ok: true });
    expect(await end('none', TODAY)).toEqual({ ok: false, reason: 'fee_not_found' });
  });
});

describe('a tax status', () => {
  const record = (given: Partial<NewStatus>) =>
    recordStatus(
      at.open().db,
      tuti,
      {
        partyId: 'kop-a',
        kind: 'pkp',
        effectiveFrom: '2026-01-01',
        effectiveUntil: null,
        reference: 'S-9',
        key: newId(NOW),
        ...given,
      },
      NOW,
    );

  it('is recorded once for a time, even at once, and for who can have it', async () => {
    const both = await Promise.all([record({}), record({ effectiveFrom: '2026-05-01' })]);
    expect(both.map((answer) => (answer.ok ? 'ok' : answer.reason)).sort()).toEqual(['ok', 'status_overlaps']);
    expect(await record({ partyId: 'hotel' })).toMatchObject({ reason: 'seller_only' });
    expect(await record({ kind: 'government_buyer' })).toMatchObject({ reason: 'buyer_only' });
    expect(await record({ partyId: 'none' })).toMatchObject({ reason: 'unknown_party' });
    expect(await record({ partyId: 'hotel', kind: 'government_buyer', effectiveUntil: '2026-12-31' })).toEqual({
      ok: true,
    });
    expect(await record({ kind: 'skb', effectiveUntil: '2025-12-31' })).toMatchObject({ reason: 'until_before_from' });
  });

  it('ends on a day, after which another can begin', async () => {
    const [row] = await at.db.all<{ id: string }>(
      sql`select id from party_tax_status where party_id = 'kop-a' and kind = 'pkp'`,
    );
    const end = (until: string) => endTaxStatus(at.db, tuti, { statusId: row!.id, until }, NOW);
    expect(await end('2025-01-01')).toMatchObject({ reason: 'until_before_from' });
    expect(await end('2026-12-31')).toEqual({ ok: true });
    expect(await end('2027-01-31')).toMatchObject({ reason: 'ended_already' });
    expect(await record({ effectiveFrom: '2027-01-01' })).toEqual({ ok: true });
  });
});
