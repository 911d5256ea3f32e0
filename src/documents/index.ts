import type { Db } from '../platform/db.ts';
import type { Config } from '../platform/env.ts';
import { issueWaitingPapers } from './commands/issue.ts';

export { type PartyRow, partyOf } from './rules-parties.ts';
export { contentHash, issueDocument, issueDocuments } from './store.ts';
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

type Job = { name: string; run: (db: Db, config: Config, now: number) => Promise<void> };

/** What the clock sets off for papers, every minute. */
export const jobs: readonly Job[] = [
  { name: 'issue papers of orders', run: async (db, _config, now) => void (await issueWaitingPapers(db, now)) },
];
