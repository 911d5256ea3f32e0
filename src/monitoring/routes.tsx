import { Hono } from 'hono';
import type { AppEnv } from '../platform/http.ts';
import { auditRoutes } from './audit/routes.tsx';

/** Every address of monitoring. */
export const routes = new Hono<AppEnv>();
routes.route('/', auditRoutes);
