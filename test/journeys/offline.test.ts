import { sql } from 'drizzle-orm';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accessibilityProblems } from '../support/axe.ts';
import { signIn, startBrowser, type TestBrowser } from '../support/browser.ts';
import { confirmedOrder, sentConsignment } from '../support/trade.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';

const SEND = 'form#receipt button.full:not([name])';
const WAITING = 'Disimpan di HP, dikirim begitu ada sinyal';

let worker: TestWorker;
let browser: TestBrowser;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  browser = await startBrowser(worker);
});
afterAll(async () => {
  await browser?.close();
  await worker?.close();
});

let id: string;
let path: string;
let page: Page;
let phone: BrowserContext;
beforeEach(async () => {
  id = await onTheWay();
  path = `/consignments/${id}/receipt`;
  page = await browser.newPage();
  phone = page.context();
  await signIn(page, 'sari@rsud.example');
  return () => phone.close();
});

async function onTheWay(): Promise<string> {
  const { db } = worker.database;
  const now = Date.now();
  const order = await confirmedOrder(db, {
    ...{ institutionId: 'inst-rsud', siteId: 'site-rsud-gudang', now },
    lines: [
      { commodityId: 'beras-medium', awards: [{ cooperativeId: 'kop-batutulis', quantity: 1000, unitPrice: 13_000 }] },
    ],
  });
  return (await sentConsignment(db, { orderId: order.orderId, cooperativeId: 'kop-batutulis', now })).consignmentId;
}

type Recorded = { received: number; refused: number; reason: string; filled: number | null; photos: number };
const recorded = () =>
  worker.database.db.all<Recorded>(sql`select l.received_milli received, l.refused_milli refused, l.reason, r.filled_at filled,
    (select count(*) from receipt_photo p where p.receipt_id = r.id) photos
    from receipt r join receipt_line l on l.receipt_id = r.id where r.consignment_id = ${id}`);
/** Until the phone has kept the form and the files it needs. */
async function keptOnPhone(): Promise<void> {
  const look = `(async () => Boolean(await caches.match('${path}')) && (await (await caches.open('kept-files')).keys()).length >= 5)()`;
  await expect.poll(() => page.evaluate(look), { timeout: 15_000 }).toBe(true);
}

async function fillIn(on: Page): Promise<void> {
  await on.fill('[name="lines.0.received"]', '995');
  await on.click('summary');
  await on.fill('[name="lines.0.refused"]', '20,5');
  await on.selectOption('[name="lines.0.refusalReason"]', 'damaged');
  await on.fill('[name="lines.0.reason"]', 'Karung robek');
  await on.setInputFiles('[name=files]', { name: 'robek.png', mimeType: 'image/png', buffer: png() });
  await on.waitForSelector('.photos img');
}
const expected = { received: 995_000, refused: 20_500, reason: 'Karung robek', photos: 1 };
/** What the browser says to the service worker once it finds the line back; it takes minutes to find out by itself. */
async function lineIsBack(on: Page): Promise<void> {
  const session = await phone.newCDPSession(on);
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      if (registrations[0]) resolve(registrations[0].registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const event = { origin: worker.url, registrationId: await registered, tag: 'receipts', lastChance: false };
  await session.send('ServiceWorker.dispatchSyncEvent', event);
}

const done = (on: Page) => on.waitForURL((url) => url.pathname === `/consignments/${id}`);

describe('a receipt without a line', () => {
  test('opens from the phone, is filled in, sent, closed; with the line back it arrives once', async () => {
    await page.goto(path);
    await keptOnPhone();
    await page.close();
    await phone.setOffline(true);

    const again = await phone.newPage();
    await again.goto(path);
    await fillIn(again);
    expect(await again.textContent('[data-live]')).toBe('Diterima 995 kg, ditolak 20,5 kg: dibayar 974,5 kg');
    await again.click(SEND);
    await again.getByText(WAITING).waitFor();
    expect(await again.isVisible('form#receipt')).toBe(false);
    expect(await accessibilityProblems(again)).toEqual([]);
    await again.close();
    expect(await recorded()).toEqual([]);

    await phone.setOffline(false);
    const later = await phone.newPage();
    await later.goto(path);
    await done(later);
    expect(await recorded()).toEqual([{ ...expected, filled: expect.any(Number) }]);
  });

  test('opens from the list, which keeps the forms of what is on its way', async () => {
    await page.goto('/consignments');
    await keptOnPhone();
    await phone.setOffline(true);
    await page.goto('/consignments');
    await page.click(`a[href="${path}"]`);
    await fillIn(page);
    await page.click(SEND);
    await page.getByText(WAITING).waitFor();
    await page.goto('/consignments');
    await page.locator('#kept').getByText(WAITING).waitFor();
    await phone.setOffline(false);
    await page.locator('#kept').getByText('Terkirim').waitFor();
    expect(await recorded()).toMatchObject([expected]);
  });

  test('is sent by the page that waits, as soon as the line is back', async () => {
    await page.goto(path);
    await phone.setOffline(true);
    await page.click('form#receipt [name=all]');
    await page.getByText(WAITING).waitFor();
    await phone.setOffline(false);
    await done(page);
    expect(await recorded()).toMatchObject([{ received: 1_000_000, refused: 0 }]);
  });

  test('is sent by the browser itself when the line comes back after the page was closed', async () => {
    await page.goto(path);
    await keptOnPhone();
    await phone.setOffline(true);
    await page.click('form#receipt [name=all]');
    await page.getByText(WAITING).waitFor();
    await page.close();
    const elsewhere = await phone.newPage();
    await phone.setOffline(false);
    await elsewhere.goto('/');
    await lineIsBack(elsewhere);
    await expect.poll(recorded, { timeout: 15_000 }).toMatchObject([{ received: 1_000_000, refused: 0 }]);
    await elsewhere.goto('/consignments');
    expect(await elsewhere.isVisible('#kept')).toBe(false);
  });

  test('keeps what is being typed when the page is closed', async () => {
    await page.goto(path);
    await fillIn(page);
    await page.getByText('Isian ini tersimpan di HP Anda.').waitFor();
    await page.close();
    const again = await phone.newPage();
    await again.goto(path);
    await again.getByText('Isian Anda yang tersimpan di HP dipakai lagi.').waitFor();
    expect(await again.inputValue('[name="lines.0.refused"]')).toBe('20,5');
    expect(await again.locator('.photos img').count()).toBe(1);
    await again.click(SEND);
    await done(again);
    expect(await recorded()).toEqual([{ ...expected, filled: null }]);
  });

  test('whose answer was lost after it was recorded is still counted once', async () => {
    await page.goto(path);
    let lost = 0;
    await page.route(`**${path}`, async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue();
      lost += 1;
      await route.fetch({ maxRedirects: 0 });
      await route.abort();
    });
    await fillIn(page);
    await page.click(SEND);
    await page.getByText(WAITING).waitFor();
    expect([lost, await recorded()]).toEqual([1, [{ ...expected, filled: null }]]);
    await page.getByRole('button', { name: 'Kirim sekarang' }).click();
    await done(page);
    expect(await recorded()).toHaveLength(1);
  });

  test('that was refused meanwhile says why and keeps what was typed', async () => {
    await page.goto(path);
    await page.fill('[name="lines.0.received"]', '1.200');
    await phone.setOffline(true);
    await page.click(SEND);
    await page.getByText(WAITING).waitFor();
    await phone.setOffline(false);
    await page.getByText('Lebih dari yang dikirim, 1.000 kg.').first().waitFor();
    expect(await page.inputValue('[name="lines.0.received"]')).toBe('1.200');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.fill('[name="lines.0.received"]', '999,5');
    await page.click(SEND);
    await done(page);
    expect(await recorded()).toMatchObject([{ received: 999_500 }]);
  });

  test('whose session has ended waits for the person to sign in again, and then arrives', async () => {
    await page.goto(path);
    await fillIn(page);
    await phone.clearCookies({ name: 'lumbung_session' });
    await phone.clearCookies({ name: 'lumbung_viewer' });
    await page.click(SEND);
    await page.getByText('Masuk lagi, lalu terkirim sendiri').waitFor();
    expect(await recorded()).toEqual([]);
    await page.getByRole('link', { name: 'Masuk', exact: true }).click();
    await page.fill('[name=email]', 'sari@rsud.example');
    await page.fill('[name=password]', 'lumbung-demo-2026');
    await page.click('main form:has([name=password]) button');
    await done(page);
    expect(await recorded()).toMatchObject([expected]);
  });

  test('is not shown to another person on the same phone, and is still there for its own', async () => {
    await page.goto(path);
    await keptOnPhone();
    await page.fill('[name="lines.0.received"]', '990');
    await page.getByText('Isian ini tersimpan di HP Anda.').waitFor();
    await phone.clearCookies({ name: 'lumbung_session' });
    await phone.clearCookies({ name: 'lumbung_viewer' });
    await signIn(page, 'hendra@rsud.example');
    await phone.setOffline(true);
    await expect(page.goto(path)).rejects.toThrow();
    await phone.setOffline(false);
    await page.goto(path);
    expect(await page.inputValue('[name="lines.0.received"]')).toBe('1.000');
    await phone.clearCookies({ name: 'lumbung_session' });
    await phone.clearCookies({ name: 'lumbung_viewer' });
    await signIn(page, 'sari@rsud.example');
    await page.goto(path);
    await page.getByText('Isian Anda yang tersimpan di HP dipakai lagi.').waitFor();
    expect(await page.inputValue('[name="lines.0.received"]')).toBe('990');
  });

  test('is nobody else’s: signing out asks, and then clears the phone', async () => {
    await page.goto(path);
    await keptOnPhone();
    await phone.setOffline(true);
    await page.fill('[name="lines.0.received"]', '990');
    await page.click(SEND);
    await page.getByText(WAITING).waitFor();
    await page.route(`**${path}`, (route) => route.abort());
    await phone.setOffline(false);
    await page.goto('/account');
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      return asked.length === 1 ? dialog.dismiss() : dialog.accept();
    });
    await page.click('form[action="/sign-out"] button');
    expect(new URL(page.url()).pathname).toBe('/account');
    await page.click('form[action="/sign-out"] button');
    await page.waitForURL((url) => url.pathname === '/');
    expect(asked).toHaveLength(2);
    expect(await page.evaluate('indexedDB.databases().then((all) => all.map((one) => one.name))')).toEqual([]);
    expect(await page.evaluate('caches.has("kept-pages")')).toBe(false);
    await phone.setOffline(true);
    await expect(page.goto(path)).rejects.toThrow();
  });
});

/** One pixel. */
const png = (): Buffer =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
