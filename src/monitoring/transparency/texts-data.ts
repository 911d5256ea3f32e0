import { catalogOf } from '../../platform/i18n.ts';

export const dataTexts = catalogOf({
  title: { id: 'Data terbuka', en: 'Open data' },
  lead: {
    id: 'Angka yang sama seperti di halaman ini, untuk diolah sendiri. Boleh dipakai siapa saja untuk apa saja, dengan menyebut sumbernya.',
    en: 'The same figures as on these pages, for your own work. Anybody may use them for anything, naming the source.',
  },
  files: { id: 'Berkas', en: 'Files' },
  table: { id: 'Tabel', en: 'Table' },
  download: { id: 'Unduh', en: 'Download' },
  licence: { id: 'Lisensi', en: 'Licence' },
  licenceText: {
    id: 'Creative Commons Atribusi 4.0 (CC BY 4.0). Sebutkan: “Forum koperasi kelurahan di Lumbung”, dengan alamat halaman ini.',
    en: 'Creative Commons Attribution 4.0 (CC BY 4.0). Name: “Forum of neighbourhood cooperatives on Lumbung”, with the address of this page.',
  },
  areas: {
    id: 'Nama kecamatan berasal dari idn-area-data, berlisensi Open Database License (ODbL 1.0).',
    en: 'Names of kecamatan come from idn-area-data, under the Open Database License (ODbL 1.0).',
  },
  dictionary: { id: 'Arti tiap kolom', en: 'What each column means' },
  column: { id: 'Kolom', en: 'Column' },
  meaning: { id: 'Arti', en: 'Meaning' },
  trade: { id: 'Penjualan per bulan', en: 'Sales by month' },
  joint: { id: 'Belanja bersama', en: 'Joint purchases' },
  orders: { id: 'Pembagian pesanan', en: 'How orders were split' },
  decisions: { id: 'Keputusan moderasi', en: 'Moderation decisions' },
});

/** A sentence for every column of every file, by its name: a column means the same in each. */
export const columnTexts = catalogOf({
  table: {
    id: 'Tingkat rincian: total, commodity, kecamatan, kecamatan-commodity (per bulan), commodity-year (per tahun).',
    en: 'Level of detail: total, commodity, kecamatan, kecamatan-commodity (by month), commodity-year (by year).',
  },
  period: { id: 'Bulan (2026-11) atau tahun (2026).', en: 'Month (2026-11) or year (2026).' },
  kecamatan: {
    id: 'Kecamatan koperasi yang menjual; kosong: semua; “-”: tidak diketahui.',
    en: 'Kecamatan of the cooperatives that sold; empty: all; “-”: not known.',
  },
  commodity: { id: 'Kode komoditas; kosong: semua.', en: 'Code of the commodity; empty: all.' },
  commodity_name: { id: 'Nama komoditas dalam bahasa Indonesia.', en: 'Name of the commodity in Indonesian.' },
  unit: { id: 'Satuan jumlahnya.', en: 'Unit of its quantities.' },
  withheld: {
    id: 'true: angkanya tidak ditampilkan, karena kurang dari lima koperasi, terlalu dikuasai satu koperasi, atau bisa membuka angka lain.',
    en: 'true: the figures are not shown, as fewer than five cooperatives, or nearly only one, stand behind them, or they would open others.',
  },
  value: {
    id: 'Rupiah, barang saja, menurut hari koperasi menyanggupi, seperti tercatat saat terbit.',
    en: 'Rupiah, goods only, by the day the cooperative confirmed, as recorded when published.',
  },
  quantity: { id: 'Jumlah dalam satuan itu.', en: 'Quantity in that unit.' },
  cooperatives: { id: 'Banyaknya koperasi.', en: 'Number of cooperatives.' },
  buyers: { id: 'Banyaknya lembaga pembeli.', en: 'Number of institutions that bought.' },
  median_price: {
    id: 'Tengah kisaran yang memuat harga tengah, rupiah per satuan; tiap koperasi dihitung sekali.',
    en: 'Middle of the band that holds the median price, rupiah per unit; each cooperative counts once.',
  },
  median_step: { id: 'Lebar kisaran itu, rupiah.', en: 'Width of that band, rupiah.' },
  gini: {
    id: 'Ketimpangan bagian menurut kapasitas pada bulan itu, 0 sampai 1 dalam langkah 0,05, semua anggota dihitung.',
    en: 'Inequality of shares by capacity in that month, 0 to 1 in steps of 0.05, all members counted.',
  },
  number: { id: 'Nomor pesanan atau belanja bersama.', en: 'Number of the order or joint purchase.' },
  published_in: { id: 'Bulan saat biaya akhirnya diketahui.', en: 'Month in which its final cost became known.' },
  closed_on: { id: 'Hari ditutup.', en: 'Day it closed.' },
  unit_price: { id: 'Rupiah per satuan dengan semua biaya.', en: 'Rupiah per unit with all costs.' },
  price_steps: {
    id: 'Tingkat harga pemasok: jumlah mulai dan rupiah per satuan, dipisah titik dua.',
    en: 'Price steps of the supplier: quantity from and rupiah per unit, with a colon between.',
  },
  saved: {
    id: 'Rupiah yang dihemat dibanding membeli sendiri; kosong: tidak diketahui dari semua, atau tidak ditampilkan.',
    en: 'Rupiah saved against buying alone; empty: not known of everybody, or not shown.',
  },
  placed_on: { id: 'Hari dipesan.', en: 'Day it was placed.' },
  buyer_type: { id: 'Jenis lembaga pembeli.', en: 'Kind of institution that bought.' },
  policy: {
    id: 'Aturan pembagian: cheapest (termurah), fewest (paling sedikit koperasi), fair (merata), nearest (terdekat).',
    en: 'Rule of the split: cheapest, fewest (cooperatives), fair (by capacity), nearest.',
  },
  cooperative: {
    id: 'Huruf koperasi dalam pesanan itu, atau namanya bila forum menyebut nama.',
    en: 'Letter of the cooperative within that order, or its name where the forum names names.',
  },
  share_percent: {
    id: 'Bagian dari yang dipesan, dibulatkan ke kelipatan 5, 10, 20, 25, atau 50 % menurut barisnya; kosong: tidak ditampilkan, atau jatahnya tidak jadi.',
    en: 'Part of what was ordered, rounded to steps of 5, 10, 20, 25 or 50 % by the line; empty: not shown, or the award came to nothing.',
  },
  state: {
    id: 'Jatahnya: reserved (menunggu), confirmed (disanggupi), declined (ditolak), lapsed (tidak dijawab), cancelled (dibatalkan).',
    en: 'The award: reserved (awaits an answer), confirmed, declined, lapsed (not answered), cancelled.',
  },
  day: { id: 'Hari keputusan.', en: 'Day of the decision.' },
  decision: {
    id: 'approved, change_approved (perubahan disetujui), changes_requested (diminta diperbaiki), rejected (ditolak), suspended (dihentikan), reinstated (ditampilkan lagi).',
    en: 'approved, change_approved, changes_requested, rejected, suspended, reinstated.',
  },
  reason_category: {
    id: 'Jenis alasan: none (tanpa catatan), price (harga), certificate (sertifikat), photo (foto), amount (jumlah), delivery (pengiriman), quality (mutu), duplicate (ganda), other (lainnya).',
    en: 'Kind of reason: none, price, certificate, photo, amount, delivery, quality, duplicate, other.',
  },
  reason_estimated: {
    id: 'true: moderator belum memilih jenisnya (keputusan lama); diperkirakan dari kata-kata alasannya.',
    en: 'true: no moderator chose the kind (an older decision); estimated from the words of the reason.',
  },
});
