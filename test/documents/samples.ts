import type { Paper } from '../../src/documents/sheet/types.ts';
import { contentHash } from '../../src/documents/store.ts';
import type { Both, DocumentContent, DocumentKind, DocumentLine, DocumentParty } from '../../src/documents/types.ts';

/** One paper of every kind, as the product issues them, with long names and many lines where these occur. */
const both = (id: string, en = id): Both => ({ id, en });
const party = (id: string, name: string, address: string, npwp: string | null = '0012345678901234'): DocumentParty => ({
  ...{ id, name, address, phone: '0251 8321 774', email: `${id}@example.org`, npwp, nib: '9120001234567' },
});

export const cooperative = party(
  'kop-batutulis',
  'Koperasi Kelurahan Merah Putih Batutulis',
  'Jl. Batutulis No. 46, Kel. Batutulis, Kec. Bogor Selatan',
);
export const hospital = party('inst-rsud', 'RSUD Kota Bogor', 'Jl. Dr. Sumeru No. 120, Kel. Menteng, Kec. Bogor Barat');
export const forum = party('forum-bogor', 'Forum KKMP Kota Bogor', 'Jl. Pajajaran No. 10, Kec. Bogor Tengah');

const site = { label: both('Dikirim ke', 'Deliver to'), value: 'Gudang RSUD, Jl. Dr. Sumeru No. 120' };
const rice: DocumentLine = {
  ...{
    name: both('Beras medium', 'Medium rice'),
    note: both('Kadar air paling tinggi 14 %, butir patah paling banyak 25 %'),
  },
  ...{ quantityMilli: 1_200_000, unit: 'kg', unitPrice: 13_000, amount: 15_600_000 },
};
const eggs: DocumentLine = {
  ...{
    name: both('Telur ayam ras', 'Chicken eggs'),
    quantityMilli: 450_000,
    unit: 'kg',
    unitPrice: 28_500,
    amount: 12_825_000,
  },
};
const oil: DocumentLine = {
  ...{
    name: both('Minyak goreng', 'Cooking oil'),
    quantityMilli: 300_000,
    unit: 'liter',
    unitPrice: 15_700,
    amount: 4_710_000,
  },
};
const delivery: DocumentLine = {
  ...{
    name: both('Ongkos antar', 'Delivery'),
    quantityMilli: 1_000,
    unit: 'trip',
    unitPrice: 150_000,
    amount: 150_000,
  },
};
const unpriced = ({ unitPrice: _price, amount: _amount, ...line }: DocumentLine): DocumentLine => line;

const base: DocumentContent = {
  ...{ issuer: cooperative, counterparty: hospital, date: '2026-12-03', orderNumber: 'P-2026-000123' },
  ...{ facts: [site], lines: [rice, eggs, oil, delivery], notes: [], signatures: [] },
  totals: [
    { label: both('Barang', 'Goods'), amount: 33_135_000 },
    { label: both('Ongkos antar', 'Delivery'), amount: 150_000 },
  ],
  total: { label: both('Jumlah', 'Total'), amount: 33_285_000 },
};
const signer = (title: Both, who: DocumentParty, name: string | null = null) => ({ title, party: who.name, name });

const measures = (sent: number, received: number, refused: number, deducted: number) => [
  { label: both('Dikirim', 'Sent'), milli: sent },
  { label: both('Diterima', 'Received'), milli: received },
  { label: both('Ditolak', 'Refused'), milli: refused },
  { label: both('Dipotong', 'Deducted'), milli: deducted },
];
const kelurahan =
  'Batutulis, Empang, Tegallega, Cibogor, Bondongan, Sukasari, Katulampa, Tanah Baru, Kebon Pedes'.split(', ');
/** Nine sellers of three lines each, as in the forum's model. */
const handedOver: DocumentLine[] = kelurahan.flatMap((name, i) =>
  [rice, eggs, oil].map((line, n) => ({
    ...unpriced(line),
    note: both(`Koperasi Kelurahan Merah Putih ${name}${n === 1 && i === 2 ? '; 12,5 kg ditolak: retak' : ''}`),
    quantityMilli: 120_000 - 250 * i,
    quantities: measures(120_000, 120_000 - 250 * i, n === 1 && i === 2 ? 12_500 : 0, n === 0 ? 250 : 0),
  })),
);

const contents: Record<DocumentKind, DocumentContent> = {
  quote: {
    ...base,
    facts: [site, { label: both('Berlaku sampai', 'Valid until'), value: '17 Desember 2026' }],
    notes: [both('Harga sudah termasuk bongkar di tempat.', 'Prices include unloading on site.')],
    signatures: [signer(both('Hormat kami', 'Yours faithfully'), cooperative, 'Siti Rahmawati')],
  },
  purchase_order: {
    ...base,
    ...{ issuer: hospital, counterparty: cooperative },
    facts: [site, { label: both('Paling lambat tiba', 'To arrive by'), value: '14 Desember 2026' }],
    signatures: [
      signer(both('Pejabat Pembuat Komitmen', 'Approver'), hospital, 'Hendra Wijaya'),
      signer(both('Menyetujui, penyedia', 'Accepted by the supplier'), cooperative, 'Siti Rahmawati'),
    ],
  },
  delivery_note: {
    ...base,
    facts: [
      site,
      { label: both('Kendaraan', 'Vehicle'), value: 'F 8123 AB, pick-up' },
      { label: both('Pengemudi', 'Driver'), value: 'Asep Sunandar' },
    ],
    lines: [rice, eggs, oil].map((line) => ({ ...unpriced(line), note: both('24 karung @ 50 kg') })),
    ...{ totals: [], total: null },
    signatures: [
      signer(both('Pengirim', 'Sender'), cooperative, 'Ujang Saputra'),
      signer(both('Pengemudi', 'Driver'), cooperative, 'Asep Sunandar'),
      signer(both('Penerima', 'Receiver'), hospital),
    ],
  },
  handover: {
    ...base,
    issuer: forum,
    facts: [
      site,
      {
        label: both('Surat jalan', 'Delivery notes'),
        value: kelurahan.map((name) => `SJ/${name.toUpperCase().replace(' ', '')}/2026/0001`).join(', '),
      },
    ],
    ...{ lines: handedOver, totals: [], total: null },
    signatures: [
      { ...signer(both('PIHAK PERTAMA', 'FIRST PARTY'), forum), side: 'seller' },
      { ...signer(both('PIHAK KEDUA', 'SECOND PARTY'), hospital), side: 'buyer' },
    ],
  },
  invoice: {
    ...base,
    facts: [
      { label: both('Jatuh tempo', 'Due'), value: '17 Desember 2026' },
      { label: both('BAST', 'Handover'), value: 'BAST/BATUTULIS/2026/0007' },
      { label: both('Dibayar ke', 'Pay to'), value: 'Bank BJB 0012-3456-7890 a.n. Forum KKMP Kota Bogor' },
    ],
    totals: [
      ...base.totals,
      {
        label: both('PPN', 'VAT'),
        amount: 518_100,
        note: both('12 % × 11/12 atas minyak goreng; beras dan telur dibebaskan'),
      },
    ],
    total: { label: both('Jumlah tagihan', 'Total'), amount: 33_803_100 },
    notes: [both('PPh 22 yang dipotong pembeli: Rp263.025.')],
    signatures: [signer(both('Bendahara', 'Treasurer'), cooperative, 'Siti Rahmawati')],
  },
  payment_receipt: {
    ...base,
    issuer: forum,
    lines: [
      {
        name: both('Pembayaran invoice INV/BATUTULIS/2026/0007', 'Payment of invoice INV/BATUTULIS/2026/0007'),
        quantityMilli: 1000,
        unit: 'trip',
        amount: 33_540_075,
      },
    ],
    facts: [{ label: both('Cara bayar', 'Method'), value: 'Transfer, 16 Desember 2026' }],
    totals: [],
    total: { label: both('Jumlah diterima', 'Received'), amount: 33_540_075 },
    signatures: [signer(both('Yang menerima', 'Received by'), forum, 'Tuti Alawiyah')],
  },
  withholding_proof: {
    ...base,
    ...{ issuer: hospital, counterparty: cooperative },
    facts: [
      { label: both('Nomor bukti resmi', 'Official number'), value: '2500017QX' },
      { label: both('Masa pajak', 'Tax period'), value: 'Desember 2026' },
    ],
    lines: [
      {
        name: both('Invoice INV/BATUTULIS/2026/0007', 'Invoice INV/BATUTULIS/2026/0007'),
        note: both('Dasar pengenaan Rp17.535.000 × 1,5 %'),
        quantityMilli: 1000,
        unit: 'trip',
        amount: 263_025,
      },
    ],
    totals: [],
    total: { label: both('PPh 22 dipotong', 'Withheld'), amount: 263_025 },
    signatures: [signer(both('Bendahara pemotong', 'Withholding treasurer'), hospital, 'Lilis Suryani')],
  },
  payout_statement: {
    ...base,
    ...{ issuer: forum, counterparty: cooperative, orderNumber: null },
    facts: [{ label: both('Rekening tujuan', 'To account'), value: 'BRI 1234-01-000567-53-1 a.n. KKMP Batutulis' }],
    lines: [
      {
        name: both('INV/BATUTULIS/2026/0007'),
        note: both('P-2026-000123, RSUD Kota Bogor'),
        quantityMilli: 1000,
        unit: 'trip',
        amount: 33_540_075,
      },
      {
        name: both('INV/BATUTULIS/2026/0008'),
        note: both('P-2026-000131, SPPG Empang'),
        quantityMilli: 1000,
        unit: 'trip',
        amount: 8_250_000,
      },
    ],
    totals: [
      { label: both('Terkumpul', 'Collected'), amount: 41_790_075 },
      { label: both('Jasa forum', 'Forum’s fee'), amount: -626_851, note: both('1,5 %') },
    ],
    total: { label: both('Dibayarkan', 'Paid out'), amount: 41_163_224 },
    signatures: [
      signer(both('Disiapkan', 'Prepared'), forum, 'Tuti Alawiyah'),
      signer(both('Disetujui', 'Approved'), forum, 'Agus Salim'),
    ],
  },
  credit_note: {
    ...base,
    lines: [
      { ...eggs, quantityMilli: 12_500, amount: 356_250, note: both('Retak, putusan sengketa 18 Desember 2026') },
    ],
    totals: [],
    total: { label: both('Jumlah dikreditkan', 'Credited'), amount: 356_250 },
    signatures: [signer(both('Bendahara', 'Treasurer'), cooperative, 'Siti Rahmawati')],
  },
};

const codes: Record<DocumentKind, string> = {
  ...{ quote: 'PNW', purchase_order: 'SP', delivery_note: 'SJ', handover: 'BAST', invoice: 'INV' },
  ...{ payment_receipt: 'KW', withholding_proof: 'BP', payout_statement: 'RPB', credit_note: 'NK' },
};

export const paperOf = (kind: DocumentKind, content: DocumentContent, more: Partial<Paper> = {}): Paper => ({
  ...{ id: kind, kind, number: `${codes[kind]}/BATUTULIS/2026/0007`, content, contentHash: contentHash(content) },
  ...{ checkToken: 'zX3mB1kYq0c8vR5tN7pL2wJ4hG6fD9sA', issuedAt: Date.parse('2026-12-03T03:00:00Z'), version: 1 },
  ...{ corrects: null, correctedBy: [], signed: [], ...more },
});

const signed = (side: 'buyer' | 'seller', name: string, role: string, hash: string) => ({
  ...{ side, name, role, contentHash: hash, signedAt: Date.parse('2026-12-03T08:15:00Z') },
});

export const samples: readonly Paper[] = (Object.keys(contents) as DocumentKind[]).map((kind) => {
  const content = contents[kind];
  const hash = contentHash(content);
  if (kind === 'handover')
    return paperOf(kind, content, {
      version: 2,
      corrects: { id: 'h1', kind, number: 'BAST/FORUM/2026/0006' },
      signed: [
        signed('seller', 'Agus Salim', 'administrator', hash),
        signed('buyer', 'Hendra Wijaya', 'approver', hash),
      ],
    });
  if (kind === 'credit_note')
    return paperOf(kind, content, { corrects: { id: 'i', kind: 'invoice', number: 'INV/BATUTULIS/2026/0007' } });
  return paperOf(kind, content);
});
