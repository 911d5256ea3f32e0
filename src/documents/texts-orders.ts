import type { Both } from './types.ts';

const both = (id: string, en: string): Both => ({ id, en });

/** What stands on quotes and purchase orders; frozen with them in both languages. */
export const orderPaperTexts = {
  site: both('Dikirim ke', 'Deliver to'),
  neededOn: both('Paling lambat tiba', 'To arrive by'),
  through: both('Dijual melalui', 'Sold through'),
  supplier: both('Koperasi pengirim', 'Supplying cooperative'),
  delivery: both('Antar dan penanganan', 'Delivery and handling'),
  goods: both('Barang', 'Goods'),
  total: both('Jumlah', 'Total'),
  offered: both('Hormat kami', 'Yours faithfully'),
  ordered: both('Pemesan', 'Ordered by'),
  accepted: both('Menyetujui, penyedia', 'Accepted by the supplier'),
  taxes: both(
    'PPN dan PPh 22 dihitung pada invoice menurut aturan yang berlaku.',
    'VAT and income tax article 22 are worked out on the invoice by the rules in force.',
  ),
  measured: both(
    'Yang dibayar adalah jumlah yang diterima menurut berita acara serah terima.',
    'What is paid is the quantity received by the handover record.',
  ),
  more: both(
    'Tambahan pada dokumen sebelumnya untuk pesanan ini, sesudah pembagian ulang.',
    'Additional to the earlier paper of this order, after it was divided anew.',
  ),
} as const satisfies Record<string, Both>;
