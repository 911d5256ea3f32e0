import type { InboxTexts } from '../platform/inbox.ts';
import { healthInboxTexts } from './health/texts-inbox.ts';
import { mentoringInboxTexts } from './mentoring/texts-inbox.ts';
import { priceInboxTexts } from './prices/texts-inbox.ts';

/** What monitoring writes into inboxes. */
export const inboxTexts: InboxTexts = {
  ...healthInboxTexts,
  ...mentoringInboxTexts,
  ...priceInboxTexts,
};
