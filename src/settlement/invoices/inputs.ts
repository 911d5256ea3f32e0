import * as v from 'valibot';
import { check, type FieldErrors, formKey, freeText, type Typed } from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { readWhole } from '../../platform/quantity.ts';
import type { InvoiceListFilter } from './store-list.ts';
import { creditErrors } from './texts.ts';

const filters = ['open', 'overdue', 'paid'] as const;
const sides = ['bought', 'sold'] as const;
export type Side = (typeof sides)[number];

/** Which of a cooperative's invoices: what it is to pay, or what its buyers are. */
export const sideOf = (query: Readonly<Record<string, string>>): Side =>
  sides.find((side) => side === query.side) ?? 'sold';

/** What the list's address may say; anything else is left aside, so that an old link still opens the list. */
export function listFilter(query: Readonly<Record<string, string>>): InvoiceListFilter {
  const state = v.safeParse(v.picklist(filters), query.state);
  const after = v.safeParse(v.pipe(v.string(), v.regex(/^[\w.-]{1,90}$/)), query.after);
  return { state: state.success ? state.output : null, after: after.success ? after.output : null };
}

/** Rupiah below a quadrillion: no invoice of this software is larger. */
const MOST = 999_999_999_999_999;

const creditForm = v.object({
  key: formKey,
  reason: v.pipe(
    freeText(500),
    v.check((text) => text.length > 0, 'required'),
  ),
});

type Credit = { key: string; reason: string; parts: { position: number; amount: number }[] };

/** `line0`, `line1`, …: rupiah to take off each line without PPN; empty ones are left alone. */
export function checkCredit(
  typed: Typed,
  lang: Lang,
): { ok: true; value: Credit } | { ok: false; errors: FieldErrors } {
  const base = check(creditForm, typed, creditErrors[lang]);
  const errors: Record<string, string> = base.ok ? {} : { ...base.errors };
  const parts: Credit['parts'] = [];
  for (const [name, text] of Object.entries(typed)) {
    const position = /^line(\d{1,4})$/.exec(name)?.[1];
    if (position === undefined || text.trim() === '') continue;
    const read = readWhole(text, 1, MOST);
    if (read.ok) parts.push({ position: Number(position), amount: read.value });
    else errors[name] = creditErrors[lang][read.reason];
  }
  if (parts.length === 0 && Object.keys(errors).length === 0) errors[''] = creditErrors[lang].nothing_credited;
  return base.ok && Object.keys(errors).length === 0
    ? { ok: true, value: { ...base.value, parts } }
    : { ok: false, errors };
}

/** Where the money comes from, or null: nothing we know. */
export function checkFunding(typed: Typed): 'regular' | 'bos' | 'government_card' | null {
  const read = v.safeParse(v.picklist(['regular', 'bos', 'government_card']), typed.funding);
  return read.success ? read.output : null;
}
