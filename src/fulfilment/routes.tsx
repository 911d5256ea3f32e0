import { Hono } from 'hono';
import type { AppEnv } from '../platform/http.ts';
import { shortfallRoutes } from './shortfalls/routes.tsx';

/** Every address of the fulfilment domain. */
export const routes = new Hono<AppEnv>();
routes.route('/', shortfallRoutes);
