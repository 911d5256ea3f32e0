import { commodityName } from '../../../catalog/index.ts';
import type { Lang } from '../../../platform/i18n.ts';
import type { Goods } from '../types.ts';

/** By its id; what the catalog has no more keeps its id. */
export function nameOf(goods: readonly Goods[], id: string, lang: Lang): string {
  const found = goods.find((one) => one.commodityId === id);
  return found ? commodityName(found, lang) : id;
}

export const unitOf = (goods: readonly Goods[], id: string): string =>
  goods.find((one) => one.commodityId === id)?.tradeUnit ?? '';
