import { Hono } from 'hono';
import type { AppEnv } from '../platform/http.ts';

/** Every address of the settlement domain. */
export const routes = new Hono<AppEnv>();
