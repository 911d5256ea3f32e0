import { daysBetween } from '../prices/calendar.ts';
import { severities } from './thresholds.ts';
import { bySubject, type Warning } from './warnings.ts';

/** A warning that was raised and has not ended. */
export interface Episode extends Warning {
  /**
   * `key@since` of the day it was raised: the same on every run, so that a unique key keeps it from being raised twice; one that ended
   * and is raised by the same id (an offer that paused, a due day still the same) is opened again.
   */
  readonly id: string;
  /** The last day it was found. */
  readonly seenOn: string;
}

export interface Settled {
  /** New: whoever is to be told is told. */
  readonly raised: readonly Episode[];
  /** Found again, with the figures of today and its own beginning; `worse`: graver than it was, told once more. */
  readonly going: readonly (Episode & { readonly worse: boolean })[];
  /** Not found today, but not for long enough to have ended. */
  readonly waiting: readonly Episode[];
  readonly ended: readonly Episode[];
}

/** Days without being found after which a warning has ended. A figure that swings about its threshold is one warning, not many. */
export const QUIET_DAYS = 7;

/**
 * Matches what was found today with what is open, by key. Running it again on the same day, with what it left open, raises nothing.
 * One of an older making, about a part of what is now one warning, ends at once.
 *
 * @param found with no key twice
 */
export function settle(
  open: readonly Episode[],
  found: readonly Warning[],
  today: string,
  quietDays = QUIET_DAYS,
): Settled {
  const before = new Map(open.map((one) => [one.key, one]));
  const now = new Set(found.map(({ key }) => key));
  const gone = open.filter(({ key }) => !now.has(key));
  const isOld = ({ code, subject }: Episode) => subject !== '' && !bySubject.includes(code);
  const isQuiet = (one: Episode) => isOld(one) || daysBetween(one.seenOn, today) >= quietDays;
  return {
    raised: found.filter(({ key }) => !before.has(key)).map((one) => episodeOf(one, today)),
    going: found.flatMap((one) => goOn(before.get(one.key), one, today)),
    waiting: gone.filter((one) => !isQuiet(one)),
    ended: gone.filter(isQuiet),
  };
}

const episodeOf = (one: Warning, today: string): Episode => ({ ...one, id: `${one.key}@${one.since}`, seenOn: today });

function goOn(before: Episode | undefined, { severity, figures }: Warning, today: string) {
  if (!before) return [];
  const worse = severities.indexOf(severity) > severities.indexOf(before.severity);
  return [{ ...before, severity, figures, seenOn: today, worse }];
}
