import { Hono } from 'hono';
import type { AppEnv } from '../platform/http.ts';
import { auditRoutes } from './audit/routes.tsx';
import { downloadRoutes } from './audit/routes-download.ts';
import { dashboardRoutes } from './dashboards/routes.tsx';
import { healthRoutes } from './health/routes.tsx';
import { mentoringRoutes } from './mentoring/routes.tsx';
import { observerRoutes } from './observers/routes.tsx';
import { priceRoutes } from './prices/routes.tsx';
import { transparencyRoutes } from './transparency/routes.tsx';
import { dataRoutes } from './transparency/routes-data.ts';

/** What caches may keep: mounted where nobody asks who looks, so that no answer sets a cookie. */
export const downloads = new Hono<AppEnv>();
downloads.route('/', downloadRoutes);
downloads.route('/', dataRoutes);

/** Every address of monitoring. */
export const routes = new Hono<AppEnv>();
routes.route('/', auditRoutes);
routes.route('/', dashboardRoutes);
routes.route('/', healthRoutes);
routes.route('/', mentoringRoutes);
routes.route('/', priceRoutes);
routes.route('/', transparencyRoutes);
routes.route('/', observerRoutes);
