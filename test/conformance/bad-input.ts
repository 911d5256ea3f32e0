import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Db } from '../../src/platform/db.ts';
import type { Lang } from '../../src/platform/i18n.ts';
import type { Answer, AskOptions, Person } from '../support/people.ts';

/** Every bad input is sent as a browser does it without JavaScript, and as htmx does, in both languages. */
export const ways: readonly { lang: Lang; htmx: boolean; way: string }[] = (['id', 'en'] as const).flatMap((lang) => [
  { lang, htmx: false, way: `a plain post, ${lang}` },
  { lang, htmx: true, way: `an htmx post, ${lang}` },
]);

export const speak = (person: Person, lang: Lang): Promise<Answer> => person.get(`/language?to=${lang}&back=/`);

/** How htmx sends a button that swaps a part of the page. */
export const sentBy = (htmx: boolean): AskOptions => ({ htmx });

/** How many rows every table has, how much is reserved and available: a refusal changes none of them. */
export async function rowCounts(db: Db, ...except: string[]): Promise<Record<string, number>> {
  const tables = await db.all<{ name: string }>(sql`select name from sqlite_master where type = 'table'
    and name not like 'sqlite%' and name not like 'offer_search%' and name not like '\\_\\_%' escape '\\'`);
  expect(tables.length).toBeGreaterThan(40);
  const counts = tables
    .filter(({ name }) => !except.includes(name))
    .map(({ name }) => sql`select ${name} as what, count(*) as n from ${sql.identifier(name)}`);
  const sums = sql`select 'reserved' as what, sum(reserved) as n from offer union all select 'available', sum(available) from offer`;
  const rows = await db.all<{ what: string; n: number }>(sql.join([...counts, sums], sql` union all `));
  return Object.fromEntries(rows.map(({ what, n }) => [what, n]));
}

/** Runs what must be refused and holds the tables to what they were. */
export async function changesNothing<T>(db: Db, attempt: () => Promise<T>): Promise<T> {
  const before = await rowCounts(db);
  const answer = await attempt();
  expect(await rowCounts(db)).toEqual(before);
  return answer;
}

const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const attribute = (tag: string, name: string): string | undefined => {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : decoded(value);
};

const quoted = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The opening tag of the visible field of that name. */
function fieldTag(html: string, name: string): string {
  const tags = html.match(new RegExp(`<(?:input|select|textarea)(?=[^>]* name="${quoted(name)}")[^>]*>`, 'g')) ?? [];
  const visible = tags.find((tag) => attribute(tag, 'type') !== 'hidden');
  if (!visible) throw new Error(`the page has no field ${name}`);
  return visible;
}

/** What stands in the field of that name as the page came back. */
export function shownIn(html: string, name: string): string | undefined {
  const tag = fieldTag(html, name);
  const after = html.slice(html.indexOf(tag) + tag.length);
  if (tag.startsWith('<textarea')) return decoded(after.slice(0, after.indexOf('</textarea>')));
  if (!tag.startsWith('<select')) return attribute(tag, 'value');
  const options = after.slice(0, after.indexOf('</select>')).match(/<option[^>]*>/g) ?? [];
  const chosen = options.find((option) => / selected(=|>| )/.test(option)) ?? options[0];
  return chosen && attribute(chosen, 'value');
}

/** The words of the element with that id. */
function wordsAt(html: string, id: string): string {
  const match = new RegExp(`<(\\w+)[^>]* id="${quoted(id)}"[^>]*>([\\s\\S]*?)</\\1>`).exec(html);
  if (!match) throw new Error(`the page has nothing with the id ${id}`);
  return decoded(match[2]!.replaceAll(/<[^>]+>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The error beside its field: the field says that it is wrong and which words describe it. */
export function expectError(html: string, name: string, words: string): void {
  const tag = fieldTag(html, name);
  expect(attribute(tag, 'aria-invalid'), `${name} is marked`).toBe('true');
  const described = (attribute(tag, 'aria-describedby') ?? '').split(' ').filter(Boolean);
  expect(described.length, `${name} names what describes it`).toBeGreaterThan(0);
  expect(described.map((id) => wordsAt(html, id)).join(' ')).toContain(words);
}

/** What stands beside the field about its mistake. */
export function errorWords(html: string, name: string): string {
  const tag = fieldTag(html, name);
  expect(attribute(tag, 'aria-invalid'), `${name} is marked`).toBe('true');
  const ids = (attribute(tag, 'aria-describedby') ?? '').split(' ').filter((id) => id.startsWith('e-'));
  expect(ids.length, `${name} names its mistake`).toBeGreaterThan(0);
  return ids.map((id) => wordsAt(html, id)).join(' ');
}

/** Everything that was typed is still there. */
export function expectKept(html: string, typed: Readonly<Record<string, string>>): void {
  const kept = Object.keys(typed).map((name) => [name, shownIn(html, name)]);
  expect(Object.fromEntries(kept)).toEqual(typed);
}
