import * as v from 'valibot';
import { dayOf, isDay } from '../../platform/clock.ts';
import { type Checked, check, formKey, type Typed } from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { readWhole } from '../../platform/quantity.ts';
import { isBlank, isZero, readQuantity, unitsOf } from '../inputs-quantity.ts';
import { MOST_PRICE, MOST_QUANTITY } from '../rules/index.ts';
import { errorTexts } from './texts.ts';
import { type Goods, type NeedInput, rhythms } from './types.ts';

type ErrorKey = keyof (typeof errorTexts)['id'];
type Note = (field: string, reason: ErrorKey) => undefined;

const added = v.object({ key: formKey, rhythm: v.picklist(rhythms, 'rhythm_required') });
const changed = v.object({
  version: v.pipe(v.string('reload'), v.regex(/^\d{1,9}$/, 'reload'), v.transform(Number)),
  rhythm: v.picklist(rhythms, 'rhythm_required'),
});

/** A new need. @param goods null: nothing was chosen, or nothing that there is */
export const checkNewNeed = (typed: Typed, goods: Goods | null, now: number, lang: Lang) =>
  checkNeed(typed, check(added, { rhythm: '', ...typed }, errorTexts[lang]), goods, now, lang);

export const checkNeedChange = (typed: Typed, goods: Goods, now: number, lang: Lang) =>
  checkNeed(typed, check(changed, { rhythm: '', ...typed }, errorTexts[lang]), goods, now, lang);

function checkNeed<T extends { rhythm: NeedInput['rhythm'] }>(
  typed: Typed,
  said: Checked<T>,
  goods: Goods | null,
  now: number,
  lang: Lang,
): Checked<T & NeedInput> {
  const errors: Record<string, string> = {};
  const note: Note = (field, reason) => {
    const text = errorTexts[lang][reason];
    errors[field] ??= typeof text === 'function' ? text(unitWords(goods, lang)) : text;
  };
  if (goods === null) note('commodity', 'commodity_required');
  const quantity = goods === null ? undefined : readAmount(typed, goods, note);
  const last = readLast(typed, now, note);
  if (!said.ok || Object.keys(errors).length > 0) {
    return { ok: false, typed, errors: { ...errors, ...(said.ok ? {} : said.errors) } };
  }
  return { ok: true, typed, value: { ...said.value, quantity: quantity!, ...last } };
}

/** `kg, kuintal, ton atau karung`. */
function unitWords(goods: Goods | null, lang: Lang): string {
  const units = goods ? unitsOf(goods).map((one) => one.unit) : [];
  const last = units.pop() ?? '';
  return units.length === 0 ? last : `${units.join(', ')} ${errorTexts[lang].or_unit} ${last}`;
}

function readAmount(typed: Typed, goods: Goods, note: Note): number | undefined {
  const { quantity, quantityUnit } = typed;
  const isBare = /^[\d.,\s]*$/.test(quantity ?? '');
  if (isBlank(quantity)) return note('quantity', 'required');
  if (quantityUnit === '' && isBare) return note('quantity', 'unit_required');
  const read = readQuantity(quantity, quantityUnit, goods, MOST_QUANTITY);
  if (read.ok) return read.value;
  return note('quantity', read.reason === 'too_large' ? 'quantity_too_large' : read.reason);
}

/** The last price and its day come together, or not at all. */
function readLast(typed: Typed, now: number, note: Note): Pick<NeedInput, 'lastPrice' | 'lastBoughtOn'> {
  const none = { lastPrice: null, lastBoughtOn: null };
  if (isBlank(typed.lastPrice) && isBlank(typed.lastBoughtOn)) return none;
  const [lastPrice, lastBoughtOn] = [readPrice(typed.lastPrice, note), readDay(typed.lastBoughtOn, now, note)];
  return lastPrice === undefined || lastBoughtOn === undefined ? none : { lastPrice, lastBoughtOn };
}

function readPrice(text: string | undefined, note: Note): number | undefined {
  if (isBlank(text)) return note('lastPrice', 'price_with_day');
  if (isZero(text)) return note('lastPrice', 'price_zero');
  const read = readWhole(text!, 1, MOST_PRICE);
  return read.ok ? read.value : note('lastPrice', read.reason === 'too_large' ? 'price_too_large' : read.reason);
}

function readDay(text: string | undefined, now: number, note: Note): string | undefined {
  const day = text?.trim() ?? '';
  if (day === '') return note('lastBoughtOn', 'day_with_price');
  if (!isDay(day) || day < '2000') return note('lastBoughtOn', 'not_a_day');
  return day > dayOf(now) ? note('lastBoughtOn', 'bought_future') : day;
}
