import type { Policy } from '../../../src/orders/split/types.ts';
import type { DeliveryDeed, MoneyDeed, When } from './deeds.ts';

/** How long before the world's moment: days and hours; or a moment of its own. */
export type Ago = readonly [days: number, hours: number] | When;

/**
 * One deed in the life of an order. `confirm`: so many of the waiting awards, largest first (absent: all); `confirm_part`: the
 * largest waiting one less so many lots; `decline`: the largest waiting one.
 */
export type OrderDeed =
  | { act: 'save' | 'submit'; ago: Ago; without?: 'go_without' | 'wait' }
  | { act: 'approve'; by: string; ago: Ago }
  | { act: 'return' | 'cancel'; by: string; ago: Ago; reason: string }
  | { act: 'confirm'; ago: Ago; most?: number; except?: string }
  | { act: 'confirm_part'; ago: Ago; lots: number }
  | { act: 'decline'; ago: Ago; reason: string }
  | { act: 'lapse'; ago: Ago };
export type Deed = OrderDeed | DeliveryDeed | MoneyDeed;

export type OrderLine = {
  commodityId: string;
  /** Trade units, and as the person typed it. */
  quantity: number;
  typed: readonly [quantity: string, unit: string];
  priceCeiling?: number;
  maxSuppliers?: number;
  maxShareBps?: number;
};

export type OrderStory = {
  name: string;
  requester: string;
  institution: string;
  site: string;
  policy: Policy;
  /** Days from today until the goods are needed, or a moment of that day. */
  neededIn: number | When;
  note: string;
  lines: readonly OrderLine[];
  deeds: readonly Deed[];
  /** Who sells to the buyer; absent: each cooperative. */
  model?: 'forum';
};
