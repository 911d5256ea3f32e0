import { dayText } from '../../platform/clock.ts';
import type { InboxTexts } from '../../platform/inbox.ts';
import { rupiah } from '../../platform/money.ts';

const money = (amount: string | number | undefined): string => rupiah(Number(amount));

/** What deposits write into the inboxes of the forum and of cooperatives. */
export const depositInboxTexts: InboxTexts = {
  deposit_reported: {
    id: (d) =>
      `${d.cooperative} sudah mentransfer uang muka komitmen ${money(d.amount)} untuk ${d.number}. Cocokkan dengan rekening, lalu konfirmasi.`,
    en: (d) =>
      `${d.cooperative} has transferred the deposit of ${money(d.amount)} for ${d.number}. Compare it with the account, then confirm.`,
  },
  deposit_refused: {
    id: (d) => `Uang muka komitmen ${money(d.amount)} untuk ${d.number} belum ketemu di rekening forum: ${d.reason}`,
    en: (d) => `The deposit of ${money(d.amount)} for ${d.number} was not found in the forum’s account: ${d.reason}`,
  },
  deposit_returned: {
    id: (d) =>
      `${Number(d.used) > 0 ? 'Sisa uang muka' : 'Uang muka'} komitmen ${d.number} sebesar ${money(d.amount)} sudah dikembalikan ${dayText(String(d.day), 'id')}.`,
    en: (d) =>
      `${Number(d.used) > 0 ? 'What was left of the deposit' : 'The deposit'} for ${d.number}, ${money(d.amount)}, was given back on ${dayText(String(d.day), 'en')}.`,
  },
};
