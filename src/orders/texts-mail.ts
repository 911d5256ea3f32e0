import { momentText } from '../platform/clock.ts';
import { catalogOf } from '../platform/i18n.ts';
import { rupiah } from '../platform/money.ts';

type Offered = { cooperative: string; institution: string; cost: number; confirmBy: number };

/** Mails of the orders domain. `{number}` is filled in when the order has its number. */
export const mailTexts = catalogOf({
  offeredSubject: { id: 'Jatah baru dari pesanan {number}', en: 'A new award from order {number}' },
  offeredBody: {
    id: ({ cooperative, institution, cost, confirmBy }: Offered) =>
      `Yth. pengurus ${cooperative},

${institution} memesan lewat pasar bersama, dan koperasi Anda mendapat jatah senilai ${rupiah(cost)} dari pesanan {number}.

Mohon jawab di halaman Jatah sebelum ${momentText(confirmBy, 'id')}: sanggup semua, sanggup sebagian, atau tidak sanggup. Lewat dari itu, jatahnya dialihkan ke koperasi lain.`,
    en: ({ cooperative, institution, cost, confirmBy }: Offered) =>
      `To ${cooperative},

${institution} has ordered through the joint market, and your cooperative was awarded ${rupiah(cost)} of order {number}.

Please answer on the Awards page before ${momentText(confirmBy, 'en')}: all of it, part of it, or not at all. After that it goes to other cooperatives.`,
  },
  confirmedSubject: { id: 'Pesanan {number} sudah pasti', en: 'Order {number} is confirmed' },
  confirmedBody: {
    id: (institution: string) =>
      `Yth. ${institution},

Semua koperasi sudah menyanggupi jatahnya. Pesanan {number} terpenuhi sesuai kesepakatan.`,
    en: (institution: string) =>
      `To ${institution},

Every cooperative has confirmed its part. Order {number} is settled as agreed.`,
  },
  shortSubject: {
    id: 'Pesanan {number} masih kurang, mohon keputusan Anda',
    en: 'Order {number} is short, please decide',
  },
  shortBody: {
    id: (institution: string) =>
      `Yth. ${institution},

Sebagian pesanan {number} belum ada yang bisa memenuhi. Buka pesanannya lalu pilih: terima lebih sedikit, tunggu penawaran baru, ubah batasnya, atau batalkan.`,
    en: (institution: string) =>
      `To ${institution},

Part of order {number} cannot be filled at present. Open the order and choose: accept less, wait for new offers, change the limits, or cancel.`,
  },
});
