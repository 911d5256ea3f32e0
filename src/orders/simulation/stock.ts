import { ledgerKey, type MarketOffer } from '../planning/market.ts';
import type { Entry, Stall } from './world.ts';

/** What every stall has left on the day it is asked. */
export class Stock {
  readonly #stalls: readonly Stall[];
  readonly #left: Map<string, number>;
  #day = 0;

  constructor(stalls: readonly Stall[]) {
    this.#stalls = stalls;
    this.#left = new Map(stalls.map((stall) => [stall.offerId, stall.capacity]));
  }

  /** Days go forwards only. */
  moveTo(day: number): void {
    for (const stall of this.#stalls) {
      const filled = (until: number) => Math.floor((until - stall.refillFrom) / stall.refillDays);
      if (filled(day) > filled(this.#day)) this.#left.set(stall.offerId, stall.capacity);
    }
    this.#day = day;
  }

  take(offerId: string, quantity: number): void {
    this.#left.set(offerId, (this.#left.get(offerId) ?? 0) - quantity);
  }

  offers(commodityIds: readonly string[]): MarketOffer[] {
    return this.#stalls
      .filter((stall) => commodityIds.includes(stall.commodityId))
      .map(({ capacity: _capacity, refillDays: _days, refillFrom: _from, ...offer }) => ({
        ...offer,
        free: this.#left.get(offer.offerId) ?? 0,
      }));
  }
}

/** What was awarded, all of it and by the fair policy's window. */
export class Ledger {
  readonly entries: Entry[] = [];
  readonly #window: number;
  readonly #sums = new Map<string, number>();
  #forgotten = 0;

  constructor(windowDays: number) {
    this.#window = windowDays;
  }

  add(entry: Entry): void {
    this.entries.push(entry);
    this.#count(entry, 1);
  }

  /** Trade units by commodity and cooperative over the window that ends on this day. Days go forwards only. */
  on(day: number): ReadonlyMap<string, number> {
    for (; this.#forgotten < this.entries.length; this.#forgotten += 1) {
      const entry = this.entries[this.#forgotten]!;
      if (entry.day > day - this.#window) break;
      this.#count(entry, -1);
    }
    return new Map(this.#sums);
  }

  #count({ commodityId, cooperativeId, quantity }: Entry, sign: 1 | -1): void {
    const key = ledgerKey(commodityId, cooperativeId);
    this.#sums.set(key, (this.#sums.get(key) ?? 0) + sign * quantity);
  }
}
