import type { InboxTexts } from '../platform/inbox.ts';

/** What settlement writes into inboxes. */
export const inboxTexts: InboxTexts = {};
