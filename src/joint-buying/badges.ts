import type { Count } from '../platform/store.ts';
import type { Viewer } from '../platform/viewer.ts';

/** What awaits this viewer in joint buying; the parts add their own. */
export function badgeCounts(_viewer: Viewer): Record<string, Count> {
  return {};
}
