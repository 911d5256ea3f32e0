import type { InboxTexts } from '../platform/inbox.ts';

/** What fulfilment writes into inboxes. */
export const inboxTexts: InboxTexts = {};
