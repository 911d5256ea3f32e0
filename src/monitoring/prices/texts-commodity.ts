import { catalogOf } from '../../platform/i18n.ts';

export const commodityTexts = catalogOf({
  nothing: { id: 'Belum ada harga', en: 'No price yet' },
  nothingBody: {
    id: 'Belum ada harga pasar, kesepakatan, atau penawaran yang masih berlaku.',
    en: 'There is no price at a market, of a deal or of an offer that still counts.',
  },
  now: { id: 'Harga sekarang', en: 'Price now' },
  distance: { id: 'Terhadap acuan', en: 'Against the reference' },
  change: { id: 'Seminggu', en: 'In a week' },
  spread: { id: 'Rentang', en: 'Spread' },
  middle: {
    id: (range: string) => `separuh harga di ${range}`,
    en: (range: string) => `half of the prices at ${range}`,
  },
  from: {
    id: (n: number, of: string) => `dari ${n} ${of}`,
    en: (n: number, of: string) => `from ${n} ${of}`,
  },
  markets: { id: 'pasar', en: 'markets' },
  cooperatives: { id: 'koperasi', en: 'cooperatives' },
  noReference: {
    id: 'Belum ada HET atau HAP yang berlaku di zona ini.',
    en: 'No HET or HAP is in force in this zone.',
  },
  decree: { id: (source: string) => `Menurut ${source}`, en: (source: string) => `By ${source}` },
  titleAbove: {
    id: (name: string, by: string) => `${name} ${by}`,
    en: (name: string, by: string) => `${name}: ${by}`,
  },
  titleMoved: {
    id: (name: string, what: string) => `${name} ${what} dalam seminggu`,
    en: (name: string, what: string) => `${name} went ${what} in a week`,
  },
  titleFlat: {
    id: (name: string) => `${name} tidak berubah dalam seminggu`,
    en: (name: string) => `${name} did not change in a week`,
  },
  titleOnly: { id: (name: string) => `Harga ${name} per minggu`, en: (name: string) => `Weekly price of ${name}` },
  chartLabel: {
    id: (what: string, weeks: number) => `${what}. Harga ${weeks} minggu terakhir; angkanya ada di tabel mingguan.`,
    en: (what: string, weeks: number) =>
      `${what}. Prices of the last ${weeks} weeks; the figures are in the weekly table.`,
  },
  market: { id: 'Pasar', en: 'Markets' },
  deal: { id: 'Kesepakatan', en: 'Deals' },
  offer: { id: 'Penawaran', en: 'Offers' },
  forecastLabel: { id: 'perkiraan', en: 'forecast' },
  forecast: { id: 'Perkiraan minggu depan', en: 'Forecast for the next week' },
  forecastOf: {
    id: (price: string, range: string) => `Sekitar ${price}; delapan dari sepuluh kali di antara ${range}.`,
    en: (price: string, range: string) => `About ${price}; eight times in ten within ${range}.`,
  },
  week: { id: (day: string) => `Minggu mulai ${day}.`, en: (day: string) => `Week from ${day}.` },
  error: { id: 'Meleset rata-rata', en: 'Off by, on average' },
  tested: {
    id: (weeks: number) => `Dicoba pada ${weeks} minggu yang sudah lewat`,
    en: (weeks: number) => `Tried on ${weeks} past weeks`,
  },
  procedure: { id: 'Perkiraan ini', en: 'This forecast' },
  naive: { id: 'Sama seperti minggu lalu', en: 'Same as last week' },
  honest: {
    id: 'Untuk tiap minggu, cara menghitungnya dipilih hanya dari minggu-minggu sebelumnya.',
    en: 'For each week the method was chosen by nothing but the weeks before it.',
  },
  methods: { id: 'Cara yang dibandingkan', en: 'Methods compared' },
  methodsHint: {
    id: 'Cara yang paling jarang meleset dipakai untuk minggu depan. Angka ini melihat ke belakang, jadi terlalu bagus untuk cara yang terpilih.',
    en: 'The method that erred least is used for the next week. These figures look back, so they are too kind to the chosen one.',
  },
  noBetter: {
    id: 'Perkiraan ini tidak lebih tepat daripada menganggap harga sama seperti minggu lalu.',
    en: 'This forecast is no better than taking the price to be the same as last week.',
  },
  better: {
    id: (by: string) => `Rata-rata ${by} lebih dekat daripada menganggap harga sama seperti minggu lalu.`,
    en: (by: string) => `On average ${by} closer than taking the price to be the same as last week.`,
  },
  last_value: { id: 'Harga tetap seperti minggu terakhir', en: 'The price stays as in the last week' },
  mean_of_four: { id: 'Rata-rata empat minggu', en: 'Mean of four weeks' },
  drift: { id: 'Kenaikan rata-rata diteruskan', en: 'The average rise goes on' },
  same_week_last_year: { id: 'Minggu yang sama tahun lalu', en: 'The same week a year ago' },
  used: { id: 'dipakai', en: 'used' },
  tooShort: {
    id: (weeks: number, needed: number) =>
      `Baru ${weeks} minggu yang bisa diuji; perkiraan dibuat setelah ${needed} minggu.`,
    en: (weeks: number, needed: number) =>
      `Only ${weeks} ${weeks === 1 ? 'week' : 'weeks'} can be tried so far; there is a forecast from ${needed} on.`,
  },
  places: { id: 'Kelurahan yang harganya menyimpang', en: 'Kelurahan whose price deviates' },
  placesHint: {
    id: (n: number, median: string) => `Dari penawaran di ${n} kelurahan, mediannya ${median}.`,
    en: (n: number, median: string) => `Of offers in ${n} kelurahan, their median ${median}.`,
  },
  noPlaces: { id: 'Tidak ada yang menyimpang.', en: 'None deviates.' },
  morePlaces: {
    id: (n: number) => `Dan ${n} kelurahan lain yang menyimpang lebih sedikit.`,
    en: (n: number) => `And ${n} more kelurahan that deviate less.`,
  },
  fewPlaces: {
    id: (n: number) => `Baru ${n} kelurahan yang menawarkan; belum cukup untuk dibandingkan.`,
    en: (n: number) => `Only ${n} kelurahan offer it; too few to compare.`,
  },
  higher: { id: (by: string) => `${by} lebih mahal`, en: (by: string) => `${by} dearer` },
  lower: { id: (by: string) => `${by} lebih murah`, en: (by: string) => `${by} cheaper` },
  atMarkets: { id: 'Di pasar', en: 'At markets' },
  correct: { id: 'Perbaiki', en: 'Correct' },
  noMarkets: { id: 'Belum ada harga pasar yang masih berlaku.', en: 'No market price still counts.' },
  note: { id: 'Catat harga pasar', en: 'Note a market price' },
  weekly: { id: 'Per minggu', en: 'By week' },
  weekOf: { id: 'Minggu mulai', en: 'Week from' },
  csv: { id: 'Unduh CSV', en: 'Download CSV' },
  median: { id: 'median per minggu', en: 'median of the week' },
  toOffers: { id: 'Lihat penawarannya', en: 'See its offers' },
});
