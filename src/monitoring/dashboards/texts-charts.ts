import { catalogOf } from '../../platform/i18n.ts';

/** What a seller's chart of its course and its commodities say. `by` how much it moved, `than` against what. */
const sales = catalogOf({
  none: { id: 'Belum ada penjualan pada masa ini', en: 'No sales in this period yet' },
  noneAfter: {
    id: (before: string) => `Belum ada penjualan pada masa ini; sebelumnya ${before}`,
    en: (before: string) => `No sales in this period yet; ${before} in the one before`,
  },
  only: {
    id: (to: string) => `Penjualan ${to} pada masa ini`,
    en: (to: string) => `Sales of ${to} in this period`,
  },
  same: {
    id: (to: string, than: string) => `Penjualan tetap ${to}, sama dengan ${than}`,
    en: (to: string, than: string) => `Sales stayed at ${to}, as ${than}`,
  },
  rise: {
    id: (by: string, to: string, than: string) => `Penjualan naik ${by} dibanding ${than}, menjadi ${to}`,
    en: (by: string, to: string, than: string) => `Sales rose ${by} on ${than}, to ${to}`,
  },
  fall: {
    id: (by: string, to: string, than: string) => `Penjualan turun ${by} dibanding ${than}, menjadi ${to}`,
    en: (by: string, to: string, than: string) => `Sales fell ${by} on ${than}, to ${to}`,
  },
  topNone: { id: 'Belum ada komoditas yang terjual', en: 'No commodity sold yet' },
  topOnly: { id: (name: string) => `Hanya ${name} yang terjual`, en: (name: string) => `Only ${name} was sold` },
});

/** The same of what an institution bought. */
const spent = catalogOf({
  none: { id: 'Belum ada belanja pada masa ini', en: 'Nothing spent in this period yet' },
  noneAfter: {
    id: (before: string) => `Belum ada belanja pada masa ini; sebelumnya ${before}`,
    en: (before: string) => `Nothing spent in this period yet; ${before} in the one before`,
  },
  only: {
    id: (to: string) => `Belanja ${to} pada masa ini`,
    en: (to: string) => `Spending of ${to} in this period`,
  },
  same: {
    id: (to: string, than: string) => `Belanja tetap ${to}, sama dengan ${than}`,
    en: (to: string, than: string) => `Spending stayed at ${to}, as ${than}`,
  },
  rise: {
    id: (by: string, to: string, than: string) => `Belanja naik ${by} dibanding ${than}, menjadi ${to}`,
    en: (by: string, to: string, than: string) => `Spending rose ${by} on ${than}, to ${to}`,
  },
  fall: {
    id: (by: string, to: string, than: string) => `Belanja turun ${by} dibanding ${than}, menjadi ${to}`,
    en: (by: string, to: string, than: string) => `Spending fell ${by} on ${than}, to ${to}`,
  },
  topNone: { id: 'Belum ada komoditas yang dibeli', en: 'No commodity bought yet' },
  topOnly: { id: (name: string) => `Hanya ${name} yang dibeli`, en: (name: string) => `Only ${name} was bought` },
});

export const courseTexts = { sales, spent };

/** Titles of the charts, each with what the chart shows. */
export const chartTexts = catalogOf({
  than_month: { id: 'bulan lalu', en: 'last month' },
  than_quarter: { id: 'triwulan lalu', en: 'last quarter' },
  than_year: { id: 'tahun lalu', en: 'last year' },
  than_custom: { id: 'masa sebelumnya', en: 'the period before' },
  than_day: { id: 'hari sebelumnya', en: 'the day before' },
  than_week: { id: 'pekan lalu', en: 'last week' },
  peakAt: { id: (at: string) => `; puncaknya ${at}`, en: (at: string) => `; the peak was ${at}` },
  allAt: { id: (at: string) => `, semuanya ${at}`, en: (at: string) => `, all of it ${at}` },
  mapTitle: {
    id: (half: number, all: number) => `${half} dari ${all} koperasi menjual separuh dari semuanya`,
    en: (half: number, all: number) => `${half} of ${all} cooperatives sell half of everything`,
  },
  mapIdle: {
    id: (n: number) => `${n} belum menjual pada masa ini (lingkaran kosong)`,
    en: (n: number) => `${n} have not sold in this period (hollow circles)`,
  },
  mapNone: { id: 'Belum ada koperasi yang menjual pada masa ini', en: 'No cooperative has sold in this period yet' },
  mapEmpty: { id: 'Belum ada koperasi terverifikasi di sini', en: 'No verified cooperative here yet' },
  mapOne: {
    id: (name: string, value: string) => `${name} menjual ${value}`,
    en: (name: string, value: string) => `${name} sold ${value}`,
  },
  mapOnly: {
    id: (name: string, all: number) => `Dari ${all}, baru ${name} yang menjual`,
    en: (name: string, all: number) => `Of ${all}, only ${name} has sold`,
  },
  areasHalf: {
    id: (half: number) => `${half} kecamatan menjual separuh dari semuanya`,
    en: (half: number) =>
      half === 1 ? 'One district sells half of everything' : `${half} districts sell half of everything`,
  },
  areasShare: {
    id: (n: number, share: string) => `${n} kecamatan terbesar menjual ${share} dari semuanya`,
    en: (n: number, share: string) => `The ${n} largest districts sell ${share} of everything`,
  },
  mapAreasHint: {
    id: (n: number) =>
      `Koperasinya terlalu banyak untuk satu lingkaran masing-masing: yang tampak ${n} kecamatan yang paling banyak menjual. Buka satu lewat tabelnya.`,
    en: (n: number) =>
      `Too many cooperatives for a circle each: these are the ${n} districts that sell most. Open one from the table.`,
  },
});
