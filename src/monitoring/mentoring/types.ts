import type { PartyStatus } from '../../platform/viewer.ts';
import type { Progress } from '../rules/health/index.ts';
import { type MeasureKey, measureKeys } from '../rules/health/index.ts';

/** What a goal may be about: the score, one measure's points (0 to 100), or the sales of 13 weeks in rupiah. */
export const goalMeasures = ['total', ...measureKeys, 'sales'] as const;
export type GoalMeasure = 'total' | MeasureKey | 'sales';

export type VisitState = 'planned' | 'done' | 'cancelled';
export type Owner = 'cooperative' | 'mentor';

export type Cooperative = {
  id: string;
  name: string;
  kecamatan: string | null;
  mentorId: string | null;
  mentorName: string | null;
  status: PartyStatus;
  /** Why it trades here no more, where it does not. */
  decidedAt: number | null;
  decisionReason: string | null;
};

export type Direction = { id: string; words: string; agreedOn: string; byName: string | null };

export type GoalRow = {
  id: string;
  cooperativeId: string;
  measure: GoalMeasure;
  startValue: number;
  target: number;
  startsOn: string;
  dueOn: string;
};

/** A month's measured figures, by what a goal may be about; null: not measured. */
export type Reading = { cooperativeId: string; day: string } & Readonly<Record<GoalMeasure, number | null>>;

export type Goal = GoalRow & { progress: Progress; readings: readonly { day: string; value: number }[] };

export type ActionItem = {
  id: string;
  cooperativeId: string;
  visitId: string | null;
  what: string;
  owner: Owner;
  dueOn: string;
  doneAt: number | null;
  doneByName: string | null;
  doneNote: string;
};

export type VisitRow = {
  id: string;
  cooperativeId: string;
  mentorId: string;
  mentorName: string;
  warningId: string | null;
  state: VisitState;
  plannedOn: string;
  purpose: string;
  doneOn: string | null;
  notes: string;
  attendance: string;
  cancelReason: string | null;
  version: number;
};

export type ListRow = {
  id: string;
  name: string;
  kecamatan: string | null;
  mentorId: string | null;
  mentorName: string | null;
  total: number | null;
  warnings: number;
  serious: number;
  nextVisit: string | null;
  overdue: number;
  open: number;
  /** How many there are on all pages. */
  all: number;
};
