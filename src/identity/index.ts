import { Hono } from 'hono';
import type { AppEnv } from '../platform/http.ts';
import { resetRoutes } from './routes/reset.tsx';
import { sessionRoutes } from './routes/session.tsx';
import { signUpRoutes } from './routes/sign-up.tsx';

export { loadViewer } from './load-viewer.ts';
export { tidyIdentity, toSignIn } from './park.ts';
export { hashPassword, verifyPassword } from './password.ts';

export const routes = new Hono<AppEnv>();
for (const topic of [sessionRoutes, signUpRoutes, resetRoutes]) routes.route('/', topic);
