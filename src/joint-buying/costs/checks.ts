import type { CampaignState } from '../rules/index.ts';
import type { Bill, BillInput, ChargeInput, OrderedPart, Served } from './types.ts';

/** Bills and charges are recorded from the order until the members are invoiced. */
export const takesCosts = ({ state, invoicedAt }: { state: CampaignState; invoicedAt: number | null }): boolean =>
  invoicedAt === null && (state === 'ordered' || state === 'arriving' || state === 'distributed');

export type BillRefusal =
  | 'bill_not_of_campaign'
  | 'billed_above_order'
  | 'billed_without_goods'
  | 'goods_without_quantity'
  | 'in_future'
  | 'due_before_bill'
  | 'below_paid'
  | 'changed_meanwhile';

/**
 * Why a bill cannot be recorded as typed, by the field it is about, or null: it can.
 * @param today `YYYY-MM-DD`
 */
export function billRefusal(
  input: BillInput,
  purchase: OrderedPart | undefined,
  bill: Bill | undefined,
  today: string,
): { field: string; reason: BillRefusal } | null {
  if (!purchase) return { field: '', reason: 'bill_not_of_campaign' };
  const { billedMilli, goods, delivery, vat } = input;
  const wrong: [string, BillRefusal, boolean][] = [
    ['', 'changed_meanwhile', input.version !== (bill?.version ?? 0)],
    ['billed', 'billed_above_order', billedMilli > purchase.quantity * 1000],
    ['goods', 'billed_without_goods', billedMilli > 0 && goods === 0],
    ['billed', 'goods_without_quantity', billedMilli === 0 && goods > 0],
    ['billedOn', 'in_future', input.billedOn > today],
    ['dueOn', 'due_before_bill', input.dueOn < input.billedOn],
    ['goods', 'below_paid', goods + delivery + vat < (bill?.paid ?? 0)],
  ];
  const found = wrong.find(([, , is]) => is);
  return found ? { field: found[0], reason: found[1] } : null;
}

export type ChargeRefusal = 'drop_point_not_of_campaign' | 'nobody_at_drop_point' | 'in_future';

/** @param isShared what arrived has been shared out, so that it is known who got anything */
export function chargeRefusal(
  { dropPointId, spentOn }: ChargeInput,
  dropPoints: readonly { id: string }[],
  served: readonly Served[],
  { isShared, today }: { isShared: boolean; today: string },
): { field: string; reason: ChargeRefusal } | null {
  if (spentOn > today) return { field: 'spentOn', reason: 'in_future' };
  if (dropPointId === null) return null;
  if (!dropPoints.some((one) => one.id === dropPointId))
    return { field: 'bearers', reason: 'drop_point_not_of_campaign' };
  const here = served.find((one) => one.dropPointId === dropPointId);
  const isBorne = (isShared ? here?.shared : here?.ordered) ?? 0;
  return isBorne > 0 ? null : { field: 'bearers', reason: 'nobody_at_drop_point' };
}
