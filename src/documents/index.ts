export { routes } from './routes.tsx';
export { type PartyRow, partyOf } from './rules-parties.ts';
export { contentHash, issueDocument } from './store.ts';
export { documentPartiesFrom, documentPartiesQuery, documentPartyColumns } from './store-parties.ts';
export type {
  Both,
  DocumentContent,
  DocumentKind,
  DocumentLine,
  DocumentParty,
  DocumentSignature,
  NewDocument,
} from './types.ts';
