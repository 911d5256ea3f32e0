import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdf } from '../documents/read-pdf.ts';
import { signIn, startBrowser, type TestBrowser } from '../support/browser.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import type { Places } from './places.ts';
import { paperPlaces } from './places-papers.ts';

let worker: TestWorker;
let browser: TestBrowser;
let places: Places;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  browser = await startBrowser(worker);
  places = new Map(await paperPlaces(worker));
});
afterAll(async () => {
  await browser?.close();
  await worker?.close();
});

const A4 = [595, 842];

test.each([
  ['id', 'Halaman'],
  ['en', 'Page'],
] as const)(
  'a paper printed from its page (%s) is the paper alone, on A4, with the table’s head on each page',
  async (lang, word) => {
    const page = await browser.newPage({ dark: true });
    const { path, as } = places.get('paper handover')!;
    await signIn(page, as);
    await page.goto(`${path}?lang=${lang}`);
    const pages = readPdf(await page.pdf({ preferCSSPageSize: true }));
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach(({ size, text }, i) => {
      expect(size).toEqual(A4);
      expect(text.replaceAll(/\s+/g, ' ')).toContain(
        `${word} ${i + 1} ${lang === 'id' ? 'dari' : 'of'} ${pages.length}`,
      );
    });
    const text = pages.map((one) => one.text).join('\n');
    expect(text.match(/^(Nama barang|Goods)$/gm)?.length).toBeGreaterThan(1);
    for (const onScreen of ['Kotak masuk', 'Moderasi', 'PDF', 'Semua dokumen']) expect(text).not.toContain(onScreen);
  },
);
