import { commit, type Db, type Results, type Statements } from '../../platform/db.ts';
import { actorOf, recordEvent } from '../../platform/events.ts';
import { type Settings, settingsFrom } from '../../platform/settings.ts';
import { settingsQuery } from '../../platform/store.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { putSetting, versionsQuery } from './store.ts';

export type SettingsAnswer = { ok: true; changed: (keyof Settings)[] } | { ok: false; reason: 'settings_moved' };

/** Puts what differs into force, each change with its event. What runs already keeps what it was begun with. */
export async function changeSettings(db: Db, viewer: Viewer, wanted: Settings, now: number): Promise<SettingsAnswer> {
  const queries = [settingsQuery(db), versionsQuery(db)] as const;
  const [rows, versions] = (await db.batch(queries)) as Results<typeof queries>;
  const before = settingsFrom(rows);
  const changed = (Object.keys(wanted) as (keyof Settings)[]).filter((key) => wanted[key] !== before[key]);
  const statements = changed.flatMap((key) => [
    putSetting(db, key, wanted[key], viewer.userId, now),
    recordEvent(db, {
      ...{ aggregateType: 'setting', aggregateId: key, type: 'setting_changed', actor: actorOf(viewer), at: now },
      version: (versions.find((one) => one.key === key)?.version ?? 0) + 1,
      data: { before: before[key], after: wanted[key] },
    }),
  ]);
  if (statements.length === 0) return { ok: true, changed };
  const written = await commit(db, statements as unknown as Statements);
  return written.ok ? { ok: true, changed } : { ok: false, reason: 'settings_moved' };
}
