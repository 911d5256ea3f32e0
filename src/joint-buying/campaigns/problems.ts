import { addDays, DAY, dayOf, startOfDay } from '../../platform/clock.ts';
import { quantity } from '../../platform/quantity.ts';
import { type CampaignWindow, listProblems } from '../rules/index.ts';
import type { CampaignForm, DropLine, OfferedList, Problem, Warning } from './types.ts';

type Times = Pick<CampaignForm, 'deadline' | 'extensionDays' | 'deliveryFrom' | 'deliveryUntil'>;

/** No deadline lies farther ahead, and no delivery farther behind its deadline. */
const MOST_DAYS = 366;

/** When lists are needed: from the deadline, to the last day of delivery in full, and to the extended deadline in any case. */
export const windowOf = ({ deadline, extensionDays, deliveryUntil }: Times): CampaignWindow => ({
  closesAt: deadline,
  deliveryUntil: Math.max(startOfDay(addDays(deliveryUntil, 1)) - 1, deadline + extensionDays * DAY),
});

/** What no joint purchase may say, not even a draft. */
export function formProblems(form: CampaignForm, now: number): Problem[] {
  return [...timeProblems(form, now), ...dropProblems(form.drops)];
}

function timeProblems({ deadline, extensionDays, deliveryFrom, deliveryUntil }: Times, now: number): Problem[] {
  const reason = deadlineProblem(deadline, now);
  if (reason) return [{ field: 'deadlineDay', reason }];
  const early = deliveryProblem(deadline, extensionDays, deliveryFrom);
  if (early) return [{ field: 'deliveryFrom', ...early }];
  if (deliveryUntil < deliveryFrom) return [{ field: 'deliveryUntil', reason: 'window_backwards' }];
  return deliveryUntil > addDays(dayOf(deadline), MOST_DAYS)
    ? [{ field: 'deliveryUntil', reason: 'delivery_far' }]
    : [];
}

export function deadlineProblem(deadline: number, now: number): 'deadline_past' | 'deadline_far' | null {
  if (deadline <= now) return 'deadline_past';
  return deadline > now + MOST_DAYS * DAY ? 'deadline_far' : null;
}

/** Goods come after the deadline, also after the extended one. `day`: the last day on which it may close. */
export function deliveryProblem(deadline: number, extensionDays: number, deliveryFrom: string) {
  const [closes, atLatest] = [dayOf(deadline), addDays(dayOf(deadline), extensionDays)];
  if (deliveryFrom <= closes) return { reason: 'delivery_before_deadline' as const, day: closes };
  return deliveryFrom <= atLatest ? { reason: 'delivery_before_extension' as const, day: atLatest } : null;
}

const folded = ({ name }: DropLine): string => name.toLocaleLowerCase('id');

function dropProblems(drops: readonly DropLine[]): Problem[] {
  const twice = drops.findIndex((drop, i) => drops.findIndex((one) => folded(one) === folded(drop)) < i);
  return twice < 0 ? [] : [{ field: `drops.${twice}.name`, reason: 'drop_twice', names: drops[twice]!.name }];
}

/** What keeps a joint purchase from being opened. @param lists those of the form */
export function openProblems(form: CampaignForm, lists: readonly OfferedList[], unit: string): Problem[] {
  const none: Problem[] = lists.length === 0 ? [{ field: 'lists', reason: 'no_list' }] : [];
  const wrong = lists.flatMap(({ list, supplierName: supplier }): Problem[] => {
    const [problem] = listProblems(list, windowOf(form));
    return problem ? [{ field: `lists.${list.id}`, reason: 'list_problem', problem, list, supplier }] : [];
  });
  const packs = packsDiffer(lists)
    ? [{ field: 'lists', reason: 'packs_differ' as const, names: packNames(lists, unit) }]
    : [];
  const drops: Problem[] = form.drops.length === 0 ? [{ field: 'drops.0.name', reason: 'no_drop' }] : [];
  return [...none, ...packs, ...wrong, ...drops];
}

/** Members share packs at a drop point, so that packs of two sizes cannot be bought together. */
export const packsDiffer = (lists: readonly Pick<OfferedList, 'list'>[]): boolean =>
  new Set(lists.map(({ list }) => list.packSize)).size > 1;

const packNames = (lists: readonly OfferedList[], unit: string): string =>
  lists.map(({ supplierName, list }) => `${supplierName} ${quantity(list.packSize, unit)}`).join(', ');

/** What may be opened, but should be seen first. */
export function warningsOf(form: CampaignForm, lists: readonly OfferedList[]): Warning[] {
  const most = lists.reduce((sum, { list }) => sum + (list.capacity ?? Infinity), 0);
  const slow = lists.filter(({ deliveryDays }) => addDays(dayOf(form.deadline), deliveryDays) > form.deliveryUntil);
  return [
    ...(lists.length > 0 && form.target > most ? [{ reason: 'target_above_capacity' as const, most }] : []),
    ...slow.map((one) => ({ reason: 'too_slow' as const, supplier: one.supplierName, days: one.deliveryDays })),
  ];
}

/** Stands for the warnings in the form that is sent again. */
export const agreementTo = (warnings: readonly Warning[]): string =>
  warnings
    .map((one) => (one.reason === 'too_slow' ? `too_slow:${one.supplier}` : `${one.reason}:${one.most}`))
    .join('|');
