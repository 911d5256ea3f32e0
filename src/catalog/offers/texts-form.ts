import { catalogOf } from '../../platform/i18n.ts';
import { fieldTexts } from '../../platform/texts.ts';
import { photoRefusalTexts } from '../photos/texts.ts';

/** The form of an offer: labels, hints, and what is said about a field that needs a change. */
export const texts = catalogOf({
  ...fieldTexts,
  newTitle: { id: 'Tawarkan barang', en: 'Offer goods' },
  choose: { id: 'Barang apa yang koperasi Anda punya?', en: 'Which goods does your cooperative have?' },
  own: {
    id: (n: number) => `sudah ada ${n} penawaran`,
    en: (n: number) => (n === 1 ? 'you have 1 offer' : `you have ${n} offers`),
  },
  formTitle: { id: (goods: string) => `Tawarkan ${goods}`, en: (goods: string) => `Offer ${goods}` },
  editTitle: { id: (goods: string) => `Ubah penawaran ${goods}`, en: (goods: string) => `Edit the offer of ${goods}` },
  editLead: {
    id: 'Perubahan diperiksa moderator dulu. Selama itu versi lama tetap dijual.',
    en: 'The moderators check the edit first. Meanwhile the listed version keeps selling.',
  },
  newLead: {
    id: 'Simpan dulu sebagai draf; ajukan kalau sudah pas.',
    en: 'Save it as a draft first; submit it when it is right.',
  },
  otherGoods: { id: 'Pilih barang lain', en: 'Choose other goods' },
  prices: { id: 'Harga', en: 'Price' },
  price: { id: (unit: string) => `Harga per ${unit} (Rp)`, en: (unit: string) => `Price per ${unit} (Rp)` },
  costHint: {
    id: (cost: string, unit: string) =>
      `Modal Anda ${cost} per ${unit}, dari belanja bersama. Yang di atasnya jadi hasil usaha koperasi. Hanya Anda yang melihat ini.`,
    en: (cost: string, unit: string) =>
      `It cost you ${cost} per ${unit} in the joint purchase. What you ask above it is your margin. Only you see this.`,
  },
  tierHint: {
    id: 'Kalau pesanan besar boleh lebih murah, isi jumlah dan harganya. Harga itu berlaku untuk seluruh jatah.',
    en: 'If large orders may be cheaper, fill in the quantity and its price. It then holds for the whole award.',
  },
  tierFrom: { id: (n: number) => `Tingkat ${n}: mulai jumlah`, en: (n: number) => `Step ${n}: from quantity` },
  tierPrice: {
    id: (n: number, unit: string) => `Tingkat ${n}: harga per ${unit} (Rp)`,
    en: (n: number, unit: string) => `Step ${n}: price per ${unit} (Rp)`,
  },
  moreTiers: { id: 'Tingkat harga untuk jumlah besar', en: 'Lower prices for larger quantities' },
  quantities: { id: 'Jumlah', en: 'Quantity' },
  available: { id: 'Jumlah siap', en: 'Available quantity' },
  availableElsewhere: {
    id: (quantity: string) =>
      `Jumlah siap sekarang ${quantity}. Itu bisa diubah kapan saja di halaman penawaran, tanpa moderator.`,
    en: (quantity: string) =>
      `Available now: ${quantity}. Change it at any time on the offer’s page, without the moderators.`,
  },
  minLot: { id: 'Pesanan paling sedikit', en: 'Smallest order' },
  lotSize: { id: 'Kelipatan', en: 'In steps of' },
  lotHint: {
    id: 'Pesanan selalu kelipatan ini.',
    en: 'Orders are always whole steps.',
  },
  unitLabel: { id: 'Satuan', en: 'Unit' },
  unitOf: {
    id: (unit: string, content: string) => `${unit} (${content})`,
    en: (unit: string, content: string) => `${unit} (${content})`,
  },
  delivery: { id: 'Pengantaran dan masa jual', en: 'Delivery and window' },
  handlingFee: { id: 'Biaya antar (Rp)', en: 'Delivery fee (Rp)' },
  feeHint: {
    id: 'Sekali untuk tiap jatah, berapa pun jumlahnya. Kosong berarti gratis.',
    en: 'Once per award, whatever its size. Empty means free.',
  },
  leadDays: { id: 'Siap dalam berapa hari', en: 'Lead time in days' },
  leadHint: { id: '0 kalau bisa hari ini.', en: '0 if it can be today.' },
  days: { id: 'hari', en: 'days' },
  windowFrom: { id: 'Dijual mulai', en: 'On sale from' },
  windowUntil: { id: 'Dijual sampai', en: 'On sale until' },
  details: { id: 'Keterangan', en: 'Details' },
  certificate: { id: 'Sertifikat', en: 'Certificate' },
  certificateNeeded: {
    id: (name: string) => `Barang ini perlu ${name}. Tulis nomornya.`,
    en: (name: string) => `These goods need ${name}. Give its number.`,
  },
  description: { id: 'Keterangan untuk pembeli', en: 'Description for buyers' },
  descriptionHint: { id: 'Asal, varietas, cara kemas, hari antar.', en: 'Origin, variety, packing, delivery days.' },
  photos: { id: 'Foto', en: 'Photos' },
  photosHint: {
    id: 'Sampai 4 foto JPEG, PNG, atau WebP, masing-masing paling besar 2 MB. Lokasi dalam foto dihapus.',
    en: 'Up to 4 photos, JPEG, PNG or WebP, 2 MB each. The place stored in a photo is removed.',
  },
  photo: { id: (n: number) => `Foto ${n}`, en: (n: number) => `Photo ${n}` },
  drop: { id: (n: number) => `Buang foto ${n}`, en: (n: number) => `Leave out photo ${n}` },
  save: { id: 'Simpan draf', en: 'Save draft' },
  saveEdit: { id: 'Simpan perubahan', en: 'Save the edit' },
  // the check beside the form
  check: { id: 'Yang dilihat pembeli', en: 'What buyers will see' },
  checkEmpty: {
    id: 'Isi harga; tampilan dan pemeriksaannya muncul di sini.',
    en: 'Fill in the price; the view and the checks appear here.',
  },
  perPack: {
    id: (price: string, pack: string) => `${price} per ${pack}`,
    en: (price: string, pack: string) => `${price} per ${pack}`,
  },
  tier: {
    id: (quantity: string, price: string) => `mulai ${quantity}: ${price}`,
    en: (quantity: string, price: string) => `from ${quantity}: ${price}`,
  },
  ready: { id: (quantity: string) => `${quantity} siap`, en: (quantity: string) => `${quantity} ready` },
  smallest: {
    id: (quantity: string, price: string) => `Pesanan terkecil ${quantity} = ${price}`,
    en: (quantity: string, price: string) => `Smallest order ${quantity} = ${price}`,
  },
  fee: { id: (fee: string) => `ditambah ${fee} biaya antar`, en: (fee: string) => `plus ${fee} delivery` },
  median: {
    id: (price: string, n: number) => `Harga tengah ${n} koperasi lain: ${price}`,
    en: (price: string, n: number) => `Middle price of ${n} other cooperatives: ${price}`,
  },
  reference: {
    id: (kind: string, price: string) => `${kind} di sini: ${price}`,
    en: (kind: string, price: string) => `${kind} here: ${price}`,
  },
  // mistakes
  tiers_ascending: {
    id: 'Jumlahnya harus lebih besar dari tingkat sebelumnya.',
    en: 'Must be more than the step before.',
  },
  min_not_multiple: {
    id: (next: string) => `Harus kelipatan utuh; yang terdekat ${next}.`,
    en: (next: string) => `Must be whole steps; the next is ${next}.`,
  },
  min_above_available: {
    id: (available: string) => `Melebihi jumlah siap, ${available}.`,
    en: (available: string) => `More than what is available, ${available}.`,
  },
  lead_too_long: { id: 'Paling lama 60 hari.', en: '60 days at most.' },
  not_a_day: { id: 'Tulis tanggal yang ada di kalender.', en: 'Give a day of the calendar.' },
  window_past: { id: 'Tanggal ini sudah lewat.', en: 'This day is over.' },
  window_reversed: { id: 'Harus setelah tanggal mulai.', en: 'Must be after the first day.' },
  window_too_long: { id: 'Paling jauh satu tahun dari sekarang.', en: 'One year from now at most.' },
  ...photoRefusalTexts,
  changed_meanwhile: {
    id: 'Penawaran ini baru saja diubah orang lain. Isian Anda masih ada: periksa, lalu simpan lagi.',
    en: 'Somebody has just changed this offer. What you typed is still here: look it over, then save again.',
  },
  not_now: {
    id: 'Penawaran ini sedang diperiksa moderator atau sudah berubah keadaannya, jadi belum bisa diubah.',
    en: 'This offer is with the moderators or has changed state, so it cannot be edited just now.',
  },
  repick: {
    id: 'Foto yang sudah diterima tetap tersimpan; foto yang ditolak perlu dipilih lagi.',
    en: 'Accepted photos are kept; choose refused ones again.',
  },
});
