import { catalogOf } from '../../platform/i18n.ts';
import { quantity } from '../../platform/quantity.ts';

type Sent = { institutionName: string; cooperativeName: string; orderNumber: string; vehicle: string; driver: string };
type Closed = {
  institutionName: string;
  cooperative: string;
  number: string;
  nameId: string;
  nameEn: string;
  tradeUnit: string;
  left: number;
  reason: string;
};

const carrier = (words: { by: string; driver: string }, { vehicle, driver }: Sent): string =>
  [vehicle ? `${words.by} ${vehicle}` : '', driver ? `${words.driver} ${driver}` : '']
    .filter(Boolean)
    .map((part) => `, ${part}`)
    .join('');

/** Mails about shipments. */
export const mailTexts = catalogOf({
  sentSubject: {
    id: (number: string) => `Kiriman pesanan ${number} sudah berangkat`,
    en: (number: string) => `A shipment of order ${number} is on its way`,
  },
  sentBody: {
    id: (sent: Sent) =>
      `Yth. ${sent.institutionName},

${sent.cooperativeName} sudah mengirim barang pesanan ${sent.orderNumber}${carrier({ by: 'kendaraan', driver: 'pengemudi' }, sent)}.

Saat barang tiba, timbang dan periksa, lalu catat penerimaannya di halaman Kiriman atau lewat kode QR di surat jalan.`,
    en: (sent: Sent) =>
      `To ${sent.institutionName},

${sent.cooperativeName} has sent goods of order ${sent.orderNumber}${carrier({ by: 'vehicle', driver: 'driver' }, sent)}.

When they arrive, weigh and check them, then record the receipt on the Consignments page or by the QR code on the delivery note.`,
  },
  closedSubject: {
    id: (number: string) => `Sebagian pesanan ${number} tidak akan dikirim`,
    en: (number: string) => `Part of order ${number} will not be sent`,
  },
  closedBody: {
    id: (c: Closed) =>
      `Yth. ${c.institutionName},

${c.cooperative} tidak akan mengirim ${quantity(c.left, c.tradeUnit)} ${c.nameId} lagi dari pesanan ${c.number}.
Alasannya: ${c.reason}

Setelah kiriman lainnya diterima, Anda bisa memilih: carikan gantinya dari koperasi lain, atau tutup dengan jumlah yang ada.`,
    en: (c: Closed) =>
      `To ${c.institutionName},

${c.cooperative} will not send ${quantity(c.left, c.tradeUnit)} of ${c.nameEn} of order ${c.number} any more.
The reason: ${c.reason}

Once the other shipments are received you can choose: have it sought from other cooperatives, or close with what came.`,
  },
});
