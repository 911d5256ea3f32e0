import * as v from 'valibot';
import {
  type Checked,
  check,
  type FieldErrors,
  formKey,
  freeText,
  lineOfText,
  type Typed,
} from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { quantity, readThousandths } from '../../platform/quantity.ts';
import { isCounted, problemsOf, type RefusalReason, type Weighed } from './rules.ts';
import { reasonKeys } from './texts.ts';
import { errorTexts } from './texts-errors.ts';
import type { ArrivalLine, LineInput, Measure, ReceiptInput } from './types.ts';

const formShape = v.object({ key: formKey, note: freeText(1000) });
const lineShape = v.object({
  refusalReason: v.optional(v.picklist(['', ...reasonKeys], 'refusal_reason'), ''),
  reason: lineOfText(300, 0),
});

/** The name of a line's field in the form. */
export const fieldOf = (n: number, name: string): string => `lines.${n}.${name}`;
export const measureField = (n: number, key: string): string => fieldOf(n, `quality.${key}`);

/** A sent form against the consignment it is for. Lines are told by their place, which never changes. */
export function checkReceipt(typed: Typed, lines: readonly ArrivalLine[], lang: Lang): Checked<ReceiptInput> {
  const errors: Record<string, string> = {};
  const form = check(formShape, { key: typed.key ?? '', note: typed.note ?? '' }, errorTexts[lang]);
  if (!form.ok) Object.assign(errors, form.errors);
  const read = lines.map((line, n) => readLine(typed, line, n, lang));
  for (const one of read) Object.assign(errors, one.errors);
  const inputs = read.flatMap((one) => (one.value ? [one.value] : []));
  if (typed.all && inputs.some((one, n) => isChanged(one, lines[n]!))) errors[''] = errorTexts[lang].all_but_changed;
  if (!form.ok || Object.keys(errors).length > 0) return { ok: false, errors, typed };
  return { ok: true, value: { ...form.value, lines: inputs, filledAt: filledAtOf(typed) }, typed };
}

const isChanged = (input: LineInput, line: ArrivalLine): boolean =>
  input.receivedMilli !== line.sent * 1000 || input.refusedMilli > 0 || input.deductedMilli > 0;

const filledAtOf = (typed: Typed): number | null =>
  /^\d{12,14}$/.test(typed.filledAt ?? '') ? Number(typed.filledAt) : null;

type ReadLine = { value: LineInput | null; errors: FieldErrors };

function readLine(typed: Typed, line: ArrivalLine, n: number, lang: Lang): ReadLine {
  const errors: Record<string, string> = {};
  const wrong = (field: string, text: string | undefined) => {
    if (text) errors[fieldOf(n, field)] ??= text;
  };
  const weighed = readWeighed(typed, line, n, lang, wrong);
  const words = { refusalReason: typed[fieldOf(n, 'refusalReason')] ?? '', reason: typed[fieldOf(n, 'reason')] ?? '' };
  const checked = check(lineShape, words, errorTexts[lang]);
  if (!checked.ok) for (const [field, text] of Object.entries(checked.errors)) wrong(field, text);
  if (weighed && checked.ok) missingWords(weighed, checked.value, lang, wrong);
  const quality = readQuality(typed, line.measures, n, lang, wrong);
  if (!weighed || !checked.ok || Object.keys(errors).length > 0) return { value: null, errors };
  const reason = checked.value.refusalReason;
  const refusalReason = weighed.refusedMilli > 0 && reason ? reason : null;
  return { value: { lineId: line.id, ...weighed, refusalReason, reason: checked.value.reason, quality }, errors };
}

type Wrong = (field: string, text: string | undefined) => void;

function readWeighed(typed: Typed, line: ArrivalLine, n: number, lang: Lang, wrong: Wrong): Weighed | null {
  const t = errorTexts[lang];
  const milli = (field: 'received' | 'refused' | 'deducted'): bigint | null => {
    const text = withoutUnit(typed[fieldOf(n, field)] ?? '', line.tradeUnit);
    if (text === '' && field !== 'received') return 0n;
    const figure = readThousandths(text);
    if (text === '') wrong(field, t.required);
    else if (figure === null) wrong(field, t.not_a_figure);
    else if (isCounted(line.tradeUnit) && figure % 1000n !== 0n) wrong(field, t.whole_pieces(line.tradeUnit));
    else return figure;
    return null;
  };
  const [received, refused, deducted] = [milli('received'), milli('refused'), milli('deducted')];
  if (received === null || refused === null || deducted === null) return null;
  const weighed = { receivedMilli: small(received), refusedMilli: small(refused), deductedMilli: small(deducted) };
  const problems = problemsOf(weighed, line.sent * 1000);
  const texts = {
    negative: t.negative,
    above_sent: t.above_sent(quantity(line.sent, line.tradeUnit)),
    parts_above_received: t.parts_above_received(quantity(weighed.receivedMilli / 1000, line.tradeUnit)),
  };
  for (const problem of problems) wrong(problem.field, texts[problem.reason]);
  return problems.length > 0 ? null : weighed;
}

/** `995,5 kg` is as good as `995,5`. */
export function withoutUnit(text: string, unit: string): string {
  const trimmed = text.trim();
  return trimmed.toLowerCase().endsWith(unit) ? trimmed.slice(0, -unit.length).trim() : trimmed;
}

/** Larger than any consignment, but still a number whose sums are exact. */
const MOST = 4_000_000_000_000_000n;
const small = (figure: bigint): number => Number(figure > MOST ? MOST : figure < -MOST ? -MOST : figure);

function missingWords(
  weighed: Weighed,
  words: { refusalReason: RefusalReason | ''; reason: string },
  lang: Lang,
  wrong: Wrong,
): void {
  const t = errorTexts[lang];
  if (weighed.refusedMilli > 0 && !words.refusalReason) wrong('refusalReason', t.refusal_reason);
  if (words.reason !== '') return;
  if (weighed.deductedMilli > 0) wrong('reason', t.reason_of_deduction);
  else if (weighed.refusedMilli > 0 && words.refusalReason === 'other') wrong('reason', t.reason_of_other);
}

function readQuality(typed: Typed, measures: readonly Measure[], n: number, lang: Lang, wrong: Wrong) {
  const quality: Record<string, number> = {};
  for (const { key, unit } of measures) {
    const figure = readMeasure(withoutUnit(typed[measureField(n, key)] ?? '', unit), unit);
    if (typeof figure === 'number') quality[key] = figure;
    else if (figure) wrong(`quality.${key}`, errorTexts[lang][figure]);
  }
  return quality;
}

/** Hundredths; null: not measured. */
export function readMeasure(
  text: string,
  unit: string,
): number | null | 'quality_figure' | 'quality_decimals' | 'quality_range' {
  if (text.trim() === '') return null;
  const thousandths = readThousandths(text);
  if (thousandths === null) return 'quality_figure';
  if (thousandths % 10n !== 0n) return 'quality_decimals';
  const least = unit === '°C' ? -60_000n : 0n;
  const most = unit === '%' ? 100_000n : 1_000_000n;
  return thousandths < least || thousandths > most ? 'quality_range' : Number(thousandths / 10n);
}

const PHOTO_ID = /^[\w-]{1,80}$/;

/** Photos that came with an earlier sending of this form, except those ticked to be left out. */
export function keptPhotos(typed: Typed): string[] {
  const kept = Object.keys(typed)
    .filter((name) => /^photos\.\d$/.test(name) && typed[`drop.${name.slice(7)}`] === undefined)
    .sort()
    .map((name) => typed[name]!);
  return [...new Set(kept.filter((id) => PHOTO_ID.test(id)))];
}
