import * as v from 'valibot';
import { type Checked, check, type FieldErrors, freeText, lineOfText, type Typed } from '../platform/forms.ts';
import type { Lang } from '../platform/i18n.ts';
import { quantity, readWhole } from '../platform/quantity.ts';
import { checkLimits, linesOf } from './inputs.ts';
import { awardTexts, type DeclineReason, declineReasons } from './texts-awards.ts';
import { errorTexts } from './texts-errors.ts';
import type { Agreement, Limits } from './types.ts';

const MOST_REASON = 300;

/** One reason under the field's own name, so that two forms on a page keep their errors apart. */
export function checkReason(typed: Typed, field: 'returnReason' | 'cancelReason', lang: Lang): Checked<string> {
  const schema = v.object({ [field]: lineOfText(MOST_REASON, 3) });
  const checked = check(
    schema,
    { [field]: '', ...typed },
    { ...errorTexts[lang], required: errorTexts[lang].reason_required },
  );
  return checked.ok ? { ...checked, value: checked.value[field] ?? '' } : checked;
}

const wholeFrom0 = (text: string | undefined): number | null => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : null);

/** What the person had before their eyes when they sent the form: hidden fields of the preview. */
export function agreementOf(typed: Typed, lines: number): Agreement {
  return {
    seenTotal: wholeFrom0(typed.seenTotal),
    acceptedShortage: Array.from({ length: lines }, (_, n) => wholeFrom0(typed[`acceptedShortage.${n}`]) ?? 0),
    shortage: typed.shortage === 'wait' ? 'wait' : 'go_without',
  };
}

export type ShortageDecision = { decision: 'accept' | 'wait' } | { decision: 'limits'; limits: Limits };

const decisionShape = v.object({ decision: v.picklist(['accept', 'wait', 'limits'], 'decision_choice') });

export function checkShortage(typed: Typed, lang: Lang): Checked<ShortageDecision> {
  const checked = check(decisionShape, { decision: '', ...typed }, errorTexts[lang]);
  if (!checked.ok) return checked;
  const { decision } = checked.value;
  if (decision !== 'limits') return { ok: true, value: { decision }, typed };
  // The fields carry the line's number, so that two short lines on a page keep theirs apart.
  const [line = {}] = linesOf(typed);
  const limits = checkLimits(line, lang);
  if (limits.ok) return { ok: true, value: { decision, limits: limits.value }, typed };
  const prefix = /^lines\.\d+\./.exec(Object.keys(typed).find((name) => name.startsWith('lines.')) ?? '')?.[0] ?? '';
  return { ok: false, errors: prefixed(prefix, limits.errors), typed };
}

const prefixed = (prefix: string, errors: FieldErrors): FieldErrors =>
  Object.fromEntries(Object.entries(errors).map(([field, error]) => [`${prefix}${field}`, error]));

/** How much a cooperative confirms; `null`: all of it. The form for a part says so by `part`. */
export function checkConfirmation(typed: Typed, lang: Lang): Checked<number | null> {
  if (!typed.part) return { ok: true, value: null, typed };
  const read = readWhole(typed.quantity ?? '');
  if (read.ok) return { ok: true, value: read.value, typed };
  const t = errorTexts[lang];
  const error = typed.quantity?.trim() ? t[read.reason] : t.quantity_required;
  return { ok: false, errors: { quantity: error }, typed };
}

/** What a part must be, when it was not. */
export const lotsError = (lots: { lotSize: number; most: number }, unit: string, asked: number, lang: Lang): string =>
  asked > lots.most
    ? awardTexts[lang].mostPart(quantity(lots.most, unit))
    : awardTexts[lang].wholeLots(quantity(lots.lotSize, unit));

const declineShape = v.object({
  declineReason: v.picklist(Object.keys(declineReasons.id) as DeclineReason[], 'reason_choice'),
  declineNote: freeText(MOST_REASON),
});

/** The reason as the buyer will read it; "another reason" needs its own words. */
export function checkDecline(typed: Typed, lang: Lang): Checked<string> {
  const checked = check(declineShape, { declineReason: '', ...typed }, errorTexts[lang]);
  if (!checked.ok) return checked;
  const { declineReason, declineNote } = checked.value;
  if (declineReason === 'other') {
    return declineNote.length >= 3
      ? { ok: true, value: declineNote, typed }
      : { ok: false, errors: { declineNote: errorTexts[lang].reason_required }, typed };
  }
  const words = declineReasons[lang][declineReason];
  return { ok: true, value: declineNote ? `${words}: ${declineNote}` : words, typed };
}
