import * as v from 'valibot';
import { type Checked, check, type FieldErrors, formKey, type Typed } from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { readThousandths, readWhole, unitsFor } from '../../platform/quantity.ts';
import { MOST_PRICE, MOST_QUANTITY } from '../rules/index.ts';
import type { Campaign } from '../types.ts';
import { factsOf } from './facts.ts';
import { inputTexts, refusalTexts } from './texts-errors.ts';
import type { PledgeTerms } from './types.ts';

type Named = { key: string; seen: number };
export type PledgeForm = PledgeTerms & Named;

/** Units the quantity may be typed in, and what each holds. A pack is the suppliers', where they all pack alike. */
export function unitsOf({ unit, packName, lists }: Pick<Campaign, 'unit' | 'packName' | 'lists'>) {
  const sizes = new Set(lists.map(({ list }) => list.packSize));
  const [size] = sizes;
  return unitsFor(unit, packName && size && sizes.size === 1 ? { name: packName, content: size } : null);
}

const version = v.pipe(
  v.optional(v.string(), '0'),
  v.check((text) => /^\d{1,9}$/.test(text), 'reload'),
  v.transform(Number),
);

/** The version of the pledge that a form was made from. */
export const checkSeen = (typed: Typed, lang: Lang): Checked<{ seen: number }> =>
  check(v.object({ seen: version }), typed, inputTexts[lang]);

/** The figures as typed and what is wrong with each, whatever else the form holds. */
export function checkTerms(campaign: Campaign, typed: Typed, lang: Lang): Checked<PledgeTerms> {
  const errors: Record<string, string> = {};
  const facts = factsOf(campaign, typed);
  const texts = { ...inputTexts[lang], ...refusalTexts[lang] };
  const read = (name: string, found: Found): number | null => {
    if ('value' in found) return found.value;
    const text = texts[found.reason];
    errors[name] = typeof text === 'function' ? text(facts) : text;
    return null;
  };
  const terms = {
    quantity: read('quantity', quantityOf(campaign, typed)) ?? 0,
    tolerance: read('tolerance', toleranceOf(typed)) ?? 0,
    highestPrice: read('highestPrice', limitOf(typed)),
    dropPointId: typed.dropPointId ?? '',
  };
  if (!campaign.dropPoints.some(({ id }) => id === terms.dropPointId))
    errors.dropPointId = refusalTexts[lang].unknown_drop_point(facts);
  return Object.keys(errors).length > 0 ? { ok: false, errors, typed } : { ok: true, value: terms, typed };
}

/** The form that is sent to be kept. */
export function checkPledgeForm(campaign: Campaign, typed: Typed, lang: Lang): Checked<PledgeForm> {
  const named: Checked<Named> = check(v.object({ key: formKey, seen: version }), typed, inputTexts[lang]);
  const terms = checkTerms(campaign, typed, lang);
  if (named.ok && terms.ok) return { ok: true, value: { ...named.value, ...terms.value }, typed };
  const wrong: FieldErrors = named.ok ? {} : { '': Object.values(named.errors)[0] ?? '' };
  const errors: FieldErrors = { ...wrong, ...(terms.ok ? {} : terms.errors) };
  return { ok: false, errors, typed };
}

type Reason =
  | 'quantity_required'
  | 'unit_unknown'
  | 'not_a_figure'
  | 'not_whole'
  | 'quantity_zero'
  | 'quantity_too_large'
  | 'tolerance_out_of_range'
  | 'price_out_of_range';
type Found = { value: number | null } | { reason: Reason };

function quantityOf(campaign: Campaign, typed: Typed): Found {
  const unit = unitsOf(campaign).find((one) => one.unit === (typed.unit ?? campaign.unit));
  if (!unit) return { reason: 'unit_unknown' };
  if (!typed.quantity?.trim()) return { reason: 'quantity_required' };
  const read = readWhole(typed.quantity, unit.content, MOST_QUANTITY);
  if (read.ok) return read;
  if (read.reason === 'not_positive') return { reason: 'quantity_zero' };
  return { reason: read.reason === 'too_large' ? 'quantity_too_large' : read.reason };
}

function toleranceOf({ tolerance = '' }: Typed): Found {
  if (!tolerance.trim() || readThousandths(tolerance) === 0n) return { value: 0 };
  const read = readWhole(tolerance, 1, MOST_QUANTITY);
  if (read.ok) return read;
  const outside = read.reason === 'not_positive' || read.reason === 'too_large';
  return { reason: outside ? 'tolerance_out_of_range' : (read.reason as 'not_a_figure' | 'not_whole') };
}

/** People write `12.900/kg`. */
function limitOf({ highestPrice = '' }: Typed): Found {
  const text = highestPrice.replace(/\s*\/.*$/, '');
  if (!text.trim()) return { value: null };
  const read = readWhole(text, 1, MOST_PRICE);
  if (read.ok) return read;
  const outside = read.reason === 'not_positive' || read.reason === 'too_large';
  return { reason: outside ? 'price_out_of_range' : (read.reason as 'not_a_figure' | 'not_whole') };
}
