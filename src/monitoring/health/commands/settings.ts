import { commit, type Db } from '../../../platform/db.ts';
import { actorOf, recordEvent, useKey } from '../../../platform/events.ts';
import { isSentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { settingVersionQuery, takeSetting, writeSetting } from '../store.ts';

export type SettingChange = {
  /** Of the form. */
  readonly key: string;
  readonly name: string;
  /** Null: the usual one again. */
  readonly value: object | null;
  readonly location: string;
};

/** A setting of the forum from now on. Months that are over keep theirs: a score carries the weights it was made with. */
export async function changeSetting(
  db: Db,
  viewer: Viewer,
  { key, name, value, location }: SettingChange,
  now: number,
): Promise<{ ok: true } | { ok: false; reason: 'try_again' }> {
  const [last] = await settingVersionQuery(db, name);
  const done = await commit(db, [
    useKey(db, { key, userId: viewer.userId, location, at: now }),
    value === null ? takeSetting(db, name) : writeSetting(db, name, value, viewer.userId, now),
    recordEvent(db, {
      ...{ aggregateType: 'setting', aggregateId: name, version: (last?.version ?? 0) + 1 },
      ...{ type: 'setting_changed', actor: actorOf(viewer), at: now, data: { value } },
    }),
  ]);
  if (done.ok || isSentBefore(done.refusal)) return { ok: true };
  return { ok: false, reason: 'try_again' };
}
