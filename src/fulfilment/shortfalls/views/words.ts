import type { Lang } from '../../../platform/i18n.ts';
import { quantity } from '../../../platform/quantity.ts';

/** Thousandths of a trade unit as people write them: `412,5 kg`. */
export const milli = (amount: number, unit: string): string => quantity(amount / 1000, unit);

/** `Beras medium` in the reader's language. */
export const goodsName = (commodity: { nameId: string; nameEn: string }, lang: Lang): string =>
  lang === 'id' ? commodity.nameId : commodity.nameEn;
