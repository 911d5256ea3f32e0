import * as v from 'valibot';
import { isDay } from '../../platform/clock.ts';
import { type Checked, check, formKey, freeText, lineOfText, type Typed } from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { readWhole } from '../../platform/quantity.ts';
import { goalProblem } from '../rules/health/index.ts';
import { namesIn } from './rules.ts';
import { errorTexts } from './texts-errors.ts';
import { type GoalMeasure, goalMeasures, type Owner, type Reading } from './types.ts';

type Wrong = Record<string, string>;
/** Farther ahead nobody plans, and a slip of the year is caught. */
const MOST_YEARS_AHEAD = 3;
const MOST_SALES = 1_000_000_000_000;

const yearsAhead = (today: string): string => `${Number(today.slice(0, 4)) + MOST_YEARS_AHEAD}${today.slice(4)}`;

/** A day ahead, or today. */
function dayAhead(
  text: string | undefined,
  today: string,
  lang: Lang,
  past: 'visit_in_past' | 'due_in_past',
): string | null {
  const t = errorTexts[lang];
  const day = text?.trim() ?? '';
  if (day === '') return t.required;
  if (!isDay(day)) return t.not_a_day;
  if (day < today) return t[past];
  return day > yearsAhead(today) ? t.too_far : null;
}

/** A day that has come. */
function dayGone(text: string | undefined, today: string, lang: Lang): string | null {
  const t = errorTexts[lang];
  const day = text?.trim() ?? '';
  if (!isDay(day)) return day === '' ? t.required : t.not_a_day;
  if (day > today) return t.day_ahead;
  return day < '2020' ? t.too_long_ago : null;
}

function answer<T>(typed: Typed, said: Checked<T>, errors: Wrong): Checked<T> {
  if (said.ok && Object.keys(errors).length === 0) return said;
  return { ok: false, typed, errors: { ...errors, ...(said.ok ? {} : said.errors) } };
}

const withDay = (errors: Wrong, field: string, problem: string | null): Wrong =>
  problem ? { ...errors, [field]: problem } : errors;

const visitShape = v.object({ key: formKey, plannedOn: v.string('required'), purpose: lineOfText(300) });

export function checkVisit(typed: Typed, today: string, lang: Lang) {
  const { key = '', plannedOn = '', purpose = '' } = typed;
  const said = check(visitShape, { key, plannedOn: plannedOn.trim(), purpose }, errorTexts[lang]);
  return answer(typed, said, withDay({}, 'plannedOn', dayAhead(plannedOn, today, lang, 'visit_in_past')));
}

const reportShape = v.object({
  key: formKey,
  doneOn: v.string('required'),
  notes: v.pipe(
    freeText(4000),
    v.check((text) => text !== '', 'notes_required'),
  ),
  attendance: v.pipe(
    freeText(2000),
    v.check((text) => namesIn(text).length > 0, 'attendance_required'),
  ),
});

export function checkReport(typed: Typed, today: string, lang: Lang) {
  const { key = '', doneOn = '', notes = '', attendance = '' } = typed;
  const said = check(reportShape, { key, doneOn: doneOn.trim(), notes, attendance }, errorTexts[lang]);
  return answer(typed, said, withDay({}, 'doneOn', dayGone(doneOn, today, lang)));
}

const cancelShape = v.object({ reason: lineOfText(300, 5) });
export const checkCancel = (typed: Typed, lang: Lang) =>
  check(
    cancelShape,
    { reason: typed.reason ?? '' },
    { ...errorTexts[lang], required: errorTexts[lang].reason_required },
  );

const directionShape = v.object({
  key: formKey,
  words: v.pipe(
    freeText(2000),
    v.check((text) => text.length >= 20, 'words_required'),
  ),
  agreedOn: v.string('required'),
});

export function checkDirection(typed: Typed, today: string, lang: Lang) {
  const { key = '', words = '', agreedOn = '' } = typed;
  const said = check(directionShape, { key, words, agreedOn: agreedOn.trim() }, errorTexts[lang]);
  return answer(typed, said, withDay({}, 'agreedOn', dayGone(agreedOn, today, lang)));
}

const itemShape = v.object({
  key: formKey,
  what: lineOfText(300),
  owner: v.picklist(['cooperative', 'mentor'] as const satisfies readonly Owner[], 'owner_required'),
  dueOn: v.string('required'),
});

export function checkItem(typed: Typed, today: string, lang: Lang) {
  const { key = '', what = '', owner = '', dueOn = '' } = typed;
  const t = { ...errorTexts[lang], required: errorTexts[lang].what_required };
  const said = check(itemShape, { key, what, owner, dueOn: dueOn.trim() }, t);
  return answer(typed, said, withDay({}, 'dueOn', dayAhead(dueOn, today, lang, 'due_in_past')));
}

const doneShape = v.object({ note: lineOfText(300) });
export const checkDone = (typed: Typed, lang: Lang) =>
  check(doneShape, { note: typed.note ?? '' }, { ...errorTexts[lang], required: errorTexts[lang].note_required });

const mentorShape = v.object({ key: formKey, mentor: v.string('unknown_mentor') });
export const checkMentor = (typed: Typed, lang: Lang) =>
  check(mentorShape, { key: typed.key ?? '', mentor: typed.mentor ?? '' }, errorTexts[lang]);

const goalShape = v.object({
  key: formKey,
  measure: v.picklist(goalMeasures, 'unknown_measure'),
  target: v.string('required'),
  dueOn: v.string('required'),
});

export type CheckedGoal = { key: string; measure: GoalMeasure; target: number; dueOn: string; startValue: number };

/** A goal against where its figure stands now. @param newest the last measured figures; null: nothing was ever measured */
export function checkGoal(typed: Typed, newest: Reading | null, today: string, lang: Lang): Checked<CheckedGoal> {
  const t = errorTexts[lang];
  const { key = '', measure = '', target = '', dueOn = '' } = typed;
  const said = check(goalShape, { key, measure, target, dueOn: dueOn.trim() }, t);
  const errors: Wrong = said.ok ? {} : { ...said.errors };
  const known = goalMeasures.find((one) => one === measure);
  const startValue = known ? (newest?.[known] ?? null) : null;
  if (known && startValue === null) errors.measure = t.not_measured;
  const figure = readTarget(target, known);
  if (typeof figure === 'string') errors.target = t[figure];
  const day = dueOn.trim();
  if (!isDay(day)) errors.dueOn = day === '' ? t.required : t.not_a_day;
  else if (day > yearsAhead(today)) errors.dueOn = t.too_far;
  else if (day <= today) errors.dueOn = t.due_before_start;
  if (!said.ok || startValue === null || typeof figure === 'string' || Object.keys(errors).length > 0)
    return { ok: false, typed, errors };
  const goal = { measure: known!, start: { day: today, value: startValue }, target: figure, dueOn: day };
  if (goalProblem(goal) === 'target_is_start') return { ok: false, typed, errors: { target: t.target_is_start } };
  return { ok: true, typed, value: { key, measure: known!, target: figure, dueOn: day, startValue } };
}

function readTarget(
  text: string,
  measure: GoalMeasure | undefined,
): number | 'required' | 'not_a_figure' | 'not_whole' | 'points_range' | 'too_large' {
  if (text.trim() === '') return 'required';
  if (/^\s*(rp\.?)?\s*0+\s*$/i.test(text)) return 0;
  const read = readWhole(text, 1, MOST_SALES);
  if (!read.ok) return read.reason === 'not_positive' ? 'points_range' : read.reason;
  return measure !== 'sales' && read.value > 100 ? 'points_range' : read.value;
}

/** An id as addresses carry it; anything else is none. */
export const readId = (text: string | undefined): string | null =>
  text !== undefined && /^[\w-]{1,80}$/.test(text) ? text : null;

/** A part of a name to look for. */
export const readName = (text: string | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 60);
