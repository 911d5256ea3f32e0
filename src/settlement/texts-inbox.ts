import type { InboxTexts } from '../platform/inbox.ts';
import { inboxTexts as invoiceInboxTexts } from './invoices/texts-inbox.ts';
import { paymentInboxTexts } from './payments/texts-inbox.ts';

/** What settlement writes into inboxes. */
export const inboxTexts: InboxTexts = { ...invoiceInboxTexts, ...paymentInboxTexts };
