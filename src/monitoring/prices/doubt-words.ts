import type { Lang } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';
import type { Doubt } from '../rules/prices/index.ts';
import { entryTexts } from './texts-entry.ts';

/** What is asked back, as a sentence. */
export function doubtWords(doubt: Doubt, unit: string, lang: Lang): string {
  const t = entryTexts[lang];
  if (doubt.kind === 'long_ago') return t.longAgo(doubt.days);
  const usual = `${rupiah(doubt.usual)}/${unit}`;
  if (doubt.kind === 'far') return (doubt.side === 'above' ? t.farAbove : t.farBelow)(usual);
  return t.factor(String(doubt.factor), doubt.side === 'above' ? t.dearer : t.cheaper, usual);
}
