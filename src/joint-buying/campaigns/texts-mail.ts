import { catalogOf } from '../../platform/i18n.ts';

type Cancelled = { goods: string; number: string; reason: string };
type Moved = { goods: string; number: string; deadline: string; before: string };

/** Mail to everybody who pledged; `{cooperative}`, `{deposit}`, `{amount}` are filled for each. Indonesian only, as all mail to parties. */
export const mailTexts = catalogOf({
  cancelledSubject: {
    id: (goods: string, number: string) => `Belanja bersama ${goods} (${number}) dibatalkan`,
    en: (goods: string, number: string) => `The joint purchase of ${goods} (${number}) is cancelled`,
  },
  cancelledBody: {
    id: ({ goods, number, reason }: Cancelled) =>
      [
        'Yth. {cooperative},',
        `Belanja bersama ${goods} (${number}) dibatalkan oleh forum. Alasannya: ${reason}`,
        'Tidak ada yang dipesan, dan komitmen Anda tidak berlaku lagi.{deposit}',
      ].join('\n\n'),
    en: ({ goods, number, reason }: Cancelled) =>
      [
        'Dear {cooperative},',
        `The forum has cancelled the joint purchase of ${goods} (${number}). The reason: ${reason}`,
        'Nothing is ordered, and your pledge no longer holds.{deposit}',
      ].join('\n\n'),
  },
  depositHeld: {
    id: ' Uang muka Anda {amount} dikembalikan ke rekening koperasi Anda.',
    en: ' Your deposit of {amount} goes back to your cooperative’s account.',
  },
  depositDue: {
    id: ' Uang muka {amount} tidak perlu dibayar lagi; kalau sudah terlanjur Anda transfer, hubungi bendahara forum.',
    en: ' The deposit of {amount} need not be paid any more; if you have transferred it already, tell the forum’s treasurer.',
  },
  movedSubject: {
    id: (goods: string, number: string) => `Tenggat belanja bersama ${goods} (${number}) dipindah`,
    en: (goods: string, number: string) => `The deadline of the joint purchase of ${goods} (${number}) has moved`,
  },
  movedBody: {
    id: ({ goods, number, deadline, before }: Moved) =>
      [
        'Yth. {cooperative},',
        `Belanja bersama ${goods} (${number}) sekarang ditutup ${deadline}, sebelumnya ${before}.`,
        'Sampai saat itu komitmen Anda masih bisa diubah atau ditarik; sesudahnya mengikat.',
      ].join('\n\n'),
    en: ({ goods, number, deadline, before }: Moved) =>
      [
        'Dear {cooperative},',
        `The joint purchase of ${goods} (${number}) now closes at ${deadline}, before it was ${before}.`,
        'Until then you can change or withdraw your pledge; from then on it binds.',
      ].join('\n\n'),
  },
});
