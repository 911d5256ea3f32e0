import { catalogOf, type Lang } from '../platform/i18n.ts';

/** What the fields of all forms are called, for a form that is shown without its page. */
const names = catalogOf({
  name: { id: 'Nama', en: 'Name' },
  email: { id: 'Alamat email', en: 'Email address' },
  role: { id: 'Peran', en: 'Role' },
  reason: { id: 'Alasan', en: 'Reason' },
  kelurahanCode: { id: 'Kelurahan', en: 'Kelurahan' },
  address: { id: 'Alamat', en: 'Address' },
  phone: { id: 'Telepon', en: 'Telephone' },
  npwp: { id: 'NPWP', en: 'NPWP' },
  nib: { id: 'NIB', en: 'NIB' },
  nitku: { id: 'NITKU', en: 'NITKU' },
  nikKoperasi: { id: 'NIK Koperasi', en: 'NIK Koperasi' },
  ahuDecision: { id: 'Nomor pengesahan (AHU)', en: 'AHU decision' },
  siteName: { id: 'Nama tempat', en: 'Name of the place' },
  siteAddress: { id: 'Alamat kirim', en: 'Delivery address' },
  siteKelurahan: { id: 'Kelurahan tempat kirim', en: 'Kelurahan of the place' },
  approvalLimit: { id: 'Batas persetujuan', en: 'Approval limit' },
  commodity: { id: 'Komoditas', en: 'Commodity' },
  commodityId: { id: 'Komoditas', en: 'Commodity' },
  quantity: { id: 'Jumlah', en: 'Quantity' },
  unit: { id: 'Satuan', en: 'Unit' },
  neededOn: { id: 'Paling lambat', en: 'Needed by' },
  policy: { id: 'Cara membagi', en: 'How to divide' },
  priceCeiling: { id: 'Harga tertinggi', en: 'Price ceiling' },
  maxSuppliers: { id: 'Paling banyak koperasi', en: 'Most cooperatives' },
  maxShare: { id: 'Bagian terbesar satu koperasi', en: 'Largest share of one cooperative' },
  note: { id: 'Catatan', en: 'Note' },
  price: { id: 'Harga', en: 'Price' },
  from: { id: 'Mulai dari', en: 'From' },
  available: { id: 'Jumlah siap', en: 'Available' },
  minLot: { id: 'Pesanan terkecil', en: 'Smallest lot' },
  lotSize: { id: 'Kelipatan', en: 'Lot size' },
  handlingFee: { id: 'Biaya antar', en: 'Handling fee' },
  leadDays: { id: 'Siap dalam (hari)', en: 'Ready in (days)' },
  windowFrom: { id: 'Tersedia dari', en: 'Available from' },
  windowUntil: { id: 'Tersedia sampai', en: 'Available until' },
  description: { id: 'Keterangan', en: 'Description' },
  certificate: { id: 'Sertifikat', en: 'Certificate' },
  body: { id: 'Pesan', en: 'Message' },
  declineReason: { id: 'Alasan menolak', en: 'Reason for declining' },
  declineNote: { id: 'Catatan', en: 'Note' },
  cancelReason: { id: 'Alasan membatalkan', en: 'Reason for cancelling' },
  reference: { id: 'Nomor surat', en: 'Number of the letter' },
  packSize: { id: 'Isi satu kemasan', en: 'One pack holds' },
  palletSize: { id: 'Isi satu palet', en: 'One pallet holds' },
  minimumOrder: { id: 'Pesanan terkecil', en: 'Smallest order' },
  capacity: { id: 'Paling banyak bisa dikirim', en: 'Most it can supply' },
  deliveryCost: { id: 'Ongkos kirim', en: 'Delivery' },
  deliveryDays: { id: 'Diantar dalam (hari)', en: 'Delivered within (days)' },
  validFrom: { id: 'Berlaku mulai', en: 'Holds from' },
  validUntil: { id: 'Berlaku sampai', en: 'Holds until' },
  terms: { id: 'Syarat lain', en: 'Other terms' },
  lastPrice: { id: 'Harga terakhir beli sendiri', en: 'Last price bought alone' },
  lastBoughtOn: { id: 'Kapan terakhir beli', en: 'When you last bought' },
  returnReason: { id: 'Alasan mengembalikan', en: 'Reason for returning' },
});

/** `lines.1.quantity` → `Jumlah (2)`; null for what means nothing to a reader. */
export function fieldName(name: string, lang: Lang): string | null {
  const parts = name.split('.');
  const known: Readonly<Record<string, string | undefined>> = names[lang];
  const text = known[parts.at(-1) ?? ''];
  const row = parts.find((part) => /^\d{1,3}$/.test(part));
  return text && row !== undefined ? `${text} (${Number(row) + 1})` : (text ?? null);
}
