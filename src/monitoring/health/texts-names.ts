import { catalogOf } from '../../platform/i18n.ts';
import type { Band, MeasureKey, Severity, WarningCode } from '../rules/health/index.ts';

type Both = { id: string; en: string };

export const measureTexts = catalogOf({
  activity: { id: 'Rutin berjualan', en: 'Regular sales' },
  reliability: { id: 'Bisa diandalkan', en: 'Reliability' },
  quality: { id: 'Mutu barang', en: 'Quality of goods' },
  price_discipline: { id: 'Harga terjaga', en: 'Price discipline' },
  liquidity: { id: 'Kemampuan membayar', en: 'Ability to pay' },
  growth: { id: 'Pertumbuhan', en: 'Growth' },
  share: { id: 'Bagian dibanding haknya', en: 'Share against its due' },
} satisfies Record<MeasureKey, Both>);

export const bandTexts = catalogOf({
  healthy: { id: 'Sehat', en: 'Healthy' },
  fairly_healthy: { id: 'Cukup sehat', en: 'Fairly healthy' },
  under_watch: { id: 'Dalam pengawasan', en: 'Under watch' },
  under_special_watch: { id: 'Dalam pengawasan khusus', en: 'Under special watch' },
  unmeasured: { id: 'Belum terukur', en: 'Not measured yet' },
} satisfies Record<Band | 'unmeasured', Both>);

export const severityTexts = catalogOf({
  notice: { id: 'Perhatikan', en: 'Take note' },
  warning: { id: 'Waspada', en: 'Warning' },
  serious: { id: 'Gawat', en: 'Serious' },
} satisfies Record<Severity, Both>);

/** A warning in a few words, as it stands in lists and inboxes. */
export const warningNames = catalogOf({
  no_sale: { id: 'Lama tidak ada penjualan', en: 'No sale for long' },
  declines_rising: { id: 'Makin sering menolak jatah', en: 'Declines are rising' },
  price_above_reference: { id: 'Harga di atas acuan', en: 'Price above the reference' },
  overdue_payable: { id: 'Tagihan lewat tempo belum dibayar', en: 'Bills overdue' },
  overdue_receivable: { id: 'Piutang lewat tempo belum diterima', en: 'Payments overdue to it' },
  quality_complaints: { id: 'Keluhan mutu', en: 'Complaints about quality' },
  stock_never_sold: { id: 'Stok belum pernah laku', en: 'Stock never sold' },
} satisfies Record<WarningCode, Both>);
