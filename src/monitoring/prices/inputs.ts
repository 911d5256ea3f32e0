import * as v from 'valibot';
import { isDay } from '../../platform/clock.ts';
import { type Checked, check, formKey, lineOfText, type Typed } from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { MOST_PRICE, readPrice } from '../rules/prices/index.ts';
import { entryErrors, marketErrors } from './texts-entry.ts';

export type PriceInput = { key: string; market: string; commodity: string; price: number; day: string; sure: string };

/** Earlier than any price of this forum, and within what the database counts. */
const FIRST_DAY = '2000-01-01';

const price = v.pipe(
  v.string('price_missing'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const read = readPrice(dataset.value);
    if (read.ok && read.unit !== '') addIssue({ message: 'unit_in_price' });
    else if (!read.ok) addIssue({ message: read.reason });
    else if (read.price > MOST_PRICE) addIssue({ message: 'too_large' });
    else return read.price;
    return NEVER;
  }),
);

const shape = v.object({
  key: formKey,
  market: v.pipe(v.string('market'), v.minLength(1, 'market')),
  commodity: v.pipe(v.string('commodity'), v.minLength(1, 'commodity')),
  price,
  day: v.pipe(
    v.string('not_a_day'),
    v.check((day) => isDay(day) && day >= FIRST_DAY, 'not_a_day'),
  ),
  sure: v.optional(v.string(), ''),
});

export const checkPrice = (typed: Typed, lang: Lang): Checked<PriceInput> => check(shape, typed, entryErrors[lang]);

const marketShape = v.object({
  key: formKey,
  name: lineOfText(60, 3),
  kelurahan: lineOfText(60, 2),
  kecamatan: lineOfText(60, 2),
});

export const checkMarket = (typed: Typed, lang: Lang): Checked<v.InferOutput<typeof marketShape>> =>
  check(marketShape, typed, marketErrors[lang]);

/** A market's id as addresses carry it; anything else is none. */
export const readMarketId = (text: string | undefined): string | null =>
  text !== undefined && /^[\w-]{1,80}$/.test(text) ? text : null;
