import { catalogOf } from '../../platform/i18n.ts';

export const endTexts = catalogOf({
  cancelTitle: { id: 'Batalkan belanja bersama ini?', en: 'Cancel this joint purchase?' },
  discardTitle: { id: 'Buang rancangan ini?', en: 'Discard this draft?' },
  cancelLead: {
    id: (goods: string) => `Belanja bersama ${goods}`,
    en: (goods: string) => `The joint purchase of ${goods}`,
  },
  willHappen: { id: 'Yang terjadi', en: 'What will happen' },
  ends: {
    id: 'Belanja bersama ini berakhir; tidak ada yang dipesan, dan tidak bisa dibuka lagi.',
    en: 'The joint purchase ends; nothing is ordered, and it cannot be opened again.',
  },
  endsDraft: {
    id: 'Rancangan ini dibuang. Koperasi belum tahu apa-apa, jadi tidak ada yang diberi tahu.',
    en: 'The draft is discarded. No cooperative knows of it, so nobody is told.',
  },
  tells: {
    id: (n: number, amount: string) =>
      `${n} koperasi yang sudah berkomitmen (${amount}) diberi tahu, di kotak masuk dan lewat surel.`,
    en: (n: number, amount: string) =>
      `${n} ${n === 1 ? 'cooperative' : 'cooperatives'} that pledged (${amount}) will be told, in the inbox and by mail.`,
  },
  tellsNobody: { id: 'Belum ada yang berkomitmen.', en: 'Nobody has pledged yet.' },
  returns: {
    id: (n: number, amount: string) =>
      `${n} uang muka (${amount}) dikembalikan; bendahara melihatnya di daftar uang muka.`,
    en: (n: number, amount: string) =>
      `${n} ${n === 1 ? 'deposit' : 'deposits'} (${amount}) will be returned; the treasurer finds them in the list of deposits.`,
  },
  reason: { id: 'Alasannya', en: 'The reason' },
  reasonHint: { id: 'Dibaca semua koperasi yang sudah berkomitmen.', en: 'Everybody who pledged will read it.' },
  reasonHintDraft: { id: 'Untuk catatan forum.', en: 'For the forum’s own record.' },
  cancel: { id: 'Batalkan belanja bersama', en: 'Cancel the joint purchase' },
  cancelNotice: { id: 'Belum dibatalkan', en: 'Not cancelled yet' },
  discard: { id: 'Buang rancangan', en: 'Discard the draft' },
  back: { id: 'Kembali', en: 'Back' },
  moveTitle: { id: 'Pindahkan tenggat', en: 'Move the deadline' },
  moveNow: {
    id: (at: string, left: string) => `Sekarang ditutup ${at}, ${left} lagi.`,
    en: (at: string, left: string) => `It now closes ${at}, in ${left}.`,
  },
  moveTells: {
    id: (n: number) =>
      `${n} koperasi yang sudah berkomitmen diberi tahu tenggat barunya, di kotak masuk dan lewat surel.`,
    en: (n: number) =>
      `${n} ${n === 1 ? 'cooperative' : 'cooperatives'} that pledged will be told the new deadline, in the inbox and by mail.`,
  },
  moveDelivery: {
    id: (day: string) => `Barang mulai dikirim ${day}, jadi penutupannya harus sebelum itu.`,
    en: (day: string) => `Delivery begins on ${day}, so it must close before that.`,
  },
  moveBinds: {
    id: 'Sampai tenggat baru, komitmen masih bisa diubah dan ditarik.',
    en: 'Until the new deadline pledges can still be changed and withdrawn.',
  },
  moveDay: { id: 'Tanggal baru', en: 'New day' },
  moveTime: { id: 'Pukul', en: 'At' },
  move: { id: 'Pindahkan tenggat', en: 'Move the deadline' },
  moveNotice: { id: 'Belum dipindah', en: 'Not moved yet' },
  cannot: { id: 'Tidak bisa sekarang', en: 'Not possible now' },
  edit: { id: 'Ubah rancangan', en: 'Edit the draft' },
  open: { id: 'Buka', en: 'Open' },
  cancelShort: { id: 'Batalkan', en: 'Cancel' },
});
