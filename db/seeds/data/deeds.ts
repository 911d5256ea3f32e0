import type { RefusalReason } from '../../../src/fulfilment/receipts/rules.ts';
import { addDays, DAY, HOUR, startOfDay } from '../../../src/platform/clock.ts';
import type { Moment } from '../moment.ts';

/** When something happens in the world. */
export type When = (moment: Moment) => number;

/**
 * Whose part of an order a deed is about: all its cooperatives, or one by rank: Batu Tulis first where it is among them, then whoever
 * holds most of it. A wider world may have fewer; the deed is then left out.
 */
export type Whose = 'all' | number;

/** What a receiver says of each line, in thousandths of what was sent. */
export type Weighing = {
  lacking?: number;
  refused?: number;
  deducted?: number;
  refusalReason?: RefusalReason;
  reason?: string;
};

export type DeliveryDeed =
  /** `part`: thousandths of what is left; absent: all of it. */
  | { act: 'pack'; at: When; of: Whose; part?: number; note?: string; vehicle?: string; driver?: string }
  | { act: 'send'; at: When; of: Whose }
  | { act: 'unpack'; at: When; of: Whose; reason: string }
  | { act: 'close'; at: When; of: Whose; reason: string }
  | { act: 'receive'; at: When; of: Whose; weighing?: Weighing; note?: string; photo?: boolean }
  | { act: 'take_back'; at: When; of: Whose }
  | { act: 'settle_short'; at: When; of: Whose; choice: 'replan' | 'close_short' }
  | { act: 'sign'; at: When; of: Whose; side: 'buyer' | 'seller' }
  | {
      act: 'dispute';
      at: When;
      of: Whose;
      by: 'buyer' | 'seller';
      subject: 'quantity' | 'quality' | 'refusal';
      body: string;
    }
  | { act: 'say'; at: When; of: Whose; by: 'buyer' | 'seller' | 'staff'; body: string }
  /** `payable`: thousandths of what was sent; absent: as it was received. */
  | { act: 'rule'; at: When; of: Whose; payable?: number; reason: string }
  | { act: 'withdraw'; at: When; of: Whose };

export type MoneyDeed =
  /** `part`: thousandths of what is to be paid; above 1000 it is too much. `name`: how later deeds call the payment. */
  | { act: 'pay'; at: When; of: Whose; name: string; part?: number; reference: string }
  | { act: 'confirm_payment' | 'reject_payment'; at: When; name: string; reason?: string }
  /** Of everything the order's sellers were withheld; their numbers follow on this one. */
  | { act: 'prove'; at: When; number: string }
  | { act: 'credit'; at: When; of: Whose; amount: number; reason: string }
  | { act: 'fund'; at: When; funding: 'bos' | 'government_card' };

/** Milliseconds before the world's moment. */
export const ago =
  (days: number, hours = 0): When =>
  (moment) =>
    moment.ago(days, hours);

/** So many hours into a day of the calendar month before this one. */
export const lastMonth =
  (day: number, hour: number): When =>
  ({ today }) => {
    const month = addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
    return startOfDay(`${month}-01`) + (day - 1) * DAY + hour * HOUR;
  };

/** So many hours into a day of last year's December. */
export const lastDecember =
  (day: number, hour: number): When =>
  ({ today }) =>
    startOfDay(`${Number(today.slice(0, 4)) - 1}-12-01`) + (day - 1) * DAY + hour * HOUR;

const hoursAfter =
  (when: When, hours: number): When =>
  (moment) =>
    when(moment) + hours * HOUR;

/** Packed, on its way two hours later. */
export const ship = (
  at: When,
  of: Whose,
  more: { part?: number; note?: string; vehicle?: string; driver?: string } = {},
) =>
  [
    { act: 'pack', at, of, ...more },
    { act: 'send', at: hoursAfter(at, 2), of },
  ] as const satisfies readonly DeliveryDeed[];

/** Shipped, and received as it was sent five hours later. */
export const deliver = (at: When, of: Whose, weighing?: Weighing, note?: string) =>
  [
    ...ship(at, of),
    { act: 'receive', at: hoursAfter(at, 7), of, ...(weighing ? { weighing } : {}), ...(note ? { note } : {}) },
  ] as const satisfies readonly DeliveryDeed[];

/** Signed by the buyer, and by the seller three hours later. */
export const signed = (at: When, of: Whose) =>
  [
    { act: 'sign', at, of, side: 'buyer' },
    { act: 'sign', at: hoursAfter(at, 3), of, side: 'seller' },
  ] as const satisfies readonly DeliveryDeed[];

/** Paid by the buyer, and seen on the account by the treasurer the day after. */
export const paid = (at: When, of: Whose, name: string, reference: string, part?: number) =>
  [
    { act: 'pay', at, of, name, reference, ...(part === undefined ? {} : { part }) },
    { act: 'confirm_payment', at: hoursAfter(at, 22), name },
  ] as const satisfies readonly MoneyDeed[];
