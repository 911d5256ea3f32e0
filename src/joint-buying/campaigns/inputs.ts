import * as v from 'valibot';
import { HOUR, isDay, MINUTE, startOfDay } from '../../platform/clock.ts';
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
import { readWhole } from '../../platform/quantity.ts';
import { MOST_TOTAL, SHORTAGE_RULES } from '../rules/index.ts';
import { MOST_DROPS } from './prefill.ts';
import { errorTexts } from './texts-errors.ts';
import type { SentForm } from './types.ts';
import { type ListAsk, listFilters } from './types-list.ts';

/** Lists that can be ticked at once; nobody has so many suppliers for one kind of goods. */
export const MOST_LISTS = 40;

/** A calendar day, `YYYY-MM-DD`. Message: `day_required`. */
const day = v.pipe(
  v.string('day_required'),
  v.check((text) => isDay(text) && text > '2000' && text < '2100', 'day_required'),
);

/** `17:00`, or `17.00` as it is written in Indonesia; in milliseconds from the start of the day. Message: `time_required`. */
const time = v.pipe(
  v.string('time_required'),
  v.regex(/^\s*([01]?\d|2[0-3])[:.][0-5]\d\s*$/, 'time_required'),
  v.transform((text) => {
    const [hours, minutes] = text.split(/[:.]/).map(Number);
    return hours! * HOUR + minutes! * MINUTE;
  }),
);

/** A whole figure, nothing typed is 0. Messages: those of `readWhole`. */
const figureUpTo = (most: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const text = dataset.value.trim();
      if (text === '' || /^0+$/.test(text)) return 0;
      const read = readWhole(text, 1, most);
      if (read.ok) return read.value;
      addIssue({ message: read.reason });
      return NEVER;
    }),
  );

const yesNo = v.pipe(
  v.picklist(['yes', 'no'], 'choose'),
  v.transform((text) => text === 'yes'),
);

const id = v.pipe(v.string('invalid'), v.regex(/^[\w.-]{1,64}$/, 'invalid'));

const drops = v.pipe(
  v.optional(v.array(v.object({ name: v.optional(v.string(), ''), address: v.optional(v.string(), '') })), []),
  v.maxLength(MOST_DROPS, 'too_many_drops'),
);

const schema = v.object({
  ...{ commodity: id, deadlineDay: day, deadlineTime: time, deliveryFrom: day, deliveryUntil: day },
  ...{ target: figureUpTo(MOST_TOTAL), extensionDays: figureUpTo(60) },
  ...{ fallBack: yesNo, toleranceReaches: yesNo, shortageRule: v.picklist(SHORTAGE_RULES, 'choose') },
  note: freeText(1000),
  lists: v.pipe(
    v.optional(v.record(v.string(), v.unknown()), {}),
    v.transform((ticked) => Object.keys(ticked)),
    v.maxLength(MOST_LISTS, 'too_many_lists'),
    v.everyItem((one) => /^[\w-]{1,64}$/.test(one), 'invalid'),
  ),
  drops,
  key: formKey,
  version: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/, 'reload'), v.transform(Number))),
  intent: v.optional(v.string(), 'save'),
  agreed: v.optional(v.string(), ''),
});

type Line = { name: string; address: string };
const nameText = lineOfText(60);
const addressText = lineOfText(160);
const isBlank = (line: Line): boolean => line.name.trim() === '' && line.address.trim() === '';

/** The form of a joint purchase. Lines for drop points that were left empty are left out. */
export function checkCampaign(typed: Typed, lang: Lang): Checked<SentForm> {
  const checked = check(schema, typed, errorTexts[lang]);
  if (!checked.ok) return checked;
  const { value } = checked;
  const errors = Object.assign({}, ...value.drops.map((line, i) => lineErrors(line, i, lang))) as FieldErrors;
  if (Object.keys(errors).length > 0) return refuse(checked, errors);
  const { target, extensionDays, deliveryFrom, deliveryUntil, fallBack, toleranceReaches, shortageRule, note } = value;
  const form = {
    ...{ commodityId: value.commodity, deadline: startOfDay(value.deadlineDay) + value.deadlineTime, extensionDays },
    ...{ deliveryFrom, deliveryUntil, target, fallBack, toleranceReaches, shortageRule, note },
    ...{ listIds: value.lists, drops: value.drops.filter((line) => !isBlank(line)).map(asLine) },
  };
  const { key, version = null, intent, agreed } = value;
  return { ok: true, typed, value: { form, key, version, opens: intent === 'open', agreed } };
}

const asLine = ({ name, address }: Line): Line => ({
  ...{ name: v.parse(nameText, name), address: v.parse(addressText, address) },
});

function lineErrors(line: Line, i: number, lang: Lang): FieldErrors {
  if (isBlank(line)) return {};
  const t = errorTexts[lang];
  const errorOf = (schema: typeof nameText, text: string): string | null => {
    const parsed = v.safeParse(schema, text, { abortPipeEarly: true });
    return parsed.success ? null : parsed.issues[0].message;
  };
  const [name, address] = [errorOf(nameText, line.name), errorOf(addressText, line.address)];
  const said = (message: string, missing: string) => (message === 'required' ? missing : t.too_long);
  return {
    ...(name ? { [`drops.${i}.name`]: said(name, t.drop_name) } : {}),
    ...(address ? { [`drops.${i}.address`]: said(address, t.drop_address) } : {}),
  };
}

export const checkReason = (typed: Typed, lang: Lang): Checked<{ reason: string }> =>
  check(
    v.object({ reason: lineOfText(300, 3) }),
    { reason: '', ...typed },
    { ...errorTexts[lang], required: errorTexts[lang].reason_required },
  );

export function checkDeadline(typed: Typed, lang: Lang): Checked<{ deadline: number }> {
  const checked = check(v.object({ deadlineDay: day, deadlineTime: time }), typed, errorTexts[lang]);
  if (!checked.ok) return checked;
  const { deadlineDay, deadlineTime } = checked.value;
  return { ok: true, typed, value: { deadline: startOfDay(deadlineDay) + deadlineTime } };
}

/** What /needs hands on: what is pooled of which goods. Nonsense counts as nothing. */
export function askedStart(query: Readonly<Record<string, string>>): {
  commodityId: string | null;
  quantity: number | null;
} {
  const asked = query.commodity ?? '';
  const read = readWhole(query.quantity ?? '', 1, MOST_TOTAL);
  return { commodityId: /^[\w.-]{1,64}$/.test(asked) ? asked : null, quantity: read.ok ? read.value : null };
}

/** Which part of the list an address asks for. */
export const askedList = (query: Readonly<Record<string, string>>): ListAsk => ({
  state: listFilters.find((one) => one === query.state) ?? null,
  after: query.after ?? null,
});

/** The version of a draft that its page showed; what is none matches no draft. */
export const versionOf = (typed: Typed): number => (/^\d{1,9}$/.test(typed.version ?? '') ? Number(typed.version) : 0);
