import { addDays, dayOf, startOfDay } from '../../../platform/clock.ts';
import { commit, type Db } from '../../../platform/db.ts';
import { REMIND_DAYS } from '../rules.ts';
import {
  type DueItem,
  type DueVisit,
  dueItemsQuery,
  dueVisitsQuery,
  type Entry,
  markReminded,
  remindedEvents,
  tellMany,
} from '../store-writes.ts';

const AT_ONCE = 200;

/**
 * Reminds of a visit the day before, of an action item three days before it is due and once more when it is overdue. So many in a
 * run; the next goes on. Two at once: the second one's commit fails on the events, so that nobody is reminded twice.
 * @returns how many were reminded of
 */
export async function remindMentoring(db: Db, now: number): Promise<number> {
  const today = dayOf(now);
  const offset = Date.parse(`${today}T00:00:00Z`) - startOfDay(today);
  const [visits, items] = await db.batch([
    dueVisitsQuery(db, today, addDays(today, 1), AT_ONCE),
    dueItemsQuery(db, today, addDays(today, REMIND_DAYS), offset, AT_ONCE),
  ]);
  if (visits.length + items.length === 0) return 0;
  const isLate = ({ dueOn }: DueItem) => dueOn < today;
  const done = await commit(db, [
    markReminded(db, 'visit', visits, now),
    markReminded(db, 'action_item', items, now),
    tellMany(db, [...visits.flatMap(ofVisit), ...items.flatMap((item) => ofItem(item, isLate(item)))], now),
    remindedEvents(
      db,
      'visit',
      visits.map((one) => ({ ...one, event: 'visit_reminded' })),
      now,
    ),
    remindedEvents(
      db,
      'action_item',
      items.map((one) => ({ ...one, event: 'action_item_reminded' })),
      now,
    ),
  ]);
  return done.ok ? visits.length + items.length : 0;
}

function ofVisit({ id, cooperativeId, name, mentorName, plannedOn }: DueVisit): Entry[] {
  const entry = { data: { cooperative: name, mentor: mentorName, plannedOn }, link: `/visits/${id}` };
  return [
    { partyId: cooperativeId, kind: 'visit_soon', ...entry },
    { partyId: null, kind: 'visit_soon_mentor', ...entry },
  ];
}

/** Its owner; what a cooperative owes its mentor hears of too once it is late. */
function ofItem({ cooperativeId, name, mentorName, what, owner, dueOn }: DueItem, isLate: boolean): Entry[] {
  const data = { cooperative: name, mentor: mentorName ?? '', what, dueOn };
  const kind = isLate ? 'action_item_late' : 'action_item_soon';
  const own: Entry = { partyId: cooperativeId, kind, data, link: '/mentoring' };
  const staff: Entry = { partyId: null, kind: `${kind}_mentor`, data, link: `/mentoring/${cooperativeId}` };
  if (owner === 'mentor') return [staff];
  return isLate ? [own, staff] : [own];
}
