import { ago, deliver, ship, signed } from './deeds.ts';
import type { OrderStory } from './order-story.ts';

const rsud = { requester: 'u-sari', institution: 'inst-rsud', site: 'site-rsud-gudang' } as const;
const gizi = { ...rsud, site: 'site-rsud-gizi' } as const;

/** Orders of the last days whose goods are packed, under way, weighed, argued about or waiting to be signed for. */
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
  {
    ...{ name: 'awaits both signatures', ...rsud, policy: 'cheapest', neededIn: -3, note: '' },
    lines: [{ commodityId: 'beras-medium', quantity: 3_000, typed: ['3', 'ton'], maxShareBps: 4_000 }],
    deeds: [
      { act: 'submit', ago: [8, 9] },
      { act: 'confirm', ago: [8, 4] },
      ...deliver(ago(4, 9), 'all'),
      { act: 'sign', at: ago(3, 8), of: 1, side: 'seller' },
    ],
  },
  {
    ...{ name: 'awaits the seller’s signature', ...gizi, policy: 'cheapest', neededIn: -4, note: '' },
    lines: [
      { commodityId: 'telur-ayam', quantity: 300, typed: ['20', 'peti'], maxShareBps: 5_000 },
      { commodityId: 'gula-pasir', quantity: 600, typed: ['12', 'karung'], maxShareBps: 4_000 },
    ],
    deeds: [
      { act: 'submit', ago: [9, 8] },
      { act: 'confirm', ago: [9, 4] },
      ...deliver(ago(5, 9), 'all'),
      { act: 'sign', at: ago(3, 9), of: 'all', side: 'buyer' },
      { act: 'sign', at: ago(2, 8), of: 1, side: 'seller' },
    ],
  },
  {
    ...{ name: 'handed over anew after a ruling', requester: 'u-kevin', institution: 'inst-hotel-kebunraya' },
    ...{ site: 'site-hotel-dapur', policy: 'cheapest', neededIn: -7, note: '' },
    lines: [{ commodityId: 'telur-ayam', quantity: 225, typed: ['15', 'peti'] }],
    deeds: [
      { act: 'submit', ago: [12, 9] },
      { act: 'confirm', ago: [12, 4] },
      ...ship(ago(8, 10), 'all'),
      {
        ...{ act: 'receive', at: ago(8, 3), of: 'all' },
        weighing: { deducted: 70, reason: 'banyak yang kecil' },
      },
      {
        ...{ act: 'dispute', at: ago(7, 8), of: 0, by: 'seller', subject: 'quality' },
        body: 'Telur kami timbang rata-rata 58 gram. Potongan 7% terlalu besar.',
      },
      {
        act: 'say',
        at: ago(7, 5),
        of: 0,
        by: 'buyer',
        body: 'Kami minta ukuran sedang ke atas, sebagian ada yang 45 gram.',
      },
      {
        act: 'say',
        at: ago(7, 2),
        of: 0,
        by: 'staff',
        body: 'Dari foto kedua pihak, kira-kira dua dari lima belas peti yang kecil.',
      },
      {
        ...{ act: 'rule', at: ago(6, 8), of: 0, payable: 975 },
        reason: 'Sebagian kecil saja yang di bawah ukuran: potongan menjadi 2,5%.',
      },
      ...signed(ago(5, 7), 'all'),
    ],
  },
  {
    ...{
      name: 'disputed',
      ...rsud,
      policy: 'cheapest',
      neededIn: -5,
      note: 'Gula untuk dapur pasien dan pegawai jaga.',
    },
    lines: [{ commodityId: 'gula-pasir', quantity: 750, typed: ['15', 'karung'], maxShareBps: 4_000 }],
    deeds: [
      { act: 'submit', ago: [9, 7] },
      { act: 'confirm', ago: [9, 2] },
      ...ship(ago(5, 11), 'all'),
      {
        ...{ act: 'receive', at: ago(5, 3), of: 0 },
        weighing: { deducted: 60, reason: 'satu karung lembap dan menggumpal' },
      },
      { act: 'receive', at: ago(5, 2), of: 1 },
      { act: 'receive', at: ago(5, 1), of: 2 },
      {
        ...{ act: 'dispute', at: ago(3, 4), of: 0, by: 'seller', subject: 'quality' },
        body: 'Waktu diserahkan semua karung kering, sopir kami memotret tiap karung. Mohon potongannya ditinjau.',
      },
      { act: 'say', at: ago(2, 7), of: 0, by: 'buyer', body: 'Karungnya masih kami simpan, silakan dilihat bersama.' },
      {
        act: 'say',
        at: ago(1, 2),
        of: 0,
        by: 'staff',
        body: 'Besok pukul 09.00 saya datang ke gudang RSUD, mohon karungnya jangan dipindah.',
      },
    ],
  },
  {
    ...{
      name: 'dispute withdrawn',
      requester: 'u-fitri',
      institution: 'inst-sppg-bantarjati',
      site: 'site-sppg-bantarjati',
    },
    ...{ policy: 'nearest', neededIn: -2, note: '' },
    lines: [{ commodityId: 'tahu', quantity: 200, typed: ['200', 'kg'] }],
    deeds: [
      { act: 'submit', ago: [6, 9] },
      { act: 'confirm', ago: [6, 6] },
      ...deliver(ago(3, 11), 'all'),
      {
        ...{ act: 'dispute', at: ago(2, 9), of: 0, by: 'buyer', subject: 'quantity' },
        body: 'Di catatan kami satu ember belum dihitung.',
      },
      { act: 'say', at: ago(2, 5), of: 0, by: 'buyer', body: 'Embernya ketemu di ruang pendingin, kami yang keliru.' },
      { act: 'withdraw', at: ago(2, 4), of: 0 },
    ],
  },
  {
    ...{ name: 'invoiced', ...rsud, policy: 'cheapest', neededIn: -6, note: 'Persediaan dua minggu.' },
    lines: [
      { commodityId: 'gula-pasir', quantity: 900, typed: ['18', 'karung'], maxShareBps: 4_000 },
      { commodityId: 'minyak-goreng', quantity: 480, typed: ['40', 'karton'], maxShareBps: 5_000 },
    ],
    deeds: [
      { act: 'submit', ago: [11, 8] },
      { act: 'confirm', ago: [11, 3] },
      ...deliver(ago(7, 9), 'all'),
      ...signed(ago(6, 9), 'all'),
      { act: 'pay', at: ago(2, 9), of: 0, name: 'twice', reference: 'SP2D 4127/RSUD' },
      {
        act: 'reject_payment',
        at: ago(1, 10),
        name: 'twice',
        reason: 'Di rekening koran belum ada; SP2D 4127 untuk penyedia lain.',
      },
      { act: 'pay', at: ago(1, 1), of: 1, name: 'awaits the treasurer', reference: 'SP2D 4163/RSUD' },
      { act: 'pay', at: ago(0, 22), of: 2, name: 'on the statement', reference: 'SP2D 4170/RSUD' },
    ],
  },
];
