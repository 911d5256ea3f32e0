import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishedChain } from '../monitoring/audit-world.ts';
import { signIn, startBrowser, type TestBrowser } from '../support/browser.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';

let worker: TestWorker;
let browser: TestBrowser;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  await publishedChain(worker.database.db);
  browser = await startBrowser(worker);
});
afterAll(async () => {
  await browser?.close();
  await worker?.close();
});

const checked = async (page: Page): Promise<string | null> => {
  await page.goto('/transparency/audit');
  await page.click('text=Periksa seluruh rantai');
  return page.locator('[data-outcome] .notice').textContent();
};

test('a visitor without an account checks the whole chain on a phone', async () => {
  const page = await browser.newPage();
  await page.goto('/');
  await page.click('footer a[href="/transparency/audit"]');
  await page.waitForURL('/transparency/audit');
  const told = await checked(page);
  expect(told).toContain('Semua baris cocok');
  expect(told).toContain('cocok dan tanda tangannya benar');
  const { rows } = (await worker.database.db.all<{ rows: number }>('select count(*) rows from audit_leaf'))[0]!;
  expect(told).toContain(rows.toLocaleString('id-ID'));
  expect(await page.locator('[data-check]').isEnabled()).toBe(true);
});

/** The download as somebody on the way would have it: its first part is changed; `ends`, nothing is said of those after it. */
const tampered = async (change: (lines: string[]) => string[], ends = false): Promise<string | null> => {
  const page = await browser.newPage();
  await page.route('**/transparency/audit.ndjson?after=0', async (route) => {
    const answer = await route.fetch();
    const { link = '', ...headers } = answer.headers();
    const body = change((await answer.text()).split('\n')).join('\n');
    await route.fulfill({ response: answer, body, headers: ends ? headers : { ...headers, link } });
  });
  return checked(page);
};

test.each<[string, (lines: string[]) => string[], string]>([
  ['changed', (lines) => lines.with(19, lines[19]!.replace(/"type":"./, '"type":"x')), 'Baris 20 diubah'],
  ['removed', (lines) => lines.toSpliced(19, 1), 'Baris 20 hilang'],
  ['inserted', (lines) => lines.toSpliced(19, 0, lines[6]!), 'Di baris 7 ada yang disisipkan'],
  ['swapped', (lines) => lines.with(19, lines[20]!).with(20, lines[19]!), 'Baris 20 tidak di tempatnya'],
  ['cut off', (lines) => [...lines.slice(0, 19), ''], 'Mulai baris 20 rantainya terpotong'],
])('a row %s is found in the browser', async (what, change, told) => {
  expect(await tampered(change, what === 'cut off')).toContain(told);
});

test('a download that breaks off is told, and can be tried again', async () => {
  const page = await browser.newPage();
  await page.route('**/transparency/audit.ndjson?*', (route) => route.abort());
  await page.goto('/transparency/audit');
  await page.click('text=Periksa seluruh rantai');
  await expect.poll(() => page.locator('[data-outcome]').textContent(), { timeout: 20_000 }).toContain('terputus');
  await page.unroute('**/transparency/audit.ndjson?*');
  expect(await checked(page)).toContain('Semua baris cocok');
});

test('an observer proves that what the administrator shows is what was published', async () => {
  const administrator = await browser.newPage();
  await signIn(administrator, 'agus@forum.example');
  await administrator.goto('/transparency/audit');
  await administrator.fill('#f-seq', '42');
  await administrator.click('form[action="/transparency/events"] button');
  const shown = await administrator.locator('#f-text').inputValue();

  const observer = await browser.newPage();
  await observer.goto('/transparency/audit');
  const compare = async (text: string) => {
    await observer.fill('#f-shown', text);
    await observer.click('[data-one]');
    return observer.locator('[data-one-outcome] .notice').textContent();
  };
  expect(await compare(shown)).toContain('Cocok: ini memang isi kejadian 42');
  expect(await compare(shown.replace('[42,', '[42, '))).toContain('Tidak cocok dengan kejadian 42');
  expect(await compare(shown.replace('"seq":42', '"seq":43'))).toContain('Tidak cocok dengan kejadian 43');
  expect(await compare(shown.slice(0, -1))).toContain('tidak lengkap');
});

test('without scripts the page tells the command, and no button that does nothing', async () => {
  const page = await browser.newPage({ javaScript: false });
  await page.goto('/transparency/audit');
  expect(await page.locator('main').textContent()).toContain('npm run --silent audit:verify -- ');
  expect(await page.locator('[data-check], [data-one]').filter({ visible: true }).count()).toBe(0);
});
