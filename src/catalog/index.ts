import { Hono } from 'hono';
import type { AppEnv } from '../platform/http.ts';
import type { InboxTexts } from '../platform/inbox.ts';
import { routes as commodities } from './commodities/routes.tsx';
import { routes as front } from './front/routes.tsx';
import { routes as listings } from './listings/routes.tsx';
import { inboxTexts as fromModerators, routes as moderation } from './moderation/index.ts';
import { routes as offers } from './offers/routes/index.ts';
import { inboxTexts as fromOffers } from './offers/texts.ts';

export { jobs } from './commands.ts';
export { badgeCounts } from './moderation/index.ts';
export { categoryName, commodityName } from './names.ts';
export { MOST_PHOTO_BYTES, type PhotoRefusal, photoTypes } from './photos/file.ts';
export { type Incoming, incomingPhotos } from './photos/incoming.ts';
/** The same for everybody: mounted where nobody has been asked who they are. */
export { routes as pictures } from './photos/routes.ts';
export { type NewPhoto, putPhoto } from './photos/store.ts';

export const inboxTexts: InboxTexts = { ...fromModerators, ...fromOffers };

export const routes = new Hono<AppEnv>();
routes.route('/', front);
routes.route('/', commodities);
routes.route('/', listings);
routes.route('/', moderation);
routes.route('/', offers);
