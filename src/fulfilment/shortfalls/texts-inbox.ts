import type { InboxData, InboxTexts } from '../../platform/inbox.ts';

const againId = (d: InboxData): string =>
  Number(d.again) > 0 ? 'dicarikan gantinya dari koperasi lain' : 'ditutup, tidak perlu dikirim lagi';
const againEn = (d: InboxData): string =>
  Number(d.again) > 0 ? 'it is sought from other cooperatives' : 'it is let go and need not be sent';

/** What a cooperative hears about goods it did not bring. */
export const shortfallInbox: InboxTexts = {
  shortfall_decided: {
    id: (d) => `${d.institution} memutuskan kekurangan kiriman Anda untuk pesanan ${d.number}: ${againId(d)}.`,
    en: (d) => `${d.institution} has decided what you did not bring for order ${d.number}: ${againEn(d)}.`,
  },
};
