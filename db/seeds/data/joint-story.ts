import type { ShortageRule } from '../../../src/joint-buying/rules/index.ts';
import { DAY, HOUR, MINUTE, startOfDay } from '../../../src/platform/clock.ts';
import { randomOf } from '../random.ts';
import type { When } from './deeds.ts';

/** So many days from today (negative: before), at this time of the clock. */
export const onDay =
  (days: number, hour: number, minute = 0): When =>
  ({ today }) =>
    startOfDay(today) + days * DAY + hour * HOUR + minute * MINUTE;

/** What a cooperative pledges; `of` is its kelurahan. Trade units; the highest price in rupiah per unit. */
export type PledgeSpec = { of: string; quantity: number; tolerance?: number; highestPrice?: number };

/** One for each, so that a deed's `act` tells the others apart. */
type Act<A extends string> = A extends string ? { act: A } : never;

export type JointDeed = { at: When } & (
  | Act<'draft' | 'open' | 'close' | 'share' | 'invoice' | 'settle' | 'return_deposits'>
  | ({ act: 'pledge' } & PledgeSpec)
  /** Of a deposit: the cooperative says that it has paid; the treasurer has seen the money. */
  | (Act<'withdraw' | 'report' | 'hold' | 'pay' | 'confirm_payment'> & { of: string })
  | { act: 'cancel'; reason: string }
  /** Planned deliveries of a supplier, at these drop points or all; `lacking` and `refused` trade units at the first of them. */
  | { act: 'arrive'; supplier: string; drops?: readonly string[]; lacking?: number; refused?: number; note?: string }
  | { act: 'hand_out'; drop: string }
  /** `lacking`: trade units less than its share, or than it was handed. */
  | (Act<'hand_to' | 'receive'> & { of: string; lacking?: number; note?: string })
  /** For everything that came of it usable. */
  | { act: 'bill'; supplier: string; number: string }
  | { act: 'pay_supplier'; supplier: string; reference: string }
  | {
      act: 'charge';
      kind: 'transport' | 'handling';
      amount: number;
      basis: 'weight' | 'drop';
      paidTo: string;
      drop?: string;
    }
);

/** A joint purchase of the demo world: what it agrees on, and what happens with it. */
export type JointStory = {
  name: string;
  commodityId: string;
  /** Names of price lists (`price-lists.ts`). */
  lists: readonly string[];
  /** Kecamatan; a cooperative comes to its own, or to the first. */
  drops: readonly string[];
  deadline: When;
  extensionDays?: number;
  /** Days from today. */
  delivery: readonly [from: number, until: number];
  target?: number;
  fallBack?: boolean;
  shortageRule?: ShortageRule;
  depositBps?: number;
  note?: string;
  deeds: readonly JointDeed[];
};

/**
 * Pledges that come to a total, some three times as large as others.
 * @param step trade units, of which the total is a multiple
 */
export function parts(label: string, of: readonly string[], total: number, step: number): PledgeSpec[] {
  const random = randomOf(`pledges ${label}`);
  const weights = of.map(() => random.between(55, 165));
  const all = weights.reduce((sum, one) => sum + one, 0);
  const steps = weights.map((weight) => Math.max(1, Math.floor((total * weight) / all / step)));
  const rest = total / step - steps.reduce((sum, one) => sum + one, 0);
  return of.map((slug, i) => ({ of: slug, quantity: (steps[i]! + (i < rest ? 1 : 0)) * step }));
}

/** Made one after the other, from a day on until another, in the hours of work. */
export function pledged(pledges: readonly PledgeSpec[], from: number, until: number): JointDeed[] {
  const random = randomOf(`times ${pledges.map((one) => one.of).join(' ')}`);
  const days = until - from + 1;
  return pledges.map((one, i) => {
    const day = from + Math.floor((i * days) / pledges.length);
    return { act: 'pledge', at: onDay(day, random.between(10, 18), random.between(0, 59)), ...one };
  });
}

/** The same deed of several, a quarter of an hour apart. */
export const each = (of: readonly string[], day: number, hour: number, deed: (slug: string, at: When) => JointDeed) =>
  of.map((slug, i) => deed(slug, onDay(day, hour, i * 15)));
