import * as v from 'valibot';
import { formKey, freeText, lineOfText } from '../platform/forms.ts';
import { readWhole } from '../platform/quantity.ts';
import { kelurahanByCode } from './kelurahan.ts';
import { readNpwp } from './rules.ts';
import { institutionTypes } from './texts-names.ts';

/** Identifiers with a form that is not settled in law: whatever is written is kept, without the blanks and dots between. */
const softIdentifier = v.pipe(
  freeText(60),
  v.transform((text) => (/^[\d\s.\-/]+$/.test(text) ? text.replaceAll(/[\s.\-/]/g, '') : text) || null),
);
const softLine = v.pipe(
  freeText(120),
  v.transform((text) => text || null),
);

const npwp = v.pipe(
  v.string('required'),
  v.transform((text) => text.trim()),
  v.minLength(1, 'required'),
  v.check((text) => readNpwp(text) !== null, 'npwp_form'),
  v.transform((text) => readNpwp(text)!),
);

const phone = v.pipe(
  lineOfText(30),
  v.check((text) => /^\+?[\d\s()\-.]+$/.test(text) && /^\d{7,15}$/.test(text.replaceAll(/\D/g, '')), 'not_a_phone'),
);

const kelurahanCode = v.pipe(
  v.string('required'),
  v.minLength(1, 'required'),
  v.check((code) => kelurahanByCode(code) !== undefined, 'invalid'),
  v.transform((code) => kelurahanByCode(code)!),
);

const papers = {
  name: lineOfText(120, 3),
  kelurahanCode,
  address: lineOfText(200, 5),
  phone,
  npwp,
  nib: softIdentifier,
  nitku: softIdentifier,
};

const cooperativePapers = { ...papers, nikKoperasi: softIdentifier, ahuDecision: softLine };
const institutionPapers = { ...papers, type: v.picklist(institutionTypes, 'required') };
const siteFields = { siteName: lineOfText(120, 3), siteAddress: lineOfText(200, 5), siteKelurahan: kelurahanCode };

export const cooperativeForm = v.object({ key: formKey, ...cooperativePapers });
export const institutionForm = v.object({ key: formKey, ...institutionPapers, ...siteFields });
export const cooperativeCorrection = v.object(cooperativePapers);
export const institutionCorrection = v.object(institutionPapers);

export const siteForm = v.object({ key: formKey, ...siteFields });

/** Rupiah; 0 sends every order to an approver. */
export const limitForm = v.object({
  approvalLimit: v.pipe(
    v.string('required'),
    v.minLength(1, 'required'),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      if (/^\s*(rp\.?)?\s*0+\s*$/i.test(dataset.value)) return 0;
      const read = readWhole(dataset.value, 1, 1_000_000_000_000);
      if (read.ok) return read.value;
      addIssue({ message: read.reason });
      return NEVER;
    }),
  ),
});

const reason = lineOfText(500, 5);
const version = v.pipe(v.string('reload'), v.regex(/^\d{1,9}$/, 'reload'), v.transform(Number));

export const decisionForm = v.object({ version });
export const reasonedDecisionForm = v.object({ version, reason });
