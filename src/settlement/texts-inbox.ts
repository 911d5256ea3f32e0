import type { InboxTexts } from '../platform/inbox.ts';
import { accountInboxTexts } from './accounts/texts-inbox.ts';
import { inboxTexts as invoiceInboxTexts } from './invoices/texts-inbox.ts';
import { patronageInboxTexts } from './patronage/texts-inbox.ts';
import { paymentInboxTexts } from './payments/texts-inbox.ts';
import { payoutInboxTexts } from './payouts/texts-inbox.ts';
import { taxInboxTexts } from './taxes/texts-inbox.ts';

/** What settlement writes into inboxes. */
export const inboxTexts: InboxTexts = {
  ...accountInboxTexts,
  ...invoiceInboxTexts,
  ...patronageInboxTexts,
  ...paymentInboxTexts,
  ...payoutInboxTexts,
  ...taxInboxTexts,
};
