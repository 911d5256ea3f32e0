import type { InboxTexts } from '../platform/inbox.ts';
import { receiptInbox } from './receipts/texts-inbox.ts';
import { shortfallInbox } from './shortfalls/texts-inbox.ts';

/** What fulfilment writes into inboxes. */
export const inboxTexts: InboxTexts = { ...receiptInbox, ...shortfallInbox };
