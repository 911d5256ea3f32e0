import { dayText } from '../../platform/clock.ts';
import { catalogOf, type Lang } from '../../platform/i18n.ts';
import { percent, rupiah } from '../../platform/money.ts';
import { figure } from '../../platform/quantity.ts';
import type { Figures, MeasureKey, WarningCode } from '../rules/health/index.ts';
import type { OpenWarning } from './types.ts';

const one = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 });

/** A measure's value as its unit is read: a share, a ratio (`1,2 kali`), a change (`+12 %`). */
export function valueText(value: number, unit: 'share' | 'ratio' | 'change', lang: Lang): string {
  if (unit === 'share') return percent(value);
  if (unit === 'ratio') return `${one.format(value / 10_000)} ${lang === 'id' ? 'kali' : 'times'}`;
  return value > 0 ? `+${percent(value)}` : percent(value).replace('-', '−');
}

type D = Record<string, number>;

/** Whether there is anything to be bought of it; warnings of before that was noted say nothing. */
const offeredId = ({ offers }: D) =>
  offers === undefined
    ? ''
    : offers === 0
      ? ' Tidak ada stok yang ditawarkan.'
      : ` ${figure(offers)} penawaran tayang.`;
const offeredEn = ({ offers }: D) =>
  offers === undefined
    ? ''
    : offers === 0
      ? ' No stock on offer.'
      : offers === 1
        ? ' 1 offer listed.'
        : ` ${figure(offers)} offers listed.`;

const warningTexts = catalogOf({
  no_sale: {
    id: (d: D) =>
      (d.everSold
        ? `Penjualan terakhir ${figure(d.days!)} hari lalu.`
        : `Belum pernah menjual, ${figure(d.days!)} hari sejak bergabung.`) + offeredId(d),
    en: (d: D) =>
      (d.everSold ? `Last sale ${figure(d.days!)} days ago.` : `Never sold, ${figure(d.days!)} days since it joined.`) +
      offeredEn(d),
  },
  declines_rising: {
    id: (d: D) =>
      `${figure(d.declined!)} dari ${figure(d.awards!)} jatah ditolak atau lewat waktu dalam 30 hari (${percent(d.recentBps!)}), sebelumnya ${percent(d.beforeBps!)}.`,
    en: (d: D) =>
      `${figure(d.declined!)} of ${figure(d.awards!)} awards declined or lapsed in 30 days (${percent(d.recentBps!)}), ${percent(d.beforeBps!)} before.`,
  },
  price_above_reference: {
    id: (d: D) =>
      `Rata-rata ${rupiah(d.average!)}, ${percent(d.aboveBps!)} di atas harga acuan ${rupiah(d.referenceHigh!)}, ${figure(d.weeks!)} minggu berturut-turut.`,
    en: (d: D) =>
      `${rupiah(d.average!)} on average, ${percent(d.aboveBps!)} above the reference of ${rupiah(d.referenceHigh!)}, ${figure(d.weeks!)} weeks in a row.`,
  },
  overdue_payable: {
    id: (d: D) =>
      `${rupiah(d.open!)} belum dibayar (${figure(d.items!)} tagihan), yang terlama lewat ${figure(d.days!)} hari.`,
    en: (d: D) => `${rupiah(d.open!)} unpaid (${figure(d.items!)} bills), the oldest ${figure(d.days!)} days overdue.`,
  },
  overdue_receivable: {
    id: (d: D) =>
      `${rupiah(d.open!)} belum diterima (${figure(d.items!)} tempo), yang terlama lewat ${figure(d.days!)} hari.`,
    en: (d: D) =>
      `${rupiah(d.open!)} not received (${figure(d.items!)} due days), the oldest ${figure(d.days!)} days overdue.`,
  },
  quality_complaints: {
    id: (d: D) =>
      `${figure(d.complaints!)} dari ${figure(d.receipts!)} penerimaan dikeluhkan mutunya dalam 30 hari (${percent(d.shareBps!)}).`,
    en: (d: D) =>
      `${figure(d.complaints!)} of ${figure(d.receipts!)} receipts complained about in 30 days (${percent(d.shareBps!)}).`,
  },
  stock_never_sold: {
    id: (d: D) =>
      d.listed === undefined
        ? `Tayang ${figure(d.days!)} hari dengan stok ${figure(d.available!)}, belum pernah mendapat jatah.`
        : `${figure(d.offers!)} dari ${figure(d.listed)} penawaran belum pernah mendapat jatah, yang terlama tayang ${figure(d.days!)} hari. Stoknya senilai ${rupiah(d.value!)}.`,
    en: (d: D) =>
      d.listed === undefined
        ? `Listed for ${figure(d.days!)} days with ${figure(d.available!)} in stock, never awarded.`
        : `${figure(d.offers!)} of ${figure(d.listed)} offers were never awarded anything, the oldest listed for ${figure(d.days!)} days. Their stock is worth ${rupiah(d.value!)}.`,
  },
} satisfies Record<WarningCode, { id: (d: D) => string; en: (d: D) => string }>);

/** What a warning says, with its figures. */
export const warningText = ({ kind, figures }: Pick<OpenWarning, 'kind' | 'figures'>, lang: Lang): string =>
  warningTexts[lang][kind](figures as D);

type F = Figures;
type Basis = { [K in MeasureKey]: { id: (f: F[K]) => string; en: (f: F[K]) => string } };

/** The raw figures a measure was made of, in a sentence. */
const basisTexts: Basis = {
  activity: {
    id: (f) => `Ada penjualan di ${f.weeksWithSale} dari ${f.weeks} minggu.`,
    en: (f) => `Sales in ${f.weeksWithSale} of ${f.weeks} weeks.`,
  },
  reliability: {
    id: (f) =>
      `${figure(f.confirmedInTime)} dari ${figure(f.awards)} jatah disanggupi tepat waktu; ${figure(f.arrivedOnDay)} dari ${figure(f.consignments)} kiriman tiba pada harinya; barang senilai ${rupiah(f.deliveredValue)} dari ${rupiah(f.confirmedValue)} terkirim.`,
    en: (f) =>
      `${figure(f.confirmedInTime)} of ${figure(f.awards)} awards confirmed in time; ${figure(f.arrivedOnDay)} of ${figure(f.consignments)} consignments arrived on the day; goods for ${rupiah(f.deliveredValue)} of ${rupiah(f.confirmedValue)} delivered.`,
  },
  quality: {
    id: (f) =>
      `Dari barang senilai ${rupiah(f.receivedValue)}, ditolak ${rupiah(f.refusedValue)} dan dipotong ${rupiah(f.deductedValue)}.`,
    en: (f) =>
      `Of goods for ${rupiah(f.receivedValue)}, ${rupiah(f.refusedValue)} refused and ${rupiah(f.deductedValue)} taken off.`,
  },
  price_discipline: {
    id: (f) => `Barang seharga ${rupiah(f.asked)}; menurut harga pembanding ${rupiah(f.benchmark)}.`,
    en: (f) => `Goods at ${rupiah(f.asked)}; at the prices they are held against ${rupiah(f.benchmark)}.`,
  },
  liquidity: {
    id: (f) =>
      `Saldo buku ${rupiah(f.bank)} dan tagihan yang akan diterima ${rupiah(f.receivable)}, untuk membayar ${rupiah(f.payable)} dalam 30 hari.`,
    en: (f) =>
      `${rupiah(f.bank)} in the books and ${rupiah(f.receivable)} coming in, against ${rupiah(f.payable)} to pay in 30 days.`,
  },
  growth: {
    id: (f) => `Penjualan ${rupiah(f.sales)}, sebelumnya ${rupiah(f.before ?? 0)}.`,
    en: (f) => `Sales of ${rupiah(f.sales)}, ${rupiah(f.before ?? 0)} before.`,
  },
  share: {
    id: (f) => `Mendapat jatah ${rupiah(f.awarded)} dari ${rupiah(f.forumAwarded)} seluruh forum.`,
    en: (f) => `Awarded ${rupiah(f.awarded)} of the forum’s ${rupiah(f.forumAwarded)}.`,
  },
};

export const basisText = <K extends MeasureKey>(key: K, figures: Figures, lang: Lang): string =>
  basisTexts[key][lang](figures[key]);

const months = new Map<Lang, Intl.DateTimeFormat>();

/** `November 2026` of `2026-11`. */
export function monthText(month: string, lang: Lang, style: 'long' | 'short' = 'long'): string {
  if (style === 'short') return monthShort(month, lang);
  return dayText(`${month}-01`, lang).replace(/^\d+ /, '');
}

function monthShort(month: string, lang: Lang): string {
  let format = months.get(lang);
  if (!format) {
    format = new Intl.DateTimeFormat(lang === 'id' ? 'id-ID' : 'en-GB', { month: 'short', timeZone: 'UTC' });
    months.set(lang, format);
  }
  return format.format(Date.parse(`${month}-01T00:00:00Z`));
}
