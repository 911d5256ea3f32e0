import { Hono } from 'hono';
import type { AppEnv } from '../platform/http.ts';
import { paymentRoutes } from './payments/routes.tsx';
import { proofRoutes } from './payments/routes-proofs.tsx';

/** Every address of the settlement domain. */
export const routes = new Hono<AppEnv>();
routes.route('/', paymentRoutes);
routes.route('/', proofRoutes);
