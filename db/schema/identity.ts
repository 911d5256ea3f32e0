import { sql } from 'drizzle-orm';
import { check, index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** A `supplier` has no members here: the forum buys from it. */
export const partyKinds = ['cooperative', 'institution', 'forum', 'observer', 'supplier'] as const;
export const partyStatuses = ['applied', 'verified', 'rejected', 'suspended'] as const;
export const roles = [
  'manager',
  'clerk',
  'requester',
  'approver',
  'payer',
  'administrator',
  'moderator',
  'mentor',
  'treasurer',
  'observer',
] as const;

/** A cooperative, institution, observer organisation, supplier, or the forum itself. Identifiers are text: some forms are not settled in law. */
export const party = sqliteTable(
  'party',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: partyKinds }).notNull(),
    status: text('status', { enum: partyStatuses }).notNull(),
    name: text('name').notNull(),
    /** Institutions: `hospital`, `school`, `kitchen`, `office`, `hotel`, `other`. Suppliers: `bulog`, `distributor`, `farmer_group`, … */
    type: text('type'),
    kelurahanCode: text('kelurahan_code'),
    kelurahan: text('kelurahan'),
    kecamatan: text('kecamatan'),
    address: text('address').notNull().default(''),
    latitude: real('latitude'),
    longitude: real('longitude'),
    phone: text('phone'),
    email: text('email'),
    npwp: text('npwp'),
    nib: text('nib'),
    nikKoperasi: text('nik_koperasi'),
    ahuDecision: text('ahu_decision'),
    nitku: text('nitku'),
    /** Capacity weight for the fair policy; the unit does not matter, only the ratio. */
    weight: integer('weight').notNull().default(1),
    /** Institutions: orders above this total (rupiah) need an approver. */
    approvalLimit: integer('approval_limit').notNull().default(0),
    version: integer('version').notNull().default(1),
    createdAt: integer('created_at').notNull(),
    decidedAt: integer('decided_at'),
    decidedBy: text('decided_by'),
    decisionReason: text('decision_reason'),
    demo: integer('demo', { mode: 'boolean' }).notNull().default(false),
  },
  (t) => [
    index('party_kind_status').on(t.kind, t.status),
    index('party_kecamatan').on(t.kind, t.kecamatan, t.status),
    index('party_kelurahan').on(t.kelurahan).where(sql`kelurahan is not null`),
    index('party_name').on(t.name, t.id).where(sql`kind = 'cooperative'`),
    uniqueIndex('party_npwp').on(t.npwp).where(sql`npwp is not null and status <> 'rejected'`),
    check('party_weight', sql`${t.weight} > 0`),
    check('party_approval_limit', sql`${t.approvalLimit} >= 0`),
  ],
);

/** A place where goods are delivered. */
export const site = sqliteTable(
  'site',
  {
    id: text('id').primaryKey(),
    partyId: text('party_id')
      .notNull()
      .references(() => party.id),
    name: text('name').notNull(),
    address: text('address').notNull(),
    kecamatan: text('kecamatan'),
    latitude: real('latitude'),
    longitude: real('longitude'),
    createdAt: integer('created_at').notNull(),
    closedAt: integer('closed_at'),
  },
  (t) => [index('site_party').on(t.partyId)],
);

/** Person, in better-auth's shape. */
export const user = sqliteTable('user', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique('user_email'),
  emailVerified: integer('email_verified', { mode: 'boolean' }).notNull().default(false),
  image: text('image'),
  createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
});

export const session = sqliteTable(
  'session',
  {
    id: text('id').primaryKey(),
    token: text('token').notNull().unique('session_token'),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    /** The membership the person acts in, in this session. */
    membershipId: text('membership_id'),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [index('session_user').on(t.userId)],
);

export const account = sqliteTable(
  'account',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: integer('access_token_expires_at', { mode: 'timestamp_ms' }),
    refreshTokenExpiresAt: integer('refresh_token_expires_at', { mode: 'timestamp_ms' }),
    scope: text('scope'),
    password: text('password'),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [index('account_user').on(t.userId)],
);

export const verification = sqliteTable(
  'verification',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [index('verification_identifier').on(t.identifier)],
);

/** Attempts per key in a sliding window: sign-in, password reset, invitations. */
export const rateLimit = sqliteTable('rate_limit', {
  id: text('id').primaryKey(),
  key: text('key').notNull().unique('rate_limit_key'),
  count: integer('count').notNull(),
  lastRequest: integer('last_request').notNull(),
});

/** Who acts for which party in which role. One person may hold several. */
export const membership = sqliteTable(
  'membership',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    partyId: text('party_id')
      .notNull()
      .references(() => party.id),
    role: text('role', { enum: roles }).notNull(),
    createdAt: integer('created_at').notNull(),
    endedAt: integer('ended_at'),
  },
  (t) => [
    uniqueIndex('membership_once').on(t.userId, t.partyId, t.role).where(sql`ended_at is null`),
    index('membership_party').on(t.partyId),
  ],
);

/** An invitation by mail; the link carries a token of which only the SHA-256 is kept. */
export const invitation = sqliteTable(
  'invitation',
  {
    id: text('id').primaryKey(),
    tokenHash: text('token_hash').notNull().unique('invitation_token'),
    partyId: text('party_id')
      .notNull()
      .references(() => party.id),
    email: text('email').notNull(),
    role: text('role', { enum: roles }).notNull(),
    invitedBy: text('invited_by').notNull(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    acceptedAt: integer('accepted_at'),
    revokedAt: integer('revoked_at'),
  },
  (t) => [index('invitation_party').on(t.partyId)],
);
