import { sql } from 'drizzle-orm';
import { measureHealth } from '../../src/monitoring/health/commands/measure.ts';
import { addItem, agreeDirection, assignMentor, setGoal } from '../../src/monitoring/mentoring/commands/plans.ts';
import { planVisit, reportVisit } from '../../src/monitoring/mentoring/commands/visits.ts';
import { addDays, DAY, dayOf } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Viewer } from '../../src/platform/viewer.ts';
import { viewer } from '../orders/market.ts';

export const agus: Viewer = { ...viewer('u-agus', 'forum-bogor', 'administrator'), partyKind: 'forum' };
export const maya: Viewer = { ...viewer('u-maya', 'forum-bogor', 'mentor'), partyKind: 'forum', userName: 'Maya' };
export const managerOf = (name: string): Viewer => viewer(`u-manager-${name}`, `kop-${name}`, 'manager');

const must = <T extends { ok: boolean }>(answer: T): T & { ok: true } => {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer as T & { ok: true };
};

export const measureAll = async (db: Db, now: number): Promise<void> => {
  while (!(await measureHealth(db, now)).isDone);
};

export const assign = async (db: Db, cooperativeId: string, mentorId: string, now = Date.now()) =>
  must(await assignMentor(db, agus, { key: newId(now), cooperativeId, mentorId }, now));

export const planned = async (db: Db, cooperativeId: string, days: number, warningId: string | null = null) => {
  const now = Date.now();
  const plannedOn = addDays(dayOf(now), days);
  const input = { key: newId(now), cooperativeId, warningId, plannedOn, purpose: 'Bahas stok yang belum laku.' };
  return must(await planVisit(db, maya, input, now)).location.replace('/visits/', '');
};

export const item = async (db: Db, cooperative: string, owner: 'cooperative' | 'mentor', days: number) => {
  const now = Date.now();
  const input = { key: newId(now), visitId: null, what: `Turunkan harga (${owner}, ${days})`, owner };
  const at = { id: `kop-${cooperative}`, name: cooperative };
  must(await addItem(db, maya, at, { ...input, dueOn: addDays(dayOf(now), days) }, now));
  const [row] = await db.all<{ id: string }>(sql`select id from action_item where what = ${input.what}`);
  return row!.id;
};

/** Maya's cooperatives of the demo world, as a mentor leaves them: a direction, a goal half done, visits and what follows. */
export async function worldMentoring(
  db: Db,
): Promise<{ planned: string; done: string; cancelled: string; warning: string }> {
  const now = Date.now();
  await measureAll(db, now);
  for (const id of ['kop-batutulis', 'kop-bondongan', 'kop-empang']) await assign(db, id, 'u-maya');
  const words = 'Menjadi pemasok tetap beras dan sayur untuk dapur gizi di Bogor Selatan.';
  must(
    await agreeDirection(
      db,
      maya,
      { key: newId(now), cooperativeId: 'kop-batutulis', words, agreedOn: dayOf(now) },
      now,
    ),
  );
  const goal = { key: newId(now), cooperativeId: 'kop-batutulis', startsOn: addDays(dayOf(now), -60) };
  const due = { dueOn: addDays(dayOf(now), 60) };
  must(await setGoal(db, maya, { ...goal, ...due, measure: 'total', startValue: 40, target: 90 }, now));
  await item(db, 'batutulis', 'cooperative', 2);
  const late = await item(db, 'batutulis', 'cooperative', 1);
  await db.run(sql`update action_item set due_on = ${addDays(dayOf(now), -5)} where id = ${late}`);
  await item(db, 'batutulis', 'mentor', 9);
  const [found] = await db.all<{ id: string }>(
    sql`select id from warning where cooperative_id = 'kop-batutulis' and ended_at is null order by id limit 1`,
  );
  const ids = [];
  for (const days of [4, 3, 2]) ids.push(await planned(db, 'kop-batutulis', days, found!.id));
  const [open, done, cancelled] = ids as [string, string, string];
  const report = {
    key: newId(now),
    doneOn: dayOf(now - DAY),
    notes: 'Stok pisang terlalu mahal.',
    attendance: 'Ibu Yati\nPak Ujang',
  };
  must(await reportVisit(db, maya, done, { report, photos: { kept: [], added: [] } }, now));
  await db.run(sql`update visit set state = 'cancelled', cancel_reason = 'Hujan' where id = ${cancelled}`);
  return { planned: open, done, cancelled, warning: found!.id };
}
