import type { InboxTexts } from '../platform/inbox.ts';
import { closingInboxTexts } from './closing/texts-inbox.ts';

/** What joint buying writes into inboxes. */
export const inboxTexts: InboxTexts = {
  ...closingInboxTexts,
};
