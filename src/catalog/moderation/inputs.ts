import * as v from 'valibot';
import { formKey, freeText, lineOfText } from '../../platform/forms.ts';
import { catalogOf } from '../../platform/i18n.ts';
import { fieldTexts } from '../../platform/texts.ts';
import { reasonCodes } from './reasons.ts';

/** What narrows the queue down; kept in the address so that it survives a reload. */
export type QueueFilter = {
  kind: 'all' | 'new' | 'revision';
  category: string | null;
  kecamatan: string | null;
  text: string | null;
  after: { at: number; id: string } | null;
};

/** Reads the filter from the address; what makes no sense filters nothing. */
export function filterFrom(query: Readonly<Record<string, string>>): QueueFilter {
  const short = (value: string | undefined) => value?.trim().slice(0, 60) || null;
  const after = /^(\d{1,15})_([\w-]{1,64})$/.exec(query.after ?? '');
  return {
    kind: query.kind === 'new' || query.kind === 'revision' ? query.kind : 'all',
    category: short(query.category),
    kecamatan: short(query.kecamatan),
    text: short(query.q),
    after: after ? { at: Number(after[1]), id: after[2]! } : null,
  };
}

export const errors = catalogOf({
  ...fieldTexts,
  reason_required: {
    id: 'Tulis alasannya; koperasi akan membacanya.',
    en: 'Write the reason; the cooperative will read it.',
  },
  code_required: { id: 'Pilih jenis alasannya.', en: 'Choose the kind of reason.' },
  reason_long: { id: 'Paling banyak 1.000 huruf.', en: 'At most 1,000 characters.' },
  message_required: { id: 'Tulis pesannya dulu.', en: 'Write the message first.' },
});

const version = v.pipe(v.string('reload'), v.regex(/^\d{1,9}$/, 'reload'), v.transform(Number));

const reasonText = v.pipe(
  freeText(1000),
  v.check((text) => text.length > 0, 'reason_required'),
);

/** An approval may carry a word to the cooperative; the other decisions must, and the kind of reason that is told in public. `version`: the offer as the moderator saw it. */
export const approvalInput = v.object({ version, reason: freeText(1000) });
export const reasonedInput = v.object({
  version,
  code: v.pipe(v.optional(v.string(), ''), v.picklist(reasonCodes, 'code_required')),
  reason: reasonText,
});
export const messageInput = v.object({
  key: formKey,
  body: v.pipe(
    freeText(2000),
    v.check((text) => text.length > 0, 'message_required'),
  ),
});

/** `revisionId:version` of every ticked row. */
export const tickedInput = v.object({
  ticked: v.pipe(
    v.array(v.pipe(lineOfText(80), v.regex(/^[\w-]+:\d{1,9}$/))),
    v.transform((all) => all.map((one) => ({ revisionId: one.split(':')[0]!, version: Number(one.split(':')[1]) }))),
  ),
});
