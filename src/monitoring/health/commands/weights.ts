import { commit, type Db } from '../../../platform/db.ts';
import { actorOf, recordEvent, useKey } from '../../../platform/events.ts';
import { isSentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import type { Weights } from '../../rules/health/index.ts';
import { settingVersionQuery, writeSetting } from '../store.ts';
import { WEIGHTS_KEY } from '../weights.ts';

/** The forum's own weights from now on. Months that are over keep theirs: a score carries the weights it was made with. */
export async function setWeights(
  db: Db,
  viewer: Viewer,
  { key, weights }: { key: string; weights: Weights },
  now: number,
): Promise<{ ok: true } | { ok: false; reason: 'try_again' }> {
  const [last] = await settingVersionQuery(db, WEIGHTS_KEY);
  const done = await commit(db, [
    useKey(db, { key, userId: viewer.userId, location: '/health/formulas?done=weights', at: now }),
    writeSetting(db, WEIGHTS_KEY, weights, viewer.userId, now),
    recordEvent(db, {
      ...{ aggregateType: 'setting', aggregateId: WEIGHTS_KEY, version: (last?.version ?? 0) + 1 },
      ...{ type: 'setting_changed', actor: actorOf(viewer), at: now, data: { value: weights } },
    }),
  ]);
  if (done.ok || isSentBefore(done.refusal)) return { ok: true };
  return { ok: false, reason: 'try_again' };
}
