import { desc, sql } from 'drizzle-orm';
import { event, setting, user } from '../../../db/schema/index.ts';
import type { Db } from '../../platform/db.ts';
import type { Settings } from '../../platform/settings.ts';

/** Each setting's last event, so that the next one has its number. */
export const versionsQuery = (db: Db) =>
  db
    .select({ key: event.aggregateId, version: sql<number>`max(${event.version})` })
    .from(event)
    .where(sql`${event.aggregateType} = 'setting'`)
    .groupBy(event.aggregateId);

export const putSetting = (db: Db, key: keyof Settings, value: unknown, by: string, at: number) =>
  db
    .insert(setting)
    .values({ key, value, updatedAt: at, updatedBy: by })
    .onConflictDoUpdate({ target: setting.key, set: { value, updatedAt: at, updatedBy: by } });

/** What was changed lately, newest first. */
export const changesQuery = (db: Db, most: number) =>
  db
    .select({ key: event.aggregateId, at: event.at, data: event.data, by: user.name })
    .from(event)
    .leftJoin(user, sql`${user.id} = ${event.actorUserId}`)
    .where(sql`${event.aggregateType} = 'setting'`)
    .orderBy(desc(event.seq))
    .limit(most);
