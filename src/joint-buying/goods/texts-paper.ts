import { catalogOf } from '../../platform/i18n.ts';

/** What stands on the delivery note of a share. */
export const paperTexts = catalogOf({
  campaign: { id: 'Belanja bersama', en: 'Joint purchase' },
  dropPoint: { id: 'Titik serah', en: 'Drop point' },
  ordered: { id: 'Dipesan', en: 'Ordered' },
  share: { id: 'Jatah dari yang datang', en: 'Share of what came' },
  lessNote: {
    id: (note: string) => `Diserahkan kurang dari jatah: ${note}`,
    en: (note: string) => `Handed out less than the share: ${note}`,
  },
  checkNote: {
    id: 'Timbang dan periksa saat menerima, lalu catat penerimaan dengan memindai kode QR di atas.',
    en: 'Weigh and check on receipt, then record the receipt by scanning the QR code above.',
  },
  handedBy: { id: 'Yang menyerahkan', en: 'Handed out by' },
  receiver: { id: 'Yang menerima', en: 'Received by' },
});
