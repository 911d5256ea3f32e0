import { type Lang, LOCALE, TIME_ZONE } from './i18n.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const dayParts = new Intl.DateTimeFormat('en-CA', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(lang: Lang, key: 'day' | 'time' | 'moment'): Intl.DateTimeFormat {
  const name = `${lang}-${key}`;
  let found = cache.get(name);
  if (!found) {
    const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
    const time = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
    const options = key === 'day' ? day : key === 'time' ? time : { ...day, month: 'short' as const, ...time };
    found = new Intl.DateTimeFormat(LOCALE[lang], { timeZone: TIME_ZONE, ...options });
    cache.set(name, found);
  }
  return found;
}

// Offsets from UTC are whole quarters of an hour everywhere, so a day begins with a quarter; the last one is asked for again and again.
const QUARTER = 15 * MINUTE;
let known = { quarter: Number.NaN, day: '' };

/** The forum's calendar day at a moment (milliseconds), as `YYYY-MM-DD`. */
export function dayOf(at: number): string {
  const quarter = Math.floor(at / QUARTER);
  if (quarter !== known.quarter) known = { quarter, day: dayParts.format(at) };
  return known.day;
}

/** The day `days` after `day`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The moment the forum's calendar day begins. */
export function startOfDay(day: string): number {
  // No zone is farther from UTC than 14 hours.
  let at = Date.parse(`${day}T00:00:00Z`) - 14 * HOUR;
  while (dayOf(at) < day) at += QUARTER;
  return at;
}

/** Whole days from one calendar day to another. */
export const daysBetween = (from: string, until: string): number =>
  Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);

/** Whether the text is a real calendar day, `2026-02-30` is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

/** `14 Desember 2026` from a calendar day. */
export const dayText = (day: string, lang: Lang): string =>
  formatter(lang, 'day').format(Date.parse(`${day}T05:00:00Z`));

/** `14 Des 2026, 16.30 WIB` from a moment. */
export const momentText = (at: number, lang: Lang): string => `${formatter(lang, 'moment').format(at)} WIB`;

/** `5 jam`, `2 hari`, `10 menit`: how long, in the largest unit that fits. */
export function durationText(ms: number, lang: Lang): string {
  const minutes = Math.max(0, Math.round(ms / MINUTE));
  const [count, one, many, id] =
    minutes < 60
      ? [minutes, 'minute', 'minutes', 'menit']
      : minutes < 48 * 60
        ? [Math.round(minutes / 60), 'hour', 'hours', 'jam']
        : [Math.round(minutes / 1440), 'day', 'days', 'hari'];
  return lang === 'id' ? `${count} ${id}` : `${count} ${count === 1 ? one : many}`;
}
