import { catalogOf } from '../../platform/i18n.ts';

/** What stands on a delivery note. */
export const paperTexts = catalogOf({
  site: { id: 'Tempat penyerahan', en: 'Place of delivery' },
  neededOn: { id: 'Paling lambat tiba', en: 'To arrive by' },
  vehicle: { id: 'Kendaraan', en: 'Vehicle' },
  driver: { id: 'Pengemudi', en: 'Driver' },
  checkNote: {
    id: 'Barang ditimbang dan diperiksa saat diterima. Jumlah yang dibayar mengikuti hasil penerimaan dan BAST.',
    en: 'Goods are weighed and checked on receipt. What is paid follows the receipt and the handover record.',
  },
  sender: { id: 'Yang menyerahkan', en: 'Handed over by' },
  carrier: { id: 'Pengemudi', en: 'Driver' },
  receiver: { id: 'Yang menerima', en: 'Received by' },
});
