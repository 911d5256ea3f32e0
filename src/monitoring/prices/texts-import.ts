import { catalogOf } from '../../platform/i18n.ts';
import type { RowReason } from '../rules/prices/index.ts';

export const importTexts = catalogOf({
  title: { id: 'Unggah harga pasar', en: 'Upload market prices' },
  lead: {
    id: 'Satu baris satu harga: tanggal, pasar, komoditas, harga. Koma, titik koma, atau tab boleh; angka Indonesia atau Inggris juga.',
    en: 'A price a row: day, market, commodity, price. Commas, semicolons or tabs will do; Indonesian figures or English ones too.',
  },
  file: { id: 'Berkas CSV', en: 'CSV file' },
  fileHint: { id: 'Paling besar 1 MB dan 5.000 baris.', en: 'At most 1 MB and 5,000 rows.' },
  market: { id: 'Pasar, kalau tidak ada kolomnya', en: 'Market, where there is no column of it' },
  none: { id: 'Ada di berkas', en: 'It is in the file' },
  day: { id: 'Tanggal, kalau tidak ada kolomnya', en: 'Day, where there is no column of it' },
  check: { id: 'Periksa berkas', en: 'Check the file' },
  checkTitle: { id: 'Periksa sebelum disimpan', en: 'Check before it is saved' },
  fresh: { id: 'Harga baru', en: 'New prices' },
  replaces: { id: 'Menggantikan', en: 'Replacing' },
  known: { id: 'Sudah ada', en: 'Known already' },
  doubtful: { id: 'Janggal', en: 'Odd' },
  doubtsTitle: { id: 'Harga yang janggal', en: 'Prices that look odd' },
  row: { id: (n: number) => `Baris ${n}`, en: (n: number) => `Row ${n}` },
  decide: { id: 'Baris yang janggal', en: 'The odd rows' },
  choose: { id: 'Pilih…', en: 'Choose…' },
  take: { id: 'Sudah benar, simpan juga', en: 'They are right, save them too' },
  leave: { id: 'Tinggalkan, simpan yang lain', en: 'Leave them out, save the others' },
  undecided: {
    id: 'Putuskan dulu: baris yang janggal disimpan atau ditinggalkan.',
    en: 'Decide first whether the odd rows are saved or left out.',
  },
  save: { id: (n: number) => `Simpan ${n} harga`, en: (n: number) => `Save ${n} prices` },
  saveAll: { id: 'Simpan harga', en: 'Save the prices' },
  other: { id: 'Pilih berkas lain', en: 'Choose another file' },
  saved: { id: (n: string) => `${n} harga tersimpan.`, en: (n: string) => `${n} prices are saved.` },
  past: { id: 'Berkas yang sudah diunggah', en: 'Files uploaded before' },
  noPast: { id: 'Belum ada berkas.', en: 'No files yet.' },
  rowsOf: { id: (n: number) => `${n} harga`, en: (n: number) => `${n} prices` },
  firstRows: {
    id: (n: number, all: number) => `${n} dari ${all} harga`,
    en: (n: number, all: number) => `${n} of ${all} prices`,
  },
  commodity: { id: 'Komoditas', en: 'Commodity' },
  where: { id: 'Pasar', en: 'Market' },
  date: { id: 'Tanggal', en: 'Day' },
  price: { id: 'Harga', en: 'Price' },
  before: { id: 'Sebelumnya', en: 'Before' },
  refused: { id: 'Berkas belum bisa dibaca', en: 'The file cannot be read yet' },
  unread: {
    id: (unread: number, read: number) =>
      `${unread} baris perlu diperbaiki; ${read} lainnya terbaca. Belum ada yang disimpan.`,
    en: (unread: number, read: number) =>
      `${unread} rows need a change; the other ${read} were read. Nothing was saved.`,
  },
  near: { id: (names: string) => `Maksudnya ${names}?`, en: (names: string) => `Did it mean ${names}?` },
});

export const fileTexts = catalogOf({
  file_required: { id: 'Pilih berkasnya dulu.', en: 'Choose the file first.' },
  too_large: { id: 'Berkas paling besar 1 MB.', en: 'A file is 1 MB at most.' },
  empty: { id: 'Berkas ini kosong.', en: 'This file is empty.' },
  not_csv: { id: 'Ini bukan berkas CSV.', en: 'This is no CSV file.' },
  spreadsheet: {
    id: 'Ini berkas spreadsheet. Simpan dulu sebagai CSV.',
    en: 'This is a spreadsheet. Save it as CSV first.',
  },
  no_table: {
    id: 'Tidak ada judul kolom komoditas dan harga. Tulis di baris pertama: tanggal, pasar, komoditas, harga.',
    en: 'No columns named commodity and price were found. Write in the first row: tanggal, pasar, komoditas, harga.',
  },
  no_rows: { id: 'Tidak ada harga di berkas ini.', en: 'There is no price in this file.' },
  too_many_rows: { id: 'Lebih dari 5.000 baris. Bagi berkasnya.', en: 'More than 5,000 rows. Divide the file.' },
  no_day_column: {
    id: 'Tidak ada kolom tanggal. Pilih tanggalnya di bawah.',
    en: 'No column of days. Choose the day below.',
  },
  no_market_column: {
    id: 'Tidak ada kolom pasar. Pilih pasarnya di bawah.',
    en: 'No column of markets. Choose the market below.',
  },
  closed_market_given: { id: 'Pasar yang dipilih sudah ditutup.', en: 'The market chosen was closed.' },
  unknown_market_given: { id: 'Pasar yang dipilih tidak ada di daftar.', en: 'The market chosen is not on the list.' },
  same_file: {
    id: 'Berkas ini sudah pernah diunggah. Tidak ada yang disimpan lagi.',
    en: 'This file was uploaded before. Nothing was saved again.',
  },
  all_known: { id: 'Semua harga di berkas ini sudah tercatat.', en: 'All prices of this file are noted already.' },
  changed_meanwhile: {
    id: 'Harga yang sama baru saja dicatat orang lain. Periksa berkasnya sekali lagi.',
    en: 'Somebody else has just noted the same prices. Check the file once more.',
  },
});

type Both = { id: string; en: string };
export const rowTexts = catalogOf({
  open_quote: { id: 'tanda kutip tidak ditutup', en: 'a quotation mark is not closed' },
  extra_cells: {
    id: 'kolomnya lebih banyak daripada judulnya; desimal koma perlu tanda kutip',
    en: 'more cells than columns; a decimal comma needs quotation marks',
  },
  day_missing: { id: 'tanggalnya kosong', en: 'the day is missing' },
  day_unknown: { id: 'tanggalnya tidak terbaca', en: 'the day cannot be read' },
  year_missing: { id: 'tahunnya tidak ada', en: 'the year is missing' },
  not_a_day: { id: 'tanggalnya tidak ada di kalender', en: 'the day is not in the calendar' },
  future_date: { id: 'tanggalnya belum tiba', en: 'the day is still to come' },
  market_missing: { id: 'pasarnya kosong', en: 'the market is missing' },
  market_unknown: { id: 'pasarnya tidak ada di daftar', en: 'the market is not on the list' },
  market_closed: { id: 'pasarnya sudah ditutup', en: 'the market was closed' },
  commodity_missing: { id: 'komoditasnya kosong', en: 'the commodity is missing' },
  commodity_unknown: { id: 'komoditasnya tidak dikenal', en: 'the commodity is not known' },
  commodity_ambiguous: { id: 'komoditasnya bisa lebih dari satu', en: 'the commodity may be several' },
  price_missing: { id: 'harganya kosong', en: 'the price is missing' },
  price_unreadable: { id: 'harganya tidak terbaca', en: 'the price cannot be read' },
  not_positive: { id: 'harganya nol atau kurang', en: 'the price is zero or less' },
  too_large: { id: 'harganya terlalu besar', en: 'the price is too large' },
  unit_unknown: { id: 'satuannya tidak dikenal', en: 'the unit is not known' },
  two_prices: {
    id: 'harga lain untuk pasar, komoditas, dan tanggal yang sama ada di baris sebelumnya',
    en: 'an earlier row has another price for the same market, commodity and day',
  },
} satisfies Record<RowReason | 'market_unknown' | 'market_closed' | 'two_prices', Both>);
