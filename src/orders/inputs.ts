import * as v from 'valibot';
import { addDays, isDay } from '../platform/clock.ts';
import { check, type FieldErrors, formKey, freeText, type Typed } from '../platform/forms.ts';
import type { Lang } from '../platform/i18n.ts';
import { readThousandths, readWhole, unitsFor } from '../platform/quantity.ts';
import { POLICIES } from './split/index.ts';
import { errorTexts } from './texts-errors.ts';
import { type Limits, type LineForm, MOST_LINES, type OrderForm } from './types.ts';

const MOST_NOTE = 500;
/** Days ahead an order may be asked for. */
const MOST_DAYS_AHEAD = 365;

/** What the form may choose from, as far as checking needs it. */
export type Choices = {
  commodities: readonly { id: string; tradeUnit: string; packName: string | null; packContent: number | null }[];
  /** The institution's own sites; null where the command that follows looks at them itself. */
  sites: readonly { id: string }[] | null;
};

type Line = Typed;
const lineFields = ['commodityId', 'shownFor', 'quantity', 'unit', 'priceCeiling', 'maxSuppliers', 'maxShare'] as const;

export const emptyLine: Typed = Object.fromEntries(lineFields.map((field) => [field, '']));

/** The lines of a posted form in their order, gaps closed; at most `MOST_LINES`. */
export function linesOf(typed: Typed): Line[] {
  const numbers = new Set<number>();
  for (const name of Object.keys(typed)) {
    const match = /^lines\.(\d{1,3})\./.exec(name);
    if (match) numbers.add(Number(match[1]));
  }
  const inOrder = [...numbers].sort((a, b) => a - b).slice(0, MOST_LINES);
  return inOrder.map((n) =>
    Object.fromEntries(lineFields.map((field) => [field, typed[`lines.${n}.${field}`] ?? ''] as const)),
  );
}

/** The form's fields with these lines in place of its own, numbered from 0. */
export function withLines(typed: Typed, lines: readonly Line[]): Typed {
  const rest = Object.entries(typed).filter(([name]) => !name.startsWith('lines.'));
  const named = lines.flatMap((line, n) =>
    Object.entries(line).map(([field, value]) => [`lines.${n}.${field}`, value]),
  );
  return Object.fromEntries([...rest, ...named]);
}

/** The posted form with its lines numbered from 0, at least one of them. */
export function tidied(typed: Typed): Typed {
  const lines = linesOf(typed);
  return withLines(typed, lines.length > 0 ? lines : [emptyLine]);
}

const headOf = (choices: Choices, today: string) =>
  v.object({
    key: formKey,
    siteId: v.pipe(
      v.string('site_required'),
      v.check((id) => id !== '', 'site_required'),
      v.check((id) => choices.sites === null || choices.sites.some((site) => site.id === id), 'site_foreign'),
    ),
    neededOn: v.pipe(
      v.string('day_required'),
      v.check((day) => day !== '', 'day_required'),
      v.check(isDay, 'day_unknown'),
      v.check((day) => day >= today, 'day_past'),
      v.check((day) => day <= addDays(today, MOST_DAYS_AHEAD), 'day_far'),
    ),
    policy: v.picklist(POLICIES, 'policy_unknown'),
    note: freeText(MOST_NOTE),
  });

/** A field that did not come at all is one that was left empty. */
const unfilled = { key: '', siteId: '', neededOn: '', policy: '', note: '' };

export type CheckedOrder =
  | { ok: true; key: string; form: OrderForm; typed: Typed }
  | { ok: false; errors: FieldErrors; typed: Typed };

/** The whole form; every mistake is named beside its field. `today` is the forum's calendar day. */
export function checkOrder(typed: Typed, choices: Choices, today: string, lang: Lang): CheckedOrder {
  const head = check(headOf(choices, today), { ...unfilled, ...typed }, errorTexts[lang]);
  const lines = linesOf(typed).map((line) => checkLine(line, choices, lang));
  const errors = { ...(head.ok ? {} : head.errors) };
  lines.forEach((line, n) => {
    if (!line.ok) for (const [field, error] of Object.entries(line.errors)) errors[`lines.${n}.${field}`] = error;
  });
  if (lines.length === 0) errors['lines.0.quantity'] = errorTexts[lang].line_required;
  if (!head.ok || Object.keys(errors).length > 0) return { ok: false, errors, typed };
  const { key, ...rest } = head.value;
  return { ok: true, key, typed, form: { ...rest, lines: lines.flatMap((line) => (line.ok ? [line.value] : [])) } };
}

/** One line, or what is wrong with it by field. */
export type CheckedLine = { ok: true; value: LineForm } | { ok: false; errors: FieldErrors };

/** One line on its own, as the live preview needs it. */
export function checkLine(line: Line, choices: Choices, lang: Lang): CheckedLine {
  const t = errorTexts[lang];
  const commodity = choices.commodities.find((one) => one.id === line.commodityId);
  if (!commodity)
    return { ok: false, errors: { commodityId: line.commodityId ? t.commodity_unknown : t.commodity_required } };
  const unit = unitsOf(commodity).find((one) => one.unit === line.unit);
  const quantity = readWhole(line.quantity ?? '', unit?.content ?? 1);
  const limits = checkLimits(line, lang);
  if (unit && quantity.ok && limits.ok) return { ok: true, value: lineForm(line, quantity.value, limits.value) };
  const errors: Record<string, string> = { ...(limits.ok ? {} : limits.errors) };
  if (!unit) errors.unit = t.unit_unknown;
  if (!quantity.ok)
    errors.quantity = line.quantity?.trim()
      ? t[`quantity_${quantity.reason}`](commodity.tradeUnit)
      : t.quantity_required;
  return { ok: false, errors };
}

/** The units people say for these goods, and what each holds in trade units. */
export const unitsOf = (commodity: Choices['commodities'][number]) =>
  unitsFor(
    commodity.tradeUnit,
    commodity.packName ? { name: commodity.packName, content: commodity.packContent ?? 1 } : null,
  );

const lineForm = (line: Line, quantity: number, limits: Limits): LineForm => ({
  commodityId: line.commodityId ?? '',
  quantity,
  typedQuantity: (line.quantity ?? '').replaceAll(/\s+/g, ' ').trim(),
  typedUnit: line.unit ?? '',
  ...limits,
});

type CheckedLimits = { ok: true; value: Limits } | { ok: false; errors: FieldErrors };

/** What a person may limit on a line; an empty field does not limit. */
export function checkLimits(typed: Typed, lang: Lang): CheckedLimits {
  const read = {
    priceCeiling: readLimit(typed.priceCeiling?.replace(/\s*\/.*$/, ''), 1_000_000_000),
    maxSuppliers: readLimit(typed.maxSuppliers, 1000),
    maxShare: readShare(typed.maxShare),
  };
  const errors: Record<string, string> = {};
  for (const [field, value] of Object.entries(read))
    if (value === 'wrong') errors[field] = errorTexts[lang][field as keyof typeof read];
  const { priceCeiling, maxSuppliers, maxShare } = read;
  if (priceCeiling === 'wrong' || maxSuppliers === 'wrong' || maxShare === 'wrong') return { ok: false, errors };
  return { ok: true, value: { priceCeiling, maxSuppliers, maxShareBps: maxShare } };
}

type Limit = number | null | 'wrong';

function readLimit(text: string | undefined, most: number): Limit {
  if (!text?.trim()) return null;
  const read = readWhole(text, 1, most);
  return read.ok ? read.value : 'wrong';
}

/** `20`, `12,5 %`: above 0, at most 100, two decimals. In 1/10,000. */
function readShare(text: string | undefined): Limit {
  if (!text?.trim()) return null;
  const thousandths = readThousandths(text.replace('%', ''));
  if (thousandths === null || thousandths % 10n !== 0n) return 'wrong';
  const bps = thousandths / 10n;
  return bps >= 1n && bps <= 10_000n ? Number(bps) : 'wrong';
}
