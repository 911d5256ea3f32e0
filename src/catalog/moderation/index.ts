export { routes } from './routes.tsx';
export { inboxTexts } from './texts.ts';
