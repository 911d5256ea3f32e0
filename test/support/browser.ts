import Chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { DEMO_PASSWORD } from './people.ts';

export type PageOptions = {
  /** Default: a phone, 360 × 740. */
  viewport?: { width: number; height: number };
  /** Default: true. */
  javaScript?: boolean;
  lang?: 'id' | 'en';
  dark?: boolean;
};

export type TestBrowser = {
  /** A page in a context (cookies, cache) of its own; paths are relative to the Worker. */
  newPage(options?: PageOptions): Promise<Page>;
  close(): Promise<void>;
};

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 900 };

/** One Chromium for a test file. Its messages about scripts and styles that the page may not run fail the page's user. */
export async function startBrowser(worker: { url: string }): Promise<TestBrowser> {
  // The package's own arguments end the browser with the first page that closes.
  const browser = await chromium.launch({
    executablePath: await Chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  return { newPage: (options = {}) => newPage(browser, worker.url, options), close: () => browser.close() };
}

async function newPage(browser: Browser, url: string, options: PageOptions): Promise<Page> {
  const { viewport = PHONE, javaScript = true, lang = 'id', dark = false } = options;
  const context = await browser.newContext({
    baseURL: url,
    viewport,
    javaScriptEnabled: javaScript,
    locale: lang === 'id' ? 'id-ID' : 'en-GB',
    timezoneId: 'Asia/Jakarta',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  await setLanguage(context, url, lang);
  return context.newPage();
}

const setLanguage = (context: BrowserContext, url: string, lang: 'id' | 'en'): Promise<void> =>
  context.addCookies([{ name: 'lumbung_language', value: lang, url }]);

/** Signs in through the sign-in page, as a person does. */
export async function signIn(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  await page.goto('/sign-in');
  await page.fill('[name=email]', email);
  await page.fill('[name=password]', password);
  await Promise.all([
    page.waitForURL((url) => url.pathname !== '/sign-in'),
    page.click('main form:has([name=password]) button[type=submit], main form:has([name=password]) button:not([type])'),
  ]);
}
