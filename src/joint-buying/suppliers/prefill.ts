import { dayOf } from '../../platform/clock.ts';
import type { Typed } from '../../platform/forms.ts';
import { figure } from '../../platform/quantity.ts';
import type { ListGoods, StoredList } from './types.ts';

/** A form without a list before it: the goods' usual pack, from today on. */
export const freshList = ({ packContent }: ListGoods, now: number): Typed => ({
  packSize: packContent ? figure(packContent) : '',
  validFrom: dayOf(now),
});

/** What the supplier asked last, in trade units; its days and its letter are new ones. */
export function copiedList(list: StoredList, now: number): Typed {
  const tiers = list.tiers.flatMap(({ from, unitPrice }, n) => [
    [`tiers.${n}.from`, from === 0 ? '' : figure(from)],
    [`tiers.${n}.price`, figure(unitPrice)],
  ]);
  const { packSize, palletSize, minimumOrder, capacity, deliveryCost, deliveryDays, terms } = list;
  const orEmpty = (value: number | null) => (value ? figure(value) : '');
  return {
    ...Object.fromEntries(tiers),
    ...{ packSize: figure(packSize), palletSize: orEmpty(palletSize), minimumOrder: orEmpty(minimumOrder) },
    ...{ capacity: orEmpty(capacity), deliveryCost: orEmpty(deliveryCost), deliveryDays: orEmpty(deliveryDays) },
    ...{ terms, validFrom: dayOf(now) },
  };
}
