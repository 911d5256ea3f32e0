import { Hono } from 'hono';
import type { AppEnv } from '../platform/http.ts';
import { accountRoutes } from './accounts/routes.tsx';
import { agingRoutes } from './aging/routes.tsx';
import { bankRoutes } from './bank/routes.tsx';
import { cashRoutes } from './cash/routes.tsx';
import { feeRoutes } from './fees/routes.tsx';
import { invoiceRoutes } from './invoices/routes.tsx';
import { orderMoneyRoutes } from './invoices/routes-order.tsx';
import { overviewRoutes } from './overview/routes.tsx';
import { ledgerRoutes } from './overview/routes-ledger.tsx';
import { patronageRoutes } from './patronage/routes.tsx';
import { paymentRoutes } from './payments/routes.tsx';
import { proofRoutes } from './payments/routes-proofs.tsx';
import { payoutRoutes } from './payouts/routes.tsx';
import { periodRoutes } from './periods/routes.tsx';
import { taxRoutes } from './taxes/routes.tsx';

/** Messages from machines: mounted where nobody asks for a session or a form token. */
export { webhookRoutes as webhooks } from './provider/routes.ts';

/** Every address of the settlement domain. */
export const routes = new Hono<AppEnv>();
routes.route('/', accountRoutes);
routes.route('/', agingRoutes);
routes.route('/', bankRoutes);
routes.route('/', paymentRoutes);
routes.route('/', proofRoutes);
routes.route('/', invoiceRoutes);
routes.route('/', orderMoneyRoutes);
routes.route('/', overviewRoutes);
routes.route('/', cashRoutes);
routes.route('/', ledgerRoutes);
routes.route('/', feeRoutes);
routes.route('/', payoutRoutes);
routes.route('/', patronageRoutes);
routes.route('/', periodRoutes);
routes.route('/', taxRoutes);
