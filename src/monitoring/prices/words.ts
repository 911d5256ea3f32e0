import { dayText } from '../../platform/clock.ts';
import type { Lang } from '../../platform/i18n.ts';
import { percent, rupiahRange } from '../../platform/money.ts';
import type { Change, Reference, Watched } from '../rules/prices/index.ts';
import { texts } from './texts.ts';
import type { Sighting } from './types.ts';

/** Without its sign, and kept on one line. */
const share = (bps: number): string => percent(Math.abs(bps)).replace(' ', '\u00a0');

/** `naik 2,1 %`; `tetap`. */
export function changeWords(bps: number, lang: Lang): string {
  const t = texts[lang];
  if (bps === 0) return t.flat;
  return (bps > 0 ? t.up : t.down)(share(bps));
}

export const weekWords = (change: Change | null, lang: Lang): string =>
  change ? changeWords(change.bps, lang) : texts[lang].noChange;

/** `8 % di atas HAP`; `sesuai acuan`. */
export function distanceWords(watched: Watched, kind: Reference['kind'], lang: Lang): string {
  const t = texts[lang];
  if (watched.side === 'within') return t.within;
  return (watched.side === 'above' ? t.above : t.below)(share(watched.deviationBps), kind);
}

/** `HAP Rp40.000–57.000`. */
export const referenceWords = ({ kind, low, high }: Reference): string => `${kind} ${rupiahRange(low ?? high, high)}`;

/** `di pasar, 24 November 2026`. */
export const seenWords = ({ source, day }: Sighting, lang: Lang): string =>
  texts[lang].on(texts[lang][source], dayText(day, lang));
