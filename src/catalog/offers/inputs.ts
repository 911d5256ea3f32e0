import * as v from 'valibot';
import { type Checked, check, formKey, freeText, lineOfText, refuse, type Typed } from '../../platform/forms.ts';
import { readWhole } from '../../platform/quantity.ts';
import { type Rules, readTerms, type Terms } from './terms.ts';

/** An offer as it is saved: its terms, and what the cooperative says in words. */
export type OfferInput = Terms & {
  certificate: string | null;
  description: string;
  key: string;
  /** The offer's version when the form was opened; 0 for a new one. */
  version: number;
};

const words = v.object({
  key: formKey,
  version: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/, 'reload'), v.transform(Number)), '0'),
  certificate: v.optional(
    v.pipe(
      lineOfText(120, 0),
      v.transform((text) => text || null),
    ),
    '',
  ),
  description: freeText(2000),
});

/** The whole form. Every mistake is named beside its field, not only the first. */
export function checkOffer(typed: Typed, rules: Rules, texts: Readonly<Record<string, unknown>>): Checked<OfferInput> {
  const said = check(words, typed, texts);
  const { terms, mistakes } = readTerms(typed, rules);
  if (said.ok && mistakes.length === 0) return { ok: true, value: { ...said.value, ...(terms as Terms) }, typed };
  const named = mistakes.map(({ field, message, about }) => [field, wordsFor(texts[message], about)] as const);
  return refuse({ typed }, { ...Object.fromEntries(named), ...(said.ok ? {} : said.errors) });
}

const wordsFor = (text: unknown, about = ''): string =>
  typeof text === 'function' ? (text as (about: string) => string)(about) : String(text);

/** The quick change of a quantity in trade units; 0 takes everything off sale. */
export const stockForm = v.object({
  available: v.pipe(
    v.string('required'),
    v.rawTransform<string, number>(({ dataset, addIssue, NEVER }) => {
      if (/^\s*0+\s*$/.test(dataset.value)) return 0;
      const read = readWhole(dataset.value);
      if (read.ok) return read.value;
      addIssue({ message: dataset.value.trim() ? read.reason : 'required' });
      return NEVER;
    }),
  ),
});

/** A message to the moderators. */
export const messageForm = v.object({ key: formKey, body: v.pipe(freeText(2000), v.minLength(1, 'required')) });

const PHOTO_ID = /^[\w-]{1,80}$/;

/** The pictures that stay with the offer, in their order: those of the form that are not ticked to be left out. */
export function keptPhotos(typed: Typed): string[] {
  const kept = Object.keys(typed)
    .filter((name) => /^photos\.\d$/.test(name) && typed[`drop.${name.slice(7)}`] === undefined)
    .sort()
    .map((name) => typed[name]!);
  return [...new Set(kept.filter((id) => PHOTO_ID.test(id)))];
}
