import type { InboxTexts } from '../platform/inbox.ts';
import { priceInboxTexts } from './prices/texts-inbox.ts';

/** What monitoring writes into inboxes. */
export const inboxTexts: InboxTexts = {
  ...priceInboxTexts,
};
