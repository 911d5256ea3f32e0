import { Hono } from 'hono';
import type { AppEnv } from '../platform/http.ts';
import { routes as commodities } from './commodities/routes.tsx';
import { routes as front } from './front/routes.tsx';
import { routes as listings } from './listings/routes.tsx';
import { routes as moderation } from './moderation/routes.tsx';
import { routes as offers } from './offers/routes/index.ts';
import { privateRoutes as privatePhotos } from './photos/routes.ts';

/** The same for everybody: mounted where nobody has been asked who they are. */
export { routes as pictures } from './photos/routes.ts';

/** Every address of the catalog domain. */
export const routes = new Hono<AppEnv>();
routes.route('/', front);
routes.route('/', commodities);
routes.route('/', listings);
routes.route('/', moderation);
routes.route('/', offers);
routes.route('/', privatePhotos);
