import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK, startBrowser, type TestBrowser } from '../support/browser.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { person, press, tellings, unfold } from './story.ts';

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

describe.each(tellings)('cost against the number of cooperatives, %s', (_, javaScript) => {
  test('the choice of a number sets it as the limit, and the total follows', async () => {
    const sari = await person({ browser, javaScript }, 'sari@rsud.example', DESK);
    await sari.goto('/orders/new?commodity=beras-medium&quantity=68&unit=ton');
    if (!javaScript) await press(sari, 'Hitung pembagian');
    const total = async () => Number(await sari.inputValue('[name=seenTotal]'));
    await sari.waitForSelector('[name=seenTotal]', { state: 'attached' });
    const before = await total();
    if (javaScript) await sari.locator('.ways .pick').first().click();
    else {
      await unfold(sari, 'Batasi banyaknya koperasi');
      await sari.locator('button[name="most.0"]').first().click();
    }
    await expect.poll(() => sari.inputValue('[name="lines.0.maxSuppliers"]')).toBe('6');
    await expect.poll(total).toBeGreaterThan(before);
    expect(await sari.inputValue('[name=policy]')).toBe('cheapest');
    await sari.context().close();
  });
});
