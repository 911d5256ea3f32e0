import { Hono } from 'hono';
import { type AppEnv, allow } from '../../../platform/http.ts';
import { COOPERATIVE } from '../../../platform/viewer.ts';
import { routes as availability } from './availability.tsx';
import { routes as form } from './form.tsx';
import { routes as list } from './list.tsx';
import { routes as page } from './page.tsx';

/** A cooperative's own offers. `/offers/new` stands before `/offers/:id`, which would take it for an id. */
export const routes = new Hono<AppEnv>();
routes.use('/offers/*', allow(...COOPERATIVE));
for (const topic of [list, form, page, availability]) routes.route('/', topic);
