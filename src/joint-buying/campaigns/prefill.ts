import { addDays, dayOf, HOUR, MINUTE, startOfDay } from '../../platform/clock.ts';
import type { Typed } from '../../platform/forms.ts';
import { figure } from '../../platform/quantity.ts';
import { listProblems, tierAt } from '../rules/index.ts';
import type { Campaign } from '../types.ts';
import { windowOf } from './problems.ts';
import type { DropLine, OfferedList } from './types.ts';

export const MOST_DROPS = 12;

/** `17:00` of a moment, in the forum's time zone. */
function clockOf(at: number): string {
  const minutes = Math.floor((at - startOfDay(dayOf(at))) / MINUTE);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

export const deadlineTyped = (deadline: number): Typed => ({
  ...{ deadlineDay: dayOf(deadline), deadlineTime: clockOf(deadline) },
});

/**
 * A new joint purchase as it may well be meant: it closes in a week at five in the afternoon, the goods come 3 to 10 days later,
 * from all whose lists cover that, at the tier that what is needed reaches.
 *
 * @param quantity what is needed, trade units; null: not known
 */
export function freshTyped(of: {
  lists: readonly OfferedList[];
  drops: readonly DropLine[];
  quantity: number | null;
  now: number;
}): Typed {
  const day = addDays(dayOf(of.now), 7);
  const times = {
    ...{ deadline: startOfDay(day) + 17 * HOUR, extensionDays: 2 },
    ...{ deliveryFrom: addDays(day, 3), deliveryUntil: addDays(day, 10) },
  };
  const chosen = fitting(of.lists.filter(({ list }) => listProblems(list, windowOf(times)).length === 0));
  const target = of.quantity === null ? 0 : targetFor(chosen, of.quantity);
  return {
    ...deadlineTyped(times.deadline),
    ...{ extensionDays: '2', deliveryFrom: times.deliveryFrom, deliveryUntil: times.deliveryUntil },
    ...{ target: target > 0 ? figure(target) : '', note: '' },
    ...{ fallBack: 'yes', toleranceReaches: 'no', shortageRule: 'proportional' },
    ...listsTyped(chosen.map(({ list }) => list.id)),
    ...dropsTyped(of.drops),
  };
}

/** Of lists with different packs the most that go together, of as many the cheapest. */
function fitting(lists: readonly OfferedList[]): OfferedList[] {
  const groups = [...Map.groupBy(lists, ({ list }) => list.packSize)].map(([, group]) => group);
  const cheapest = (group: readonly OfferedList[]) =>
    Math.min(...group.flatMap(({ list }) => list.tiers.map((tier) => tier.unitPrice)));
  return groups.sort((a, b) => b.length - a.length || cheapest(a) - cheapest(b))[0] ?? [];
}

/** Where the cheapest tier begins that so much reaches; 0: the first price there is. */
function targetFor(lists: readonly OfferedList[], quantity: number): number {
  const reached = lists.flatMap(({ list }) => tierAt(list.tiers, quantity) ?? []);
  return (
    reached.reduce((best, tier) => (best && best.unitPrice <= tier.unitPrice ? best : tier), reached[0])?.from ?? 0
  );
}

const listsTyped = (ids: readonly string[]): Typed => Object.fromEntries(ids.map((id) => [`lists.${id}`, 'yes']));

const dropsTyped = (drops: readonly DropLine[]): Typed =>
  Object.fromEntries(
    drops
      .slice(0, MOST_DROPS)
      .flatMap(({ name, address }, i) => [
        ...[[`drops.${i}.name`, name] as const],
        ...[[`drops.${i}.address`, address] as const],
      ]),
  );

/** A draft as its form shows it. */
export function typedOf(campaign: Campaign): Typed {
  const { extensionDays, deliveryFrom, deliveryUntil, target, note, shortageRule } = campaign;
  return {
    ...deadlineTyped(campaign.deadline),
    ...{ extensionDays: String(extensionDays), deliveryFrom, deliveryUntil, note, shortageRule },
    target: target > 0 ? figure(target) : '',
    ...{ fallBack: yes(campaign.fallBack), toleranceReaches: yes(campaign.toleranceReaches) },
    ...listsTyped(campaign.lists.map(({ list }) => list.id)),
    ...dropsTyped(campaign.dropPoints),
  };
}

const yes = (is: boolean): 'yes' | 'no' => (is ? 'yes' : 'no');
