import type { Policy } from '../../../src/orders/split/types.ts';

/** How long before the world's moment: days and hours. */
type Ago = readonly [days: number, hours: number];

/**
 * One deed in the life of an order. `confirm`: so many of the waiting awards, largest first (absent: all); `confirm_part`: the
 * largest waiting one less so many lots; `decline`: the largest waiting one.
 */
export type Deed =
  | { act: 'save' | 'submit'; ago: Ago; without?: 'go_without' | 'wait' }
  | { act: 'approve'; by: string; ago: Ago }
  | { act: 'return' | 'cancel'; by: string; ago: Ago; reason: string }
  | { act: 'confirm'; ago: Ago; most?: number; except?: string }
  | { act: 'confirm_part'; ago: Ago; lots: number }
  | { act: 'decline'; ago: Ago; reason: string }
  | { act: 'lapse'; ago: Ago };

export type OrderLine = {
  commodityId: string;
  /** Trade units, and as the person typed it. */
  quantity: number;
  typed: readonly [quantity: string, unit: string];
  priceCeiling?: number;
  maxSuppliers?: number;
  maxShareBps?: number;
};

export type OrderStory = {
  name: string;
  requester: string;
  institution: string;
  site: string;
  policy: Policy;
  /** Days from today until the goods are needed. */
  neededIn: number;
  note: string;
  lines: readonly OrderLine[];
  deeds: readonly Deed[];
};

/** One story for each state an order can be in, and then some. */
export const orderStories: readonly OrderStory[] = [
  {
    name: 'settled',
    requester: 'u-sari',
    institution: 'inst-rsud',
    site: 'site-rsud-gudang',
    policy: 'cheapest',
    neededIn: -2,
    note: 'Kirim lewat pintu gudang, pukul 07.00–14.00.',
    lines: [
      { commodityId: 'beras-medium', quantity: 12_000, typed: ['12', 'ton'], priceCeiling: 13_500, maxShareBps: 2_500 },
      { commodityId: 'gula-pasir', quantity: 1_000, typed: ['20', 'karung'] },
    ],
    deeds: [
      { act: 'submit', ago: [9, 3] },
      { act: 'approve', by: 'u-hendra', ago: [8, 21] },
      { act: 'confirm', ago: [8, 17] },
    ],
  },
  {
    name: 'partly confirmed, then settled',
    requester: 'u-ujang',
    institution: 'inst-sppg-bantarjati',
    site: 'site-sppg-bantarjati',
    policy: 'nearest',
    neededIn: -1,
    note: 'Menu hari Senin, 3.000 porsi.',
    lines: [
      { commodityId: 'tempe', quantity: 240, typed: ['240', 'kg'] },
      { commodityId: 'kangkung', quantity: 900, typed: ['900', 'ikat'] },
      { commodityId: 'pisang-ambon', quantity: 240, typed: ['20', 'keranjang'] },
    ],
    deeds: [
      { act: 'submit', ago: [6, 5] },
      { act: 'confirm_part', ago: [6, 2], lots: 12 },
      { act: 'confirm', ago: [5, 22] },
    ],
  },
  {
    name: 'declined once, then settled',
    requester: 'u-deni',
    institution: 'inst-sppg-kencana',
    site: 'site-sppg-kencana',
    policy: 'fewest',
    neededIn: -3,
    note: '',
    lines: [{ commodityId: 'ayam-karkas', quantity: 480, typed: ['480', 'kg'], priceCeiling: 40_000 }],
    deeds: [
      { act: 'submit', ago: [7, 4] },
      { act: 'decline', ago: [7, 1], reason: 'Kandang kami sedang dikosongkan, baru panen lagi minggu depan.' },
      { act: 'confirm', ago: [6, 20] },
    ],
  },
  {
    name: 'cancelled after it was placed',
    requester: 'u-kevin',
    institution: 'inst-hotel-kebunraya',
    site: 'site-hotel-dapur',
    policy: 'cheapest',
    neededIn: 4,
    note: 'Untuk rapat kerja di ballroom.',
    lines: [{ commodityId: 'beras-premium', quantity: 1_500, typed: ['1,5', 'ton'], maxShareBps: 5_000 }],
    deeds: [
      { act: 'submit', ago: [5, 2] },
      { act: 'confirm', ago: [4, 22], most: 1 },
      { act: 'cancel', by: 'u-melati', ago: [4, 6], reason: 'Acara pindah ke bulan depan.' },
    ],
  },
  {
    name: 'short after a decline',
    requester: 'u-sari',
    institution: 'inst-rsud',
    site: 'site-rsud-gizi',
    policy: 'cheapest',
    neededIn: 5,
    note: 'Dikirim beku, dua kali dalam seminggu.',
    lines: [{ commodityId: 'ikan-kembung', quantity: 900, typed: ['900', 'kg'] }],
    deeds: [
      { act: 'submit', ago: [0, 20] },
      { act: 'decline', ago: [0, 16], reason: 'Kapal belum kembali, stok kami ternyata habis.' },
      { act: 'confirm', ago: [0, 12] },
    ],
  },
  {
    name: 'awaits its cooperatives',
    requester: 'u-indra',
    institution: 'inst-dinsos',
    site: 'site-dinsos-gudang',
    policy: 'cheapest',
    neededIn: 12,
    note: 'Bantuan pangan untuk warga terdampak longsor.',
    lines: [
      { commodityId: 'beras-medium', quantity: 30_000, typed: ['30', 'ton'], priceCeiling: 13_500, maxShareBps: 2_000 },
      { commodityId: 'minyak-goreng', quantity: 1_200, typed: ['100', 'karton'] },
    ],
    deeds: [
      { act: 'submit', ago: [0, 8] },
      { act: 'approve', by: 'u-dewi', ago: [0, 6] },
      { act: 'confirm', ago: [0, 4], most: 4, except: 'kop-batutulis' },
    ],
  },
  {
    name: 'one let its deadline pass',
    requester: 'u-rudi',
    institution: 'inst-sppg-cikaret',
    site: 'site-sppg-cikaret',
    policy: 'fair',
    neededIn: 3,
    note: '',
    lines: [{ commodityId: 'telur-ayam', quantity: 450, typed: ['30', 'peti'], maxSuppliers: 5 }],
    deeds: [
      { act: 'submit', ago: [1, 11] },
      { act: 'confirm', ago: [1, 6], most: 4 },
      { act: 'lapse', ago: [0, 10] },
    ],
  },
  {
    name: 'waits for new offers',
    requester: 'u-kevin',
    institution: 'inst-hotel-kebunraya',
    site: 'site-hotel-gudang',
    policy: 'cheapest',
    neededIn: 21,
    note: 'Bahan jamu untuk tamu.',
    lines: [{ commodityId: 'kunyit', quantity: 1_000, typed: ['1', 'ton'] }],
    deeds: [
      { act: 'submit', ago: [0, 14], without: 'wait' },
      { act: 'confirm', ago: [0, 9], most: 3 },
    ],
  },
  {
    name: 'awaits its approver',
    requester: 'u-nurul',
    institution: 'inst-smk-pangan',
    site: 'site-smk-kantin',
    policy: 'fewest',
    neededIn: 9,
    note: 'Stok kantin dan praktik dapur.',
    lines: [
      { commodityId: 'beras-medium', quantity: 2_000, typed: ['2', 'ton'] },
      { commodityId: 'telur-ayam', quantity: 150, typed: ['10', 'peti'] },
    ],
    deeds: [{ act: 'submit', ago: [0, 5] }],
  },
  {
    name: 'awaits its approver at the hospital',
    requester: 'u-sari',
    institution: 'inst-rsud',
    site: 'site-rsud-gudang',
    policy: 'fair',
    neededIn: 10,
    note: '',
    lines: [{ commodityId: 'beras-premium', quantity: 5_000, typed: ['5', 'ton'], priceCeiling: 14_900 }],
    deeds: [{ act: 'submit', ago: [0, 3] }],
  },
  {
    name: 'returned by its approver',
    requester: 'u-halim',
    institution: 'inst-pesantren-rancamaya',
    site: 'site-pesantren-dapur',
    policy: 'cheapest',
    neededIn: 8,
    note: 'Persiapan haflah akhir tahun.',
    lines: [
      { commodityId: 'telur-ayam', quantity: 450, typed: ['30', 'peti'] },
      { commodityId: 'ayam-karkas', quantity: 300, typed: ['3', 'kuintal'] },
    ],
    deeds: [
      { act: 'submit', ago: [2, 4] },
      { act: 'return', by: 'u-zaenal', ago: [1, 22], reason: 'Telurnya cukup 20 peti, kita masih punya sisa.' },
    ],
  },
  {
    name: 'a draft',
    requester: 'u-sari',
    institution: 'inst-rsud',
    site: 'site-rsud-gizi',
    policy: 'cheapest',
    neededIn: 14,
    note: '',
    lines: [
      { commodityId: 'wortel', quantity: 300, typed: ['3', 'kuintal'] },
      { commodityId: 'kentang', quantity: 300, typed: ['10', 'karung'] },
    ],
    deeds: [{ act: 'save', ago: [0, 1] }],
  },
];
