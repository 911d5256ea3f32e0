import type { InboxTexts } from '../../platform/inbox.ts';
import { rupiah } from '../../platform/money.ts';

export const costInboxTexts: InboxTexts = {
  campaign_invoiced: {
    id: (d) =>
      `Biaya belanja bersama ${d.nameId} (${d.number}) sudah dihitung. Tagihan Anda ${rupiah(Number(d.total))}${Number(d.saved) > 0 ? `, hemat ${rupiah(Number(d.saved))} dibanding membeli sendiri` : ''}.${Number(d.back) > 0 ? ` Sisa uang muka ${rupiah(Number(d.back))} dikembalikan.` : ''}`,
    en: (d) =>
      `The costs of buying ${d.nameEn} together (${d.number}) are worked out. Your invoice is ${rupiah(Number(d.total))}${Number(d.saved) > 0 ? `, ${rupiah(Number(d.saved))} less than buying alone` : ''}.${Number(d.back) > 0 ? ` The other ${rupiah(Number(d.back))} of your deposit goes back.` : ''}`,
  },
  campaign_settled: {
    id: (d) => `Belanja bersama ${d.number} selesai: semua tagihan dan pemasok sudah lunas.`,
    en: (d) => `Joint purchase ${d.number} is settled: every invoice and supplier is paid.`,
  },
};
