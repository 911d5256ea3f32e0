import * as v from 'valibot';
import { isDay } from '../../platform/clock.ts';
import { type Checked, check, formKey, lineOfText, type Typed } from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { readWhole } from '../../platform/quantity.ts';
import { errorTexts } from './texts-errors.ts';
import { type DepositGroup, depositGroups, type ReportInput, type ReturnInput } from './types.ts';

const day = v.pipe(
  v.string('day_required'),
  v.check((text) => isDay(text) && text > '2000' && text < '2100', 'day_required'),
);
const reference = v.optional(lineOfText(120, 0), '');
const ID = /^[\w-]{1,64}$/;

/** What the list's address may say; anything else is left aside. */
export function listAsked(query: Readonly<Record<string, string>>) {
  const group: DepositGroup | null = depositGroups.find((one) => one === query.state) ?? null;
  const campaignId = query.campaign && ID.test(query.campaign) ? query.campaign : null;
  return { group, campaignId, after: query.after ?? null };
}

export const checkReport = (typed: Typed, lang: Lang): Checked<Omit<ReportInput, 'depositId'>> =>
  check(v.object({ paidOn: day, reference }), typed, errorTexts[lang]);

/** `amount`: a hidden field with what the page showed, as digits. */
export function checkConfirmation(
  typed: Typed,
  lang: Lang,
): Checked<{ amount: number; paidOn: string; reference: string }> {
  const amount = v.pipe(
    v.string('reload'),
    v.check((text) => readWhole(text, 1, Number.MAX_SAFE_INTEGER).ok, 'reload'),
    v.transform(Number),
  );
  return check(v.object({ amount, paidOn: day, reference }), typed, errorTexts[lang]);
}

export const checkRefusal = (typed: Typed, lang: Lang): Checked<{ reason: string }> =>
  check(v.object({ reason: lineOfText(300, 3) }), { reason: '', ...typed }, errorTexts[lang]);

/** Deposits are ticked as `deposit.0`, `deposit.1`, …, each with its id; `all` ticks those of the other pages too. */
export function checkReturns(typed: Typed, lang: Lang): Checked<ReturnInput> {
  const shape = v.object({ returnedOn: day, reference, key: formKey });
  const { returnedOn = '', reference: given = '', key = '' } = typed;
  const checked = check(shape, { returnedOn, reference: given, key }, errorTexts[lang]);
  const ticked = Object.entries(typed).flatMap(([name, value]) =>
    /^deposit\.\d{1,3}$/.test(name) && ID.test(value) ? [value] : [],
  );
  const campaignId = typed.campaign && ID.test(typed.campaign) ? typed.campaign : null;
  const depositIds = typed.all === 'yes' ? null : [...new Set(ticked)];
  if (checked.ok) return { ...checked, typed, value: { ...checked.value, depositIds, campaignId } };
  return { ...checked, typed };
}
