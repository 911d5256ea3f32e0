import * as v from 'valibot';
import { type Checked, check, formKey, lineOfText, type Typed } from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { day, dayOrNone, id } from '../inputs-shared.ts';
import { errorTexts } from './texts.ts';
import type { NewStatus } from './types.ts';

export const statusKinds = ['pkp', 'pp55', 'skb', 'government_buyer'] as const;

export function checkStatus(typed: Typed, lang: Lang): Checked<NewStatus & { key: string }> {
  const shape = v.object({
    ...{ party: id, kind: v.picklist(statusKinds, 'kind_choice'), from: day, until: dayOrNone },
    ...{ reference: lineOfText(120, 0), key: formKey },
  });
  const checked = check(shape, { reference: '', ...typed }, errorTexts[lang]);
  if (!checked.ok) return checked;
  const { party, kind, from, until, reference, key } = checked.value;
  // A letter that nobody can look up frees nobody from a tax.
  if (kind !== 'government_buyer' && reference.length < 3)
    return { ok: false, typed, errors: { reference: errorTexts[lang].reference_required } };
  const value = { partyId: party, kind, effectiveFrom: from, effectiveUntil: until, reference, key };
  return { ...checked, value };
}

export const checkEnd = (typed: Typed, lang: Lang): Checked<{ until: string }> =>
  check(v.object({ until: day }), typed, errorTexts[lang]);

/** Beside which field a refusal stands. */
export const fieldOf: Readonly<Record<string, string>> = {
  ...{ unknown_party: 'party', buyer_only: 'kind', seller_only: 'kind' },
  ...{ status_overlaps: 'from', until_before_from: 'until' },
};
