import { Hono } from 'hono';
import type { AppEnv } from '../platform/http.ts';
import { campaignRoutes } from './campaigns/routes.tsx';
import { closingRoutes } from './closing/routes.tsx';
import { costRoutes } from './costs/routes.tsx';
import { depositRoutes } from './deposits/routes.tsx';
import { failureRoutes } from './failure/routes.tsx';
import { goodsRoutes } from './goods/routes.tsx';
import { needRoutes } from './needs/routes.tsx';
import { pledgeRoutes } from './pledges/routes.tsx';
import { supplierRoutes } from './suppliers/routes.tsx';

/** Every address of joint buying. */
export const routes = new Hono<AppEnv>();
routes.route('/', campaignRoutes);
routes.route('/', closingRoutes);
routes.route('/', costRoutes);
routes.route('/', depositRoutes);
routes.route('/', failureRoutes);
routes.route('/', goodsRoutes);
routes.route('/', needRoutes);
routes.route('/', pledgeRoutes);
routes.route('/', supplierRoutes);
