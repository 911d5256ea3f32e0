import { catalogOf, type Lang } from '../../platform/i18n.ts';
import { quantity } from '../../platform/quantity.ts';
import { packsOf } from './lifecycle.ts';
import type { Goods, UnitTotal } from './types.ts';

const words = catalogOf({
  packs: {
    id: (packs: string, content: string) => `${packs} isi ${content}`,
    en: (packs: string, content: string) => `${packs} of ${content}`,
  },
});

type Packed = Pick<Goods, 'tradeUnit' | 'packName' | 'packContent'>;

/** `24 karung isi 50 kg + 1 karung isi 30 kg`; null where the goods are loose. */
export function packWords(amount: number, { tradeUnit, packName, packContent }: Packed, lang: Lang): string | null {
  const packs = packsOf(amount, packContent);
  if (packs === null || packName === null || packContent === null) return null;
  const rest = amount % packContent;
  const of = (count: number, content: number) =>
    words[lang].packs(quantity(count, packName), quantity(content, tradeUnit));
  const full = rest === 0 ? packs : packs - 1;
  return [full > 0 ? of(full, packContent) : '', rest > 0 ? of(1, rest) : ''].filter(Boolean).join(' + ');
}

type Named = Pick<Goods, 'nameId' | 'nameEn'>;
/** A commodity's name in the reader's language. */
export const nameOf = ({ nameId, nameEn }: Named, lang: Lang): string => (lang === 'id' ? nameId : nameEn);

/** `12.000 kg, 900 ikat`: each unit for itself. */
export const unitWords = (totals: readonly UnitTotal[]): string =>
  totals.map(({ units, tradeUnit }) => quantity(units, tradeUnit)).join(', ');
