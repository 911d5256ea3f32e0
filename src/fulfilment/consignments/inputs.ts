import * as v from 'valibot';
import { addDays, isDay } from '../../platform/clock.ts';
import {
  type Checked,
  check,
  type FieldErrors,
  formKey,
  freeText,
  lineOfText,
  refuse,
  type Typed,
} from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { quantity, readThousandths, readWhole } from '../../platform/quantity.ts';
import { errorTexts } from './texts-errors.ts';
import { type LineRefusal, type ListFilter, type PackInput, type Tab, type TradeUnit, tabs } from './types.ts';

const MOST_REASON = 300;
/** How far ahead a shipment may be planned, days. */
const FARTHEST = 180;
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));

/** What the list's address may say. Anything else is left aside: an old link still opens the list. */
export function listQuery(query: Readonly<Record<string, string>>): Omit<ListFilter, 'tab'> & { tab: Tab | null } {
  const tab = v.safeParse(v.picklist(tabs), query.tab);
  const order = v.safeParse(id, query.order);
  const after = v.safeParse(v.pipe(v.string(), v.regex(/^[\w.-]{1,90}$/)), query.after);
  return {
    tab: tab.success ? tab.output : null,
    orderId: order.success ? order.output : null,
    after: after.success ? after.output : null,
  };
}

const packShape = v.object({
  key: formKey,
  orderId: v.pipe(v.string('reload'), v.regex(/^[\w-]{1,64}$/, 'reload')),
  plannedOn: v.pipe(
    v.string('required'),
    v.trim(),
    v.check((day) => day !== '', 'required'),
    v.check(isDay, 'not_a_day'),
  ),
  vehicle: lineOfText(20, 0),
  driver: lineOfText(60, 0),
  note: freeText(MOST_REASON),
});
const empty = { vehicle: '', driver: '', plannedOn: '' };

/** Name of the field in which an award's quantity is typed. */
export const quantityField = (awardId: string): string => `quantity:${awardId}`;

/** A shipment as it was filled in. A quantity left empty or 0 is not in it. @param today `YYYY-MM-DD` */
export function checkPacking(typed: Typed, today: string, lang: Lang): Checked<PackInput> {
  const t = errorTexts[lang];
  const checked = check(packShape, { ...empty, ...withoutQuantities(typed) }, t);
  const { lines, errors } = quantitiesIn(typed, lang);
  const day = checked.ok ? dayError(checked.value.plannedOn, today, lang) : {};
  const all = { ...errors, ...(checked.ok ? day : checked.errors) };
  if (!checked.ok || Object.keys(all).length > 0) return refuse({ typed }, all);
  if (lines.length === 0) return refuse({ typed }, { '': t.nothing_chosen });
  return { ok: true, value: { ...checked.value, lines }, typed };
}

const prefix = quantityField('');
const withoutQuantities = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !name.startsWith(prefix)));

function quantitiesIn(typed: Typed, lang: Lang): { lines: PackInput['lines'][number][]; errors: FieldErrors } {
  const lines: PackInput['lines'][number][] = [];
  const errors: Record<string, string> = {};
  for (const [name, text] of Object.entries(typed)) {
    const awardId = name.slice(prefix.length);
    if (!name.startsWith(prefix) || text.trim() === '' || readThousandths(text) === 0n) continue;
    const read = readWhole(text);
    if (read.ok) lines.push({ awardId, quantity: read.value });
    else errors[name] = errorTexts[lang][read.reason];
  }
  return { lines, errors };
}

function dayError(day: string, today: string, lang: Lang): FieldErrors {
  if (day < today) return { plannedOn: errorTexts[lang].planned_past };
  return day > addDays(today, FARTHEST) ? { plannedOn: errorTexts[lang].planned_far } : {};
}

/** What the command found wrong with quantities, beside their fields. */
export function lineErrors(
  refused: readonly LineRefusal[],
  unitOf: (awardId: string) => TradeUnit | '',
  lang: Lang,
): FieldErrors {
  const t = errorTexts[lang];
  const text = (one: LineRefusal): string =>
    one.reason === 'above_left' ? t.above_left(quantity(one.left, unitOf(one.awardId))) : t[one.reason];
  return Object.fromEntries(refused.map((one) => [quantityField(one.awardId), text(one)]));
}

const carrierShape = v.object({ vehicle: v.optional(lineOfText(20, 0)), driver: v.optional(lineOfText(60, 0)) });
export type Carrier = v.InferOutput<typeof carrierShape>;

/** Vehicle and driver when it leaves; a field that was not sent stays as it was packed. */
export const checkCarrier = (typed: Typed, lang: Lang): Checked<Carrier> =>
  check(carrierShape, typed, errorTexts[lang]);

/** One reason under the field's own name, so that two forms of a page keep their errors apart. */
export function checkReason(typed: Typed, field: string, lang: Lang): Checked<string> {
  const t = errorTexts[lang];
  const schema = v.object({ reason: lineOfText(MOST_REASON, 3) });
  const checked = check(schema, { reason: typed[field] ?? '' }, { ...t, required: t.reason_required });
  return checked.ok
    ? { ok: true, value: checked.value.reason, typed }
    : refuse({ typed }, { [field]: checked.errors.reason ?? t.reason_required });
}

/** Name of the field in which the reason for closing an award is typed. */
export const closureField = (awardId: string): string => `closure:${awardId}`;
