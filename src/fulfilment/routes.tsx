import { Hono } from 'hono';
import type { AppEnv } from '../platform/http.ts';
import { consignmentRoutes } from './consignments/routes.tsx';
import { disputeRoutes } from './disputes/routes.tsx';
import { handoverRoutes } from './handovers/routes.tsx';
import { receiptRoutes } from './receipts/routes.tsx';
import { shortfallRoutes } from './shortfalls/routes.tsx';

/** Every address of the fulfilment domain. */
export const routes = new Hono<AppEnv>();
routes.route('/', consignmentRoutes);
routes.route('/', disputeRoutes);
routes.route('/', handoverRoutes);
routes.route('/', receiptRoutes);
routes.route('/', shortfallRoutes);
