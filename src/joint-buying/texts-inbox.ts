import type { InboxTexts } from '../platform/inbox.ts';

/** What joint buying writes into inboxes. */
export const inboxTexts: InboxTexts = {};
