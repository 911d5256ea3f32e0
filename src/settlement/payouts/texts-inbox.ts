import { dayText } from '../../platform/clock.ts';
import type { InboxTexts } from '../../platform/inbox.ts';
import { rupiah } from '../../platform/money.ts';

export const payoutInboxTexts: InboxTexts = {
  payout_made: {
    id: (d) => `Penyaluran ${rupiah(Number(d.amount))} ke ${d.payouts} koperasi menunggu persetujuan orang kedua.`,
    en: (d) =>
      `A payout of ${rupiah(Number(d.amount))} to ${d.payouts} cooperatives awaits a second person’s approval.`,
  },
  payout_paid: {
    id: (d) =>
      `${rupiah(Number(d.amount))} sudah ditransfer ${dayText(String(d.paidOn), 'id')}. Rinciannya ada di ${d.number}.`,
    en: (d) =>
      `${rupiah(Number(d.amount))} was transferred on ${dayText(String(d.paidOn), 'en')}. Statement in ${d.number}.`,
  },
};
