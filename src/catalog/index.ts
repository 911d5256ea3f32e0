import type { InboxTexts } from '../platform/inbox.ts';
import { inboxTexts as fromModerators } from './moderation/texts-inbox.ts';
import { inboxTexts as fromOffers } from './offers/texts.ts';

export { jobs } from './commands.ts';
export { badgeCounts } from './moderation/badges.ts';
export { decisionReasonTexts } from './moderation/reasons.ts';
export { categoryName, commodityName } from './names.ts';
export { type OnHand, offerOnHand } from './offers/commands/on-hand.ts';
export { commodityRowQuery } from './offers/store/read.ts';
export { MOST_PHOTO_BYTES, type PhotoRefusal, photoTypes } from './photos/file.ts';
export { type Incoming, incomingPhotos } from './photos/incoming.ts';
export { type NewPhoto, putPhoto } from './photos/store.ts';
export { photoRefusalTexts } from './photos/texts.ts';

export const inboxTexts: InboxTexts = { ...fromModerators, ...fromOffers };
