import { catalogOf, type Lang } from '../platform/i18n.ts';

export type NamedCommodity = { nameId: string; nameEn: string };

/** The name the goods are known by. Grades that are goods of their own (medium and premium rice) stand in it. */
export const commodityName = ({ nameId, nameEn }: NamedCommodity, lang: Lang): string =>
  lang === 'id' ? nameId : nameEn;

const categories = catalogOf({
  staples: { id: 'Bahan pokok', en: 'Staples' },
  protein: { id: 'Lauk dan telur', en: 'Meat, fish and eggs' },
  spices: { id: 'Bumbu', en: 'Spices' },
  vegetables: { id: 'Sayur', en: 'Vegetables' },
  fruit: { id: 'Buah', en: 'Fruit' },
  cooking: { id: 'Minyak dan gula', en: 'Oil and sugar' },
  other: { id: 'Lainnya', en: 'Other' },
});

/** A category's name; one that a forum added itself is shown as it wrote it. */
export const categoryName = (category: string, lang: Lang): string =>
  (categories[lang] as Readonly<Record<string, string>>)[category] ?? category;
