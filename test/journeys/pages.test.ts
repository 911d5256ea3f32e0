import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../src/app.tsx';
import { everyAsker } from '../support/askers.ts';
import { accessibilityProblems } from '../support/axe.ts';
import { DESK, PHONE, startBrowser, type TestBrowser } from '../support/browser.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { allSpots, type Spot, spots } from './spots/index.ts';
import { startWalk, type Walk } from './walk.ts';

const WIDTHS = [320, 360, DESK.width];
/** Pixels: the least height of what a finger has to meet (WCAG 2.2, 2.5.8). */
const LEAST_TARGET = 24;

let worker: TestWorker;
let browser: TestBrowser;
let walk: Walk;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  browser = await startBrowser(worker);
  await everyAsker(worker);
  walk = await startWalk(worker, browser);
});
afterAll(async () => {
  await browser?.close();
  await worker?.close();
});

test('every page is in the list, and nothing that is no page', () => {
  const pages = routes.routes.filter((route) => route.method === 'GET').map((route) => route.path);
  expect(Object.keys(spots).sort()).toEqual([...new Set(pages)].sort());
});

test('every spot has a name of its own', () => {
  const names = allSpots.map((spot) => spot.name);
  expect(names).toEqual([...new Set(names)]);
});

// On a phone in Indonesian and at a desk in English: both languages, both layouts, both in light and dark.
describe.each([
  ['in Indonesian on a phone', { lang: 'id', viewport: PHONE }],
  ['in English at a desk', { lang: 'en', viewport: DESK }],
] as const)('%s, light and dark', (_, options) => {
  test.concurrent.each(allSpots)('$name', async (spot: Spot) => {
    const { page, status, complaints, close } = await walk.visit(spot, options);
    try {
      expect(status).toBe(spot.status ?? 200);
      await page.evaluate(unfoldAll);
      expect([...(await accessibilityProblems(page)), ...(await layoutProblems(page)), ...complaints]).toEqual([]);
    } finally {
      await close();
    }
  });
});

type Shape = { headings: string[]; title: string; lang: string; small: string[] };

async function layoutProblems(page: Page): Promise<string[]> {
  const { headings, title, small } = (await page.evaluate(shapeOf)) as Shape;
  const problems = small.map((what) => `lower than ${LEAST_TARGET} px: ${what}`);
  if (headings.length !== 1) problems.push(`${headings.length} first headings: ${headings.join(' / ')}`);
  if (!/^.+ · Lumbung$/.test(title)) problems.push(`title: ${title}`);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 740 });
    const across = (await page.evaluate(wider)) as string[];
    if (across.length > 0) problems.push(`scrolls sideways at ${width} px: ${across.join(', ')}`);
  }
  return problems;
}

/** Run in the page: what is folded away is looked at too. */
const unfoldAll = "for (const one of document.querySelectorAll('details')) one.open = true";

/** Run in the page. A link within a sentence is as high as its line, which no finger has to meet exactly. */
const shapeOf = `(() => {
  const inSentence = (e) => e.tagName === 'A' && getComputedStyle(e).display === 'inline' &&
    [...e.parentElement.childNodes].some((n) => n.nodeType === 3 && /\\w/.test(n.data));
  const small = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
    .filter((e) => e.checkVisibility() && !e.closest('.hidden, .skip') && !inSentence(e))
    .filter((e) => e.getBoundingClientRect().height < ${LEAST_TARGET} && !(e.closest('label')?.getBoundingClientRect().height >= ${LEAST_TARGET}))
    .map((e) => e.outerHTML.slice(0, 120));
  return { headings: [...document.querySelectorAll('h1')].map((h) => h.textContent), title: document.title, small };
})()`;

/** Run in the page: what reaches beyond its right edge, when that makes it scroll. */
const wider = `(() => {
  const { scrollWidth } = document.scrollingElement;
  if (scrollWidth <= innerWidth) return [];
  const out = [...document.querySelectorAll('main *')].filter((e) => e.getBoundingClientRect().right > innerWidth + 0.5);
  return out.slice(0, 3).map((e) => e.outerHTML.slice(0, 80)).concat(scrollWidth + ' px');
})()`;
