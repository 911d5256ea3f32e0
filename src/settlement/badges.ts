import type { Count } from '../platform/store.ts';
import { sumOf } from '../platform/store.ts';
import type { Viewer } from '../platform/viewer.ts';
import { mayPayFor } from './invoices/scope.ts';
import { toPayCount } from './invoices/store-badges.ts';
import { toConfirmCount } from './payments/store-badges.ts';
import { toApproveCount } from './payouts/store-badges.ts';

/** What awaits this viewer here. */
export function badgeCounts({ role, partyKind, partyId, userId }: Viewer): Record<string, Count> {
  if (mayPayFor({ role, partyKind })) return { settlement: toPayCount(partyId) };
  if (role === 'administrator') return { settlement: toApproveCount(userId) };
  return role === 'treasurer' ? { settlement: sumOf(toConfirmCount(), toApproveCount(userId)) } : {};
}
