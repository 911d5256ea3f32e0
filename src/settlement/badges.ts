import type { Count } from '../platform/store.ts';
import type { Viewer } from '../platform/viewer.ts';
import { toPayCount } from './invoices/store-badges.ts';
import { toConfirmCount } from './payments/store-badges.ts';

/** What awaits this viewer here. */
export function badgeCounts({ role, partyId }: Viewer): Record<string, Count> {
  if (role === 'payer') return { settlement: toPayCount(partyId) };
  return role === 'treasurer' ? { settlement: toConfirmCount() } : {};
}
