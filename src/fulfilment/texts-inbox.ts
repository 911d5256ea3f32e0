import type { InboxTexts } from '../platform/inbox.ts';
import { consignmentInbox } from './consignments/texts-inbox.ts';
import { disputeInbox } from './disputes/texts-inbox.ts';
import { handoverInbox } from './handovers/texts-inbox.ts';
import { receiptInbox } from './receipts/texts-inbox.ts';
import { shortfallInbox } from './shortfalls/texts-inbox.ts';

/** What fulfilment writes into inboxes. */
export const inboxTexts: InboxTexts = {
  ...consignmentInbox,
  ...receiptInbox,
  ...disputeInbox,
  ...handoverInbox,
  ...shortfallInbox,
};
