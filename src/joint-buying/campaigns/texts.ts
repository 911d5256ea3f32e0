import { catalogOf } from '../../platform/i18n.ts';

export const texts = catalogOf({
  newTitle: { id: (goods: string) => `Belanja bersama ${goods}`, en: (goods: string) => `Buy ${goods} together` },
  newLead: {
    id: 'Semua sudah terisi dari kebutuhan koperasi dan daftar harga yang berlaku. Periksa, lalu buka.',
    en: 'All is filled in from what cooperatives need and the price lists in force. Check it, then open it.',
  },
  editTitle: { id: (goods: string) => `Ubah rancangan: ${goods}`, en: (goods: string) => `Edit the draft: ${goods}` },
  list: { id: 'Belanja bersama', en: 'Joint buying' },
  fresh: { id: 'Baru', en: 'New' },
  chooseTitle: { id: 'Belanja apa?', en: 'Buy what?' },
  chooseLead: {
    id: 'Pilih komoditas yang ada daftar harganya. Lebih mudah lagi dari halaman kebutuhan: jumlahnya langsung terisi.',
    en: 'Choose goods that have a price list. Starting from the needs is easier still: the quantity is filled in.',
  },
  choose: { id: 'Pilih', en: 'Choose' },
  chooseLists: {
    id: (n: number) => `${n} daftar harga`,
    en: (n: number) => `${n} price ${n === 1 ? 'list' : 'lists'}`,
  },
  toNeeds: { id: 'Lihat kebutuhan koperasi', en: 'See what cooperatives need' },
  goodsGone: {
    id: 'Komoditas itu sudah tidak ada di katalog. Pilih yang lain.',
    en: 'Those goods are no longer in the catalog. Please choose others.',
  },
  noListsTitle: { id: 'Belum ada daftar harga yang berlaku', en: 'No price list is in force' },
  noListsBody: {
    id: 'Belanja bersama perlu harga dari pemasok. Catat pemasok dan daftar harganya dulu.',
    en: 'A joint purchase needs prices of suppliers. Record the suppliers and their price lists first.',
  },
  toSuppliers: { id: 'Ke pemasok', en: 'To the suppliers' },
  otherGoods: { id: 'Komoditas lain', en: 'Other goods' },

  pooled: {
    id: (amount: string) => `Kebutuhan koperasi: ${amount}.`,
    en: (amount: string) => `Cooperatives need ${amount}.`,
  },
  lists: { id: 'Beli dari siapa?', en: 'Buy from whom?' },
  listsShort: { id: 'Daftar harga', en: 'Price lists' },
  listsHint: {
    id: 'Centang daftar harga yang boleh dipakai. Kalau lebih dari satu, yang termurah dihitung saat ditutup, dan boleh dari beberapa pemasok sekaligus.',
    en: 'Tick the price lists that may be used. With more than one the cheapest is worked out when it closes, and it may be several suppliers at once.',
  },
  packsNote: {
    id: 'Isi kemasannya tidak sama, padahal kemasan dibagi bersama di titik serah. Centang hanya yang isinya sama.',
    en: 'Their packs differ, and packs are shared at the drop points. Tick only those with the same packs.',
  },
  packDiffers: {
    id: (own: string, ticked: string) => `Isinya ${own}, yang dicentang ${ticked}: tidak bisa dibeli bersama.`,
    en: (own: string, ticked: string) =>
      `Its packs hold ${own}, those ticked ${ticked}: they cannot be bought together.`,
  },
  noListsHere: {
    id: 'Belum ada daftar harga untuk komoditas ini. Rancangan bisa disimpan dulu; untuk membuka perlu satu daftar.',
    en: 'There is no price list for these goods yet. You can save a draft; opening needs a list.',
  },
  addSupplier: { id: 'Catat daftar harga', en: 'Record a price list' },
  tier: {
    id: (from: string, price: string) => `mulai ${from}: ${price}`,
    en: (from: string, price: string) => `from ${from}: ${price}`,
  },
  pack: { id: (size: string) => `isi ${size}`, en: (size: string) => `packs of ${size}` },
  pallet: { id: (size: string) => `per palet ${size}`, en: (size: string) => `by pallets of ${size}` },
  minimum: { id: (amount: string) => `pesanan terkecil ${amount}`, en: (amount: string) => `smallest order ${amount}` },
  capacity: { id: (amount: string) => `punya ${amount}`, en: (amount: string) => `has ${amount}` },
  delivery: { id: (cost: string) => `ongkos antar ${cost}`, en: (cost: string) => `delivery ${cost}` },
  deliveryDays: {
    id: (n: number) => `siap ${n} hari sesudah dipesan`,
    en: (n: number) => `ready ${n} days after the order`,
  },
  validUntil: { id: (day: string) => `berlaku sampai ${day}`, en: (day: string) => `holds until ${day}` },

  times: { id: 'Kapan?', en: 'When?' },
  deadlineDay: { id: 'Ditutup tanggal', en: 'Closes on' },
  deadlineTime: { id: 'Pukul', en: 'At' },
  deadlineHint: {
    id: 'Sampai saat itu koperasi boleh mengubah atau menarik komitmennya. Sesudahnya mengikat.',
    en: 'Until then cooperatives may change or withdraw their pledges. From then on they bind.',
  },
  deliveryFrom: { id: 'Barang datang paling cepat', en: 'Goods come from' },
  deliveryUntil: { id: 'dan paling lambat', en: 'and until' },

  rules: { id: 'Aturannya', en: 'The rules' },
  rulesHint: {
    id: 'Koperasi menyetujui aturan ini saat berkomitmen, jadi tidak bisa diubah lagi sesudah dibuka.',
    en: 'Cooperatives agree to these rules when they pledge, so they cannot be changed once it is open.',
  },
  target: {
    id: 'Target: jadi hanya kalau semua komitmen mencapai',
    en: 'Target: goes ahead only if all pledges together reach',
  },
  targetHint: {
    id: (tiers: string) => `Kosongkan kalau cukup pesanan terkecil pemasok. Tingkat harganya: ${tiers}.`,
    en: (tiers: string) => `Leave empty if the supplier’s smallest order is enough. Price tiers: ${tiers}.`,
  },
  targetHintBare: {
    id: 'Kosongkan kalau cukup pesanan terkecil pemasok.',
    en: 'Leave empty if the supplier’s smallest order is enough.',
  },
  extension: { id: 'Kalau belum tercapai, perpanjang sekali', en: 'If it is not reached, extend once by' },
  extensionHint: {
    id: '0: tidak diperpanjang. Koperasi dapat waktu tambahan untuk menaikkan komitmen atau mengajak yang lain.',
    en: '0: no extension. Cooperatives get more time to raise their pledges or bring others in.',
  },
  days: { id: 'hari', en: 'days' },
  fallBack: { id: 'Kalau tetap tidak tercapai', en: 'If it is still not reached' },
  fallBackYes: {
    id: 'yang menerima harga yang tercapai tetap jadi',
    en: 'those who accept the price that is reached go ahead',
  },
  fallBackYesHint: {
    id: 'Koperasi yang harga tertingginya di bawah itu tidak ikut; yang lain tetap mendapat barang, dengan harga yang sedikit lebih mahal.',
    en: 'Cooperatives whose highest price is below it are left out; the others still get their goods, at a somewhat higher price.',
  },
  fallBackNo: { id: 'tidak ada yang jadi', en: 'nobody goes ahead' },
  fallBackNoHint: {
    id: 'Tidak ada yang dipesan, dan semua uang muka kembali.',
    en: 'Nothing is ordered, and all deposits go back.',
  },
  tolerance: { id: 'Kelonggaran jumlah ikut dihitung?', en: 'Do tolerances count?' },
  toleranceNo: { id: 'hanya untuk menggenapkan kemasan', en: 'only to fill packs' },
  toleranceNoHint: {
    id: 'Koperasi yang mau menerima sedikit lebih banyak hanya diberi lebih kalau itu menggenapkan satu kemasan.',
    en: 'A cooperative that takes a little more gets more only where that fills a pack.',
  },
  toleranceYes: { id: 'juga untuk mencapai harga berikutnya', en: 'also to reach the next price' },
  toleranceYesHint: {
    id: 'Kalau kurang sedikit ke harga yang lebih murah, kelonggaran dipakai: koperasi menerima lebih banyak, semua membayar lebih murah.',
    en: 'Where little is missing to a lower price, tolerances are used: cooperatives take more, everybody pays less.',
  },
  shortage: { id: 'Kalau barang kurang, dibagi bagaimana?', en: 'If there is not enough, how is it shared?' },
  proportional: { id: 'sebanding dengan pesanan', en: 'in proportion to the orders' },
  proportionalHint: {
    id: 'Kurang 10 %, semua dapat 10 % lebih sedikit. Paling umum dipakai.',
    en: 'With 10 % missing everybody gets 10 % less. The usual way.',
  },
  equal: { id: 'sama rata', en: 'the same for all' },
  equalHint: {
    id: 'Semua dapat jumlah yang sama, paling banyak sejumlah pesanannya: yang memesan sedikit terlindungi.',
    en: 'Everybody gets the same, up to what it ordered: small orders are protected.',
  },
  by_order: { id: 'yang lebih dulu berkomitmen', en: 'who pledged first' },
  by_orderHint: {
    id: 'Yang lebih awal dipenuhi dulu; yang paling akhir bisa tidak kebagian.',
    en: 'The earliest are served in full; the last may get nothing.',
  },

  drops: { id: 'Dibagi di mana?', en: 'Handed out where?' },
  dropsHint: {
    id: 'Titik serah: ke sana pemasok mengantar, dan koperasi mengambil bagiannya. Kosongkan baris yang tidak dipakai; paling banyak 12.',
    en: 'Drop points: suppliers bring the goods there, and cooperatives fetch their part. Clear the lines you do not need; 12 at most.',
  },
  drop: { id: (n: number) => `Titik serah ${n}`, en: (n: number) => `Drop point ${n}` },
  dropAddress: { id: 'Alamat', en: 'Address' },
  moreDrops: { id: 'Tambah titik serah', en: 'Add drop points' },
  note: { id: 'Catatan untuk koperasi', en: 'Note to the cooperatives' },
  noteHint: {
    id: 'Misalnya merek, mutu, atau siapa yang bisa ditanya.',
    en: 'Such as the brand, the quality, or whom to ask.',
  },

  opens: { id: 'Begitu dibuka', en: 'Once it is open' },
  opensTold: {
    id: (n: number) => `${n} koperasi diberi tahu dan bisa berkomitmen.`,
    en: (n: number) => `${n} cooperatives are told and can pledge.`,
  },
  opensNames: {
    id: 'Nama koperasi yang ikut terlihat oleh yang lain.',
    en: 'Who joins is shown to the others by name.',
  },
  opensCounts: {
    id: 'Koperasi hanya melihat berapa yang ikut, bukan siapa.',
    en: 'Cooperatives see how many join, not who.',
  },
  opensDeposit: {
    id: (share: string) => `Setiap komitmen memberi uang muka ${share}.`,
    en: (share: string) => `Each pledge puts down a deposit of ${share}.`,
  },
  opensNoDeposit: { id: 'Tanpa uang muka.', en: 'No deposit.' },
  opensFixed: {
    id: 'Aturan, pemasok, dan titik serah tetap; hanya tenggatnya yang masih bisa dipindah.',
    en: 'Rules, suppliers and drop points stay as they are; only the deadline can still be moved.',
  },
  settings: { id: 'Ubah di pengaturan forum', en: 'Change in the forum’s settings' },
  open: { id: 'Buka', en: 'Open' },
  openAnyway: { id: 'Buka juga', en: 'Open anyway' },
  saveDraft: { id: 'Simpan rancangan', en: 'Save as a draft' },
  cancelDraft: { id: 'Buang rancangan', en: 'Discard the draft' },
  notOpened: { id: 'Belum dibuka', en: 'Not opened yet' },
  warned: {
    id: 'Periksa dulu. Kalau memang begitu maksudnya, tekan “Buka juga”.',
    en: 'Please check. If you mean it, press “Open anyway”.',
  },
});
