import { ago, deliver, ship, signed } from './deeds.ts';
import type { OrderStory } from './order-story.ts';

const rsud = { requester: 'u-sari', institution: 'inst-rsud', site: 'site-rsud-gudang' } as const;
const gizi = { ...rsud, site: 'site-rsud-gizi' } as const;

/** Orders of the last days whose goods have all come: waiting to be signed for, argued about, invoiced. */
export const handoverStories: readonly OrderStory[] = [
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
