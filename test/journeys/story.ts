import type { Locator, Page } from 'playwright-core';
import { expect, onTestFailed } from 'vitest';
import { signIn, type TestBrowser } from '../support/browser.ts';

/** How a story is told: `open` gives each person a browser of their own. */
export type Telling = { browser: TestBrowser; javaScript: boolean };

/** The same story for somebody with JavaScript and for somebody without. */
export const tellings = [
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const;

type Size = { width: number; height: number };

/** Somebody at a screen of their own, not signed in. Where the story fails, what they saw is told. */
export async function newcomer({ browser, javaScript }: Telling, name: string, viewport: Size): Promise<Page> {
  const page = await browser.newPage({ viewport, javaScript });
  onTestFailed(async () => {
    if (page.isClosed()) return;
    const [text = ''] = await page.locator('body').allInnerTexts();
    console.error(`${name} was at ${page.url()} and saw:\n${text}`);
  });
  return page;
}

/** A person of the demo world, signed in. */
export async function person(telling: Telling, email: string, viewport: Size): Promise<Page> {
  const page = await newcomer(telling, email, viewport);
  await signIn(page, email);
  return page;
}

/** Presses a button or follows a link by what it says; waits for the page that comes. */
export async function press(page: Page | Locator, name: string | RegExp): Promise<void> {
  const exact = typeof name === 'string';
  const shown = page.locator(':not(.hidden)');
  await page
    .getByRole('button', { name, exact })
    .or(page.getByRole('link', { name, exact }))
    .and(shown)
    .first()
    .click();
}

/** Unfolds what stands behind a heading. */
export const unfold = (page: Page | Locator, summary: string): Promise<void> =>
  page.locator('summary', { hasText: summary }).first().click();

/** Goes to the inbox by the letter in the head and opens the newest entry that says so. @returns what the entry said */
export async function openFromInbox(page: Page, says: string | RegExp): Promise<string> {
  await page.locator('header a.bell').click();
  const entry = page.getByRole('listitem').filter({ hasText: says }).first();
  const text = await words(entry);
  await press(entry, /^(Buka|Open)/);
  await page.waitForURL((url) => !url.pathname.startsWith('/inbox'));
  return text;
}

/** Waits until the page says so: by itself where JavaScript follows, by loading it again where not. */
export async function comesToSay(page: Page, says: string | RegExp, { javaScript }: Telling): Promise<void> {
  if (!javaScript) await press(page, 'Muat ulang');
  await see(page.locator('main'), says);
}

/** The words a person sees there, as soon as the place is on the page. */
export async function words(place: Locator): Promise<string> {
  const [text = ''] = await place.first().allInnerTexts();
  if (text) return text;
  await place.first().waitFor();
  return words(place);
}

/** Waits until a person sees these words there. */
export const see = (place: Locator, says: string | RegExp): Promise<void> =>
  expect.poll(() => words(place), { timeout: 15_000 }).toMatch(says);
