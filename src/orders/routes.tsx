import { Hono } from 'hono';
import type { AppEnv } from '../platform/http.ts';
import { fairnessRoutes } from './fairness/routes.tsx';
import { awardRoutes } from './routes/awards.tsx';
import { decisionRoutes } from './routes/decisions.tsx';
import { formRoutes } from './routes/form.tsx';
import { orderRoutes } from './routes/orders.tsx';

/** Every address of the orders domain. The form's come first: `/orders/new` is no order's id. */
export const routes = new Hono<AppEnv>();
routes.route('/', formRoutes);
routes.route('/', orderRoutes);
routes.route('/', decisionRoutes);
routes.route('/', awardRoutes);
routes.route('/', fairnessRoutes);
