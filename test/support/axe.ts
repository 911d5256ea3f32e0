import type { AxeResults } from 'axe-core';
import { source } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * Everything axe-core objects to on the page as it stands, of any severity, in light and in dark.
 * @returns one line per objection: `dark color-contrast (serious): .chip.warn — why`
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const problems: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    problems.push(...(await run(page)).map((problem) => `${colorScheme} ${problem}`));
  }
  return problems;
}

async function run(page: Page): Promise<string[]> {
  await page.evaluate('Promise.all(document.getAnimations().map((animation) => animation.finished))');
  await page.evaluate(source);
  const results = (await page.evaluate('axe.run(document)')) as AxeResults;
  return results.violations.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => `${id} (${impact}): ${node.target.join(' ')} — ${node.failureSummary?.replaceAll('\n', ' ')}`),
  );
}
