/** Indonesian is the first language; every text has both, and a missing one fails the type check. */
export const languages = ['id', 'en'] as const;
export type Lang = (typeof languages)[number];

/** Day and number formats of the forum. Bogor is on Western Indonesian Time. */
export const LOCALE = { id: 'id-ID', en: 'en-GB' } as const;
export const TIME_ZONE = 'Asia/Jakarta';

// biome-ignore lint/suspicious/noExplicitAny: a text may take any parameters; `Texts` keeps them typed for the caller
type Text = string | ((...parameters: any[]) => string);
type Entry<T extends Text = Text> = { id: T; en: T extends string ? string : T };
type Entries = Record<string, Entry>;
export type Texts<E extends Entries> = { [K in keyof E]: E[K]['id'] extends string ? string : E[K]['id'] };

/**
 * A typed catalog of texts: `const texts = catalogOf({ title: { id: 'Katalog', en: 'Catalog' } })`, then `texts[lang].title`.
 * A text with parameters is a function: `{ id: (n: number) => …, en: (n: number) => … }`.
 */
export function catalogOf<E extends Entries>(entries: E): Record<Lang, Texts<E>> {
  const pick = (lang: Lang) =>
    Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, entry[lang]])) as Texts<E>;
  return { id: pick('id'), en: pick('en') };
}

export const isLang = (value: unknown): value is Lang => languages.includes(value as Lang);
