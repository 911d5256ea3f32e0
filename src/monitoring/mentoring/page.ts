import { dayOf } from '../../platform/clock.ts';
import { type AppContext, found, readPage, viewerOf } from '../../platform/http.ts';
import { freshForm } from '../../platform/ui/form.tsx';
import { warningFrom, warningsQuery } from '../health/store.ts';
import { followed } from './rules.ts';
import {
  cooperativeQuery,
  directionsQuery,
  goalsQuery,
  itemsQuery,
  mentorsQuery,
  readingsQuery,
  visitsQuery,
} from './store.ts';
import type { Owner } from './types.ts';
import type { CooperativeView, PageForms } from './views/cooperative-page.tsx';

export const freshForms: PageForms = {
  ...{ direction: freshForm, goal: freshForm, item: freshForm, mentor: freshForm, tick: null, done: null },
  refusal: null,
};

/** Everything a cooperative's page shows, in one round trip. */
export async function readCooperative(c: AppContext, id: string): Promise<CooperativeView> {
  const { db, now } = c.var;
  const [cooperatives, directions, goals, readings, items, visits, warnings, mentors] = await readPage(c, [
    cooperativeQuery(db, id),
    directionsQuery(db, id),
    goalsQuery(db, id),
    readingsQuery(db, id),
    itemsQuery(db, id),
    visitsQuery(db, id),
    warningsQuery(db, id),
    mentorsQuery(db),
  ]);
  return {
    cooperative: found(cooperatives[0]),
    ...{ directions, items, visits, mentors, newest: readings[0] ?? null },
    goals: goals.map((row) => followed(row, readings, dayOf(now))),
    warnings: warnings.map(warningFrom).filter(({ endedAt }) => endedAt === null),
  };
}

/** What the reader may do about a cooperative. */
export function mayOf(c: AppContext, of: { id: string; mentorId: string | null }) {
  const { role, userId, partyKind, partyId } = viewerOf(c);
  const edit = role === 'mentor' && of.mentorId === userId;
  const isOwn = partyKind === 'cooperative' && partyId === of.id;
  const tick: Owner | null = edit ? 'mentor' : isOwn ? 'cooperative' : null;
  return { edit, assign: role === 'administrator', tick };
}
