import { Hono } from 'hono';
import type { AppEnv } from '../../platform/http.ts';
import { arrivalRoutes } from './routes-arrivals.tsx';
import { handingRoutes } from './routes-handing.tsx';
import { ownRoutes } from './routes-own.tsx';

/** The goods of a joint purchase: what came, how it is shared, who was handed what and received it. */
export const goodsRoutes = new Hono<AppEnv>();
goodsRoutes.route('/', arrivalRoutes);
goodsRoutes.route('/', handingRoutes);
goodsRoutes.route('/', ownRoutes);
