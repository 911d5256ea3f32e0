import * as v from 'valibot';
import { type Checked, check, formKey, type Typed } from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { day, dayOrNone, idOrNone, percentBps } from '../inputs-shared.ts';
import { errorTexts } from './texts.ts';
import type { NewFee } from './types.ts';

export function checkFee(typed: Typed, lang: Lang): Checked<NewFee & { key: string }> {
  const shape = v.object({
    ...{ commodity: idOrNone, cooperative: idOrNone, percent: percentBps, from: day, until: dayOrNone, key: formKey },
  });
  const checked = check(shape, typed, errorTexts[lang]);
  if (!checked.ok) return checked;
  const { commodity, cooperative, percent, from, until, key } = checked.value;
  const fee = { commodityId: commodity, cooperativeId: cooperative, bps: percent, effectiveFrom: from };
  return { ...checked, value: { ...fee, effectiveUntil: until, key } };
}

export const checkEnd = (typed: Typed, lang: Lang): Checked<{ until: string | null }> =>
  check(v.object({ until: dayOrNone }), typed, errorTexts[lang]);

/** Beside which field a refusal stands. */
export const fieldOf = { fee_in_past: 'from', same_day_already: 'from', until_before_from: 'until' } as const;
