import { ago, ship } from './deeds.ts';
import type { OrderStory } from './order-story.ts';

const rsud = { requester: 'u-sari', institution: 'inst-rsud', site: 'site-rsud-gudang' } as const;
const gizi = { ...rsud, site: 'site-rsud-gizi' } as const;

/** Orders of the last days whose goods are packed, under way, weighed, refused or short. */
export const deliveryStories: readonly OrderStory[] = [
  {
    ...{
      name: 'on its way',
      ...rsud,
      policy: 'cheapest',
      neededIn: 1,
      note: 'Bongkar di pintu gudang, pukul 07.00–14.00.',
    },
    lines: [
      { commodityId: 'minyak-goreng', quantity: 960, typed: ['80', 'karton'], maxShareBps: 3_500 },
      { commodityId: 'gula-pasir', quantity: 1_200, typed: ['24', 'karung'], maxShareBps: 4_000 },
    ],
    deeds: [
      { act: 'submit', ago: [4, 6] },
      { act: 'confirm', ago: [4, 2] },
      { act: 'pack', at: ago(2, 9), of: 0, part: 300, driver: 'Pak Dudung' },
      { act: 'unpack', at: ago(2, 6), of: 0, reason: 'Truknya mogok, dimuat ulang besok pagi.' },
      ...ship(ago(1, 8), 0, { part: 600, driver: 'Pak Dudung', note: 'Sisanya menyusul besok.' }),
      ...ship(ago(1, 7), 1),
      { act: 'pack', at: ago(0, 20), of: 2 },
      { act: 'pack', at: ago(0, 9), of: 0, driver: 'Pak Dudung' },
    ],
  },
  {
    ...{
      name: 'refused and not fetched',
      requester: 'u-deni',
      institution: 'inst-sppg-kencana',
      site: 'site-sppg-kencana',
    },
    ...{ policy: 'fewest', neededIn: -1, note: '' },
    lines: [
      { commodityId: 'kangkung', quantity: 600, typed: ['600', 'ikat'] },
      { commodityId: 'tomat', quantity: 120, typed: ['120', 'kg'] },
    ],
    deeds: [
      { act: 'submit', ago: [4, 9] },
      { act: 'confirm', ago: [4, 5] },
      ...ship(ago(1, 12), 'all'),
      {
        ...{ act: 'receive', at: ago(1, 6), of: 0, photo: true, note: 'Dibuka bersama sopirnya.' },
        weighing: { refused: 150, refusalReason: 'quality', reason: 'layu dan menguning' },
      },
      { act: 'receive', at: ago(1, 5), of: 1 },
    ],
  },
  {
    ...{ name: 'refused, fetched and sought again', requester: 'u-rudi', institution: 'inst-sppg-cikaret' },
    ...{ site: 'site-sppg-cikaret', policy: 'cheapest', neededIn: -2, note: '' },
    lines: [{ commodityId: 'wortel', quantity: 300, typed: ['300', 'kg'], maxShareBps: 6_000 }],
    deeds: [
      { act: 'submit', ago: [6, 8] },
      { act: 'confirm', ago: [6, 3] },
      ...ship(ago(2, 12), 'all'),
      {
        ...{ act: 'receive', at: ago(2, 4), of: 0, photo: true },
        weighing: { refused: 222, refusalReason: 'damaged', reason: 'busuk di dasar karung' },
      },
      { act: 'receive', at: ago(2, 3), of: 1 },
      { act: 'take_back', at: ago(1, 9), of: 0 },
      { act: 'settle_short', at: ago(1, 4), of: 0, choice: 'replan' },
    ],
  },
  {
    ...{ name: 'short, not decided', ...gizi, policy: 'cheapest', neededIn: -1, note: 'Untuk menu bubur ruang anak.' },
    lines: [{ commodityId: 'kentang', quantity: 600, typed: ['20', 'karung'], maxShareBps: 6_000 }],
    deeds: [
      { act: 'submit', ago: [5, 9] },
      { act: 'confirm', ago: [5, 4] },
      ...ship(ago(2, 11), 0, { part: 500 }),
      ...ship(ago(2, 10), 1),
      { act: 'receive', at: ago(2, 2), of: 1 },
      { act: 'receive', at: ago(2, 1), of: 0, weighing: { lacking: 30 }, note: 'Satu karung kurang isinya.' },
      { act: 'close', at: ago(1, 3), of: 0, reason: 'Sisa panen petani kami kena busuk umbi.' },
    ],
  },
  {
    ...{ name: 'closed short, to be signed', requester: 'u-halim', institution: 'inst-pesantren-rancamaya' },
    ...{ site: 'site-pesantren-dapur', policy: 'cheapest', neededIn: -4, note: 'Dapur santri, 400 orang.' },
    lines: [{ commodityId: 'beras-medium', quantity: 1_000, typed: ['1', 'ton'] }],
    deeds: [
      { act: 'submit', ago: [9, 9] },
      { act: 'confirm', ago: [9, 5] },
      ...ship(ago(5, 10), 'all'),
      {
        ...{ act: 'receive', at: ago(5, 4), of: 'all', note: 'Ditimbang di timbangan gudang.' },
        weighing: { lacking: 25, deducted: 20, reason: 'kadar air di atas 14%' },
      },
      { act: 'settle_short', at: ago(4, 6), of: 'all', choice: 'close_short' },
      {
        ...{ act: 'dispute', at: ago(3, 7), of: 0, by: 'seller', subject: 'quantity' },
        body: 'Waktu berangkat beratnya pas satu ton, ada slip timbangan.',
      },
      {
        act: 'rule',
        at: ago(2, 6),
        of: 0,
        reason: 'Slip itu dari timbangan sebelum bongkar muat; timbangan dapur yang dipakai.',
      },
    ],
  },
];
