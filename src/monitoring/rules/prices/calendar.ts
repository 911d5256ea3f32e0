const DAY_MS = 86_400_000;
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const dayAt = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** Whether a text is a calendar day `YYYY-MM-DD`; `2026-02-30` is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const number = numberOf(text);
  return !Number.isNaN(number) && dayAt(number) === text;
}

export const addDays = (day: string, days: number): string => dayAt(numberOf(day) + days);
/** Whole days from one day to another, negative where it lies before. */
export const daysBetween = (from: string, until: string): number => numberOf(until) - numberOf(from);

/** The Monday that an ISO week (ISO 8601: from Monday to Sunday) begins with: the day by which a week is named everywhere here. */
export function mondayOf(day: string): string {
  const number = numberOf(day);
  // 1970-01-01 was a Thursday.
  return dayAt(number - ((((number + 3) % 7) + 7) % 7));
}

/** `2026-W48`: weeks belong to the year their Thursday lies in (ISO 8601). */
export function isoWeek(day: string): string {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
