import { catalogOf } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';
import { fieldTexts } from '../../platform/texts.ts';
import type { BillRefusal, ChargeRefusal } from './checks.ts';

export const errorTexts = catalogOf({
  ...fieldTexts,
  figure_required: { id: 'Tulis angkanya.', en: 'Write the figure.' },
  negative: { id: 'Tidak boleh kurang dari nol.', en: 'Cannot be below zero.' },
  day_required: { id: 'Pilih tanggalnya.', en: 'Choose the day.' },
  bearers_required: { id: 'Pilih siapa yang menanggung.', en: 'Choose who bears it.' },
  kind_required: { id: 'Pilih jenis ongkosnya.', en: 'Choose what kind of cost it is.' },
});

type Given = {
  /** Of the bill, with its unit: `1.000 kg`. */
  ordered: string;
  paid: number;
  dropPoint: string;
};

/** Why a bill or a charge is not recorded as typed, beside the field it is about. */
export const refusalTexts = catalogOf({
  bill_not_of_campaign: {
    id: 'Pemasok ini bukan bagian dari belanja bersama ini. Muat ulang halaman, lalu pilih pemasoknya lagi.',
    en: 'This supplier is no part of this joint purchase. Reload the page and choose the supplier again.',
  },
  billed_above_order: {
    id: ({ ordered }: Given) =>
      `Yang dipesan dari pemasok ini hanya ${ordered}. Kalau tagihannya lebih, minta pemasok memperbaikinya dulu.`,
    en: ({ ordered }: Given) =>
      `Only ${ordered} was ordered from this supplier. If it bills more, have the supplier correct its bill first.`,
  },
  billed_without_goods: {
    id: 'Harga barangnya masih nol. Kalau sebagian barang gratis, kurangi banyaknya yang ditagih.',
    en: 'The price of the goods is still zero. If some goods are free, lower the quantity that is billed.',
  },
  goods_without_quantity: {
    id: 'Banyaknya masih nol padahal barangnya ditagih. Tulis berapa yang tertulis di tagihan.',
    en: 'The quantity is zero although goods are billed. Write how much stands on the bill.',
  },
  in_future: { id: 'Tanggal ini belum tiba.', en: 'This day has not come yet.' },
  due_before_bill: {
    id: 'Jatuh tempo tidak bisa sebelum tanggal tagihan.',
    en: 'It cannot fall due before the day of the bill.',
  },
  below_paid: {
    id: ({ paid }: Given) => `Sudah dibayar ${rupiah(paid)}; tagihannya tidak bisa lebih kecil dari itu.`,
    en: ({ paid }: Given) => `${rupiah(paid)} has been paid; the bill cannot be lower than that.`,
  },
  changed_meanwhile: {
    id: 'Tagihan ini baru saja diubah orang lain. Muat ulang halaman, periksa, lalu simpan lagi.',
    en: 'Somebody has just changed this bill. Reload the page, check it, and save again.',
  },
  drop_point_not_of_campaign: {
    id: 'Titik serah ini bukan bagian dari belanja bersama ini.',
    en: 'This drop point is no part of this joint purchase.',
  },
  nobody_at_drop_point: {
    id: ({ dropPoint }: Given) =>
      `Di ${dropPoint} tidak ada yang menerima barang, jadi tidak ada yang bisa menanggungnya. Pilih titik serah lain, atau bagi ke semua.`,
    en: ({ dropPoint }: Given) =>
      `Nobody received anything at ${dropPoint}, so nobody there can bear it. Choose another drop point, or share it among all.`,
  },
} satisfies Record<BillRefusal | ChargeRefusal, { id: unknown; en: unknown }>);

/** What a command answers when it did not do what it was asked. */
export const answerTexts = catalogOf({
  invoiced_already: {
    id: 'Tagihan ke anggota sudah terbit, jadi biayanya tidak bisa diubah lagi.',
    en: 'The members have been invoiced, so the costs cannot be changed any more.',
  },
  too_early: {
    id: 'Biaya baru bisa dicatat setelah barang dipesan.',
    en: 'Costs can only be recorded once the goods are ordered.',
  },
  let_down: {
    id: 'Belanja ini gagal sesudah dipesan; biayanya sudah dibukukan dan tidak bisa diubah lagi.',
    en: 'This purchase failed after it was ordered; its costs are booked and cannot be changed any more.',
  },
  removed_already: { id: 'Ongkos ini sudah dihapus.', en: 'This cost has been removed already.' },
  above_bill: {
    id: (left: number) => `Sisa tagihan ini ${rupiah(left)}. Jangan membayar lebih dari itu.`,
    en: (left: number) => `${rupiah(left)} of this bill is left. Do not pay more than that.`,
  },
  paid_already: { id: 'Tagihan ini sudah lunas.', en: 'This bill is paid already.' },
  period_closed: {
    id: 'Buku bulan itu sudah ditutup. Pilih tanggal di bulan yang masih terbuka.',
    en: 'The books of that month are closed. Choose a day in a month that is still open.',
  },
  month_closed: {
    id: 'Buku bulan ini sudah ditutup, jadi tidak ada tagihan yang bisa terbit hari ini.',
    en: 'The books of this month are closed, so no invoice can be issued today.',
  },
  not_distributed: {
    id: 'Barangnya belum dibagikan ke semua anggota. Tagihan terbit sesudah itu.',
    en: 'The goods are not handed out to all members yet. Invoices come after that.',
  },
  bill_missing: {
    id: (supplier: string) =>
      `Tagihan dari ${supplier} belum dicatat. Kalau pemasok ini tidak menagih apa-apa, catat tagihan nol.`,
    en: (supplier: string) =>
      `The bill of ${supplier} is not recorded yet. If this supplier bills nothing, record a bill of zero.`,
  },
  nothing_received: {
    id: 'Tidak ada anggota yang menerima barang, jadi biayanya tidak bisa dibagi. Kalau pemasok tidak jadi menagih, ubah tagihannya menjadi nol dan hapus ongkos lainnya.',
    en: 'No member received anything, so the costs cannot be shared. If the supplier bills nothing after all, change its bill to zero and remove the other costs.',
  },
  nobody_at_drop_point: {
    id: (dropPoint: string) =>
      `Ada ongkos untuk ${dropPoint}, padahal di sana tidak ada yang menerima barang. Hapus ongkos itu, lalu catat lagi untuk semua.`,
    en: (dropPoint: string) =>
      `There is a cost for ${dropPoint}, where nobody received anything. Remove it and record it again for all.`,
  },
  tax_rule_missing: {
    id: 'Tabel pajak belum punya aturan PPN untuk barang ini pada hari ini.',
    en: 'The table of taxes has no rule of VAT for these goods on this day.',
  },
  costs_changed: {
    id: (total: number) =>
      `Biayanya baru saja berubah menjadi ${rupiah(total)}. Periksa lagi bagian tiap anggota, lalu terbitkan.`,
    en: (total: number) =>
      `The costs have just changed to ${rupiah(total)}. Check every member’s part again, then issue.`,
  },
  try_again: {
    id: 'Ada yang mengubah data ini bersamaan dengan Anda. Muat ulang halaman, lalu coba lagi.',
    en: 'Somebody changed this at the same moment. Reload the page and try again.',
  },
});
