import type { Lang } from '../../../platform/i18n.ts';
import { indexTexts } from '../texts-index.ts';

const decimals = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const hundredths = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** 10.350 ten-thousandths → `103,5`. */
export const indexFigure = (index: number): string => decimals.format(index / 100);

/** With its sign, in points of an index that began at 100: `+1,25`. */
export const signedPoints = (points: number): string =>
  `${points > 0 ? '+' : points < 0 ? '−' : ''}${hundredths.format(Math.abs(points) / 100)}`;

export function pointsWords(points: number, lang: Lang): string {
  const t = indexTexts[lang];
  if (points === 0) return t.flat;
  return (points > 0 ? t.up : t.down)(hundredths.format(Math.abs(points) / 100));
}
