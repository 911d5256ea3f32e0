import * as v from 'valibot';
import { type Checked, check, formKey, lineOfText, type Typed } from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';
import { readWhole } from '../../platform/quantity.ts';
import type { Allocation, AllocationRefusal, OpenInvoice } from './rules/allocate.ts';
import { errorTexts, refusalTexts } from './texts.ts';
import type { NewPayment, PaymentFilter } from './types.ts';

export const MOST_AMOUNT = 1_000_000_000_000;
export const paymentFilters = [
  'recorded',
  'confirmed',
  'rejected',
  'credit',
] as const satisfies readonly PaymentFilter[];
export const payerMethods = ['transfer', 'cash', 'card'] as const;

/** A whole number of rupiah as people type it. Messages: those of `readWhole`, and `amount_required`. */
const money = v.pipe(
  v.string('amount_required'),
  v.check((text) => text.trim() !== '', 'amount_required'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const read = readWhole(dataset.value, 1, MOST_AMOUNT);
    if (read.ok) return read.value;
    addIssue({ message: read.reason });
    return NEVER;
  }),
);

const dayShape = (today: string) =>
  v.pipe(
    v.string('day_required'),
    v.regex(/^\d{4}-\d{2}-\d{2}$/, 'day_required'),
    v.check((day) => new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day && day > '2000', 'day_required'),
    v.check((day) => day <= today, 'future'),
  );

/** Invoices are ticked as `invoice.0`, `invoice.1`, …, each with the invoice's id. */
const ticked = (typed: Typed): string[] => [
  ...new Set(Object.entries(typed).flatMap(([name, value]) => (/^invoice\.\d{1,3}$/.test(name) ? [value] : []))),
];

export function checkPayment(typed: Typed, today: string, lang: Lang): Checked<NewPayment & { key: string }> {
  const shape = v.object({
    ...{ amount: money, paidOn: dayShape(today), method: v.picklist(payerMethods, 'method_choice') },
    ...{ reference: v.optional(lineOfText(120, 0), ''), key: formKey },
  });
  const checked = check(shape, typed, errorTexts[lang]);
  return checked.ok ? { ...checked, value: { ...checked.value, invoiceIds: ticked(typed) } } : checked;
}

export function checkRefund(
  typed: Typed,
  today: string,
  lang: Lang,
): Checked<{ amount: number; refundedOn: string; reference: string; reason: string; key: string }> {
  const shape = v.object({
    ...{ amount: money, refundedOn: dayShape(today), reference: v.optional(lineOfText(120, 0), '') },
    ...{ reason: lineOfText(300, 3), key: formKey },
  });
  return check(shape, { reason: '', ...typed }, { ...errorTexts[lang], required: errorTexts[lang].reason_required });
}

export const checkReason = (typed: Typed, lang: Lang): Checked<{ reason: string }> =>
  check(
    v.object({ reason: lineOfText(300, 3) }),
    { reason: '', ...typed },
    { ...errorTexts[lang], required: errorTexts[lang].reason_required },
  );

/** Amounts for invoices are typed as `give-ID`; empty or 0: nothing for this one. */
export const fieldOf = (invoiceId: string): string => `give-${invoiceId}`;

export function checkShares(typed: Typed, lang: Lang): Checked<Allocation[]> {
  const errors: Record<string, string> = {};
  const value = Object.entries(typed).flatMap(([name, text]): Allocation[] => {
    const invoiceId = /^give-([\w-]{1,64})$/.exec(name)?.[1];
    if (!invoiceId || /^\s*0*\s*$/.test(text)) return [];
    const read = readWhole(text, 1, MOST_AMOUNT);
    if (read.ok) return [{ invoiceId, amount: read.value }];
    errors[name] = errorTexts[lang][read.reason];
    return [];
  });
  return Object.keys(errors).length > 0 ? { ok: false, errors, typed } : { ok: true, value, typed };
}

export type ConfirmationInput = { allocations: Allocation[]; bookedOn: string | null };

export function checkConfirmation(typed: Typed, today: string, lang: Lang): Checked<ConfirmationInput> {
  const given = checkShares(typed, lang);
  const day = check(
    v.object({ bookedOn: v.optional(dayShape(today)) }),
    typed.bookedOn ? { bookedOn: typed.bookedOn } : {},
    errorTexts[lang],
  );
  if (given.ok && day.ok)
    return { ok: true, value: { allocations: given.value, bookedOn: day.value.bookedOn ?? null }, typed };
  return { ok: false, typed, errors: { ...(given.ok ? {} : given.errors), ...(day.ok ? {} : day.errors) } };
}

export function checkAllocation(typed: Typed, lang: Lang): Checked<{ allocations: Allocation[]; key: string }> {
  const given = checkShares(typed, lang);
  const key = check(v.object({ key: formKey }), typed, errorTexts[lang]);
  if (given.ok && key.ok) return { ok: true, value: { allocations: given.value, key: key.value.key }, typed };
  return { ok: false, typed, errors: { ...(given.ok ? {} : given.errors), ...(key.ok ? {} : key.errors) } };
}

/** A refusal of the rules as an error beside the field it is about. */
export function allocationErrors(refusal: AllocationRefusal, lang: Lang): Record<string, string> {
  const t = refusalTexts[lang];
  if (refusal.reason === 'above_payment') return { '': `${t.above_payment} ${errorTexts[lang].at_most(refusal.left)}` };
  if (refusal.reason === 'invoice_not_open') return { '': t.invoice_not_open };
  return { [fieldOf(refusal.invoiceId)]: `${t.above_open} ${errorTexts[lang].at_most(refusal.open)}` };
}

export function checkProof(
  typed: Typed,
  today: string,
  lang: Lang,
): Checked<{ proofNumber: string; provedOn: string }> {
  const shape = v.object({ proofNumber: lineOfText(60, 3), provedOn: dayShape(today) });
  return check(shape, { proofNumber: '', ...typed }, { ...errorTexts[lang], required: errorTexts[lang].proof_number });
}

/** `1.500.000`: what a field of money shows. */
export const asTyped = (amount: number): string => rupiah(amount).replace('Rp', '');

/** What a form of amounts shows first: the proposal. */
export const typedFor = (allocations: readonly Allocation[], invoices: readonly OpenInvoice[]): Typed =>
  Object.fromEntries(
    invoices.map((one) => {
      const amount = allocations.find((given) => given.invoiceId === one.id)?.amount ?? 0;
      return [fieldOf(one.id), amount > 0 ? asTyped(amount) : ''];
    }),
  );
