import type { InboxTexts } from '../../platform/inbox.ts';

export const accountInboxTexts: InboxTexts = {
  account_recorded: {
    id: (d) => `${d.party} mencatat rekening ${d.bank} ${d.number}. Cocokkan dengan buku tabungannya.`,
    en: (d) => `${d.party} recorded the account ${d.bank} ${d.number}. Please compare it with the bank book.`,
  },
  account_verified: {
    id: (d) => `Rekening ${d.bank} ${d.number} sudah diperiksa forum. Uang Anda bisa disalurkan ke sana.`,
    en: (d) => `The forum has verified your account ${d.bank} ${d.number}. Money can now be paid to it.`,
  },
};
