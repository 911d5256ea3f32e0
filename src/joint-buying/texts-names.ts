import { catalogOf } from '../platform/i18n.ts';
import type { CampaignState, ShortageRule } from './rules/index.ts';

export const stateTexts = catalogOf({
  draft: { id: 'Rancangan', en: 'Draft' },
  open: { id: 'Terbuka', en: 'Open' },
  closing: { id: 'Sedang ditutup', en: 'Closing' },
  ordered: { id: 'Dipesan', en: 'Ordered' },
  arriving: { id: 'Barang datang', en: 'Arriving' },
  distributed: { id: 'Dibagikan', en: 'Handed out' },
  settled: { id: 'Selesai', en: 'Settled' },
  failed: { id: 'Tidak jadi', en: 'Did not go ahead' },
  cancelled: { id: 'Dibatalkan', en: 'Cancelled' },
} satisfies Record<CampaignState, { id: string; en: string }>);

export const shortageTexts = catalogOf({
  proportional: {
    id: 'Sebanding dengan pesanan, sisa pembulatan ke bagian pecahan terbesar',
    en: 'In proportion to what was ordered, largest remainder',
  },
  equal: { id: 'Sama rata sampai pesanan masing-masing', en: 'The same for all, up to what each ordered' },
  by_order: { id: 'Yang berkomitmen lebih dulu dipenuhi lebih dulu', en: 'Who pledged earlier is served first' },
} satisfies Record<ShortageRule, { id: string; en: string }>);

export const headTexts = catalogOf({
  list: { id: 'Belanja bersama', en: 'Joint buying' },
  title: { id: (goods: string) => `Belanja bersama ${goods}`, en: (goods: string) => `Buying ${goods} together` },
  parts: { id: 'Bagian belanja bersama', en: 'Parts of the joint purchase' },
  overview: { id: 'Ringkasan', en: 'Overview' },
  suppliers: { id: 'Pemasok', en: 'Suppliers' },
  result: { id: 'Hasil', en: 'Result' },
  goods: { id: 'Barang', en: 'Goods' },
  costs: { id: 'Biaya', en: 'Costs' },
  steps: { id: 'Perjalanan belanja bersama', en: 'The way of the joint purchase' },
});
