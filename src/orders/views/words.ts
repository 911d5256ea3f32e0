import type { Lang } from '../../platform/i18n.ts';
import { quantity } from '../../platform/quantity.ts';
import type { CommodityWords } from '../types.ts';

type Named = { nameId: string; nameEn: string };

/** A commodity's name in the reader's language. */
export const nameOf = (commodity: Named, lang: Lang): string => (lang === 'id' ? commodity.nameId : commodity.nameEn);

/** `karung isi 50 kg`, or null where the goods are sold loose. */
export function packOf(commodity: CommodityWords, lang: Lang): string | null {
  if (!commodity.packName || !commodity.packContent) return null;
  const content = quantity(commodity.packContent, commodity.tradeUnit);
  return lang === 'id' ? `${commodity.packName} isi ${content}` : `${commodity.packName} of ${content}`;
}

/** `= 68.000 kg = 1.360 karung isi 50 kg`; the packs only where they come out whole. */
export function equivalents(amount: number, typedUnit: string, commodity: CommodityWords, lang: Lang): string {
  const parts: string[] = [];
  if (typedUnit !== commodity.tradeUnit) parts.push(`= ${quantity(amount, commodity.tradeUnit)}`);
  const pack = packOf(commodity, lang);
  if (pack && typedUnit !== commodity.packName && amount % commodity.packContent! === 0)
    parts.push(`= ${quantity(amount / commodity.packContent!, pack)}`);
  return parts.join(' ');
}
