import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { foundForum } from '../../db/local/forum.ts';
import { sha256 } from '../../src/platform/ids.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

const NOW = Date.UTC(2026, 10, 24, 5);
const asked = {
  name: 'Forum KKMP Kota Bogor',
  email: 'Ketua@Forum.example',
  origin: 'https://lumbung.example',
  now: NOW,
};

let fresh: TestDatabase;
beforeEach(async () => {
  fresh = await freshDatabase();
});
afterEach(() => fresh.close());

const parties = () =>
  fresh.db.all<{ id: string; status: string }>(sql`select id, status from party where kind = 'forum'`);
const invitations = () =>
  fresh.db.all<{ tokenHash: string; email: string; role: string }>(
    sql`select token_hash as tokenHash, email, role from invitation order by id`,
  );

it('makes the forum and invites its administrator; only the hash of the link is kept', async () => {
  const link = await foundForum(fresh.db, asked);
  expect(await parties()).toEqual([{ id: 'forum', status: 'verified' }]);
  const token = link.replace('https://lumbung.example/invitations/', '');
  expect(await invitations()).toEqual([
    { tokenHash: await sha256(token), email: 'ketua@forum.example', role: 'administrator' },
  ]);
});

it('only invites where there is a forum already', async () => {
  await foundForum(fresh.db, asked);
  await foundForum(fresh.db, { ...asked, name: 'Another', email: 'lain@forum.example', now: NOW + 1 });
  expect(await parties()).toHaveLength(1);
  expect(await invitations()).toHaveLength(2);
});
