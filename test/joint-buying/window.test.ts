import { expect, test } from 'vitest';
import { deliveryProblem, windowOf } from '../../src/joint-buying/campaigns/problems.ts';
import { listProblems } from '../../src/joint-buying/rules/index.ts';
import { HOUR, startOfDay } from '../../src/platform/clock.ts';

const deadline = startOfDay('2026-12-01') + 17 * HOUR;
const times = { deadline, extensionDays: 0, deliveryFrom: '2026-12-02', deliveryUntil: '2026-12-03' };
const list = {
  ...{
    id: 'a',
    tiers: [{ from: 0, unitPrice: 13_000 }],
    packSize: 50,
    palletSize: null,
    minimumOrder: 0,
    capacity: null,
  },
  ...{ validFrom: startOfDay('2026-11-01'), validUntil: startOfDay('2026-12-04') },
};
const reasons = (asked: typeof times) => listProblems(list, windowOf(asked)).map((one) => one.reason);

test('a list holds until the last day of delivery is over', () => {
  expect(reasons(times)).toEqual([]);
  expect(reasons({ ...times, deliveryUntil: '2026-12-04' })).toEqual(['ends_before_delivery']);
});

test('a list holds until the closing after the extension, too', () => {
  expect(reasons({ ...times, extensionDays: 2 })).toEqual([]);
  expect(reasons({ ...times, extensionDays: 3 })).toEqual(['ends_before_delivery']);
});

test('the deadline that counts for the start of a list is the first one', () => {
  const late = { ...list, validFrom: deadline + HOUR };
  expect(listProblems(late, windowOf({ ...times, extensionDays: 2 }))[0]?.reason).toBe('starts_after_closing');
});

test('an extension that runs into the delivery is refused by its day', () => {
  expect(deliveryProblem(deadline, 0, '2026-12-02')).toBeNull();
  expect(deliveryProblem(deadline, 2, '2026-12-03')).toEqual({
    reason: 'delivery_before_extension',
    day: '2026-12-03',
  });
  expect(deliveryProblem(deadline, 2, '2026-12-04')).toBeNull();
});
