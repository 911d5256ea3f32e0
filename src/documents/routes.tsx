import { Hono } from 'hono';
import type { AppEnv } from '../platform/http.ts';
import { checkRoutes } from './routes/check.tsx';
import { paperRoutes } from './routes/papers.tsx';
import { trailRoutes } from './routes/trail.tsx';

export const routes = new Hono<AppEnv>();
for (const topic of [checkRoutes, paperRoutes, trailRoutes]) routes.route('/', topic);
