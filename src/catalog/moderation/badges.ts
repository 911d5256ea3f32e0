import type { Count } from '../../platform/store.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { waitingCount } from './store/queue.ts';

/** Submissions that wait, for those who decide on them. */
export const badgeCounts = (viewer: Viewer): Record<string, Count> =>
  viewer.role === 'moderator' || viewer.role === 'administrator' ? { moderation: waitingCount } : {};
