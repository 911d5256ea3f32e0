export { badgeCounts } from './badges.ts';
export { routes } from './routes.tsx';
export { inboxTexts } from './texts-inbox.ts';
