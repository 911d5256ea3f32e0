import { catalogOf } from '../../platform/i18n.ts';

export const texts = catalogOf({
  title: { id: 'Pantauan harga', en: 'Price watch' },
  lead: {
    id: (above: number, all: number) =>
      above === 0
        ? `Semua ${all} komoditas yang punya harga acuan dan harga terbaru masih aman.`
        : `${above} dari ${all} komoditas sudah jauh dari harga acuannya.`,
    en: (above: number, all: number) =>
      above === 0
        ? `All ${all} commodities with a reference and a recent price are safe.`
        : `${above} of ${all} commodities are far from their reference price.`,
  },
  leadNone: {
    id: 'Belum ada harga terbaru untuk dibandingkan dengan HET dan HAP.',
    en: 'There is no recent price yet to hold against HET and HAP.',
  },
  counts: {
    id: (days: number) =>
      `Yang dihitung: median harga di pasar; kalau belum ada, harga yang disepakati; lalu harga penawaran. Harga berlaku ${days} hari.`,
    en: (days: number) =>
      `What counts: the median price at markets; where there is none, what was agreed; then what is offered. A price counts for ${days} days.`,
  },
  note: { id: 'Catat harga pasar', en: 'Note a market price' },
  toIndex: { id: 'Indeks harga', en: 'Price index' },
  toImports: { id: 'Unggah CSV', en: 'Upload CSV' },
  toMarkets: { id: 'Daftar pasar', en: 'Markets' },
  filters: { id: 'Saring menurut status', en: 'Filter by status' },
  all: { id: 'Dipantau', en: 'Watched' },
  aman: { id: 'Aman', en: 'Safe' },
  waspada: { id: 'Waspada', en: 'On watch' },
  intervensi: { id: 'Intervensi', en: 'Intervene' },
  unknown: { id: 'Belum bisa dinilai', en: 'Not to be judged' },
  noPrice: { id: 'belum ada harga', en: 'no price yet' },
  noReference: { id: 'tanpa harga acuan', en: 'no reference' },
  category: { id: 'Kelompok', en: 'Category' },
  every: { id: 'Semua kelompok', en: 'All categories' },
  show: { id: 'Tampilkan', en: 'Show' },
  nothing: { id: 'Tidak ada komoditas yang cocok', en: 'No commodity matches' },
  toAll: { id: 'Lihat semua komoditas', en: 'See all commodities' },
  commodity: { id: 'Komoditas', en: 'Commodity' },
  status: { id: 'Status', en: 'Status' },
  price: { id: 'Harga', en: 'Price' },
  reference: { id: 'Acuan', en: 'Reference' },
  deviation: { id: 'Jarak', en: 'Distance' },
  change: { id: 'Seminggu', en: 'In a week' },
  course: { id: '12 minggu', en: '12 weeks' },
  within: { id: 'sesuai acuan', en: 'within it' },
  above: {
    id: (by: string, kind: string) => `${by} di atas ${kind}`,
    en: (by: string, kind: string) => `${by} above ${kind}`,
  },
  below: {
    id: (by: string, kind: string) => `${by} di bawah ${kind}`,
    en: (by: string, kind: string) => `${by} below ${kind}`,
  },
  market: { id: 'di pasar', en: 'at markets' },
  deal: { id: 'disepakati', en: 'agreed' },
  offer: { id: 'ditawarkan', en: 'offered' },
  on: {
    id: (where: string, day: string) => `${where}, ${day}`,
    en: (where: string, day: string) => `${where}, ${day}`,
  },
  up: { id: (by: string) => `naik ${by}`, en: (by: string) => `up ${by}` },
  down: { id: (by: string) => `turun ${by}`, en: (by: string) => `down ${by}` },
  flat: { id: 'tetap', en: 'unchanged' },
  noChange: { id: 'belum ada pembanding', en: 'nothing to compare' },
  inWeek: { id: (what: string) => `${what} dalam seminggu`, en: (what: string) => `${what} in a week` },
  since: { id: (day: string) => `sejak ${day}`, en: (day: string) => `since ${day}` },
  courseLabel: {
    id: (name: string, from: string, to: string) => `Harga ${name} dari ${from} menjadi ${to} dalam 12 minggu`,
    en: (name: string, from: string, to: string) => `Price of ${name} from ${from} to ${to} within 12 weeks`,
  },
  pressedTitle: {
    id: (n: number) => `Harga ${n} komoditas jauh dari acuannya`,
    en: (n: number) =>
      n === 1
        ? 'The price of 1 commodity is far from its reference'
        : `Prices of ${n} commodities are far from their reference`,
  },
  andMore: { id: (n: number) => `dan ${n} lainnya`, en: (n: number) => `and ${n} more` },
  pressed: { id: 'Perlu tindakan', en: 'To act upon' },
  rest: { id: 'Komoditas lainnya', en: 'The other commodities' },
  start: { id: 'Mulai belanja bersama', en: 'Start a joint purchase' },
  call: { id: 'Minta penawaran', en: 'Call for offers' },
  calledToday: { id: 'Hari ini koperasi sudah dimintai penawaran.', en: 'Cooperatives were asked for offers today.' },
  called: {
    id: 'Semua koperasi terverifikasi sudah dimintai penawaran lewat kotak masuk.',
    en: 'All verified cooperatives were asked for offers in their inboxes.',
  },
  calledBefore: {
    id: 'Belum dikirim lagi: hari ini koperasi sudah dimintai penawaran untuk komoditas ini.',
    en: 'Not sent again: cooperatives were asked for offers of this commodity today already.',
  },
  pooled: {
    id: (amount: string, n: number) => `${n} koperasi butuh ${amount} sebulan`,
    en: (amount: string, n: number) => `${n} ${n === 1 ? 'cooperative needs' : 'cooperatives need'} ${amount} a month`,
  },
});
