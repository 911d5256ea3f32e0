import { Hono } from 'hono';
import type { AppEnv } from '../../platform/http.ts';
import { consignmentFormRoutes } from './routes-form.tsx';
import { consignmentListRoutes } from './routes-list.tsx';
import { consignmentPageRoutes } from './routes-page.tsx';

/** Every address of shipments. The form's come first: `/consignments/new` is no shipment's id. */
export const consignmentRoutes = new Hono<AppEnv>();
consignmentRoutes.route('/', consignmentListRoutes);
consignmentRoutes.route('/', consignmentFormRoutes);
consignmentRoutes.route('/', consignmentPageRoutes);
