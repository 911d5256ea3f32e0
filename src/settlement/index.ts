export { badgeCounts } from './badges.ts';
/** Messages from machines: mounted where nobody asks for a session or a form token. */
export { webhookRoutes as webhooks } from './provider/routes.ts';
export { routes } from './routes.tsx';
export { inboxTexts } from './texts-inbox.ts';
