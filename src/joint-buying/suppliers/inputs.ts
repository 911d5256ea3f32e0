import * as v from 'valibot';
import { readNpwp } from '../../identity/index.ts';
import { type Checked, check, formKey, lineOfText, type Typed } from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { errorTexts } from './texts.ts';
import { type SupplierInput, supplierTypes } from './types.ts';

const optionalLine = v.optional(lineOfText(60, 0), '');

const phone = v.pipe(
  lineOfText(30),
  v.check((text) => /^\+?[\d\s()\-.]+$/.test(text) && /^\d{7,15}$/.test(text.replaceAll(/\D/g, '')), 'not_a_phone'),
);

const email = v.pipe(
  v.optional(v.string(), ''),
  v.transform((text) => text.trim().toLowerCase()),
  v.maxLength(200, 'too_long'),
  v.check((text) => text === '' || v.is(v.pipe(v.string(), v.email()), text), 'not_an_email'),
  v.transform((text) => text || null),
);

const npwp = v.pipe(
  optionalLine,
  v.check((text) => text === '' || readNpwp(text) !== null, 'npwp_form'),
  v.transform((text) => (text === '' ? null : readNpwp(text)!.npwp)),
);

/** A form that is not settled in law: whatever is written is kept, without the blanks and dots between. */
const nib = v.pipe(
  optionalLine,
  v.transform((text) => (/^[\d\s.\-/]+$/.test(text) ? text.replaceAll(/[\s.\-/]/g, '') : text) || null),
);

const fields = {
  name: lineOfText(120, 3),
  type: v.picklist(supplierTypes, 'type_required'),
  address: lineOfText(200, 5),
  ...{ phone, email, npwp, nib },
};
const blanks = { name: '', type: '', address: '', phone: '' };

export const checkNewSupplier = (typed: Typed, lang: Lang): Checked<SupplierInput & { key: string }> =>
  check(v.object({ ...fields, key: formKey }), { ...blanks, ...typed }, errorTexts[lang]);

const version = v.pipe(v.string('reload'), v.regex(/^\d{1,9}$/, 'reload'), v.transform(Number));

export const checkSupplier = (typed: Typed, lang: Lang): Checked<SupplierInput & { version: number }> =>
  check(v.object({ ...fields, version }), { ...blanks, ...typed }, errorTexts[lang]);

/** Why a list is ended before its time. */
export const checkEnding = (typed: Typed, lang: Lang): Checked<{ reason: string }> =>
  check(
    v.object({ reason: lineOfText(300, 3) }),
    { reason: '', ...typed },
    { ...errorTexts[lang], required: errorTexts[lang].reason_required },
  );
