import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { downloads, routes } from '../../src/monitoring/routes.tsx';
import { fileAt, formats, tableNames } from '../../src/monitoring/transparency/data/columns.ts';
import { addMonths, firstDay, monthOf } from '../../src/monitoring/transparency/rules/months.ts';
import { addDays, dayOf, startOfDay } from '../../src/platform/clock.ts';
import { surfer } from '../identity/surfer.ts';
import { DESK, PHONE } from '../support/browser.ts';
import { DEMO_PASSWORD, textOnly, visitor } from '../support/people.ts';
import { agus, rows, type Stage } from './joint-stage.ts';
import { look } from './paid-stage.ts';
import { newcomer, press, see, unfold, words } from './story.ts';
import { AREA } from './watch-stage.ts';

const observer = 'pemantau@dekopinda.example';
/** This month's figures come out when it is over, and some days later nobody there may look any more. */
const published = startOfDay(firstDay(addMonths(monthOf(dayOf(Date.now())), 1))) + 36 * 3_600_000;
const lastDay = addDays(dayOf(published), 3);

/** By the administrator: what it had is taken back, and one kecamatan is given for some days. */
export async function grants(stage: Stage): Promise<void> {
  const desk = await stage.screen(agus, DESK);
  await desk.goto('/observers');
  const held = desk.locator('main tr', { hasText: 'Dekopinda Kota Bogor' }).filter({ hasText: 'Berlaku' });
  for (let left = await held.count(); left > 0; left -= 1) {
    await press(held.first(), 'Dekopinda Kota Bogor');
    await unfold(desk.locator('main'), 'Cabut izin');
    await press(desk.locator('main'), 'Ya, cabut');
    await see(desk.locator('main'), 'Izin melihat sudah dicabut.');
    expect(await held.count()).toBe(left - 1);
  }
  await desk.getByLabel('Lembaga').selectOption({ label: 'Dekopinda Kota Bogor' });
  await desk.getByLabel('Yang boleh dilihat').selectOption(AREA);
  await desk.getByLabel('Sampai dengan').fill(lastDay);
  await press(desk.locator('main'), 'Beri izin melihat');
  await see(desk.locator('main'), 'Izin melihat sudah diberikan.');
  await desk.context().close();
}

/** What no observer of one area may see: the other areas, who banks where, and every name of a person or a trader. */
async function withheld(stage: Stage): Promise<string[]> {
  const all = await rows<{ text: string }>(
    stage,
    sql`select kecamatan text from party where kind = 'cooperative' and kecamatan <> ${AREA} union select account_number from bank_account
      union select bank_name from bank_account union select holder from bank_account union select name from user where email <> ${observer}
      union select email from user where email <> ${observer} union select name from party where kind in ('cooperative', 'institution')`,
  );
  return all.map(({ text }) => text);
}

const looks = (stage: Stage) => rows(stage, sql`select l.id from observer_look l where l.user_id = 'u-pemantau'`);

const refused = (stage: Stage) => rows(stage, sql`select id from observer_refusal where user_id = 'u-pemantau'`);

/** Its own area and nothing else, each look noted; the pages of members and staff are shut. */
export async function observes(stage: Stage): Promise<void> {
  const phone = await stage.screen(observer, PHONE);
  const before = (await looks(stage)).length;
  for (const more of [1, 2]) {
    await phone.goto('/observed');
    await see(phone.locator('main'), new RegExp(`${AREA}, sampai dengan`));
    expect(await looks(stage)).toHaveLength(before + more);
  }
  await look(phone, 'watch-observed');
  const secrets = await withheld(stage);
  expect(secrets.length).toBeGreaterThan(100);
  for (const path of ['/observed', '/dashboard']) {
    await phone.goto(path);
    const shown = await words(phone.locator('body'));
    expect(secrets.filter((one) => shown.includes(one))).toEqual([]);
  }
  for (const path of shut().filter((one) => !['/observed', '/observed.csv', '/dashboard'].includes(one)))
    expect([path, (await phone.request.get(path)).status()]).toEqual([path, 403]);
  await phone.context().close();
}

/** Next month its area's figures are out, and no other's; after its last day it is told until when it was, and nothing is noted. */
export async function isOver(stage: Stage): Promise<void> {
  await stage.worker.runJobs(published);
  const on = async (day: string) => {
    const one = surfer(stage.worker.databaseUrl, { now: startOfDay(day) + 12 * 3_600_000 }, { demo: true });
    await one.post('/sign-in', { email: observer, password: DEMO_PASSWORD });
    return textOnly((await one.get('/observed')).text);
  };
  const within = await on(lastDay);
  expect(within).toMatch(new RegExp(`${AREA}, sampai dengan.*Menurut kecamatan.*Rp\\d`));
  expect((await withheld(stage)).filter((one) => within.includes(one))).toEqual([]);
  const noted = (await looks(stage)).length;
  const turnedAway = (await refused(stage)).length;
  const told = await on(addDays(lastDay, 1));
  expect(told).toContain('Masa melihat sudah berakhir');
  expect(told).toMatch(new RegExp(`Izin untuk ${AREA} berlaku sampai dengan`));
  expect(told).not.toMatch(/Rp\d/);
  expect(await looks(stage)).toHaveLength(noted);
  expect(await refused(stage)).toHaveLength(turnedAway + 1);
}

/** The administrator reads who looked at what. */
export async function looksAreKept(stage: Stage): Promise<void> {
  const desk = await stage.screen(agus, DESK);
  await desk.goto('/observers/looks');
  const noted = [...(await looks(stage)), ...(await refused(stage))];
  await see(desk.locator('main'), 'Bambang Prasetyo');
  expect(await desk.locator('main tbody tr').count()).toBe(noted.length);
  await desk.context().close();
}

/** A visitor without an account: the figures, and every file. */
export async function visitorReads(stage: Stage): Promise<void> {
  const page = await newcomer(stage.telling, 'a visitor', PHONE);
  await page.goto('/transparency');
  await see(page.locator('main'), 'Menurut komoditas');
  await look(page, 'watch-visitor');
  await page.goto('/transparency/data');
  const files = await page
    .locator('main table a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  const expected = tableNames.flatMap((table) => formats.map((format) => fileAt(table, format)));
  expect(files.map((one) => one.replace(/\?.*/, ''))).toEqual(expected);
  for (const file of files) {
    const answer = await page.request.get(file);
    const text = await answer.text();
    expect([file, answer.status(), text.length > 50]).toEqual([file, 200, true]);
  }
  await page.context().close();
}

const PUBLIC = ['/transparency', '/transparency/orders', '/transparency/orders/:number', '/transparency/decisions'];
const OPEN = [...PUBLIC, '/transparency/data', '/transparency/audit'];

/** Every address of monitoring that is not for everybody, with something in the place of its parameters. */
function shut(): string[] {
  const open = new Set([...OPEN, ...downloads.routes.map(({ path }) => path)]);
  const all = routes.routes.filter(({ method, path }) => method === 'GET' && !open.has(path)).map(({ path }) => path);
  return [...new Set(all)].map((path) => path.replaceAll(/:\w+(\{[^}]*\})?/g, 'x'));
}

/** All else asks them to sign in. */
export async function visitorIsAsked(stage: Stage): Promise<void> {
  const nobody = visitor(stage.worker);
  const paths = shut();
  expect(paths.length).toBeGreaterThan(20);
  for (const path of paths) {
    const { status, location } = await nobody.get(path);
    expect([path, status, location]).toEqual([path, 303, `/sign-in?next=${encodeURIComponent(path)}`]);
  }
  const page = await newcomer(stage.telling, 'a visitor', PHONE);
  await page.goto('/health');
  await page.locator('[name=password]').waitFor();
  await page.context().close();
}
