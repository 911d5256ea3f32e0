import { Hono } from 'hono';
import type { AppEnv } from '../platform/http.ts';

/** Every address of the fulfilment domain. */
export const routes = new Hono<AppEnv>();
