import { dayText } from '../../platform/clock.ts';
import type { InboxTexts } from '../../platform/inbox.ts';
import { rupiah } from '../../platform/money.ts';

const money = (amount: string | number | undefined): string => rupiah(Number(amount));

/** What invoices write into the inboxes of buyers and cooperatives. */
export const inboxTexts: InboxTexts = {
  invoice_received: {
    id: (d) =>
      `${d.seller} menagih ${money(d.total)} untuk pesanan ${d.order}. Jatuh tempo ${dayText(String(d.due), 'id')}.`,
    en: (d) => `${d.seller} invoices ${money(d.total)} for order ${d.order}. Due ${dayText(String(d.due), 'en')}.`,
  },
  invoice_sent: {
    id: (d) => `Tagihan ${money(d.total)} kepada ${d.buyer} untuk pesanan ${d.order} sudah terbit atas nama Anda.`,
    en: (d) => `An invoice of ${money(d.total)} to ${d.buyer} for order ${d.order} was issued in your name.`,
  },
  invoice_credited: {
    id: (d) => `Tagihan ${d.invoice} dikurangi ${money(d.total)}: ${d.reason}`,
    en: (d) => `Invoice ${d.invoice} was reduced by ${money(d.total)}: ${d.reason}`,
  },
};
