import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildWorker } from '../../db/local/build.ts';
import { startLibsqlServer } from '../../db/local/hrana/server.ts';
import { migrate } from '../../db/local/migrate.ts';
import { startWorker } from '../../db/local/worker.ts';
import { seed } from '../../db/seeds/index.ts';
import { newMeter, openDb } from '../../src/platform/db.ts';
import { addGuest } from '../support/askers.ts';
import { DESK, type PageOptions, PHONE, startBrowser } from '../support/browser.ts';
import { allSpots, type Spot } from './spots/index.ts';
import { startWalk, type Walk } from './walk.ts';

/** Pages that are looked at in dark and in English as well. */
const MAIN =
  /^(catalog|commodity|listing|order-form-split|order-placed|order-approver|plan-second|award-reserved|offer-form|offer-listed|submission-edit|moderation|inbox|account|orders|awards|offers|fairness|fairness-policies)$/;

/** Pixels: more than the browser can put into a picture otherwise. */
const MOST_HEIGHT = 16_000;

type Shot = { suffix: string; options: PageOptions };
const usual: readonly Shot[] = [
  { suffix: '360', options: { viewport: PHONE } },
  { suffix: '1280', options: { viewport: DESK } },
];
const more: readonly Shot[] = [
  { suffix: '360-dark', options: { viewport: PHONE, dark: true } },
  { suffix: '1280-en', options: { viewport: DESK, lang: 'en' } },
];

/** `npx node test/journeys/screenshots.ts [directory] [part of a name]`: a picture of every page, to be looked at by people. */
async function main(directory = join(tmpdir(), 'lumbung-pages'), part = ''): Promise<void> {
  await mkdir(directory, { recursive: true });
  const stage = await newStage();
  const browser = await startBrowser(stage);
  try {
    const walk = await startWalk(stage, browser);
    for (const spot of allSpots.filter((one) => one.name.includes(part))) await take(walk, spot, directory);
  } finally {
    await browser.close();
    await stage.close();
  }
  console.log(directory);
}

async function take(walk: Walk, spot: Spot, directory: string): Promise<void> {
  for (const { suffix, options } of MAIN.test(spot.name) ? [...usual, ...more] : usual) {
    const { page, close } = await walk.visit(spot, options);
    await page.setViewportSize(await wholeSize(page));
    const picture = { path: join(directory, `${spot.name}-${suffix}.png`), fullPage: true };
    // Without a graphics card the browser now and then has no picture ready at the first asking.
    await page.screenshot(picture).catch(() => page.screenshot(picture));
    await close();
  }
}

/** As high as the page, so that the bar at the bottom of a phone stands at its end. */
async function wholeSize(page: Page): Promise<{ width: number; height: number }> {
  const height = await page.evaluate('document.documentElement.scrollHeight');
  return { width: page.viewportSize()!.width, height: Math.min(Number(height), MOST_HEIGHT) };
}

/** The production bundle before a demo world of its own. */
async function newStage() {
  const directory = await mkdtemp(join(tmpdir(), 'lumbung-world-'));
  const server = await startLibsqlServer({ path: join(directory, 'world.db') });
  await migrate(server.url);
  await seed(server.url);
  const database = { db: openDb({ libsqlUrl: server.url }, newMeter()) };
  await addGuest({ database });
  const script = 'dist/pictures.js';
  await buildWorker({ outfile: script });
  const settings = { LIBSQL_URL: server.url, APP_SECRET: 'a secret for pictures, and for nothing else', DEMO: '1' };
  const worker = await startWorker({ port: 0, script, settings });
  const close = async () => {
    await worker.close();
    await server.close();
    await rm(directory, { recursive: true, force: true });
  };
  return { url: worker.url, database, close };
}

await main(...process.argv.slice(2));
