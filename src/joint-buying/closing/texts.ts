import { catalogOf } from '../../platform/i18n.ts';
import { figure } from '../../platform/quantity.ts';

/** The page of a closing's result. */
export const texts = catalogOf({
  title: { id: 'Hasil belanja bersama', en: 'Result of the joint purchase' },
  notYet: { id: 'Hasilnya belum ada', en: 'There is no result yet' },
  notYetBody: {
    id: (when: string) => `Belanja ini ditutup otomatis pada ${when}. Sampai saat itu komitmen masih bisa diubah.`,
    en: (when: string) => `This purchase closes by itself on ${when}. Until then pledges can be changed.`,
  },
  toCampaign: { id: 'Lihat belanja ini', en: 'See this purchase' },
  closing: { id: 'Sedang ditutup', en: 'It is being closed' },
  closingBody: {
    id: 'Komitmen sudah mengikat dan sedang dihitung. Hasilnya muncul di sini dan di kotak masuk dalam beberapa menit.',
    en: 'Pledges are binding and are being counted. The result will stand here and in the inbox within a few minutes.',
  },
  cancelled: { id: 'Belanja ini dibatalkan sebelum ditutup', en: 'This purchase was cancelled before it closed' },
  draft: { id: 'Belanja ini belum dibuka', en: 'This purchase was not opened yet' },

  goAhead: {
    id: (total: string, price: string) => `Jadi: ${total} dipesan dengan harga ${price}.`,
    en: (total: string, price: string) => `It goes ahead: ${total} is ordered at ${price}.`,
  },
  fallBack: {
    id: (missing: string) =>
      `Target belum tercapai, kurang ${missing}. Sesuai aturannya, dipesan untuk yang menerima harga yang tercapai.`,
    en: (missing: string) =>
      `The target was missed by ${missing}. By its rules it is ordered for those who accept the price that was reached.`,
  },
  fails: { id: 'Belanja ini tidak jadi', en: 'This purchase does not go ahead' },
  failsLater: { id: 'Belanja ini berhenti sesudah dipesan', en: 'This purchase ended after it was ordered' },
  extended: { id: 'Tenggat diperpanjang satu kali', en: 'The deadline was moved, once' },
  extendedBody: {
    id: (missing: string, until: string) =>
      `Waktu ditutup pertama kali, komitmennya ${missing ? `masih kurang ${missing}` : 'belum cukup'}. Tenggat baru: ${until}.`,
    en: (missing: string, until: string) =>
      `When it closed the first time ${missing ? `${missing} was missing` : 'the pledges were not enough'}. The new deadline: ${until}.`,
  },
  reachIt: {
    id: 'Ajak koperasi lain ikut, atau tambah komitmen Anda supaya harganya tercapai.',
    en: 'Bring other cooperatives in, or add to your pledge, so that the price is reached.',
  },
  depositsReturn: {
    id: 'Uang muka yang dipegang forum dikembalikan semua.',
    en: 'Every deposit the forum holds is returned.',
  },
  lapsed: {
    id: (names: string) => `Daftar harga ${names} sudah tidak berlaku saat tenggat, jadi tidak dibeli dari sana.`,
    en: (names: string) => `The price list of ${names} held no longer at the deadline, so nothing is bought there.`,
  },

  yours: { id: 'Untuk koperasi Anda', en: 'For your cooperative' },
  askedFor: { id: 'Anda minta', en: 'You asked for' },
  ordered: { id: 'Dipesan', en: 'Ordered' },
  price: { id: 'Harga', en: 'Price' },
  pay: { id: 'Kira-kira dibayar', en: 'To pay, about' },
  payHint: {
    id: 'Tagihan menyusul sesudah barang dibagikan: menurut yang Anda terima, ditambah ongkos angkut dan bongkar muat.',
    en: 'The invoice follows once the goods are handed out: by what you receive, with transport and handling.',
  },
  letDown: {
    id: 'Barangnya tidak datang, jadi tidak ada tagihan untuk belanja ini.',
    en: 'The goods never came, so nothing is invoiced for this purchase.',
  },
  per: {
    id: (price: string, unit: string) => `${price} per ${unit}`,
    en: (price: string, unit: string) => `${price} per ${unit}`,
  },
  tolerance: { id: 'Kelonggaran', en: 'Tolerance' },
  limit: { id: 'Harga tertinggi', en: 'Highest price' },
  anyPrice: { id: 'harga mana pun', en: 'any price' },
  dropPoint: { id: 'Titik serah', en: 'Drop point' },
  deposit: { id: 'Uang muka', en: 'Deposit' },
  share: {
    id: (packs: string, members: number) => `${packs} kemasan, dibagi ${members} koperasi`,
    en: (packs: string, members: number) =>
      `${packs} packs for ${members} ${members === 1 ? 'cooperative' : 'cooperatives'}`,
  },
  window: { id: 'Barang datang', en: 'Goods arrive' },
  days: {
    id: (from: string, until: string) => `${from} sampai ${until}`,
    en: (from: string, until: string) => `${from} to ${until}`,
  },
  looseHere: {
    id: (over: string, lacking: string) =>
      `Di titik serah Anda ada ${over} yang tidak genap satu kemasan${lacking ? `; dengan tambahan ${lacking} kemasan berikutnya genap` : ''}.`,
    en: (over: string, lacking: string) =>
      `At your drop point ${over} does not make a pack${lacking ? `; with ${lacking} more the next one would be full` : ''}.`,
  },
  notIn: { id: 'Koperasi Anda tidak ikut belanja ini', en: 'Your cooperative is not in this purchase' },
  notInBody: {
    id: 'Lihat belanja bersama yang masih terbuka, atau catat kebutuhan rutin supaya forum tahu.',
    en: 'See which joint purchases are open, or write down what you need regularly, so that the forum knows.',
  },
  withdrawn: { id: 'Anda menarik komitmen sebelum tenggat', en: 'You withdrew your pledge before the deadline' },
  toCampaigns: { id: 'Belanja bersama lain', en: 'Other joint purchases' },
  toNeeds: { id: 'Catat kebutuhan', en: 'Write down a need' },
  toGoods: { id: 'Ikuti barangnya', en: 'Follow the goods' },
  toPledge: { id: 'Ubah komitmen', en: 'Change the pledge' },
  toDeposits: { id: 'Lihat uang muka', en: 'See deposits' },

  totals: { id: 'Ringkasan', en: 'In short' },
  total: { id: 'Dipesan semua', en: 'Ordered in all' },
  cost: { id: 'Biaya pemasok', en: 'Suppliers’ cost' },
  served: { id: 'Koperasi dapat', en: 'Cooperatives served' },
  servedOf: { id: (n: string, all: string) => `${n} dari ${all}`, en: (n: string, all: string) => `${n} of ${all}` },
  pledged: { id: 'Komitmen', en: 'Pledged' },
  missing: { id: 'Kurang', en: 'Missing' },
  closedAt: { id: (when: string) => `Ditutup ${when}`, en: (when: string) => `Closed ${when}` },
  proven: {
    id: 'Terbukti paling murah: tidak ada cara beli lain untuk jumlah ini yang lebih murah.',
    en: 'Proven cheapest: no other way to buy this much costs less.',
  },
  notProven: {
    id: 'Cara beli termurah yang ditemukan; belum terbukti tidak ada yang lebih murah.',
    en: 'The cheapest way found; it is not proven that there is none cheaper.',
  },
  blended: {
    id: 'Harga per satuan adalah campuran semua pemasok dengan ongkos antarnya, dibulatkan ke atas.',
    en: 'The price per unit is the blend of all suppliers with their delivery, rounded up.',
  },

  purchases: { id: 'Pesanan ke pemasok', en: 'Purchase orders' },
  purchasesHint: {
    id: 'Cetak surat pesanan, tanda tangani, lalu kirim ke pemasok.',
    en: 'Print each purchase order, sign it, and send it to the supplier.',
  },
  supplier: { id: 'Pemasok', en: 'Supplier' },
  quantity: { id: 'Jumlah', en: 'Quantity' },
  packs: {
    id: (packs: string, size: string) => `${packs} kemasan @ ${size}`,
    en: (packs: string, size: string) => `${packs} packs of ${size}`,
  },
  unitPrice: { id: 'Harga satuan', en: 'Unit price' },
  delivery: { id: 'Ongkos antar', en: 'Delivery' },
  paper: { id: 'Surat pesanan', en: 'Purchase order' },
  brings: { id: 'Diantar ke', en: 'Brought to' },
  sum: { id: 'Biaya', en: 'Cost' },

  drops: { id: 'Per titik serah', en: 'By drop point' },
  mostDrops: {
    id: (n: number) => `Ditampilkan ${n} titik serah pertama.`,
    en: (n: number) => `The first ${n} drop points are shown.`,
  },
  asked: { id: 'Diminta', en: 'Asked for' },
  packCount: { id: 'Kemasan', en: 'Packs' },
  members: { id: 'Koperasi', en: 'Cooperatives' },
  sharing: { id: 'Berbagi kemasan', en: 'Share a pack' },
  loose: { id: 'Tidak genap', en: 'Left over' },
  looseOf: {
    id: (over: string, lacking: string) => `${over}${lacking ? `, kurang ${lacking}` : ''}`,
    en: (over: string, lacking: string) => `${over}${lacking ? `, ${lacking} short of a pack` : ''}`,
  },
  none: { id: '–', en: '–' },

  tiers: { id: 'Tingkat harga saat ditutup', en: 'The tiers as they stood' },
  tiersHint: {
    id: 'Yang dihitung pada satu tingkat adalah komitmen koperasi yang menerima harganya.',
    en: 'What counts at a tier are the pledges of cooperatives that accept its price.',
  },
  from: { id: 'Mulai', en: 'From' },
  accepted: { id: 'Komitmen yang menerima', en: 'Pledges that accept it' },
  by: {
    id: (n: number) => `dari ${figure(n)} koperasi`,
    en: (n: number) => `of ${figure(n)} ${n === 1 ? 'cooperative' : 'cooperatives'}`,
  },
  used: { id: 'Harga yang dipakai', en: 'The price that is paid' },
  reached: { id: 'Tercapai', en: 'Reached' },
  lacks: { id: (missing: string) => `kurang ${missing}`, en: (missing: string) => `${missing} missing` },
  state: { id: 'Keadaan', en: 'State' },
  alone: {
    id: (total: string, price: string, cost: string) =>
      `Kalau dari pemasok ini saja: ${total}, ${price}, semua ${cost}.`,
    en: (total: string, price: string, cost: string) => `From this supplier alone: ${total}, ${price}, ${cost} in all.`,
  },
  aloneNone: {
    id: 'Dari pemasok ini saja tidak ada yang bisa dipesan.',
    en: 'Nothing could be ordered from this supplier alone.',
  },

  verdicts: { id: 'Setiap koperasi dan sebabnya', en: 'Every cooperative, and why' },
  filters: { id: 'Saring menurut hasil', en: 'Filter by result' },
  all: { id: 'Semua', en: 'All' },
  counts: { id: 'Dihitung', en: 'Counts' },
  price_above_limit: { id: 'Tidak ikut karena harga', en: 'Out because of the price' },
  barred: { id: 'Tidak boleh ikut', en: 'Not let in' },
  campaign_failed: { id: 'Tidak jadi', en: 'Not ordered' },
  cooperative: { id: 'Koperasi', en: 'Cooperative' },
  why: { id: 'Yang dibaca koperasi', en: 'What the cooperative reads' },
  noneOfKind: { id: 'Tidak ada koperasi dengan hasil ini', en: 'No cooperative has this result' },
  tolerated: { id: (figure: string) => `kelonggaran ${figure}`, en: (figure: string) => `tolerance ${figure}` },
  limited: { id: (price: string) => `paling tinggi ${price}`, en: (price: string) => `at most ${price}` },
});
