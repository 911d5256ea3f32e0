import type { ReasonCode } from '../../../src/catalog/moderation/reasons.ts';

/** What lies on the moderators' desk and what does not sell (yet, or any more). Prices in rupiah per trade unit. */
export type Submission = {
  slug: string;
  commodityId: string;
  hoursAgo: number;
  price?: number;
  available?: number;
  /** Handed in without the certificate that the commodity needs. */
  bare?: true;
  /** An edit of the cooperative's listed offer; the listed version keeps selling. */
  revises?: true;
  /** The cooperative lists this commodity already. */
  again?: true;
  handlingFee?: number;
  /** What the cooperative wrote to the moderators. */
  message?: string;
};

export const submissions: readonly Submission[] = [
  {
    slug: 'empang',
    commodityId: 'cabai-rawit-merah',
    hoursAgo: 26,
    price: 62_000,
    message: 'Harga dari petani naik sejak hujan minggu lalu.',
  },
  { slug: 'sempur', commodityId: 'beras-medium', hoursAgo: 9, price: 13_900 },
  {
    slug: 'cibogor',
    commodityId: 'telur-ayam',
    hoursAgo: 5,
    price: 33_000,
    handlingFee: 60_000,
    revises: true,
    message: 'Pakan naik, kami terpaksa menyesuaikan. Ongkos antar kami turunkan.',
  },
  { slug: 'bantarjati', commodityId: 'wortel', hoursAgo: 21, price: 4_500 },
  { slug: 'cimahpar', commodityId: 'daging-sapi', hoursAgo: 19, bare: true },
  { slug: 'kencana', commodityId: 'beras-premium', hoursAgo: 15, bare: true },
  { slug: 'tajur', commodityId: 'bawang-merah', hoursAgo: 12, again: true },
  { slug: 'genteng', commodityId: 'kangkung', hoursAgo: 7, available: 90_000 },
  { slug: 'loji', commodityId: 'tempe', hoursAgo: 4 },
  { slug: 'katulampa', commodityId: 'pisang-ambon', hoursAgo: 3 },
  { slug: 'semplak', commodityId: 'ayam-karkas', hoursAgo: 2 },
  { slug: 'pakuan', commodityId: 'minyak-goreng', hoursAgo: 1, price: 14_950, revises: true },
];

/** `code`: the kind of reason the moderator chose; without one the decision is from before they chose any. */
export type Aside = { slug: string; commodityId: string; code?: ReasonCode; reason?: string; reply?: string };

export const drafts: readonly Aside[] = [
  { slug: 'batutulis', commodityId: 'beras-ketan' },
  { slug: 'ciparigi', commodityId: 'jagung-manis' },
  { slug: 'mulyaharja', commodityId: 'talas-bogor' },
  { slug: 'gudang', commodityId: 'kopi-bogor' },
  { slug: 'loji', commodityId: 'tahu' },
  { slug: 'kayumanis', commodityId: 'nanas' },
];

export const sentBack: readonly Aside[] = [
  {
    slug: 'cikaret',
    commodityId: 'ikan-lele',
    code: 'amount',
    reason: 'Mohon tulis berat per ekor dan cara pengiriman: hidup atau sudah dibersihkan?',
    reply: 'Baik, kami tanyakan dulu ke pembudidaya.',
  },
  {
    slug: 'babakan',
    commodityId: 'garam',
    code: 'certificate',
    reason: 'Cantumkan nomor SNI pada penawaran, fotonya saja belum cukup.',
  },
  { slug: 'sukadamai', commodityId: 'madu', code: 'amount', reason: 'Harga ditulis per botol. Ubah menjadi per kg.' },
  { slug: 'empang', commodityId: 'daging-sapi', reason: 'Sertifikat halal yang diunggah sudah habis masa berlakunya.' },
];

export const refused: readonly Aside[] = [
  {
    slug: 'paledang',
    commodityId: 'beras-medium',
    code: 'price',
    reason: 'Harga di atas HET dan tidak dapat dijelaskan.',
  },
  { slug: 'menteng', commodityId: 'kedelai', code: 'other', reason: 'Barang dari luar forum, bukan milik koperasi.' },
  { slug: 'curug', commodityId: 'gula-pasir', reason: 'Gula rafinasi untuk industri tidak boleh dijual eceran.' },
];

export const paused: readonly Aside[] = [
  { slug: 'batutulis', commodityId: 'jagung-pipil' },
  { slug: 'harjasari', commodityId: 'semangka' },
  { slug: 'pamoyanan', commodityId: 'ubi-jalar' },
  { slug: 'ciluar', commodityId: 'telur-bebek' },
  { slug: 'tanahbaru', commodityId: 'ikan-nila' },
];

export const suspended: readonly Aside[] = [
  {
    slug: 'bubulak',
    commodityId: 'tahu',
    code: 'quality',
    reason: 'Ada laporan pengawet dari dua dapur. Menunggu hasil uji.',
  },
  {
    slug: 'kedunghalang',
    commodityId: 'beras-premium',
    code: 'quality',
    reason: 'Tiga kiriman terakhir berisi beras medium.',
  },
];

export const expired: readonly Aside[] = [
  { slug: 'rancamaya', commodityId: 'jambu-kristal' },
  { slug: 'tegallega', commodityId: 'nanas' },
  { slug: 'bojongkerta', commodityId: 'singkong' },
  { slug: 'sindangsari', commodityId: 'jeruk' },
  { slug: 'cibadak', commodityId: 'labu-siam' },
];

/** Cooperatives with an unfinished edit of a listed offer that has not been handed in. */
export const unfinishedEdits: readonly Aside[] = [
  { slug: 'empang', commodityId: 'bawang-merah' },
  { slug: 'batutulis', commodityId: 'minyak-goreng' },
];
