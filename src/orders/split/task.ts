import { type Core, type CoreSeat, narrow } from './core.ts';
import type { Prices } from './dual.ts';
import type { Model } from './model.ts';

/** What the seats before a stage can add. */
export interface Before {
  readonly least: number;
  readonly most: number;
  readonly base: number;
  readonly joining: number;
  readonly up: number;
  readonly down: number;
}

/** What a search would look at, and about how many steps that takes. */
export interface Task {
  readonly core: Core;
  readonly gap: number;
  readonly limited: boolean;
  readonly before: readonly Before[];
  readonly effort: number;
}

/**
 * @param places most suppliers that may join, or null without a limit
 * @param gap penalty up to which to look
 */
export function taskOf(model: Model, prices: Prices, places: number | null, gap: number): Task {
  const core = narrow(model, prices, places ?? model.count, gap);
  const before = prefixes(core.seats);
  return { core, gap, limited: places !== null, before, effort: estimate(core, before) };
}

function prefixes(seats: readonly CoreSeat[]): Before[] {
  const far = Number.POSITIVE_INFINITY;
  const result: Before[] = [{ least: 0, most: 0, base: 0, joining: 0, up: far, down: far }];
  for (const seat of seats) {
    const { least, most, base, joining, up, down } = result.at(-1)!;
    result.push({
      ...{ least: least + seat.least, most: most + seat.most, base: base + seat.base },
      joining: joining + (seat.least > 0 ? seat.joins : 0),
      ...{ up: Math.min(up, seat.up), down: Math.min(down, seat.down) },
    });
  }
  return result;
}

/** Steps it would take without pruning and without counting places. */
function estimate({ seats, need }: Core, before: readonly Before[]): number {
  let [steps, least, most] = [0, 0, 0];
  for (let j = seats.length - 1; j >= 0; j--) {
    const { ranges, least: one, most: all } = seats[j]!;
    [least, most] = [least + one, most + all];
    const cells = Math.min(most, need - before[j]!.least) - Math.max(least, need - before[j]!.most) + 1;
    steps += Math.max(0, cells) * (2 + ranges.length * 6);
  }
  return steps;
}
