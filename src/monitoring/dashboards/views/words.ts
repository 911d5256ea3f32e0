import { dayText, durationText, MINUTE } from '../../../platform/clock.ts';
import { type Lang, LOCALE } from '../../../platform/i18n.ts';
import { percent, rupiah } from '../../../platform/money.ts';
import { figure as plain } from '../../../platform/quantity.ts';
import { texts } from '../texts.ts';
import type { Figure, FigureKind } from '../types.ts';

/** A figure as people read it: large sums short, shares with one decimal. */
export function valueText(value: number | null, kind: FigureKind, lang: Lang): string {
  if (value === null) return texts[lang].none;
  if (kind === 'rupiah') return shortRupiah(value, lang);
  if (kind === 'bps') return percent(Math.round(value / 10) * 10);
  return kind === 'minutes' ? durationText(value * MINUTE, lang) : plain(value);
}

const STEPS = [
  [1_000_000_000_000, 'T', 'tn'],
  [1_000_000_000, 'M', 'bn'],
  [1_000_000, 'jt', 'm'],
] as const;
const decimals = new Intl.NumberFormat('id-ID', { maximumSignificantDigits: 3 });

/** `Rp1,24 M` for a milliard, `Rp350 jt` for millions; below a million in full. */
export function shortRupiah(amount: number, lang: Lang): string {
  const step = STEPS.find(([size]) => Math.abs(amount) >= size);
  if (!step) return rupiah(amount);
  const text = decimals.format(Math.abs(amount) / step[0]);
  return `${amount < 0 ? '−' : ''}Rp${text}\u00a0${lang === 'id' ? step[1] : step[2]}`;
}

/** How it moved, in words; a share moves by points of a hundred, not by percents of itself. */
export function changeText({ kind, before, change }: Figure, lang: Lang): string | null {
  const t = texts[lang];
  if (!change) return null;
  if (change.by === 0) return t.same;
  const was = t.wasBefore(valueText(before, kind, lang));
  if (change.bps === null && kind !== 'bps') return t.fromNothing;
  const by =
    kind === 'bps' ? t.points(plain(Math.abs(Math.round(change.by / 10) / 10))) : sizeText(change.bps ?? 0, lang);
  return `${change.by > 0 ? t.up(by) : t.down(by)}, ${was}`;
}

/** Whole percents from ten on, and in times what would be thousands of them. */
export function sizeText(bps: number, lang: Lang): string {
  const size = Math.abs(bps);
  if (size >= 90_000) return texts[lang].times(plain(Math.round(size / 10_000)));
  return percent(size >= 1000 ? Math.round(size / 100) * 100 : Math.round(size / 10) * 10);
}

/** Good, bad, or neither, as the figure is meant. */
export function toneOf({ better, change }: Figure): 'good' | 'bad' | null {
  if (!better || !change || change.by === 0) return null;
  return change.by > 0 === (better === 'more') ? 'good' : 'bad';
}

/** `3` or `Nov`; both of the forum's calendar. */
export function binText(bin: string, lang: Lang): string {
  if (bin.length === 10) return String(Number(bin.slice(8)));
  if (bin.length === 4) return bin;
  return new Intl.DateTimeFormat(LOCALE[lang], { month: 'short', timeZone: 'UTC' }).format(
    Date.parse(`${bin}-15T00:00:00Z`),
  );
}

const dated = (bin: string, lang: Lang, format: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(LOCALE[lang], { ...format, timeZone: 'UTC' }).format(
    Date.parse(`${bin.length === 10 ? bin : `${bin}-15`}T00:00:00Z`),
  );

/** `14 November 2026`, `November 2026`, `2026`. */
export function binLong(bin: string, lang: Lang): string {
  if (bin.length === 4) return bin;
  return bin.length === 10 ? dayText(bin, lang) : dated(bin, lang, { month: 'long', year: 'numeric' });
}

/** In a title: `14 Nov`, `Nov 2026`, `2026`. */
export function binShort(bin: string, lang: Lang): string {
  if (bin.length === 4) return bin;
  return dated(bin, lang, { month: 'short', ...(bin.length === 10 ? { day: 'numeric' } : { year: 'numeric' }) });
}
