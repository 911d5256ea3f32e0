import type { InboxTexts } from '../platform/inbox.ts';
import { campaignInboxTexts } from './campaigns/texts-inbox.ts';
import { closingInboxTexts } from './closing/texts-inbox.ts';
import { costInboxTexts } from './costs/texts-inbox.ts';
import { depositInboxTexts } from './deposits/texts-inbox.ts';
import { failureInboxTexts } from './failure/texts-told.ts';
import { inboxTexts as goodsInboxTexts } from './goods/texts-inbox.ts';

/** What joint buying writes into inboxes. */
export const inboxTexts: InboxTexts = {
  ...campaignInboxTexts,
  ...closingInboxTexts,
  ...costInboxTexts,
  ...depositInboxTexts,
  ...failureInboxTexts,
  ...goodsInboxTexts,
};
