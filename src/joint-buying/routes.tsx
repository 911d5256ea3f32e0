import { Hono } from 'hono';
import type { AppEnv } from '../platform/http.ts';

/** Every address of joint buying. */
export const routes = new Hono<AppEnv>();
