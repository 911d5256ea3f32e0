import * as v from 'valibot';
import { isDay } from '../../platform/clock.ts';
import { type Checked, check, formKey, freeText, lineOfText, type Typed } from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { readThousandths, readWhole } from '../../platform/quantity.ts';
import { MOST_QUANTITY } from '../rules/index.ts';
import { errorTexts } from './texts-errors.ts';
import type { BillInput, ChargeInput, SupplierPaymentInput } from './types.ts';

/** Rupiah on one bill or charge: more is a slip of the hand. */
export const MOST_AMOUNT = 1_000_000_000_000;

type Figure = { ok: true; value: number } | { ok: false; reason: string };

/** A figure from a text; left empty it is `missing`. Messages: those of `read`. */
const figure = (read: (text: string) => Figure, missing = 'figure_required') =>
  v.pipe(
    v.string(missing),
    v.check((text) => text.trim() !== '', missing),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const answer = read(dataset.value);
      if (answer.ok) return answer.value;
      addIssue({ message: answer.reason });
      return NEVER;
    }),
  );

const money = figure((text) => readWhole(text, 1, MOST_AMOUNT));

/** Rupiah, or none at all. */
function orNothing(text: string): Figure {
  const read = readThousandths(text);
  if (read !== null && read < 0n) return { ok: false, reason: 'negative' };
  return read === 0n ? { ok: true, value: 0 } : readWhole(text, 1, MOST_AMOUNT);
}

const moneyOrNone = v.pipe(
  v.optional(v.string(), ''),
  v.transform((text) => (text.trim() === '' ? '0' : text)),
  figure(orNothing),
);

/** Trade units as thousandths of it. */
function thousandths(text: string): Figure {
  const read = readThousandths(text);
  if (read === null) return { ok: false, reason: 'not_a_figure' };
  if (read < 0n) return { ok: false, reason: 'negative' };
  // The whole of a campaign: what one bill may hold is asked of its order.
  if (read > BigInt(MOST_QUANTITY) * 100_000_000n) return { ok: false, reason: 'too_large' };
  return { ok: true, value: Number(read) };
}

const day = v.pipe(
  v.string('day_required'),
  v.check((text) => isDay(text) && text > '2000' && text < '2100', 'day_required'),
);
const id = v.pipe(v.string('reload'), v.regex(/^[\w.-]{1,64}$/, 'reload'));

const billShape = v.object({
  ...{ purchaseId: id, number: lineOfText(60, 1), billedOn: day, dueOn: day, billedMilli: figure(thousandths) },
  ...{ goods: figure(orNothing), delivery: moneyOrNone, vat: moneyOrNone },
  version: v.pipe(
    v.optional(v.string(), '0'),
    v.regex(/^\d{1,9}$/, 'reload'),
    v.transform((text) => Number(text)),
  ),
  key: formKey,
});

/** The field is called `billed` on the form; its figure is in trade units there. */
export function checkBill(typed: Typed, lang: Lang): Checked<BillInput & { key: string }> {
  const { billed = '', ...rest } = typed;
  const checked = check(billShape, { ...rest, billedMilli: billed }, errorTexts[lang]);
  if (checked.ok) return { ...checked, typed };
  const { billedMilli, ...errors } = checked.errors;
  return { ok: false, typed, errors: billedMilli ? { billed: billedMilli, ...errors } : errors };
}

/** Who bears a charge, as one choice: `weight`, `drop`, or `at:` and the id of the one drop point. */
const bearers = v.pipe(
  v.string('bearers_required'),
  v.regex(/^(weight|drop|at:[\w.-]{1,64})$/, 'bearers_required'),
  v.transform((text) =>
    text.startsWith('at:')
      ? { basis: 'weight' as const, dropPointId: text.slice(3) }
      : { basis: text as 'weight' | 'drop', dropPointId: null },
  ),
);

const chargeShape = v.object({
  ...{ kind: v.picklist(['transport', 'handling'], 'kind_required'), amount: money, bearers },
  ...{ paidTo: lineOfText(100, 2), spentOn: day, note: freeText(300), key: formKey },
});

export function checkCharge(typed: Typed, lang: Lang): Checked<ChargeInput & { key: string }> {
  const checked = check(chargeShape, typed, errorTexts[lang]);
  if (!checked.ok) return checked;
  const { bearers: borneBy, ...value } = checked.value;
  return { ...checked, value: { ...value, ...borneBy } };
}

const paymentShape = v.object({
  ...{ amount: money, paidOn: day, reference: v.optional(lineOfText(120, 0), ''), key: formKey },
});

export const checkSupplierPayment = (
  typed: Typed,
  lang: Lang,
): Checked<Omit<SupplierPaymentInput, 'billId'> & { key: string }> => check(paymentShape, typed, errorTexts[lang]);

/** `seen`: what it cost in all on the page that was confirmed, rupiah. */
export const checkIssue = (typed: Typed, lang: Lang): Checked<{ seen: number; key: string }> =>
  check(
    v.object({
      seen: v.pipe(
        v.string('reload'),
        v.regex(/^\d{1,16}$/, 'reload'),
        v.transform((text) => Number(text)),
      ),
      key: formKey,
    }),
    typed,
    errorTexts[lang],
  );
