import { Hono } from 'hono';
import type { AppEnv } from '../platform/http.ts';
import { receiptRoutes } from './receipts/routes.tsx';
import { shortfallRoutes } from './shortfalls/routes.tsx';

/** Every address of the fulfilment domain. */
export const routes = new Hono<AppEnv>();
routes.route('/', receiptRoutes);
routes.route('/', shortfallRoutes);
