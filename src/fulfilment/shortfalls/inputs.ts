import { addDays, dayOf, isDay } from '../../platform/clock.ts';
import type { Checked, Typed } from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import type { Choice } from './rules.ts';
import { texts } from './texts.ts';

export type DecisionForm = { choices: { awardId: string; choice: Choice }[]; neededOn: string | null };

const PREFIX = 'choice.';
/** More awards than an order can have: whoever sends more did not use the page. */
const MOST_CHOICES = 500;

export const choiceField = (awardId: string): string => PREFIX + awardId;

/** The choices of the page, one per award; those left open are not sent. The day counts only where something is sought again. */
export function checkDecisions(typed: Typed, lang: Lang, now: number): Checked<DecisionForm> {
  const t = texts[lang];
  const errors: Record<string, string> = {};
  const choices: DecisionForm['choices'] = [];
  for (const [name, value] of Object.entries(typed).slice(0, MOST_CHOICES)) {
    if (!name.startsWith(PREFIX) || value === '') continue;
    if (value === 'replan' || value === 'close_short')
      choices.push({ awardId: name.slice(PREFIX.length), choice: value });
    else errors[name] = t.unknownChoice;
  }
  if (choices.length === 0 && Object.keys(errors).length === 0) errors[''] = t.nothingChosen;
  const again = choices.some(({ choice }) => choice === 'replan');
  const neededOn = again ? dayIn(typed, errors, t, dayOf(now)) : null;
  return Object.keys(errors).length > 0
    ? { ok: false, errors, typed }
    : { ok: true, value: { choices, neededOn }, typed };
}

function dayIn(typed: Typed, errors: Record<string, string>, t: (typeof texts)['id'], today: string): string | null {
  const day = typed.neededOn ?? '';
  const fault = (text: string): null => {
    errors.neededOn = text;
    return null;
  };
  if (!isDay(day)) return fault(t.dayUnknown);
  if (day < today) return fault(t.dayPast);
  return day > addDays(today, 366) ? fault(t.dayFar) : day;
}
