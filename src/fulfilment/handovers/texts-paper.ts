import type { Both } from '../../documents/index.ts';

const ordered = (amount: string): Both => ({ id: `dipesan ${amount}`, en: `ordered ${amount}` });
const missing = (amount: string): Both => ({ id: `kurang ${amount}`, en: `${amount} short` });

/** What stands on a handover record in both languages, frozen with it. */
export const paperTexts = {
  site: { id: 'Tempat serah terima', en: 'Place of handover' },
  deliveryNotes: { id: 'Surat jalan', en: 'Delivery notes' },
  sent: { id: 'Dikirim', en: 'Sent' },
  received: { id: 'Diterima', en: 'Received' },
  refused: { id: 'Ditolak', en: 'Refused' },
  deducted: { id: 'Potongan mutu', en: 'Taken off' },
  handsOver: { id: 'Yang menyerahkan', en: 'Handed over by' },
  receives: { id: 'Yang menerima', en: 'Received by' },
  payable: {
    id: 'Jumlah yang dibayar adalah jumlah yang diterima dikurangi yang ditolak dan potongan mutu, atau sesuai putusan bila ada keberatan.',
    en: 'What is paid is what was received, less what was refused and taken off for quality, or as ruled where it was disputed.',
  },
  ordered,
  missing,
} as const;
