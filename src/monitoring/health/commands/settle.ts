import type { Db, Statement } from '../../../platform/db.ts';
import { newId } from '../../../platform/ids.ts';
import {
  type Episode,
  type Severity,
  settle,
  severities,
  type Warning,
  type WarningCode,
} from '../../rules/health/index.ts';
import {
  endWarnings,
  raiseWarnings,
  refreshWarnings,
  reopenWarnings,
  type StoredWarning,
  type Told,
  tellWarnings,
  type WarningEvent,
  warningEvents,
  warningsByKeyQuery,
} from '../store-writes.ts';

type Seen = {
  readonly found: readonly Warning[];
  readonly open: readonly StoredWarning[];
  readonly names: ReadonlyMap<string, string>;
};

/**
 * What becomes of warnings with what was found today: new ones are raised, or opened again; known ones get today's figures; quiet
 * ones end. The cooperative and its mentor hear of new and of graver ones, one entry a cooperative.
 * @returns null: another run has raised some of them since the open ones were read
 */
export async function settleWarnings(
  db: Db,
  { found, open, names }: Seen,
  today: string,
  now: number,
): Promise<Statement[] | null> {
  const rows = new Map(open.map((row) => [row.key, row]));
  const settled = settle(open.map(episodeOf), found, today);
  const { raised, going, ended } = settled;
  if (raised.length + going.length + ended.length === 0) return [];
  const before =
    raised.length > 0
      ? await warningsByKeyQuery(
          db,
          raised.map(({ id }) => id),
        )
      : [];
  if (before.some(({ endedAt }) => endedAt === null)) return null;
  const known = new Map([...rows, ...before.map((row) => [row.key, row] as const)]);
  const newIds = new Map(raised.map(({ id }) => [id, known.get(id)?.id ?? newId(now)]));
  const idOf = (one: Episode) => newIds.get(one.id) ?? known.get(one.id)!.id;
  const worse = going.filter((one) => one.worse);
  const event =
    (type: string) =>
    (one: Episode): WarningEvent => ({
      ...{ id: idOf(one), version: (known.get(one.id)?.version ?? 0) + 1, type },
      data: { cooperative: one.cooperativeId, kind: one.code, severity: one.severity, since: one.since },
    });
  const events = [
    ...raised.map(event('warning_raised')),
    ...worse.map(event('warning_grew_worse')),
    ...ended.map(event('warning_ended')),
  ];
  const kept = (one: Episode) => ({ ...one.figures, subject: one.subject, seenOn: one.seenOn });
  const row = (one: Episode) => ({ ...one, id: idOf(one), key: one.id, kind: one.code, figures: kept(one) });
  const [fresh, again] = [raised.filter(({ id }) => !known.has(id)), raised.filter(({ id }) => known.has(id))];
  return [
    raiseWarnings(db, fresh.map(row), now),
    reopenWarnings(db, again.map(idOf), now),
    refreshWarnings(db, [...again, ...going].map(row)),
    endWarnings(db, ended.map(idOf), now),
    ...tellWarnings(db, toldOf([...raised, ...worse], names), now),
    warningEvents(db, events, now),
  ];
}

/** What warned of cooperatives that trade here no more is over. */
export function endOfLeft(
  db: Db,
  left: readonly (StoredWarning & { status: string })[],
  now: number,
): [Statement, Statement] {
  const events = left.map(({ id, version, cooperativeId, kind, severity, since, status }) => ({
    ...{ id, version: version + 1, type: 'warning_ended' },
    data: { cooperative: cooperativeId, kind, severity, since, because: status },
  }));
  const ids = left.map(({ id }) => id);
  return [endWarnings(db, ids, now), warningEvents(db, events, now)];
}

/** A row as the rules know it: the key without the day, the last day it was found and its subject beside the figures. */
function episodeOf(row: StoredWarning): Episode {
  const { subject = '', seenOn = row.since, ...figures } = JSON.parse(row.figures) as Record<string, number | string>;
  return {
    ...{ id: row.key, key: row.key.slice(0, row.key.lastIndexOf('@')), cooperativeId: row.cooperativeId },
    ...{ code: row.kind as WarningCode, severity: row.severity as Severity, since: row.since },
    ...{ subject: String(subject), seenOn: String(seenOn), figures: figures as Record<string, number> },
  };
}

/** One entry a cooperative: the gravest by name, and how many others there are. */
function toldOf(all: readonly Episode[], names: ReadonlyMap<string, string>): Told[] {
  const grave = ({ severity }: Episode) => severities.indexOf(severity);
  return [...Map.groupBy(all, (one) => one.cooperativeId)].map(([cooperativeId, own]) => {
    const [first] = own.toSorted((a, b) => grave(b) - grave(a));
    const { code, severity } = first!;
    return {
      cooperativeId,
      data: { cooperative: names.get(cooperativeId) ?? '', code, severity, others: own.length - 1 },
    };
  });
}
