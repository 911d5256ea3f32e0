import * as v from 'valibot';
import { type Checked, check, formKey, refuse, type Typed } from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { readThousandths, readWhole } from '../../platform/quantity.ts';
import { severities, type Thresholds, thresholdProblem, thresholds, type WarningCode } from '../rules/health/index.ts';
import { errorTexts } from './texts-thresholds.ts';
import { type NumberField, ownNumbers, stepName, stepUnits } from './threshold-fields.ts';

export const warningCodes = Object.keys(thresholds) as WarningCode[];

/** A number in its unit; the message says what would be right. */
function numberOf({ unit, least, most }: Omit<NumberField, 'name'>) {
  const message = unit === 'share' ? (most > 10_000 ? 'deviation' : 'share') : unit;
  return v.pipe(
    v.string('required'),
    v.trim(),
    v.nonEmpty('required'),
    v.transform((typed) => (unit === 'share' ? basisPoints(typed) : wholeOf(typed, most))),
    v.check((value) => value >= least && value <= most, message),
  );
}

function wholeOf(typed: string, most: number): number {
  const read = readWhole(typed, 1, most);
  return read.ok ? read.value : Number.NaN;
}

function basisPoints(typed: string): number {
  const read = readThousandths(typed.replace(/%\s*$/, ''));
  return read === null || read % 10n !== 0n ? Number.NaN : Number(read / 10n);
}

const stepsOf = (code: WarningCode) =>
  v.object(Object.fromEntries(severities.map((severity) => [severity, numberOf(stepUnits[code])])));
const numbersOf = (code: WarningCode) =>
  Object.fromEntries(ownNumbers[code].map((field) => [field.name, numberOf(field)]));

const shape = v.object({
  key: formKey,
  ...Object.fromEntries(warningCodes.map((code) => [code, v.object({ ...numbersOf(code), steps: stepsOf(code) })])),
});

/** All thresholds as typed; each in its bounds, the steps of a warning rising. */
export function checkThresholds(typed: Typed, lang: Lang): Checked<{ key: string; thresholds: Thresholds }> {
  const t = errorTexts[lang];
  const checked = check(shape, typed, t);
  if (!checked.ok) return checked;
  const { key, ...set } = checked.value;
  const given = set as unknown as Thresholds;
  const problem = thresholdProblem(given);
  if (problem) return refuse(checked, { [stepName(problem.code, 'warning')]: t.threshold_out_of_range });
  return { ok: true, value: { key, thresholds: given }, typed };
}

const keyOnly = v.object({ key: formKey });
export const checkKey = (typed: Typed, lang: Lang): Checked<{ key: string }> => check(keyOnly, typed, errorTexts[lang]);
