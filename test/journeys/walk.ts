import type { Page, Response } from 'playwright-core';
import { publishedChain } from '../monitoring/audit-world.ts';
import { withAxe } from '../support/axe.ts';
import { type PageOptions, PHONE, type TestBrowser } from '../support/browser.ts';
import { signInAs } from '../support/people.ts';
import { findPlaces, type Places, type Stage } from './places.ts';
import type { Spot } from './spots/index.ts';

/** A page as it was found, and everything it complained about while it was opened. */
export type Visit = { page: Page; status: number; complaints: string[]; close(): Promise<void> };

export type Walk = {
  /** Opens a spot as the person it is for, in a browser context that nobody else is in. */
  visit(spot: Spot, options?: PageOptions): Promise<Visit>;
};

/** Finds the places of the demo world and remembers who has signed in already. */
export async function startWalk(stage: Stage, browser: TestBrowser): Promise<Walk> {
  const places = await findPlaces(stage);
  await publishedChain(stage.database.db);
  const sessions = new Map<string, Promise<string>>();
  const sessionOf = (email: string): Promise<string> => {
    if (!sessions.has(email)) sessions.set(email, newSession(stage, email));
    return sessions.get(email)!;
  };

  const pages = pagesOf(browser);

  async function visit(spot: Spot, options: PageOptions = {}): Promise<Visit> {
    const { path, as } = whereTo(places, spot);
    const session = as && (await sessionOf(as));
    const page = await pages.take(options);
    if (session) await page.context().addCookies([{ name: 'lumbung_session', value: session, url: stage.url }]);
    const complaints = complaintsOf(page);
    const response = spot.send ? await send(page, path, spot.send, spot.fill) : await page.goto(path);
    await page.waitForSelector('.htmx-request', { state: 'detached' });
    return { page, status: response?.status() ?? 0, complaints, close: () => pages.giveBack(page, options) };
  }
  return { visit };
}

async function newSession(stage: Stage, email: string): Promise<string> {
  return (await signInAs(stage, email)).cookies.get('lumbung_session')!;
}

type Pages = { take(options: PageOptions): Promise<Page>; giveBack(page: Page, options: PageOptions): Promise<void> };

/**
 * A new context costs more than most pages, so that the next visitor with the same screen and language gets the last one's: empty,
 * without cookies or listeners. One that keeps anything else, as the page for receipts does, is thrown away.
 */
function pagesOf(browser: TestBrowser): Pages {
  const free = new Map<string, Page[]>();
  const freeFor = (options: PageOptions): Page[] => {
    const key = JSON.stringify(options);
    return free.get(key) ?? free.set(key, []).get(key)!;
  };
  const fresh = async (options: PageOptions): Promise<Page> => {
    const page = await browser.newPage(options);
    await withAxe(page);
    return page;
  };

  async function take(options: PageOptions): Promise<Page> {
    const page = freeFor(options).pop();
    if (!page) return fresh(options);
    await page.setViewportSize(options.viewport ?? PHONE);
    await page.emulateMedia({ colorScheme: options.dark ? 'dark' : 'light' });
    return page;
  }

  async function giveBack(page: Page, options: PageOptions): Promise<void> {
    const context = page.context();
    if (await keepsAnything(page)) return context.close();
    // What the page still asks for ends here, and is not held against the next one.
    await page.goto('about:blank');
    for (const event of ['console', 'pageerror', 'response'] as const) page.removeAllListeners(event);
    await context.clearCookies({ name: /^(?!lumbung_language$)/ });
    freeFor(options).push(page);
  }
  return { take, giveBack };
}

async function keepsAnything(page: Page): Promise<boolean> {
  if (page.context().serviceWorkers().length > 0 || page.context().pages().length > 1) return true;
  return Boolean(
    await page.evaluate(`(async () => localStorage.length + sessionStorage.length > 0 ||
    (await indexedDB.databases()).length > 0 || (await navigator.serviceWorker.getRegistrations()).length > 0)()`),
  );
}

/** `order draft + /edit` is what stands at the place `order draft`, and `/edit` after it. */
function whereTo(places: Places, spot: Spot): { path: string; as: string } {
  if (spot.at.startsWith('/')) return { path: spot.at, as: spot.as ?? '' };
  const [name = '', more = ''] = spot.at.split(' + ');
  const place = places.get(name);
  if (!place) throw new Error(`the demo world has no "${name}"`);
  return { path: place.path + more, as: spot.as ?? place.as };
}

/** Sends a form as it stands or as it is filled in; it may be folded away. */
async function send(page: Page, path: string, button: string, fill: Spot['fill'] = {}): Promise<Response | null> {
  await page.goto(path);
  await fillIn(page, fill);
  const [response] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === 'POST'),
    page.locator(button).first().dispatchEvent('click'),
  ]);
  await page.waitForLoadState();
  return response;
}

async function fillIn(page: Page, fill: NonNullable<Spot['fill']>): Promise<void> {
  if (Object.keys(fill).length > 0)
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
  for (const [selector, value] of Object.entries(fill)) {
    const field = page.locator(selector).first();
    if (typeof value === 'string') await field.fill(value);
    else await field.setInputFiles({ name: value.file, mimeType: 'text/csv', buffer: Buffer.from(value.text, 'utf8') });
  }
}

/** Everything the browser holds against the page: errors, refusals of the security policy, files that are not there. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  // The page's own status is looked at by itself.
  const own = (text: string) => /the server responded with a status of (403|404|409|422)/.test(text);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !own(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('response', (response) => {
    const isPage = response.request().resourceType() === 'document';
    if (!isPage && response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  return complaints;
}
