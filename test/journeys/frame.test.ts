import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from '../support/axe.ts';
import { DESK, PHONE, startBrowser, type TestBrowser } from '../support/browser.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';

let worker: TestWorker;
let browser: TestBrowser;
beforeAll(async () => {
  worker = await runningWorker();
  browser = await startBrowser(worker);
});
afterAll(async () => {
  await browser?.close();
  await worker?.close();
});

describe('the frame of every page', () => {
  test.each([
    ['phone', PHONE],
    ['desk', DESK],
  ])('has nothing for axe to object to and does not scroll sideways, on a %s', async (_, viewport) => {
    const page = await browser.newPage({ viewport });
    await page.goto('/nothing-here');
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(viewport.width);
  });

  test('runs its scripts and styles under its own security policy without a complaint', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto('/language?to=en&back=/language');
    await page.goto('/nothing-here');
    expect(await page.evaluate('typeof htmx')).toBe('object');
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
  });

  test('changes its language without JavaScript', async () => {
    const page = await browser.newPage({ javaScript: false });
    await page.goto('/nothing-here');
    await page.click('a.lang');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
  });
});
