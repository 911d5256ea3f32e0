import { catalogOf } from '../../platform/i18n.ts';

/** What a moderator says a refusal is about, besides the words to the cooperative: this alone is told in public. */
export const reasonCodes = [
  'price',
  'certificate',
  'photo',
  'amount',
  'delivery',
  'quality',
  'duplicate',
  'other',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export const decisionReasonTexts = catalogOf({
  price: { id: 'Harga', en: 'Price' },
  certificate: { id: 'Sertifikat atau izin', en: 'Certificate or licence' },
  photo: { id: 'Foto', en: 'Photo' },
  amount: { id: 'Jumlah, satuan, atau kemasan', en: 'Quantity, unit or pack' },
  delivery: { id: 'Pengiriman atau tanggal', en: 'Delivery or dates' },
  quality: { id: 'Mutu atau keterangan barang', en: 'Quality or description' },
  duplicate: { id: 'Penawaran ganda', en: 'The same offer twice' },
  other: { id: 'Lainnya', en: 'Other' },
} satisfies Record<ReasonCode, { id: string; en: string }>);
