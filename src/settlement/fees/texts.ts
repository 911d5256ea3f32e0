import { dayText } from '../../platform/clock.ts';
import { catalogOf } from '../../platform/i18n.ts';
import { fieldTexts } from '../../platform/texts.ts';

export const errorTexts = catalogOf({
  ...fieldTexts,
  day_required: { id: 'Pilih tanggalnya.', en: 'Choose the day.' },
  percent_required: { id: 'Tulis persennya, misalnya 2,5.', en: 'Write the percentage, such as 2,5.' },
  percent_negative: { id: 'Persennya tidak boleh kurang dari nol.', en: 'The percentage cannot be below zero.' },
  percent_above: { id: 'Jasa forum tidak boleh lebih dari 100 %.', en: 'The fee cannot be above 100 %.' },
  percent_too_fine: { id: 'Paling halus dua angka di belakang koma.', en: 'Two decimals at most.' },
});

export const refusalTexts = catalogOf({
  fee_in_past: {
    id: 'Tidak bisa mulai di masa lalu: jatah yang sudah dibagi memegang tarifnya sendiri. Pilih hari ini atau sesudahnya.',
    en: 'It cannot begin in the past: what was awarded keeps its fee. Choose today or later.',
  },
  until_before_from: {
    id: 'Berakhir sebelum mulai. Ubah salah satunya.',
    en: 'It ends before it begins. Change one of the two.',
  },
  same_day_already: {
    id: 'Sudah ada aturan untuk barang dan koperasi ini yang mulai hari itu.',
    en: 'There already is a rule for these goods and this cooperative from that day.',
  },
  unknown_commodity: { id: 'Komoditas ini tidak ada.', en: 'There is no such commodity.' },
  unknown_cooperative: { id: 'Koperasi ini tidak ada.', en: 'There is no such cooperative.' },
  fee_not_found: { id: 'Aturan ini tidak ada.', en: 'There is no such rule.' },
  ended_already: { id: 'Aturan ini sudah berakhir.', en: 'This rule has already ended.' },
  end_in_past: {
    id: 'Hari terakhir tidak bisa di masa lalu. Pilih hari ini atau sesudahnya.',
    en: 'The last day cannot be in the past. Choose today or later.',
  },
  try_again: {
    id: 'Ada yang mengubah data ini bersamaan dengan Anda. Muat ulang halaman, lalu coba lagi.',
    en: 'Somebody changed this at the same moment. Reload the page and try again.',
  },
});

export const texts = catalogOf({
  settlement: { id: 'Keuangan', en: 'Money' },
  title: { id: 'Jasa forum', en: 'The forum’s fee' },
  lead: {
    id: 'Bagian forum dari penjualan, dihitung dari harga barang tanpa ongkir dan pajak. Yang paling khusus menang, dan tarif dikunci saat jatah dibagi.',
    en: 'The forum’s part of a sale, of the price of the goods without delivery and taxes. The most specific rule wins, and the fee is fixed with the award.',
  },
  commodity: { id: 'Komoditas', en: 'Commodity' },
  cooperative: { id: 'Koperasi', en: 'Cooperative' },
  allCommodities: { id: 'Semua komoditas', en: 'All commodities' },
  allCooperatives: { id: 'Semua koperasi', en: 'All cooperatives' },
  percent: { id: 'Persen', en: 'Percent' },
  percentHint: { id: 'Misalnya 2,5. Nol berarti bebas jasa.', en: 'Such as 2,5. Zero means no fee.' },
  from: { id: 'Mulai', en: 'From' },
  until: { id: 'Sampai', en: 'Until' },
  untilHint: { id: 'Kosong: sampai diakhiri.', en: 'Empty: until it is ended.' },
  open: { id: 'Terus', en: 'Open' },
  state: { id: 'Keadaan', en: 'State' },
  in_force: { id: 'Berlaku', en: 'In force' },
  coming: { id: 'Akan datang', en: 'Coming' },
  past: { id: 'Sudah lewat', en: 'Past' },
  cancelled: { id: 'Dibatalkan', en: 'Cancelled' },
  newTitle: { id: 'Aturan baru', en: 'New rule' },
  add: { id: 'Tambahkan aturan', en: 'Add the rule' },
  end: { id: 'Akhiri', en: 'End' },
  endOn: { id: 'Hari terakhir', en: 'Last day' },
  cancelRule: { id: 'Batalkan', en: 'Cancel' },
  action: { id: 'Ubah', en: 'Change' },
  emptyTitle: { id: 'Belum ada aturan', en: 'No rule yet' },
  emptyBody: {
    id: 'Tanpa aturan, forum tidak mengambil jasa dari penjualan.',
    en: 'Without a rule the forum takes no fee from sales.',
  },
  askTitle: { id: 'Tarif mana yang berlaku hari ini?', en: 'Which fee holds today?' },
  ask: { id: 'Tunjukkan', en: 'Show' },
  holds: {
    id: (percent: string, who: string, what: string) => `${percent}: ${who}, ${what}.`,
    en: (percent: string, who: string, what: string) => `${percent}: ${who}, ${what}.`,
  },
  since: {
    id: (day: string) => `Aturan sejak ${dayText(day, 'id')}.`,
    en: (day: string) => `Rule since ${dayText(day, 'en')}.`,
  },
  free: { id: 'Tidak ada aturan yang kena: tanpa jasa forum.', en: 'No rule applies: no fee.' },
});
