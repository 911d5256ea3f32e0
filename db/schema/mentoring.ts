import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { party, user } from './identity.ts';
import { warning } from './monitoring.ts';
import { photo } from './platform.ts';

export const visitStates = ['planned', 'done', 'cancelled'] as const;

/** Which mentor looks after which cooperative, one at a time. */
export const mentorship = sqliteTable(
  'mentorship',
  {
    id: text('id').primaryKey(),
    mentorId: text('mentor_id')
      .notNull()
      .references(() => user.id),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => party.id),
    since: integer('since').notNull(),
    assignedBy: text('assigned_by').notNull(),
    endedAt: integer('ended_at'),
  },
  (t) => [
    uniqueIndex('mentorship_one').on(t.cooperativeId).where(sql`ended_at is null`),
    index('mentorship_mentor').on(t.mentorId, t.endedAt),
  ],
);

export const visit = sqliteTable(
  'visit',
  {
    id: text('id').primaryKey(),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => party.id),
    mentorId: text('mentor_id')
      .notNull()
      .references(() => user.id),
    /** What made the mentor come, where it was a warning. */
    warningId: text('warning_id').references(() => warning.id),
    state: text('state', { enum: visitStates }).notNull().default('planned'),
    plannedOn: text('planned_on').notNull(),
    purpose: text('purpose').notNull(),
    doneOn: text('done_on'),
    notes: text('notes').notNull().default(''),
    /** Who was there, a name a line. */
    attendance: text('attendance').notNull().default(''),
    version: integer('version').notNull().default(1),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    remindedAt: integer('reminded_at'),
    cancelReason: text('cancel_reason'),
  },
  (t) => [
    index('visit_cooperative').on(t.cooperativeId, t.plannedOn),
    index('visit_mentor').on(t.mentorId, t.state, t.plannedOn),
    index('visit_due').on(t.state, t.plannedOn),
    check('visit_done', sql`(${t.state} = 'done') = (${t.doneOn} is not null)`),
  ],
);

export const visitPhoto = sqliteTable(
  'visit_photo',
  {
    visitId: text('visit_id')
      .notNull()
      .references(() => visit.id),
    position: integer('position').notNull(),
    photoId: text('photo_id')
      .notNull()
      .references(() => photo.id),
  },
  (t) => [primaryKey({ columns: [t.visitId, t.position] })],
);

/** Where a cooperative's business is going, in words; the newest holds. */
export const businessDirection = sqliteTable(
  'business_direction',
  {
    id: text('id').primaryKey(),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => party.id),
    words: text('words').notNull(),
    agreedOn: text('agreed_on').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [index('business_direction_cooperative').on(t.cooperativeId, t.createdAt)],
);

/** A figure the system itself measures, and what it is to be by a day. */
export const goal = sqliteTable(
  'goal',
  {
    id: text('id').primaryKey(),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => party.id),
    measure: text('measure').notNull(),
    startValue: integer('start_value'),
    target: integer('target').notNull(),
    startsOn: text('starts_on').notNull(),
    dueOn: text('due_on').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    endedAt: integer('ended_at'),
  },
  (t) => [
    index('goal_cooperative').on(t.cooperativeId, t.endedAt),
    check('goal_days', sql`${t.dueOn} > ${t.startsOn}`),
  ],
);

export const actionItem = sqliteTable(
  'action_item',
  {
    id: text('id').primaryKey(),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => party.id),
    visitId: text('visit_id').references(() => visit.id),
    what: text('what').notNull(),
    /** The cooperative, or the mentor. */
    owner: text('owner', { enum: ['cooperative', 'mentor'] }).notNull(),
    dueOn: text('due_on').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    doneBy: text('done_by'),
    doneAt: integer('done_at'),
    doneNote: text('done_note').notNull().default(''),
    remindedAt: integer('reminded_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('action_item_cooperative').on(t.cooperativeId, t.doneAt),
    index('action_item_due').on(t.dueOn).where(sql`done_at is null`),
    check('action_item_what', sql`${t.what} <> ''`),
  ],
);
