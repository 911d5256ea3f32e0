import { catalogOf } from '../../platform/i18n.ts';
import { fieldTexts } from '../../platform/texts.ts';

export const kindNames = catalogOf({
  pkp: { id: 'PKP (memungut PPN)', en: 'PKP (charges VAT)' },
  pp55: { id: 'Surat keterangan PP 55', en: 'PP 55 letter' },
  skb: { id: 'Surat bebas PPh 22 (SKB)', en: 'Letter of exemption from PPh 22 (SKB)' },
  government_buyer: { id: 'Pembeli pemerintah', en: 'Government buyer' },
});

export const errorTexts = catalogOf({
  ...fieldTexts,
  day_required: { id: 'Pilih tanggalnya.', en: 'Choose the day.' },
  kind_choice: { id: 'Pilih statusnya.', en: 'Choose the status.' },
  reference_required: {
    id: 'Tulis nomor suratnya: tagihan bersandar padanya.',
    en: 'Write the number of the letter: invoices rely on it.',
  },
});

export const refusalTexts = catalogOf({
  unknown_party: { id: 'Pilih anggota atau pembeli dari daftar.', en: 'Choose a member or a buyer from the list.' },
  buyer_only: {
    id: 'Hanya instansi pembeli yang bisa menjadi pembeli pemerintah.',
    en: 'Only an institution can be a government buyer.',
  },
  seller_only: {
    id: 'Status ini untuk penjual: koperasi atau forum.',
    en: 'This status is for sellers: a cooperative or the forum.',
  },
  status_overlaps: {
    id: 'Status yang sama sudah berlaku di hari-hari itu. Akhiri yang lama dulu.',
    en: 'The same status already holds in those days. End the old one first.',
  },
  until_before_from: {
    id: 'Berakhir sebelum mulai. Ubah salah satunya.',
    en: 'It ends before it begins. Change one of the two.',
  },
  status_not_found: { id: 'Status ini tidak ada.', en: 'There is no such status.' },
  ended_already: {
    id: 'Status ini memang sudah berakhir tidak lebih dari hari itu.',
    en: 'This status already ends by that day.',
  },
  try_again: {
    id: 'Ada yang mengubah data ini bersamaan dengan Anda. Muat ulang halaman, lalu coba lagi.',
    en: 'Somebody changed this at the same moment. Reload the page and try again.',
  },
});

export const texts = catalogOf({
  settlement: { id: 'Keuangan', en: 'Money' },
  title: { id: 'Status pajak', en: 'Tax statuses' },
  lead: {
    id: 'Siapa memungut PPN, siapa bebas PPh 22, siapa pembeli pemerintah. Tagihan berikutnya mengikuti; yang sudah terbit tetap.',
    en: 'Who charges VAT, who is exempt from PPh 22, who buys for the government. Later invoices follow it; issued ones stay.',
  },
  ownTitle: { id: 'Status pajak Anda', en: 'Your tax statuses' },
  ownLead: {
    id: 'Menurut catatan forum. Kalau keliru, kirim surat dari kantor pajak ke bendahara forum.',
    en: 'As the forum has recorded them. If something is wrong, send the letter of the tax office to the forum’s treasurer.',
  },
  rulesLink: { id: 'Aturan pajak yang dipakai', en: 'The tax rules in use' },
  party: { id: 'Pihak', en: 'Party' },
  choose: { id: 'Pilih…', en: 'Choose…' },
  kind: { id: 'Status', en: 'Status' },
  from: { id: 'Mulai', en: 'From' },
  until: { id: 'Sampai', en: 'Until' },
  untilHint: { id: 'Kosong: terus berlaku.', en: 'Empty: it goes on.' },
  open: { id: 'Terus', en: 'Open' },
  reference: { id: 'Nomor surat', en: 'Number of the letter' },
  referenceHint: { id: 'Surat pengukuhan PKP, PP 55, atau SKB.', en: 'Of the PKP, PP 55 or SKB letter.' },
  state: { id: 'Keadaan', en: 'State' },
  in_force: { id: 'Berlaku', en: 'In force' },
  coming: { id: 'Akan datang', en: 'Coming' },
  past: { id: 'Sudah lewat', en: 'Past' },
  recordedBy: { id: 'Dicatat oleh', en: 'Recorded by' },
  newTitle: { id: 'Catat status', en: 'Record a status' },
  save: { id: 'Simpan status', en: 'Save the status' },
  action: { id: 'Ubah', en: 'Change' },
  end: { id: 'Akhiri', en: 'End' },
  lastDay: { id: 'Hari terakhir', en: 'Last day' },
  emptyTitle: { id: 'Belum ada status', en: 'No status yet' },
  emptyBody: {
    id: 'Tanpa status: penjual tidak memungut PPN dan pembeli tidak memotong PPh 22.',
    en: 'Without a status, sellers charge no VAT and buyers withhold no PPh 22.',
  },

  rulesTitle: { id: 'Aturan pajak', en: 'Tax rules' },
  rulesLead: {
    id: 'Tagihan memakai aturan pertama yang cocok, dari atas ke bawah, menurut tanggal tagihan. Sumbernya tertulis di setiap tagihan.',
    en: 'An invoice takes the first rule that fits, from the top, by the day of the invoice. The source stands on every invoice.',
  },
  ppn: { id: 'PPN', en: 'VAT (PPN)' },
  pph: { id: 'PPh 22', en: 'PPh 22' },
  rule: { id: 'Aturan', en: 'Rule' },
  rate: { id: 'Tarif', en: 'Rate' },
  base: { id: (share: string) => `dari ${share} harga`, en: (share: string) => `of ${share} of the price` },
  source: { id: 'Sumber', en: 'Source' },
  since: { id: 'Berlaku', en: 'In force' },
  faktur: { id: (code: string) => `Kode faktur pajak ${code}`, en: (code: string) => `Tax invoice code ${code}` },
  none: { id: 'tidak dipungut', en: 'none' },
});
