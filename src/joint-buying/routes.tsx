import { Hono } from 'hono';
import type { AppEnv } from '../platform/http.ts';
import { depositRoutes } from './deposits/routes.tsx';
import { needRoutes } from './needs/routes.tsx';
import { pledgeRoutes } from './pledges/routes.tsx';
import { supplierRoutes } from './suppliers/routes.tsx';

/** Every address of joint buying. */
export const routes = new Hono<AppEnv>();
routes.route('/', depositRoutes);
routes.route('/', needRoutes);
routes.route('/', pledgeRoutes);
routes.route('/', supplierRoutes);
