import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Result } from 'axe-core';
import type { Page } from 'playwright-core';

/** The file of axe-core for browsers: half as much to send and to read as what the package gives as its source. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * All that a theme can change: it sets colours and nothing else (`test/guards/themes.test.ts` holds it to that). Every other rule finds the
 * same in dark as in light.
 */
export const RULES_ABOUT_COLOUR = ['color-contrast', 'link-in-text-block'];

/** From now on every document of the page comes with axe in it, which costs less than to bring it to each by itself. */
export const withAxe = (page: Page): Promise<unknown> => page.addInitScript(AXE);

/**
 * Everything axe-core objects to on the page as it stands, of any severity: in light by all its rules, in dark by those about colour.
 * @returns one line per objection: `dark color-contrast (serious): .chip.warn — why`
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(AXE);
  const light = await run(page, 'light', {});
  const dark = await run(page, 'dark', { runOnly: RULES_ABOUT_COLOUR });
  return [...light, ...dark];
}

async function run(page: Page, colorScheme: 'light' | 'dark', options: object): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const violations = (await page.evaluate(violationsUnder(options))) as Result[];
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => {
      const why = node.failureSummary?.replaceAll('\n', ' ');
      return `${colorScheme} ${id} (${impact}): ${node.target.join(' ')} — ${why}`;
    }),
  );
}

/** Run in the page. What passed is neither written down nor sent: it is many times what failed. */
const violationsUnder = (
  options: object,
) => `Promise.all(document.getAnimations().map((animation) => animation.finished))
  .then(() => axe.run(document, ${JSON.stringify({ ...options, resultTypes: ['violations'] })}))
  .then(({ violations }) => violations)`;
