export { routes } from './routes.tsx';
export { contentHash, issueDocument } from './store.ts';
export type { Both, DocumentContent, DocumentKind, DocumentLine, DocumentParty, NewDocument } from './types.ts';
