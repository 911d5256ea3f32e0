import * as v from 'valibot';
import { type Checked, check, formKey, lineOfText, type Typed } from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { reason } from '../inputs-shared.ts';
import { errorTexts } from './texts.ts';
import type { AccountInput } from './types.ts';

/** Names as banks write them; another can be typed. */
export const banks = [
  ...['BRI', 'BNI', 'Mandiri', 'BCA', 'BTN', 'BSI', 'Bank BJB', 'Bank BJB Syariah', 'CIMB Niaga', 'Danamon'],
  ...['Permata', 'Muamalat', 'Panin', 'OCBC', 'SeaBank', 'Bank Jago'],
] as const;

/** Digits alone; people write them in groups. Messages: `number_required`, `number_digits`, `number_length`. */
const accountNumber = v.pipe(
  v.string('number_required'),
  v.transform((text) => text.replaceAll(/[\s.-]/g, '')),
  v.check((text) => text !== '', 'number_required'),
  v.check((text) => /^\d+$/.test(text), 'number_digits'),
  v.check((text) => text.length >= 6 && text.length <= 20, 'number_length'),
);

export const checkAccount = (typed: Typed, lang: Lang): Checked<AccountInput & { key: string }> =>
  check(
    v.object({ bankName: lineOfText(60, 2), accountNumber, holder: lineOfText(100, 3), key: formKey }),
    { bankName: '', holder: '', ...typed },
    errorTexts[lang],
  );

export const checkNote = (typed: Typed, lang: Lang): Checked<{ note: string }> =>
  check(
    v.object({ note: reason }),
    { note: '', ...typed },
    { ...errorTexts[lang], required: errorTexts[lang].note_required },
  );
