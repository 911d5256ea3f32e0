import { dayText } from '../../platform/clock.ts';
import { catalogOf } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';

type Refused = { name: string; amount: number; number: string; reason: string };
type Returned = { name: string; amount: number; used: number; number: string; day: string; reference: string };

/** Mails about deposits. Indonesian only, as all mail to parties. */
export const mailTexts = catalogOf({
  refusedSubject: {
    id: (number: string) => `Uang muka komitmen ${number} belum ketemu`,
    en: (number: string) => `Deposit for ${number} not found`,
  },
  refusedBody: {
    id: ({ name, amount, number, reason }: Refused) =>
      `Yth. pengurus ${name},

Uang muka komitmen ${rupiah(amount)} untuk ${number} belum ketemu di rekening forum: ${reason}

Periksa transfernya, lalu laporkan lagi di halaman Uang muka komitmen sebelum belanja bersama ditutup.`,
    en: ({ name, amount, number, reason }: Refused) =>
      `To ${name},

The deposit of ${rupiah(amount)} for ${number} was not found in the forum’s account: ${reason}

Check the transfer, then report it again on the Deposits page before the joint purchase closes.`,
  },
  returnedSubject: {
    id: (number: string) => `Uang muka komitmen ${number} dikembalikan`,
    en: (number: string) => `Deposit for ${number} given back`,
  },
  returnedBody: {
    id: ({ name, amount, used, number, day, reference }: Returned) =>
      `Yth. pengurus ${name},

${used > 0 ? 'Sisa uang muka' : 'Uang muka'} komitmen ${number} sebesar ${rupiah(amount)} sudah ditransfer kembali ke rekening koperasi Anda ${dayText(day, 'id')}${reference ? ` (${reference})` : ''}.${used > 0 ? ` Yang ${rupiah(used)} dipakai membayar tagihan belanja bersama.` : ''}

Rinciannya ada di halaman Uang muka komitmen.`,
    en: ({ name, amount, used, number, day, reference }: Returned) =>
      `To ${name},

${used > 0 ? 'What was left of the deposit' : 'The deposit'} for ${number}, ${rupiah(amount)}, was transferred back to your cooperative’s account on ${dayText(day, 'en')}${reference ? ` (${reference})` : ''}.${used > 0 ? ` ${rupiah(used)} of it paid the invoice of the joint purchase.` : ''}

Details are on the Deposits page.`,
  },
});
