import type { What } from '../rules/check.ts';
import type { Texts } from '../texts.ts';

const whats = {
  ...{ changed: 'whatChanged', removed: 'whatRemoved', inserted: 'whatInserted', reordered: 'whatReordered' },
  ...{ truncated: 'whatTruncated', rewritten: 'whatRewritten', signature: 'whatSignature', no_head: 'whatNoHead' },
} as const satisfies Record<What, keyof Texts>;

/** What the script of the page says; `{}` stands for a number of a row. */
export const clientTexts = (t: Texts) => ({
  ...{ running: t.running, good: t.good, bad: t.bad, rows: t.rows, speed: t.speed, head: t.headState, after: t.after },
  ...{ fault: t.fault, failed: t.failed, insecure: t.insecure },
  ...{ yes: t.signedYes, no: t.signedNo, unknown: t.signedUnknown },
  ...{ oneGood: t.oneGood, oneBad: t.oneBad, oneUnreadable: t.oneUnreadable },
  what: Object.fromEntries(Object.entries(whats).map(([what, key]) => [what, t[key]])) as Record<What, string>,
});

export type ClientTexts = ReturnType<typeof clientTexts>;
