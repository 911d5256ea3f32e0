import type { InboxData, InboxTexts } from '../../platform/inbox.ts';
import type { WarningCode } from '../rules/health/index.ts';
import { warningNames } from './texts-names.ts';

const name = (d: InboxData, lang: 'id' | 'en'): string => warningNames[lang][d.code as WarningCode] ?? String(d.code);
const others = (d: InboxData) => (Number(d.others) > 0 ? ` dan ${d.others} peringatan lain` : '');
const othersEn = (d: InboxData) => (Number(d.others) > 0 ? ` and ${d.others} more` : '');
const mentor = (d: InboxData, word: string) => (d.mentor ? ` (${word}: ${d.mentor})` : '');

/** What the nightly measuring writes into inboxes. */
export const healthInboxTexts: InboxTexts = {
  warning_raised: {
    id: (d) => `Peringatan: ${name(d, 'id')}${others(d)}. Lihat angkanya dan yang bisa dilakukan.`,
    en: (d) => `Warning: ${name(d, 'en')}${othersEn(d)}. See the figures and what can be done.`,
  },
  warning_raised_mentor: {
    id: (d) =>
      `${d.cooperative}${mentor(d, 'pendamping')}: ${name(d, 'id')}${others(d)}. Rencanakan kunjungan kalau perlu.`,
    en: (d) => `${d.cooperative}${mentor(d, 'mentor')}: ${name(d, 'en')}${othersEn(d)}. Plan a visit if needed.`,
  },
};
