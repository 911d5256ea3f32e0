import * as v from 'valibot';
import { type Checked, check, formKey, freeText, lineOfText, refuse, type Typed } from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { readThousandths } from '../../platform/quantity.ts';
import type { Ruling } from './rules.ts';
import { errorTexts } from './texts-errors.ts';

export const MOST_TEXT = 2000;
const subjects = ['quantity', 'quality', 'refusal', 'invoice', 'other'] as const;

const body = v.pipe(
  freeText(MOST_TEXT),
  v.check((text) => text.length > 0, 'required'),
);
/** A picture that came with this form before, under the hash of its content. */
const keptPhotoId = v.pipe(
  v.optional(v.string(), ''),
  v.transform((id) => (/^[0-9a-f]{64}$/.test(id) ? id : null)),
);
const id = lineOfText(64);

const opening = v.object({
  ...{ key: formKey, consignmentId: id, body, keptPhotoId },
  subject: v.pipe(v.optional(v.string(), ''), v.picklist(subjects, 'subject_unknown')),
  receiptLineId: v.pipe(
    v.optional(v.string(), ''),
    v.transform((line) => line || null),
  ),
});
export type OpeningForm = v.InferOutput<typeof opening>;

/** @param lineIds the receipt lines of the consignment: one of them, or none, is what it is about */
export function checkOpening(typed: Typed, lineIds: readonly string[], lang: Lang): Checked<OpeningForm> {
  const checked = check(opening, typed, errorTexts[lang]);
  if (!checked.ok || checked.value.receiptLineId === null) return checked;
  return lineIds.includes(checked.value.receiptLineId)
    ? checked
    : refuse(checked, { receiptLineId: errorTexts[lang].line_unknown });
}

const message = v.object({ key: formKey, body, keptPhotoId });
export type MessageForm = v.InferOutput<typeof message>;
export const checkMessage = (typed: Typed, lang: Lang): Checked<MessageForm> => check(message, typed, errorTexts[lang]);

const outcome = v.object({
  outcome: v.pipe(
    v.optional(v.string(), ''),
    v.picklist(['as_received', 'payable_changed'] as const, 'outcome_unknown'),
  ),
  reason: v.pipe(
    freeText(MOST_TEXT),
    v.check((text) => text.length > 0, 'required'),
  ),
});
export type OutcomeForm = v.InferOutput<typeof outcome> & { rulings: Ruling[] };

const PREFIX = 'payable.';
export const payableField = (receiptLineId: string): string => PREFIX + receiptLineId;

/** Quantities are read as people type them, `412,5`, into thousandths; only where what is paid changes. */
export function checkOutcome(typed: Typed, lang: Lang): Checked<OutcomeForm> {
  const checked = check(outcome, typed, errorTexts[lang]);
  const errors: Record<string, string> = checked.ok ? {} : { ...checked.errors };
  const rulings: Ruling[] = [];
  for (const [name, text] of typed.outcome === 'payable_changed' ? Object.entries(typed) : []) {
    if (!name.startsWith(PREFIX)) continue;
    const payableMilli = readThousandths(text);
    if (payableMilli === null || payableMilli > 10n ** 15n || payableMilli < -(10n ** 15n))
      errors[name] = errorTexts[lang].not_a_figure;
    else rulings.push({ receiptLineId: name.slice(PREFIX.length), payableMilli: Number(payableMilli) });
  }
  return checked.ok && Object.keys(errors).length === 0
    ? { ok: true, value: { ...checked.value, rulings }, typed }
    : { ok: false, errors, typed };
}

export type ListAddress = { state: 'open' | 'closed' | null; orderId: string | null; after: string | null };
const idIn = (text: string | undefined): string | null => (text && /^[\w-]{1,64}$/.test(text) ? text : null);

/** What the list's address asks for; what is not understood counts as not asked. */
export const listAddress = (query: Readonly<Record<string, string>>): ListAddress => ({
  state: query.state === 'open' || query.state === 'closed' ? query.state : null,
  orderId: idIn(query.order),
  after: idIn(query.after),
});
