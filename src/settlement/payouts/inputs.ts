import * as v from 'valibot';
import { type Checked, check, formKey, type Typed } from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { day, reason } from '../inputs-shared.ts';
import { errorTexts } from './texts.ts';

/** Cooperatives are ticked as `cooperative.0`, `cooperative.1`, …, each with its id. */
export function checkChoice(typed: Typed, lang: Lang): Checked<{ cooperativeIds: string[]; key: string }> {
  const checked = check(v.object({ key: formKey }), typed, errorTexts[lang]);
  if (!checked.ok) return checked;
  const ticked = Object.entries(typed).flatMap(([name, value]) => (/^cooperative\.\d{1,4}$/.test(name) ? [value] : []));
  return { ...checked, value: { cooperativeIds: [...new Set(ticked)], key: checked.value.key } };
}

export const checkReason = (typed: Typed, lang: Lang): Checked<{ reason: string }> =>
  check(
    v.object({ reason }),
    { reason: '', ...typed },
    { ...errorTexts[lang], required: errorTexts[lang].reason_required },
  );

export const checkPaidOn = (typed: Typed, lang: Lang): Checked<{ paidOn: string }> =>
  check(v.object({ paidOn: day }), typed, errorTexts[lang]);
