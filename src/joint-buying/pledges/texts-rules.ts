import { catalogOf } from '../../platform/i18n.ts';

/** What everybody agrees to, in plain words. */
export const ruleTexts = catalogOf({
  title: { id: 'Aturan mainnya', en: 'How it works' },
  deadline: {
    id: (moment: string) =>
      `Ditutup ${moment}. Sampai saat itu komitmen boleh diubah atau ditarik; sesudahnya mengikat.`,
    en: (moment: string) =>
      `Closes ${moment}. Until then pledges can be changed or withdrawn; after that they are binding.`,
  },
  listPrice: {
    id: (unit: string) =>
      `Semua membayar harga yang sama per ${unit}: tingkat termurah yang dicapai oleh mereka yang mau harga itu.`,
    en: (unit: string) =>
      `Everybody pays the same per ${unit}: the cheapest tier that is reached by those who accept its price.`,
  },
  blend: {
    id: (unit: string) =>
      `Semua membayar harga yang sama per ${unit}: gabungan dari pemasok yang paling murah bersama-sama, termasuk ongkos antar mereka.`,
    en: (unit: string) =>
      `Everybody pays the same per ${unit}: the blend of the suppliers that are cheapest together, with their delivery.`,
  },
  limit: {
    id: 'Yang menulis harga tertinggi hanya ikut pada harga itu atau lebih murah, dan bisa ikut mendorong tercapainya tingkat itu.',
    en: 'Who names a highest price is only in at that price or less, and can help to reach that tier.',
  },
  noTarget: {
    id: 'Tidak ada target: cukup kalau pesanan terkecil pemasok tercapai.',
    en: 'There is no target: the supplier’s smallest order is enough.',
  },
  target: { id: (quantity: string) => `Target: ${quantity}.`, en: (quantity: string) => `Target: ${quantity}.` },
  extends: {
    id: (days: number) => `Kalau target belum tercapai, tenggat diundur ${days} hari, satu kali.`,
    en: (days: number) => `If the target is missed, the deadline is moved by ${days} days, once.`,
  },
  fallsBack: {
    id: 'Kalau tetap belum tercapai, dipesan untuk mereka yang mau harga yang tercapai.',
    en: 'If it is still missed, it is ordered for those who accept the price that is reached.',
  },
  fails: {
    id: 'Kalau tetap belum tercapai, belanja ini tidak jadi dan tidak ada yang dipesan.',
    en: 'If it is still missed, the purchase does not go ahead and nothing is ordered.',
  },
  packs: {
    id: (pack: string) =>
      `Dipesan per kemasan (${pack}) untuk tiap titik serah. Kelonggaran dipakai lebih dulu untuk menggenapkan; tidak ada yang mendapat lebih dari jumlah + kelonggarannya.`,
    en: (pack: string) =>
      `Ordered in whole packs (${pack}) for each drop point. Tolerances are used first to fill them; nobody gets more than its quantity + tolerance.`,
  },
  toleranceReaches: {
    id: 'Kelonggaran ikut dihitung untuk mencapai tingkat harga dan target.',
    en: 'Tolerances count towards price tiers and the target.',
  },
  shortage: {
    id: (rule: string) => `Kalau yang datang kurang: ${rule}.`,
    en: (rule: string) => `If less arrives: ${rule}.`,
  },
  deposit: {
    id: (share: string) => `Uang muka ${share} dari nilai komitmen; kembali kalau belanja ini tidak jadi.`,
    en: (share: string) =>
      `A deposit of ${share} of the pledge’s value; it goes back if the purchase does not go ahead.`,
  },
  delivery: {
    id: (from: string, until: string) => `Barang datang antara ${from} dan ${until}.`,
    en: (from: string, until: string) => `The goods arrive between ${from} and ${until}.`,
  },
  seen: {
    id: 'Koperasi lain melihat nama dan jumlah Anda, tidak pernah harga tertinggi dan kelonggaran Anda.',
    en: 'Other cooperatives see your name and quantity, never your highest price and your tolerance.',
  },
  unseen: {
    id: 'Koperasi lain hanya melihat berapa yang ikut, bukan siapa.',
    en: 'Other cooperatives see how many joined, not who.',
  },
  drops: { id: 'Titik serah', en: 'Drop points' },
  suppliers: { id: 'Pemasok', en: 'Suppliers' },
  minimum: {
    id: (quantity: string) => `pesanan terkecil ${quantity}`,
    en: (quantity: string) => `smallest order ${quantity}`,
  },
  capacity: { id: (quantity: string) => `paling banyak ${quantity}`, en: (quantity: string) => `at most ${quantity}` },
  pallet: { id: (quantity: string) => `per palet ${quantity}`, en: (quantity: string) => `by pallets of ${quantity}` },
  brings: { id: (amount: string) => `ongkos antar ${amount}`, en: (amount: string) => `delivery ${amount}` },
  note: { id: 'Catatan forum', en: 'A note from the forum' },
});
