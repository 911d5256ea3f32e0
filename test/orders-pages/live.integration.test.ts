import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESK, signIn, startBrowser, type TestBrowser } from '../support/browser.ts';
import { signInAs } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';

let worker: TestWorker;
let browser: TestBrowser;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  browser = await startBrowser(worker);
});
afterAll(async () => {
  await browser.close();
  await worker.close();
});

const value = (page: Page, name: string): Promise<string> => page.inputValue(`[name="${name}"]`);
const becomes = (page: Page, name: string, expected: string) =>
  expect.poll(() => value(page, name), { timeout: 10_000 }).toBe(expected);

test('the form follows the typing, and its buttons change it in place without losing a word', async () => {
  const page = await browser.newPage({ viewport: DESK });
  await signIn(page, 'sari@rsud.example');
  await page.goto('/orders/new?commodity=beras-medium');
  await page.fill('[name=note]', 'Tolong pagi');
  await page.fill('[name="lines.0.quantity"]', '68');
  await page.selectOption('[name="lines.0.unit"]', 'ton');
  await page.waitForSelector('#preview table');
  expect(await page.textContent('#live-0')).toBe('= 68.000 kg = 1.360 karung isi 50 kg');
  expect(await page.textContent('h1')).toBe('Beras medium, 68 ton');

  await page.click('#preview button[name=policy][value=fair]');
  await becomes(page, 'policy', 'fair');
  await page.click('#add-line');
  await page.waitForSelector('[name="lines.1.quantity"]');
  await page.selectOption('[name="lines.1.commodityId"]', 'telur-ayam');
  await expect.poll(() => page.textContent('#limits-1')).toContain('HAP');
  await page.fill('[name="lines.1.quantity"]', '0');
  await page.waitForSelector('#live-1:has-text("Jumlah harus lebih dari nol.")');
  await page.click('button[value=remove-line-1]');
  await page.waitForSelector('[name="lines.1.quantity"]', { state: 'detached' });
  expect([await value(page, 'note'), await value(page, 'lines.0.quantity')]).toEqual(['Tolong pagi', '68']);
  expect(new URL(page.url()).pathname).toBe('/orders/new');
});

test('an order’s page follows a cooperative’s answer while somebody is typing in it', async () => {
  const requester = await browser.newPage({ viewport: DESK });
  await signIn(requester, 'sari@rsud.example');
  await requester.goto('/orders/new?commodity=beras-medium&quantity=20&unit=ton');
  await requester.waitForSelector('#preview table');
  await requester.click('#preview button[value=submit]');
  await requester.waitForURL(/\/orders\/[0-9A-Z]{26}$/);
  const path = new URL(requester.url()).pathname;

  const approver = await browser.newPage({ viewport: DESK });
  await signIn(approver, 'hendra@rsud.example');
  await approver.goto(path);
  await approver.click('form[action$="/approval"] button');
  await approver.waitForSelector('progress');
  await approver.click('summary.danger');
  await approver.fill('[name=cancelReason]', 'Belum selesai saya ketik');

  await declineOne(path);
  await approver.waitForSelector('text=Versi 2', { timeout: 15_000 });
  expect(await value(approver, 'cancelReason')).toBe('Belum selesai saya ketik');
  expect(await approver.isVisible('[name=cancelReason]')).toBe(true);
  expect(await approver.locator('.just-changed').count()).toBeGreaterThan(0);

  await approver.click('form[action$="/cancellation"] button');
  await requester.waitForSelector('text=Pesanan ini dibatalkan', { timeout: 15_000 });
  expect(await requester.getAttribute('#live', 'hx-get')).toBeNull();
});

async function declineOne(path: string): Promise<void> {
  const { rows } = await worker.database.db.run(`select a.id, u.email from award a
    join membership m on m.party_id = a.cooperative_id and m.role = 'manager' join user u on u.id = m.user_id
    where a.order_id = '${path.split('/').at(-1)}' and a.state = 'reserved' limit 1`);
  const manager = await signInAs(worker, String(rows[0]?.email));
  const answer = await manager.post(`/awards/${rows[0]?.id}/decline`, { declineReason: 'stock' });
  expect(answer.status).toBe(303);
}
