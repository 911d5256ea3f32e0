import * as v from 'valibot';
import { addDays, dayOf, isDay, startOfDay } from '../../platform/clock.ts';
import { type Checked, check, formKey, freeText, lineOfText, type Typed } from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { readWhole } from '../../platform/quantity.ts';
import { type Goods, isBlank, isZero, type ReadQuantity, readQuantity } from '../inputs-quantity.ts';
import { listProblems, MOST_PRICE, MOST_TOTAL, type Tier } from '../rules/index.ts';
import { errorTexts } from './texts-list.ts';
import { fieldOf, listProblemText } from './texts-problems.ts';
import type { ListInput } from './types.ts';

export const MOST_TIERS = 8;
const MOST_COST = 1_000_000_000_000;
const MOST_DAYS = 365;

type ErrorKey = Exclude<keyof (typeof errorTexts)['id'], 'unknown_unit'>;
type Note = (field: string, reason: ErrorKey | 'unknown_unit') => undefined;

const words = v.object({ key: formKey, reference: v.optional(lineOfText(80, 0), ''), terms: freeText(1000) });

/**
 * A supplier's price list as typed. Empty tier rows are passed over; the first may leave its quantity out, it then begins with the
 * first unit. Every mistake is named beside its field.
 */
export function checkList(typed: Typed, goods: Goods, now: number, lang: Lang): Checked<ListInput & { key: string }> {
  const errors: Record<string, string> = {};
  const note: Note = (field, reason) => {
    const t = errorTexts[lang];
    errors[field] ??= reason === 'unknown_unit' ? t.unknown_unit(goods.tradeUnit) : t[reason];
  };
  const said = check(words, typed, errorTexts[lang]);
  const rows = readRows(typed, goods, note);
  const sizes = readSizes(typed, goods, note);
  const isRead = Object.keys(errors).length === 0;
  const figures = { ...sizes, ...readDelivery(typed, note), ...readValidity(typed, now, note) };
  const input = { ...(figures as Figures), tiers: rows.flatMap(({ tier }) => tier ?? []) };
  const problems = isRead ? problemsOf(input, rows, goods, lang) : {};
  const found = { ...problems, ...errors, ...(said.ok ? {} : said.errors) };
  if (!said.ok || Object.keys(found).length > 0) return { ok: false, typed, errors: found };
  return { ok: true, value: { ...input, ...said.value }, typed };
}

type Figures = Omit<ListInput, 'reference' | 'terms' | 'tiers'>;
/** Stand in where the days cannot be read yet: the tiers are judged all the same. */
const anyTime = { validFrom: 0, validUntil: 1 };

/** What the rules find wrong with a list whose tiers and sizes can be read. */
function problemsOf(input: Figures & { tiers: Tier[] }, rows: readonly Row[], goods: Goods, lang: Lang) {
  const { validFrom, validUntil } = input;
  const days = validFrom === undefined || validUntil === undefined ? anyTime : { validFrom, validUntil };
  const list = { id: '', ...input, ...days };
  const rowOf = (at: number) => rows[at]?.n ?? 0;
  const said = { unit: goods.tradeUnit, numberOf: (at: number) => rowOf(at) + 1 };
  const found: Record<string, string> = {};
  for (const problem of listProblems(list))
    found[fieldOf(problem, rowOf)] ??= listProblemText(problem, list, said, lang);
  return found;
}

type Row = { n: number; tier: Tier | undefined };

function readRows(typed: Typed, goods: Goods, note: Note): Row[] {
  const all = Array.from({ length: MOST_TIERS }, (_, n) => n);
  const filled = all.filter((n) => !isBlank(typed[`tiers.${n}.from`]) || !isBlank(typed[`tiers.${n}.price`]));
  return filled.map((n, i) => ({ n, tier: readTier(typed, n, i === 0, goods, note) }));
}

function readTier(typed: Typed, n: number, isFirst: boolean, goods: Goods, note: Note): Tier | undefined {
  const [from, price] = [`tiers.${n}.from`, `tiers.${n}.price`];
  const unitPrice = isBlank(typed[price])
    ? note(price, 'price_required')
    : taken(readWhole(withoutUnit(typed[price]!), 1, MOST_PRICE), price, note);
  const open = isZero(typed[from]) || (isFirst && isBlank(typed[from]));
  const begins = open
    ? 0
    : taken(readQuantity(typed[from], typed.tierUnit, goods, MOST_TOTAL), from, note, 'from_required');
  return unitPrice === undefined || begins === undefined ? undefined : { from: begins, unitPrice };
}

/** `13.200/kg` is a price too. */
const withoutUnit = (price: string): string => price.replace(/\s*(\/|per\s).*$/i, '');

function taken(read: ReadQuantity, field: string, note: Note, blank: ErrorKey = 'required'): number | undefined {
  if (read.ok) return read.value;
  return note(field, read.reason === 'required' ? blank : read.reason);
}

function readSizes(typed: Typed, goods: Goods, note: Note) {
  const amount = (field: string) =>
    taken(readQuantity(typed[field], typed[`${field}Unit`], goods, MOST_TOTAL), field, note);
  const orNone = <T>(field: string, none: T) => (isBlank(typed[field]) ? none : amount(field));
  return {
    packSize: amount('packSize'),
    palletSize: orNone('palletSize', null),
    minimumOrder: isZero(typed.minimumOrder) ? 0 : orNone('minimumOrder', 0),
    capacity: orNone('capacity', null),
  };
}

function readDelivery(typed: Typed, note: Note) {
  const whole = (field: string, most: number, tooLarge: ErrorKey) => {
    if (isBlank(typed[field]) || isZero(typed[field])) return 0;
    const read = readWhole(typed[field]!, 1, most);
    return read.ok ? read.value : note(field, read.reason === 'too_large' ? tooLarge : read.reason);
  };
  return {
    deliveryCost: whole('deliveryCost', MOST_COST, 'too_large'),
    deliveryDays: whole('deliveryDays', MOST_DAYS, 'days_too_many'),
  };
}

/** Days, the last one inclusive, as moments. */
function readValidity(typed: Typed, now: number, note: Note) {
  const day = (field: string): string | undefined => {
    const text = typed[field]?.trim() ?? '';
    if (isDay(text) && text > '2000' && text < '2100') return text;
    return note(field, text === '' ? 'day_required' : 'not_a_day');
  };
  const [from, until] = [day('validFrom'), day('validUntil')];
  if (from && until && until >= from && until < dayOf(now)) note('validUntil', 'validity_over');
  return { validFrom: from && startOfDay(from), validUntil: until && startOfDay(addDays(until, 1)) };
}
