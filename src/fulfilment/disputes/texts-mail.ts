import { catalogOf } from '../../platform/i18n.ts';

type Opened = { to: string; by: string; note: string; order: string; body: string };
type Ruled = { to: string; by: string; order: string; note: string; changed: boolean; reason: string };

/** Mails about disputes. Indonesian only, as all mail to parties. */
export const mailTexts = catalogOf({
  openedSubject: {
    id: (order: string) => `Keberatan atas kiriman pesanan ${order}`,
    en: (order: string) => `Dispute about a consignment of order ${order}`,
  },
  openedBody: {
    id: ({ to, by, note, order, body }: Opened) =>
      `Yth. ${to},

${by} mengajukan keberatan atas kiriman ${note} (pesanan ${order}):

${body}

Jawab di halaman Keberatan. BAST yang belum ditandatangani menunggu sampai forum memutuskan.`,
    en: ({ to, by, note, order, body }: Opened) =>
      `To ${to},

${by} disputes consignment ${note} (order ${order}):

${body}

Answer on the Disputes page. A handover that is not signed yet waits until the forum has decided.`,
  },
  ruledSubject: {
    id: (order: string) => `Keberatan pesanan ${order} sudah diputuskan`,
    en: (order: string) => `The dispute about order ${order} is decided`,
  },
  ruledBody: {
    id: ({ to, by, order, note, changed, reason }: Ruled) =>
      `Yth. ${to},

${by} memutuskan keberatan atas kiriman ${note} (pesanan ${order}): ${changed ? 'jumlah yang dibayar berubah' : 'yang dibayar tetap sesuai penerimaan'}.
Alasannya: ${reason}

Angka dan putusannya ada di halaman Keberatan.`,
    en: ({ to, by, order, note, changed, reason }: Ruled) =>
      `To ${to},

${by} has decided the dispute about consignment ${note} (order ${order}): ${changed ? 'what is paid changes' : 'what was received is paid'}.
The reason: ${reason}

The figures and the ruling are on the Disputes page.`,
  },
});
