import { expect } from 'vitest';
import { verify } from '../../db/local/verify.ts';
import type { Db } from '../../src/platform/db.ts';
import { formsIn } from '../support/forms.ts';
import type { Answer, Fields, Person } from '../support/people.ts';
import { changesNothing, errorWords, expectKept, speak } from './bad-input.ts';

/** A form of a page, one field of which is filled in wrongly; the others as they stand or as `also` says. */
export type Wrong = { page: string; action: RegExp; field: string; typed: string; also?: Fields };

export type Case = readonly [what: string, typed: string];
/** So that a table of cases is one of pairs. */
export const cases = (...all: Case[]): Case[] => all;
export const nothing: Case = ['nothing', ''];

export const figures: readonly Case[] = [
  ['less than zero', '-5'],
  ['10^15', '1000000000000000'],
  ['four decimals', '1,2345'],
  ['a figure of a calculator', '1e9'],
  ['words', 'banyak'],
  ['a picture', '🍚'],
  ['10,000 characters', '9'.repeat(10_000)],
  ['a script', '"><script>alert(1)</script>'],
  ['NUL between figures and words', '12\0x'],
];
export const days: readonly Case[] = [
  ['a day that is none', '2026-02-30'],
  ['a day of long ago', '0001-01-01'],
  ['a day of the far future', '9999-12-31'],
  ['words', 'besok'],
  ['a script', '"><script>alert(1)</script>'],
];
export const zero: Case = ['zero', '0'];
export const tooLong: Case = ['10,000 characters', '🍚'.repeat(10_000)];

/** Sends it in both languages: 422, the field named in each, what was typed kept, nothing run, nothing written. */
export async function expectRefused(db: Db, person: Person, wrong: Wrong): Promise<void> {
  const { field, typed } = wrong;
  const words: string[] = [];
  for (const lang of ['id', 'en'] as const) {
    await speak(person, lang);
    const answer = await changesNothing(db, () => sendWrong(person, wrong));
    expect(answer.status, `${field} with ${typed.slice(0, 40)}`).toBe(422);
    const form = formAt(answer.text, wrong.action);
    words.push(errorWords(form, field));
    expectKept(form, { [field]: typed.replaceAll('\0', '') });
    expect(answer.text).not.toContain('<script>alert');
  }
  expect(words.every((text) => text.length > 5)).toBe(true);
  expect(words[0]).not.toBe(words[1]);
  await speak(person, 'id');
}

/** The form that leads there, as it came back. */
const formAt = (html: string, action: RegExp): string =>
  html.match(/<form\b[\s\S]*?<\/form>/g)?.find((form) => formsIn(form).some((one) => action.test(one.action))) ?? html;

export async function sendWrong(person: Person, { page, action, field, typed, also = {} }: Wrong): Promise<Answer> {
  const { text, status } = await person.get(page);
  const form = formsIn(text).find((one) => action.test(one.action));
  if (!form) throw new Error(`${page} (${status}) has no form to ${action}`);
  return person.post(form.action, { ...form.fields, ...also, [field]: typed });
}

/** Goods that came by plain rows, to begin with, have no delivery note; nothing else may be found. */
export async function expectVerified(url: string): Promise<void> {
  const results = await verify(url);
  const found = results.flatMap(({ findings }) => findings.filter((one) => !/left without a delivery note$/.test(one)));
  expect(found).toEqual([]);
}
