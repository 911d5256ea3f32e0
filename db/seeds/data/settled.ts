import { ago, deliver, lastDecember, lastMonth, paid, signed } from './deeds.ts';
import type { OrderStory } from './order-story.ts';

const rsud = { requester: 'u-sari', institution: 'inst-rsud', site: 'site-rsud-gudang' } as const;

/** Orders of last year and of the last weeks whose goods have long been handed over: their stories are about money. */
export const settledStories: readonly OrderStory[] = [
  {
    ...{ name: 'paid last year', ...rsud, policy: 'cheapest', neededIn: lastDecember(12, 0) },
    note: 'Persediaan dapur gizi sampai awal tahun.',
    lines: [{ commodityId: 'gula-pasir', quantity: 1_500, typed: ['1,5', 'ton'], maxShareBps: 4_000 }],
    deeds: [
      { act: 'submit', ago: lastDecember(2, 9) },
      { act: 'confirm', ago: lastDecember(2, 14) },
      ...deliver(lastDecember(9, 7), 'all'),
      ...signed(lastDecember(10, 9), 'all'),
      ...paid(lastDecember(15, 10), 'all', 'last year', 'SP2D 4417/RSUD/XII'),
      { act: 'prove', at: lastDecember(18, 9), number: 'BPPU-12-000144' },
    ],
  },
  {
    ...{ name: 'paid last month', ...rsud, policy: 'cheapest', neededIn: lastMonth(9, 0) },
    note: 'Minyak dalam kemasan dua liter.',
    lines: [
      { commodityId: 'minyak-goreng', quantity: 720, typed: ['60', 'karton'], maxShareBps: 6_000 },
      { commodityId: 'gula-pasir', quantity: 500, typed: ['10', 'karung'] },
    ],
    deeds: [
      { act: 'submit', ago: lastMonth(2, 9) },
      { act: 'confirm', ago: lastMonth(2, 14) },
      ...deliver(lastMonth(7, 7), 'all'),
      ...signed(lastMonth(8, 9), 'all'),
      ...paid(lastMonth(14, 10), 'all', 'last month', 'SP2D 3902/RSUD'),
      { act: 'prove', at: lastMonth(16, 9), number: 'BPPU-0002207' },
    ],
  },
  {
    ...{ name: 'overdue', requester: 'u-indra', institution: 'inst-dinsos', site: 'site-dinsos-gudang' },
    ...{ policy: 'cheapest', neededIn: -32, note: 'Bantuan pangan tahap pertama.' },
    lines: [
      { commodityId: 'beras-medium', quantity: 3_000, typed: ['3', 'ton'], priceCeiling: 13_500, maxShareBps: 5_000 },
      { commodityId: 'gula-pasir', quantity: 300, typed: ['6', 'karung'] },
    ],
    deeds: [
      { act: 'submit', ago: [38, 6] },
      { act: 'approve', by: 'u-dewi', ago: [38, 3] },
      { act: 'confirm', ago: [37, 20] },
      ...deliver(ago(34, 8), 'all'),
      ...signed(ago(33, 6), 'all'),
      ...paid(ago(20, 5), 0, 'first part of the relief', 'SPM 118/DINSOS', 600),
    ],
  },
  {
    ...{ name: 'paid too much', requester: 'u-kevin', institution: 'inst-hotel-kebunraya', site: 'site-hotel-dapur' },
    ...{ policy: 'fewest', neededIn: -19, note: 'Sarapan tamu, telur ukuran sedang.' },
    lines: [{ commodityId: 'telur-ayam', quantity: 150, typed: ['10', 'peti'] }],
    deeds: [
      { act: 'submit', ago: [23, 6] },
      { act: 'confirm', ago: [23, 1] },
      ...deliver(ago(20, 9), 'all'),
      ...signed(ago(19, 6), 'all'),
      {
        act: 'pay',
        at: ago(17, 7),
        of: 'all',
        name: 'rounded up',
        reference: 'TRF HOTEL TAMAN KEBUN RAYA',
        part: 1_060,
      },
      { act: 'confirm_payment', at: ago(16, 6), name: 'rounded up' },
    ],
  },
  {
    ...{ name: 'credited after a ruling', requester: 'u-halim', institution: 'inst-pesantren-rancamaya' },
    ...{ site: 'site-pesantren-dapur', policy: 'fewest', neededIn: -16, note: '' },
    lines: [{ commodityId: 'telur-ayam', quantity: 300, typed: ['20', 'peti'] }],
    deeds: [
      { act: 'submit', ago: [20, 7] },
      { act: 'confirm', ago: [20, 2] },
      ...deliver(ago(17, 9), 'all'),
      ...signed(ago(16, 5), 'all'),
      {
        ...{ act: 'dispute', at: ago(15, 6), of: 0, by: 'buyer', subject: 'quality' },
        body: 'Setelah dibongkar di dapur, satu peti paling bawah ternyata banyak yang retak.',
      },
      {
        act: 'say',
        at: ago(15, 2),
        of: 0,
        by: 'seller',
        body: 'Betul, peti itu sempat jatuh waktu dimuat. Mohon maaf.',
      },
      {
        ...{ act: 'rule', at: ago(14, 4), of: 0, payable: 950 },
        reason: 'Satu peti retak, diakui penjual: tidak ikut dibayar.',
      },
      ...paid(ago(9, 5), 'all', 'less the cracked eggs', 'TRF YAYASAN AL-BAROKAH'),
    ],
  },
  {
    ...{
      name: 'credited by hand',
      requester: 'u-fitri',
      institution: 'inst-sppg-bantarjati',
      site: 'site-sppg-bantarjati',
    },
    ...{ policy: 'nearest', neededIn: -14, note: 'Menu nasi kuning, 3.000 porsi.' },
    lines: [
      { commodityId: 'beras-medium', quantity: 1_000, typed: ['1', 'ton'] },
      { commodityId: 'telur-ayam', quantity: 180, typed: ['12', 'peti'] },
    ],
    deeds: [
      { act: 'submit', ago: [18, 7] },
      { act: 'confirm', ago: [18, 3] },
      ...deliver(ago(15, 8), 'all'),
      ...signed(ago(14, 8), 'all'),
      {
        ...{ act: 'credit', at: ago(13, 4), of: 0, amount: 45_000 },
        reason: 'Sebagian karung sobek, sudah disepakati lewat telepon.',
      },
      ...paid(ago(11, 6), 0, 'lunch of last week', 'BGN BANTARJATI 0311'),
    ],
  },
  {
    ...{ name: 'sold by the forum', requester: 'u-nurul', institution: 'inst-smk-pangan', site: 'site-smk-kantin' },
    ...{ model: 'forum', policy: 'cheapest', neededIn: -12, note: 'Praktik tata boga kelas XI.' },
    lines: [
      { commodityId: 'minyak-goreng', quantity: 240, typed: ['20', 'karton'], maxShareBps: 5_000 },
      { commodityId: 'gula-pasir', quantity: 150, typed: ['3', 'karung'] },
    ],
    deeds: [
      { act: 'submit', ago: [16, 6] },
      { act: 'fund', at: ago(16, 2), funding: 'bos' },
      { act: 'confirm', ago: [16, 1] },
      ...deliver(ago(13, 8), 'all'),
      ...signed(ago(12, 7), 'all'),
      ...paid(ago(8, 4), 'all', 'first part of the school', 'BOS TW IV SMK PANGAN', 500),
    ],
  },
  {
    ...{
      name: 'paid and not paid out',
      requester: 'u-rudi',
      institution: 'inst-sppg-cikaret',
      site: 'site-sppg-cikaret',
    },
    ...{ policy: 'cheapest', neededIn: -8, note: 'Antar sebelum pukul 06.00.' },
    lines: [
      { commodityId: 'beras-medium', quantity: 1_500, typed: ['1,5', 'ton'], maxShareBps: 7_000 },
      { commodityId: 'minyak-goreng', quantity: 120, typed: ['10', 'karton'] },
      { commodityId: 'telur-ayam', quantity: 150, typed: ['10', 'peti'], maxShareBps: 5_000 },
    ],
    deeds: [
      { act: 'submit', ago: [12, 8] },
      { act: 'approve', by: 'u-yanti', ago: [12, 6] },
      { act: 'confirm', ago: [12, 2] },
      ...deliver(ago(9, 9), 'all'),
      ...signed(ago(8, 7), 'all'),
      ...paid(ago(6, 6), 'all', 'kitchen of Cikaret', 'BGN CIKARET 1811'),
    ],
  },
];
