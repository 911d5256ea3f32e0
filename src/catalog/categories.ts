import { catalogOf, type Lang } from '../platform/i18n.ts';

const texts = catalogOf({
  staples: { id: 'Beras dan bahan pokok', en: 'Rice and staples' },
  protein: { id: 'Telur, daging, dan ikan', en: 'Eggs, meat and fish' },
  spices: { id: 'Bumbu', en: 'Spices' },
  vegetables: { id: 'Sayur', en: 'Vegetables' },
  fruit: { id: 'Buah', en: 'Fruit' },
  cooking: { id: 'Minyak, gula, dan bahan masak', en: 'Oil, sugar and cooking goods' },
  other: { id: 'Lain-lain', en: 'Other' },
});

/** What a category is called; one that has no name of its own yet shows its id. */
export const categoryName = (category: string, lang: Lang): string =>
  category in texts[lang] ? texts[lang][category as keyof (typeof texts)['id']] : category;
