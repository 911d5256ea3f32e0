import { Hono } from 'hono';
import type { AppEnv } from '../../platform/http.ts';
import { commodityRoutes } from './routes-commodity.tsx';
import { entryRoutes } from './routes-entry.tsx';
import { importRoutes } from './routes-imports.tsx';
import { indexRoutes } from './routes-index.tsx';
import { watchRoutes } from './routes-watch.tsx';

/** Every address of prices. Those with a name of their own come before the one that takes a commodity. */
export const priceRoutes = new Hono<AppEnv>();
priceRoutes.route('/', entryRoutes);
priceRoutes.route('/', importRoutes);
priceRoutes.route('/', indexRoutes);
priceRoutes.route('/', watchRoutes);
priceRoutes.route('/', commodityRoutes);
