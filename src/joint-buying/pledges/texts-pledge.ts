import { catalogOf } from '../../platform/i18n.ts';
import type { DepositState } from './types.ts';

/** The form, and the pledge that is there already. */
export const pledgeTexts = catalogOf({
  title: { id: 'Ikut belanja', en: 'Join in' },
  lead: {
    id: (moment: string) => `Boleh diubah atau ditarik sampai ${moment}. Sesudah itu mengikat.`,
    en: (moment: string) => `You can change or withdraw it until ${moment}. After that it is binding.`,
  },
  quantity: { id: 'Jumlah', en: 'Quantity' },
  quantityHint: {
    id: (pack: string) =>
      `Dipesan per ${pack}; satu kemasan boleh terbagi dengan koperasi lain di titik serah yang sama.`,
    en: (pack: string) => `Ordered by the ${pack}; a pack can be shared with others at the same drop point.`,
  },
  needHint: {
    id: (need: string) => `Kebutuhan rutin Anda: ${need}.`,
    en: (need: string) => `Your regular need: ${need}.`,
  },
  unit: { id: 'Satuan', en: 'Unit' },
  unitOf: {
    id: (name: string, size: string) => `${name} isi ${size}`,
    en: (name: string, size: string) => `${name} of ${size}`,
  },
  tolerance: { id: 'Kelonggaran', en: 'Tolerance' },
  toleranceHint: {
    id: 'Boleh lebih sampai sekian supaya kemasan di titik serah Anda genap. Kosong: tidak boleh lebih.',
    en: 'So much more you would take to fill a pack at your drop point. Empty: not a bit more.',
  },
  toleranceReaches: {
    id: 'Di belanja ini kelonggaran juga dihitung untuk mencapai tingkat harga.',
    en: 'In this purchase the tolerance also counts towards a price tier.',
  },
  highestPrice: {
    id: (unit: string) => `Harga tertinggi per ${unit}`,
    en: (unit: string) => `Highest price per ${unit}`,
  },
  priceHintList: {
    id: 'Hanya ikut kalau harga daftar pemasok segini atau lebih murah. Ongkos angkut ke titik serah dan bongkar muat tidak termasuk. Kosong: harga mana pun di tangga.',
    en: 'You are only in if the supplier’s list price is this or less. Transport to the drop point and handling are not part of it. Empty: any price of the ladder.',
  },
  priceHintBlend: {
    id: 'Hanya ikut kalau harga gabungan semua pemasok, termasuk ongkos antar mereka, segini atau lebih murah. Ongkos angkut lain ke titik serah dan bongkar muat tidak termasuk. Kosong: harga mana pun.',
    en: 'You are only in if the blended price of all suppliers, their delivery included, is this or less. Other transport to the drop point and handling are not part of it. Empty: any price.',
  },
  dropPoint: { id: 'Titik serah', en: 'Drop point' },
  chooseDrop: { id: 'Pilih titik serah', en: 'Choose a drop point' },
  check: { id: 'Hitung dulu', en: 'Work it out first' },
  make: { id: 'Kirim komitmen', en: 'Make the pledge' },
  change: { id: 'Simpan perubahan', en: 'Save the change' },
  changeTitle: { id: 'Ubah komitmen', en: 'Change the pledge' },
  again: { id: 'Ikut lagi', en: 'Join again' },
  notKept: { id: 'Komitmen belum tersimpan', en: 'The pledge was not saved' },
  yours: { id: 'Komitmen Anda', en: 'Your pledge' },
  upTo: { id: (quantity: string) => `boleh sampai ${quantity}`, en: (quantity: string) => `up to ${quantity}` },
  anyPrice: { id: 'harga mana pun di tangga', en: 'any price of the ladder' },
  atMost: {
    id: (price: string) => `hanya kalau ${price} atau lebih murah`,
    en: (price: string) => `only at ${price} or less`,
  },
  changedAt: { id: 'Terakhir diubah', en: 'Last changed' },
  binding: { id: 'Mengikat', en: 'Binding' },
  changeable: { id: 'Masih bisa diubah', en: 'Can still be changed' },
  over: { id: 'Tidak berlaku lagi', en: 'No longer holds' },
  overBody: {
    id: 'Belanja ini tidak jadi, jadi komitmen Anda tidak berlaku lagi.',
    en: 'This purchase did not go ahead, so your pledge no longer holds.',
  },
  bindingBody: {
    id: 'Tenggat sudah lewat: komitmen ini mengikat dan tidak bisa diubah lagi.',
    en: 'The deadline has passed: this pledge is binding and can no longer be changed.',
  },
  tooLate: {
    id: 'Tenggat sudah lewat; koperasi Anda tidak ikut belanja ini.',
    en: 'The deadline has passed; your cooperative is not in this purchase.',
  },
  notJoined: { id: 'Koperasi Anda tidak ikut belanja ini.', en: 'Your cooperative is not in this purchase.' },
  withdrawn: { id: 'Komitmen Anda sudah ditarik', en: 'Your pledge is withdrawn' },
  withdrawnBody: {
    id: 'Koperasi Anda tidak ikut. Sampai tenggat Anda boleh ikut lagi, di urutan paling belakang.',
    en: 'Your cooperative is not in it. Until the deadline you can join again, at the end of the queue.',
  },
  withdraw: { id: 'Tarik komitmen', en: 'Withdraw the pledge' },
  withdrawBody: {
    id: 'Koperasi Anda tidak ikut lagi, dan harga untuk yang lain bisa naik. Kalau ikut lagi nanti, urutannya paling belakang.',
    en: 'Your cooperative is no longer in it, and the price for the others may rise. If you join again you are last in the queue.',
  },
  withdrawHeld: {
    id: 'Uang muka yang sudah diterima dikembalikan, dan sesudah itu koperasi Anda tidak bisa ikut lagi di belanja ini.',
    en: 'The deposit that was received goes back, and after that your cooperative cannot join this purchase again.',
  },
  withdrawYes: { id: 'Ya, tarik komitmen', en: 'Yes, withdraw it' },
  queue: {
    id: 'Menambah jumlah memindahkan Anda ke belakang antrean; mengurangi atau mengubah yang lain tidak.',
    en: 'Raising the quantity moves you to the end of the queue; lowering it or changing the rest does not.',
  },
  suspended: {
    id: 'Koperasi Anda belum terverifikasi atau sedang ditangguhkan: komitmennya tidak dihitung.',
    en: 'Your cooperative is not verified, or is suspended: its pledge does not count.',
  },
});

/** What a pledge would mean at this moment. */
export const meaningTexts = catalogOf({
  title: { id: 'Artinya sekarang', en: 'What it means right now' },
  empty: {
    id: 'Isi jumlah, dan di sini terlihat berapa kira-kira yang dibayar.',
    en: 'Fill in a quantity to see here roughly what you would pay.',
  },
  now: { id: 'Dengan harga saat ini', en: 'At the price right now' },
  next: { id: 'Menunggu tingkat berikut', en: 'Waiting for the next tier' },
  about: { id: (amount: string) => `± ${amount}`, en: (amount: string) => `± ${amount}` },
  sum: {
    id: (quantity: string, price: string) => `${quantity} × ${price}`,
    en: (quantity: string, price: string) => `${quantity} × ${price}`,
  },
  saves: { id: (amount: string) => `hemat ${amount}`, en: (amount: string) => `${amount} less` },
  tips: {
    id: (price: string) => `Dengan komitmen ini tingkat ${price} tercapai untuk semua!`,
    en: (price: string) => `With this pledge everybody reaches the tier of ${price}!`,
  },
  lacks: {
    id: (missing: string, price: string) => `Dengan komitmen ini tinggal kurang ${missing} ke ${price}.`,
    en: (missing: string, price: string) => `With this pledge ${missing} is left to ${price}.`,
  },
  outside: {
    id: (limit: string, price: string) =>
      `Belum ikut: harga sekarang ${price} di atas batas Anda ${limit}. Komitmen ini baru dihitung pada harga itu atau lebih murah.`,
    en: (limit: string, price: string) =>
      `Not in yet: the price right now, ${price}, is above your limit of ${limit}. The pledge counts only at that price or less.`,
  },
  raises: {
    id: (limit: string, price: string) =>
      `Belum ikut: harga sekarang ${price}, tetapi dengan komitmen Anda pemasok yang murah tidak cukup dan harganya naik di atas batas Anda ${limit}.`,
    en: (limit: string, price: string) =>
      `Not in yet: the price right now is ${price}, but with your pledge the cheap supplier does not have enough, and the price rises above your limit of ${limit}.`,
  },
  nothing: {
    id: 'Komitmen yang terkumpul belum cukup untuk dipesan; belum ada harga.',
    en: 'The pledges do not make an order yet; there is no price.',
  },
  wholePacks: {
    id: (packs: string) => `Titik serah ini genap ${packs}.`,
    en: (packs: string) => `This drop point comes out at ${packs}.`,
  },
  loose: {
    id: (packs: string, over: string, lacking: string) =>
      `Titik serah ini ${packs} dan sisa ${over} yang belum genap: kurang ${lacking} (jumlah atau kelonggaran siapa pun di sana) supaya ikut dipesan.`,
    en: (packs: string, over: string, lacking: string) =>
      `This drop point comes to ${packs} with ${over} left over: ${lacking} more (anybody’s quantity or tolerance there) would have it ordered too.`,
  },
  alone: {
    id: (last: string, saved: string) => `Terakhir beli sendiri ${last}: lebih murah ${saved} dengan harga saat ini.`,
    en: (last: string, saved: string) => `You last paid ${last} by yourself: ${saved} less at the price right now.`,
  },
  aloneDearer: {
    id: (last: string) => `Terakhir beli sendiri ${last}: harga saat ini belum lebih murah.`,
    en: (last: string) => `You last paid ${last} by yourself: the price right now is not lower yet.`,
  },
  landed: {
    id: 'Belum termasuk ongkos angkut, bongkar muat, dan susut; biaya akhirnya dibagi setelah barang dibagikan.',
    en: 'Without transport, handling and losses; the final cost is shared once the goods are handed out.',
  },
});

export const depositTexts = catalogOf({
  title: { id: 'Uang muka', en: 'Deposit' },
  asked: {
    id: (amount: string, moment: string) =>
      `Bayar ${amount} sampai ${moment}; tanpa itu komitmen Anda tidak dihitung saat ditutup.`,
    en: (amount: string, moment: string) =>
      `Pay ${amount} until ${moment}; without it your pledge does not count at the closing.`,
  },
  would: {
    id: (amount: string, moment: string) => `Uang muka ${amount}, dibayar sampai ${moment}.`,
    en: (amount: string, moment: string) => `A deposit of ${amount}, to be paid until ${moment}.`,
  },
  kept: {
    id: 'Uang muka yang sudah diterima tidak berubah walaupun komitmen Anda bertambah.',
    en: 'A deposit that was received stays as it is, even if your pledge grows.',
  },
  open: { id: 'Lihat uang muka', en: 'See deposits' },
});

export const depositStateTexts = catalogOf({
  due: { id: 'Belum dibayar', en: 'To be paid' },
  reported: { id: 'Menunggu dicek bendahara', en: 'Waits for the treasurer' },
  held: { id: 'Diterima', en: 'Received' },
  to_return: { id: 'Akan dikembalikan', en: 'To be returned' },
  returned: { id: 'Sudah dikembalikan', en: 'Returned' },
  applied: { id: 'Dipakai untuk tagihan', en: 'Used for the invoice' },
  void: { id: 'Tidak perlu dibayar', en: 'Not to be paid' },
} satisfies Record<DepositState, { id: string; en: string }>);
