import * as v from 'valibot';
import {
  isCounted,
  type Measure,
  type RefusalReason,
  readMeasure,
  reasonKeys,
  withoutUnit,
} from '../../fulfilment/index.ts';
import { dayText, isDay } from '../../platform/clock.ts';
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
import { expectedOf } from './rules.ts';
import { errorTexts } from './texts-errors.ts';
import type { ArrivalInput, Came, Purchase } from './types.ts';

export const measureField = (key: string): string => `quality.${key}`;

/** What a form of goods that came is held against. */
export type ArrivalFrame = {
  purchases: readonly Purchase[];
  dropPointIds: readonly string[];
  came: readonly Came[];
  measures: readonly Measure[];
  unit: string;
  /** `YYYY-MM-DD`; goods come from the day of the order to today. */
  orderedOn: string;
  today: string;
};

/** Larger than any campaign, but still a number whose sums are exact. */
const MOST = 4_000_000_000_000_000n;
const small = (figure: bigint): number => Number(figure > MOST ? MOST : figure < -MOST ? -MOST : figure);

/** A weight as it is typed, `995,5 kg` or `995,5`, in thousandths; or what is wrong with it. */
export function readMilli(typed: string | undefined, unit: string, lang: Lang): number | string {
  const t = errorTexts[lang];
  const text = withoutUnit(typed ?? '', unit);
  if (text === '') return t.required;
  const figure = readThousandths(text);
  if (figure === null) return t.not_a_figure;
  if (figure < 0n) return t.not_negative;
  return isCounted(unit) && figure % 1000n !== 0n ? t.whole_pieces(unit) : small(figure);
}

const arrivalShape = v.object({
  key: formKey,
  purchase: v.string('choose'),
  drop: v.string('choose'),
  refusalReason: v.optional(v.picklist(['', ...reasonKeys], 'refusal_reason'), ''),
  vehicle: lineOfText(40, 0),
  note: freeText(1000),
});

/** Goods that came, against what is expected. Every mistake is named beside its field. */
export function checkArrival(typed: Typed, frame: ArrivalFrame, lang: Lang): Checked<ArrivalInput> {
  const t = errorTexts[lang];
  const errors: Record<string, string> = {};
  const wrong = (field: string, text: string | null | undefined) => {
    if (text) errors[field] ??= text;
  };
  const { key, purchase, drop, refusalReason = '', vehicle = '', note = '' } = typed;
  const words = { key: key ?? '', purchase: purchase ?? '', drop: drop ?? '', refusalReason, vehicle, note };
  const said = check(arrivalShape, words, t);
  if (!said.ok) Object.assign(errors, said.errors);
  const bought = frame.purchases.find(({ id }) => id === purchase);
  if (!bought) wrong('purchase', t.choose);
  if (!frame.dropPointIds.includes(drop ?? '')) wrong('drop', t.choose);
  const weighed = readWeighed(typed, frame.unit, lang, wrong);
  wrong('arrivedOn', dayProblem(typed.arrivedOn ?? '', frame, lang));
  if (weighed) checkWeighed(weighed, { bought, refusalReason, note }, frame, lang, wrong);
  const quality = readQuality(typed, frame.measures, lang, wrong);
  if (!said.ok || !bought || !weighed || Object.keys(errors).length > 0) return { ok: false, errors, typed };
  const reason = weighed.refusedMilli > 0 ? (refusalReason as RefusalReason) : null;
  const { value } = said;
  const place = { key: value.key, purchaseId: bought.id, dropPointId: value.drop, arrivedOn: typed.arrivedOn!.trim() };
  const input = { ...place, ...weighed, refusalReason: reason, quality, vehicle: value.vehicle, note: value.note };
  return { ok: true, value: input, typed };
}

type Wrong = (field: string, text: string | null | undefined) => void;
type Weighed = { receivedMilli: number; refusedMilli: number };

function readWeighed(typed: Typed, unit: string, lang: Lang, wrong: Wrong): Weighed | null {
  const received = readMilli(typed.received, unit, lang);
  const refused = typed.refused?.trim() ? readMilli(typed.refused, unit, lang) : 0;
  if (typeof received === 'string') wrong('received', received);
  if (typeof refused === 'string') wrong('refused', refused);
  if (typeof received === 'string' || typeof refused === 'string') return null;
  return { receivedMilli: received, refusedMilli: refused };
}

function checkWeighed(
  { receivedMilli, refusedMilli }: Weighed,
  { bought, refusalReason, note }: { bought: Purchase | undefined; refusalReason: string; note: string },
  { came, unit }: ArrivalFrame,
  lang: Lang,
  wrong: Wrong,
): void {
  const t = errorTexts[lang];
  if (receivedMilli === 0) wrong('received', t.not_positive);
  if (refusedMilli > receivedMilli) wrong('refused', t.refused_above_received(quantity(receivedMilli / 1000, unit)));
  if (refusedMilli > 0 && !refusalReason) wrong('refusalReason', t.refusal_reason);
  if (refusedMilli > 0 && refusalReason === 'other' && note.trim() === '') wrong('note', t.reason_of_other);
  const left = bought ? expectedOf(bought, came) : null;
  if (bought && left !== null && receivedMilli - refusedMilli > left)
    wrong('received', t.above_expected(bought.supplierName, quantity(left / 1000, unit)));
}

function dayProblem(text: string, { orderedOn, today }: ArrivalFrame, lang: Lang): string | null {
  const [t, day] = [errorTexts[lang], text.trim()];
  if (!isDay(day)) return day ? t.not_a_day : t.required;
  if (day < orderedOn) return t.before_order(dayText(orderedOn, lang));
  return day > today ? t.day_ahead : null;
}

function readQuality(typed: Typed, measures: readonly Measure[], lang: Lang, wrong: Wrong): Record<string, number> {
  const quality: Record<string, number> = {};
  for (const { key, unit } of measures) {
    const figure = readMeasure(withoutUnit(typed[measureField(key)] ?? '', unit), unit);
    if (typeof figure === 'number') quality[key] = figure;
    else if (figure) wrong(measureField(key), errorTexts[lang][figure]);
  }
  return quality;
}

const voidShape = v.object({ reason: v.pipe(lineOfText(300, 1)) });
export const checkVoid = (typed: Typed, lang: Lang) => check(voidShape, typed, errorTexts[lang]);

const noteShape = v.object({ note: freeText(300) });

/** A weight and a word about it, as handed out or as received. */
export function checkWeight(typed: Typed, unit: string, lang: Lang): Checked<{ milli: number; note: string }> {
  const errors: Record<string, string> = {};
  const milli = readMilli(typed.weight, unit, lang);
  if (typeof milli === 'string') errors.weight = milli;
  const said = check(noteShape, { note: typed.note ?? '' }, errorTexts[lang]);
  if (!said.ok) Object.assign(errors, said.errors as FieldErrors);
  if (typeof milli === 'string' || !said.ok) return { ok: false, errors, typed };
  return { ok: true, value: { milli, note: said.value.note }, typed };
}

/** What somebody saw as having come, thousandths; a tampered one is nothing that ever came. */
export const seenMilli = (typed: Typed): number => (/^\d{1,16}$/.test(typed.seen ?? '') ? Number(typed.seen) : -1);

const keyShape = v.object({ key: formKey });
export const checkKey = (typed: Typed, lang: Lang) => check(keyShape, { key: typed.key ?? '' }, errorTexts[lang]);
