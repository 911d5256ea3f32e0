import { catalogOf, type Lang } from '../../platform/i18n.ts';

/** What happened to a shipment, in the past tense, by the type of its event. */
export const eventTexts = catalogOf({
  consignment_packed: { id: 'Kiriman disiapkan', en: 'The shipment was prepared' },
  consignment_sent: { id: 'Kiriman berangkat, surat jalan terbit', en: 'It left, with its delivery note' },
  consignment_received: { id: 'Diterima dan ditimbang', en: 'Received and weighed' },
  consignment_cancelled: { id: 'Kiriman dibatalkan', en: 'The shipment was cancelled' },
  consignment_refused_returned: {
    id: 'Barang yang ditolak sudah kembali ke koperasi',
    en: 'Refused goods are back with the cooperative',
  },
  changed: { id: 'Ada perubahan', en: 'Something changed' },
});

/** An event whose type has no words yet is still told, as a change. */
export const eventSentence = (type: string, lang: Lang): string =>
  eventTexts[lang][type as keyof (typeof eventTexts)['id']] ?? eventTexts[lang].changed;
