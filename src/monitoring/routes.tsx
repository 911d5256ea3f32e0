import { Hono } from 'hono';
import type { AppEnv } from '../platform/http.ts';
import { auditRoutes } from './audit/routes.tsx';
import { dashboardRoutes } from './dashboards/routes.tsx';
import { priceRoutes } from './prices/routes.tsx';

/** What caches may keep: mounted where nobody asks who looks, so that no answer sets a cookie. */
export { downloadRoutes as downloads } from './audit/routes-download.ts';

/** Every address of monitoring. */
export const routes = new Hono<AppEnv>();
routes.route('/', auditRoutes);
routes.route('/', dashboardRoutes);
routes.route('/', priceRoutes);
