import * as v from 'valibot';
import { isDay } from '../platform/clock.ts';
import { lineOfText } from '../platform/forms.ts';
import { type ReadFigure, readThousandths, readWhole } from '../platform/quantity.ts';
import { MOST_AMOUNT } from './payments/inputs.ts';

/** A whole number of rupiah as people type it, over zero. Messages: those of `readWhole`, and `amount_required`. */
export const money = moneyFrom((text) => readWhole(text, 1, MOST_AMOUNT));

/** The same, or zero: what an account holds. */
export const balance = moneyFrom((text) =>
  readThousandths(text) === 0n ? { ok: true, value: 0 } : readWhole(text, 1, MOST_AMOUNT),
);

function moneyFrom(read: (text: string) => ReadFigure) {
  return v.pipe(
    v.string('amount_required'),
    v.check((text) => text.trim() !== '', 'amount_required'),
    v.rawTransform<string, number>(({ dataset, addIssue, NEVER }) => {
      const answer = read(dataset.value);
      if (answer.ok) return answer.value;
      addIssue({ message: answer.reason });
      return NEVER;
    }),
  );
}

/** A calendar day, `YYYY-MM-DD`. Message: `day_required`. */
export const day = v.pipe(
  v.string('day_required'),
  v.check((text) => isDay(text) && text > '2000' && text < '2100', 'day_required'),
);

/** The same, or null where nothing was chosen. */
export const dayOrNone = v.pipe(
  v.optional(v.string(), ''),
  v.check((text) => text === '' || (isDay(text) && text > '2000' && text < '2100'), 'day_required'),
  v.transform((text) => text || null),
);

/** A choice that may be left open: an id, or null. */
export const idOrNone = v.pipe(
  v.optional(v.string(), ''),
  v.check((text) => /^[\w.-]{0,64}$/.test(text), 'invalid'),
  v.transform((text) => text || null),
);

export const id = v.pipe(v.string('required'), v.regex(/^[\w.-]{1,64}$/, 'required'));

/** `2,5` → 250 basis points. Messages: `percent_required`, `not_a_figure`, `percent_negative`, `percent_above`, `percent_too_fine`. */
export const percentBps = v.pipe(
  v.string('percent_required'),
  v.check((text) => text.trim() !== '', 'percent_required'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const read = readThousandths(dataset.value.replace('%', ''));
    const wrong =
      read === null
        ? 'not_a_figure'
        : read < 0n
          ? 'percent_negative'
          : read > 100_000n
            ? 'percent_above'
            : read % 10n !== 0n
              ? 'percent_too_fine'
              : null;
    if (wrong === null) return Number(read! / 10n);
    addIssue({ message: wrong });
    return NEVER;
  }),
);

export const reason = lineOfText(300, 3);
