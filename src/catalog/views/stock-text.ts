import type { Lang } from '../../platform/i18n.ts';
import { bandFloor, quantity, roughQuantity } from '../../platform/quantity.ts';
import { shared } from '../texts.ts';

/** What an offer has left, to the kilogram or as a band: `5 ton atau lebih`. */
export const stockText = (amount: number, unit: string, lang: Lang, isExact: boolean): string =>
  isExact || amount < 1 ? quantity(amount, unit) : shared[lang].atLeast(roughQuantity(bandFloor(amount), unit));

/** Fewer than these, and what all have says something of one. */
const MANY = 5;

type Sum = { free: number; cooperatives: number; tradeUnit: string };

/** `sums`: exact where many are added up; `bands`: not even there, as two sums of a filter less one another are an offer. */
export type Sight = 'exact' | 'sums' | 'bands';

/** What all offers of a commodity have left: of many cooperatives to a tenth of a tonne, of few as of one. */
export const stockOfAll = ({ free, cooperatives, tradeUnit }: Sum, lang: Lang, sight: Sight): string =>
  sight === 'exact' || (sight === 'sums' && cooperatives >= MANY)
    ? roughQuantity(free, tradeUnit)
    : stockText(free, tradeUnit, lang, false);
