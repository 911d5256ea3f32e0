import { eq, sql } from 'drizzle-orm';
import { finish } from '../../src/monitoring/mentoring/commands/finish.ts';
import { addItem, agreeDirection, assignMentor, setGoal } from '../../src/monitoring/mentoring/commands/plans.ts';
import { cancelVisit, planVisit, reportVisit } from '../../src/monitoring/mentoring/commands/visits.ts';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import { actionItem, warning } from '../schema/index.ts';
import {
  direction,
  goals,
  type ItemStory,
  items,
  mentored,
  nextVisit,
  type VisitStory,
  visits,
} from './data/mentoring.ts';
import type { ForumDeed } from './forum.ts';
import { done, type Stage } from './stage.ts';
import { seller, staff } from './viewers.ts';
import { cooperativeId, people } from './world.ts';

const story = { name: 'mentoring' };
const maya = staff(people.maya);
const first = cooperativeId(mentored[0]);

/** What Maya does with the cooperatives she looks after, up to yesterday. */
export function mentoringDeeds(stage: Stage): ForumDeed[] {
  const { ago } = stage.moment;
  return [
    { at: ago(120, 4), play: (at) => assignAll(stage, at) },
    { at: ago(direction.ago, 3), play: (at) => direct(stage, at) },
    ...goals.map((goal, i) => ({ at: ago(goal.ago, 2), play: (at: number) => aim(stage, goal, i, at) })),
    ...visits.flatMap((one, i) => visitDeeds(stage, one, i)),
    ...items.flatMap((one, i) => itemDeeds(stage, one, i)),
  ];
}

async function assignAll({ db }: Stage, at: number): Promise<void> {
  for (const slug of mentored) {
    const input = { key: `world-mentor-${slug}`, cooperativeId: cooperativeId(slug), mentorId: people.maya };
    done(await assignMentor(db, staff(people.agus), input, at), story, { act: 'assign' });
  }
}

async function direct({ db }: Stage, at: number): Promise<void> {
  const input = { key: 'world-direction', cooperativeId: first, words: direction.words, agreedOn: dayOf(at) };
  done(await agreeDirection(db, maya, input, at), story, { act: 'direction' });
}

async function aim({ db, moment }: Stage, goal: (typeof goals)[number], i: number, at: number): Promise<void> {
  const { measure, startValue, target, due } = goal;
  const days = { startsOn: dayOf(at), dueOn: moment.day(due) };
  const input = { key: `world-goal-${i}`, cooperativeId: first, measure, startValue, target, ...days };
  done(await setGoal(db, maya, input, at), story, { act: 'goal' });
}

/** Planned, and then reported in the afternoon of its day, or called off the evening before. */
function visitDeeds(stage: Stage, visit: VisitStory, i: number): ForumDeed[] {
  const { db, moment } = stage;
  const planned: { id?: string } = {};
  const plan = async (at: number) => {
    const { purpose, of, on } = visit;
    const input = { key: `world-visit-${i}`, cooperativeId: cooperativeId(of), warningId: null, purpose };
    const answer = await planVisit(db, maya, { ...input, plannedOn: moment.day(on) }, at);
    planned.id = done(answer, story, { act: 'plan' }).location.replace('/visits/', '');
  };
  const end = async (at: number) => {
    const id = planned.id!;
    if ('cancelled' in visit)
      return void done(await cancelVisit(db, maya, { id, reason: visit.cancelled }, at), story, { act: 'cancel' });
    const { notes, attendance } = visit;
    const report = { key: `world-report-${i}`, doneOn: moment.day(visit.on), notes, attendance };
    const sent = { report, photos: { kept: [], added: [] } };
    done(await reportVisit(db, maya, id, sent, at), story, { act: 'report' });
  };
  const before = 'cancelled' in visit ? 1 : 0;
  return [
    { at: moment.ago(visit.plannedAgo, 1), play: plan },
    { at: moment.ago(before - visit.on), play: end },
  ];
}

function itemDeeds({ db, moment, cooperatives }: Stage, item: ItemStory, i: number): ForumDeed[] {
  const of = cooperatives.get(cooperativeId(item.of))!;
  const { what, owner, done: end } = item;
  const add = async (at: number) => {
    const input = { key: `world-item-${i}`, visitId: null, what, owner, dueOn: moment.day(item.due) };
    done(await addItem(db, maya, { id: of.id, name: of.name }, input, at), story, { act: 'item' });
  };
  if (!end) return [{ at: moment.ago(item.ago), play: add }];
  const tick = async (at: number) => {
    const [row] = await db.select({ id: actionItem.id }).from(actionItem).where(eq(actionItem.what, what));
    done(await finish(db, seller(of), { id: row!.id, note: end.note }, at), story, { act: 'tick' });
  };
  return [
    { at: moment.ago(item.ago), play: add },
    { at: moment.ago(end.ago), play: tick },
  ];
}

/** The gravest warning about one of hers, of the first before others, makes her plan the next visit. */
export async function answerWarning(stage: Stage, at: number): Promise<void> {
  const { db } = stage;
  const [found] = await db
    .select({ id: warning.id, of: warning.cooperativeId })
    .from(warning)
    .where(sql`${warning.endedAt} is null and exists (select 1 from mentorship m
      where m.cooperative_id = ${warning.cooperativeId} and m.mentor_id = ${people.maya} and m.ended_at is null)`)
    .orderBy(sql`${warning.cooperativeId} <> ${first}`, sql`${warning.severity} <> 'serious'`, warning.id)
    .limit(1);
  const input = { key: 'world-visit-next', cooperativeId: found?.of ?? first, warningId: found?.id ?? null };
  const when = { purpose: nextVisit.purpose, plannedOn: addDays(dayOf(at), nextVisit.in) };
  done(await planVisit(db, maya, { ...input, ...when }, at), story, { act: 'plan' });
}
