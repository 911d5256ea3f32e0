import type { Count } from '../platform/store.ts';
import type { Viewer } from '../platform/viewer.ts';
import { toConfirmCount } from './payments/store-badges.ts';

/** What awaits this viewer here. */
export function badgeCounts({ role }: Viewer): Record<string, Count> {
  return role === 'treasurer' ? { settlement: toConfirmCount() } : {};
}
