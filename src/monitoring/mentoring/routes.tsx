import { Hono } from 'hono';
import type { AppEnv } from '../../platform/http.ts';
import { cooperativeRoutes } from './routes-cooperative.tsx';
import { reportRoutes } from './routes-report.tsx';
import { visitRoutes } from './routes-visits.tsx';

/** Mentors, their cooperatives and visits. The report stands before the page of a cooperative by its id. */
export const mentoringRoutes = new Hono<AppEnv>();
mentoringRoutes.route('/', visitRoutes);
mentoringRoutes.route('/', reportRoutes);
mentoringRoutes.route('/', cooperativeRoutes);
