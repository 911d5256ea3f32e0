import { Hono } from 'hono';
import type { AppEnv } from '../platform/http.ts';
import { sessionRoutes } from './routes/session.tsx';

export { loadViewer } from './load-viewer.ts';
export { hashPassword, verifyPassword } from './password.ts';

export const routes = new Hono<AppEnv>();
routes.route('/', sessionRoutes);
