import * as v from 'valibot';
import { daysBetween, isDay } from '../../platform/clock.ts';
import { type Checked, check, formKey, refuse, type Typed } from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { MOST_DAYS } from './rules.ts';
import { errorTexts } from './texts.ts';

export type GrantInput = { key: string; observerId: string; kecamatan: string | null; from: string; until: string };
type Known = { observers: readonly { id: string }[]; kecamatan: readonly { name: string }[]; today: string };

const day = v.pipe(
  v.optional(v.string(), ''),
  v.transform((typed) => typed.trim()),
  v.check(isDay, 'not_a_day'),
);
const shape = v.object({
  key: formKey,
  observerId: v.optional(v.string(), ''),
  kecamatan: v.optional(v.string(), ''),
  from: day,
  until: day,
});

/** A grant as typed: to an observer there is, for a kecamatan there is or the whole city, for days that are still to come. */
export function checkGrant(typed: Typed, { observers, kecamatan, today }: Known, lang: Lang): Checked<GrantInput> {
  const t = errorTexts[lang];
  const checked = check(shape, typed, t);
  if (!checked.ok) return checked;
  const { value } = checked;
  const errors: Record<string, string> = {
    ...(observers.some(({ id }) => id === value.observerId) ? {} : { observerId: t.unknown_observer }),
    ...(value.kecamatan === '' || kecamatan.some(({ name }) => name === value.kecamatan)
      ? {}
      : { kecamatan: t.unknown_kecamatan }),
    ...untilError(value, today, t),
  };
  if (Object.keys(errors).length > 0) return refuse(checked, errors);
  return { ok: true, typed, value: { ...value, kecamatan: value.kecamatan || null } };
}

function untilError(
  { from, until }: { from: string; until: string },
  today: string,
  t: (typeof errorTexts)['id'],
): Record<string, string> {
  return until < from ? { until: t.end_before_start } : laterError({ from, until }, today, t);
}

function laterError(
  { from, until }: { from: string; until: string },
  today: string,
  t: (typeof errorTexts)['id'],
): Record<string, string> {
  if (until < today) return { until: t.over_already };
  return daysBetween(from, until) > MOST_DAYS ? { until: t.too_long } : {};
}

const endShape = v.object({ until: day });

/** Another last day of a grant that began on `from`; three years from today at most. */
export function checkEnd(
  typed: Typed,
  { from, today }: { from: string; today: string },
  lang: Lang,
): Checked<{ until: string }> {
  const t = errorTexts[lang];
  const checked = check(endShape, typed, t);
  if (!checked.ok) return checked;
  const { until } = checked.value;
  const errors =
    until < from ? { until: t.end_before_start } : laterError({ from: from > today ? from : today, until }, today, t);
  return Object.keys(errors).length > 0 ? refuse(checked, errors) : checked;
}

export const readGrantId = (text: string | undefined): string | null =>
  text !== undefined && /^[\w-]{1,60}$/.test(text) ? text : null;

export const readLookId = (text: string | undefined): string | null =>
  text !== undefined && /^[0-9A-Z]{26}$/.test(text) ? text : null;
