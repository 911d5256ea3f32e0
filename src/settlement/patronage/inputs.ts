import * as v from 'valibot';
import { type Checked, check, formKey, lineOfText, type Typed } from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { readWhole } from '../../platform/quantity.ts';
import { money } from '../inputs-shared.ts';
import { MOST_AMOUNT } from '../payments/inputs.ts';
import { errorTexts } from './texts.ts';
import type { Change } from './types.ts';

const year = v.pipe(
  v.string('year_required'),
  v.regex(/^20\d\d$/, 'year_required'),
  v.transform((text) => Number(text)),
);
const pool = { pool: money, note: lineOfText(300, 0) };

export const checkPool = (
  typed: Typed,
  lang: Lang,
): Checked<{ year: number; pool: number; note: string; key: string }> =>
  check(v.object({ year, ...pool, key: formKey }), { note: '', ...typed }, errorTexts[lang]);

export const checkRecomputation = (typed: Typed, lang: Lang): Checked<{ pool: number; note: string }> =>
  check(v.object(pool), { note: '', ...typed }, errorTexts[lang]);

export const amountField = (cooperativeId: string): string => `amount-${cooperativeId}`;
export const noteField = (cooperativeId: string): string => `note-${cooperativeId}`;

/** Zero may be typed as nothing. Null: not a whole number of rupiah. */
function readAmount(text: string): { ok: true; value: number } | { ok: false; reason: string } {
  if (/^\s*(rp\.?)?\s*0*\s*$/i.test(text)) return { ok: true, value: 0 };
  return readWhole(text, 1, MOST_AMOUNT);
}

/** What was typed for each cooperative, with what is wrong of it. */
export function checkChanges(typed: Typed, lang: Lang): Checked<Change[]> {
  const errors: Record<string, string> = {};
  const note = lineOfText(200, 0);
  const value = Object.entries(typed).flatMap(([name, text]): Change[] => {
    const cooperativeId = /^amount-([\w.-]{1,64})$/.exec(name)?.[1];
    if (!cooperativeId) return [];
    const read = readAmount(text);
    const why = v.safeParse(note, typed[noteField(cooperativeId)] ?? '');
    if (!read.ok) errors[name] = (errorTexts[lang] as Record<string, string>)[read.reason] ?? errorTexts[lang].invalid;
    if (!why.success) errors[noteField(cooperativeId)] = errorTexts[lang].too_long;
    return [{ cooperativeId, amount: read.ok ? read.value : 0, note: why.success ? why.output : '' }];
  });
  return Object.keys(errors).length > 0 ? { ok: false, errors, typed } : { ok: true, value, typed };
}
