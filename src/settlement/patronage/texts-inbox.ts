import type { InboxTexts } from '../../platform/inbox.ts';
import { rupiah } from '../../platform/money.ts';

export const patronageInboxTexts: InboxTexts = {
  patronage_fixed: {
    id: (d) => `Bagian SHU Anda untuk ${d.year} sudah ditetapkan: ${rupiah(Number(d.amount))}.`,
    en: (d) => `Your share of the surplus of ${d.year} is fixed: ${rupiah(Number(d.amount))}.`,
  },
};
