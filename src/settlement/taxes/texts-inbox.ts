import { dayText } from '../../platform/clock.ts';
import type { InboxTexts } from '../../platform/inbox.ts';
import { kindNames } from './texts.ts';

const kindName = (kind: unknown, lang: 'id' | 'en'): string =>
  (kindNames[lang] as Record<string, string>)[String(kind)] ?? String(kind);

export const taxInboxTexts: InboxTexts = {
  tax_status_recorded: {
    id: (d) => `Forum mencatat status pajak Anda: ${kindName(d.kind, 'id')}, mulai ${dayText(String(d.from), 'id')}.`,
    en: (d) => `The forum recorded your tax status: ${kindName(d.kind, 'en')}, from ${dayText(String(d.from), 'en')}.`,
  },
  tax_status_ended: {
    id: (d) => `Status pajak Anda ${kindName(d.kind, 'id')} berakhir ${dayText(String(d.until), 'id')}.`,
    en: (d) => `Your tax status ${kindName(d.kind, 'en')} ends on ${dayText(String(d.until), 'en')}.`,
  },
};
