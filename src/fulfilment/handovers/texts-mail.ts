import { catalogOf } from '../../platform/i18n.ts';

type ToBuyer = { buyer: string; order: string; sellers: readonly string[]; changed: boolean };
type ToSeller = { seller: string; buyer: string; order: string; version: number };
type Signed = { to: string; by: string; number: string; order: string };

/** Mails about handovers: once when there is something to sign, once when both have. Indonesian only, as all mail to parties. */
export const mailTexts = catalogOf({
  preparedSubject: {
    id: (order: string, changed: boolean) =>
      changed
        ? `BAST pesanan ${order} berubah, tanda tangani versi barunya`
        : `BAST pesanan ${order} siap ditandatangani`,
    en: (order: string, changed: boolean) =>
      changed
        ? `The handover of order ${order} has changed, please sign again`
        : `Handover of order ${order} to be signed`,
  },
  buyerBody: {
    id: ({ buyer, order, sellers, changed }: ToBuyer) =>
      `Yth. ${buyer},

${changed ? `Serah terima pesanan ${order} berubah. Versi barunya menunggu tanda tangan` : `Semua barang pesanan ${order} sudah diterima. Berita acaranya menunggu tanda tangan`} penyetuju Anda, dengan:

${sellers.map((name) => `- ${name}`).join('\n')}

Periksa angkanya, lalu tanda tangani di halaman Serah terima. Sesudah kedua pihak menandatangani, tagihan terbit.`,
    en: ({ buyer, order, sellers, changed }: ToBuyer) =>
      `To ${buyer},

${changed ? `The handover of order ${order} has changed. Its new version awaits` : `All goods of order ${order} were received. The handover record awaits`} the signature of your approver, with:

${sellers.map((name) => `- ${name}`).join('\n')}

Check the figures, then sign on the Handovers page. Once both sides have signed, the invoice follows.`,
  },
  sellerBody: {
    id: ({ seller, buyer, order, version }: ToSeller) =>
      `Yth. pengurus ${seller},

${version > 1 ? `BAST pesanan ${order} untuk ${buyer} berubah: versi ${version}` : `Barang pesanan ${order} sudah diterima ${buyer}. Berita acaranya`} menunggu tanda tangan Anda.

Periksa angkanya, lalu tanda tangani di halaman Serah terima. Kalau ada yang tidak sesuai, ajukan keberatan lebih dulu.`,
    en: ({ seller, buyer, order, version }: ToSeller) =>
      `To ${seller},

${version > 1 ? `The handover of order ${order} to ${buyer} has changed: version ${version}` : `${buyer} has received the goods of order ${order}. The handover record`} awaits your signature.

Check the figures, then sign on the Handovers page. If something is wrong, open a dispute first.`,
  },
  signedSubject: {
    id: (order: string) => `BAST pesanan ${order} sudah ditandatangani kedua pihak`,
    en: (order: string) => `Handover of order ${order} signed by both sides`,
  },
  signedBody: {
    id: ({ to, by, number, order }: Signed) =>
      `Yth. ${to},

${by} sudah menandatangani ${number} untuk pesanan ${order}. Dengan itu kedua pihak sudah menandatangani, dan tagihannya terbit sendiri. Salinannya ada di halaman Serah terima.`,
    en: ({ to, by, number, order }: Signed) =>
      `To ${to},

${by} has signed ${number} for order ${order}. Both sides have now signed, and the invoice follows by itself. A copy is on the Handovers page.`,
  },
});
