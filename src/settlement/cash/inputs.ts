import * as v from 'valibot';
import { type Checked, check, formKey, type Typed } from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { balance, day, money, reason } from '../inputs-shared.ts';
import { errorTexts } from './texts.ts';
import type { CashInput } from './types.ts';

type Keyed = CashInput & { key: string };
export type CashForm = 'opening' | 'movement' | 'adjustment';

const stated = v.object({ balance, day, reason, key: formKey });
const moved = v.object({
  direction: v.picklist(['in', 'out'] as const, 'direction_required'),
  ...{ amount: money, day, reason, key: formKey },
});

/** The three forms of the page. Amounts are typed without a sign: which way the money went is asked for. */
export function checkCash(form: CashForm, typed: Typed, lang: Lang): Checked<Keyed> {
  if (form === 'movement') {
    const checked = check(moved, typed, errorTexts[lang]);
    if (!checked.ok) return checked;
    const { direction, amount, day: bookedOn, ...rest } = checked.value;
    return { ...checked, value: { kind: form, amount: direction === 'in' ? amount : -amount, bookedOn, ...rest } };
  }
  const checked = check(stated, typed, errorTexts[lang]);
  if (!checked.ok) return checked;
  const { balance: said, day: bookedOn, ...rest } = checked.value;
  return { ...checked, value: { kind: form, stated: said, bookedOn, ...rest } };
}

export const checkReversal = (typed: Typed, lang: Lang): Checked<{ reason: string; key: string }> =>
  check(v.object({ reason, key: formKey }), typed, errorTexts[lang]);

/** Beside which field a refusal stands. */
export const fieldOf: Readonly<Record<string, string>> = {
  ...{ day_in_future: 'day', before_opening: 'day', period_closed: 'day', no_difference: 'balance' },
};

/** A page's cursor, or null where the address says anything else. */
export const cursorFrom = (given: string | undefined): number | null =>
  /^[1-9]\d{0,8}$/.test(given ?? '') ? Number(given) : null;
