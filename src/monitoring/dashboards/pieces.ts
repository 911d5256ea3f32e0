import { addDays } from '../../platform/clock.ts';
import { type Span, spanOf } from '../rules/health/index.ts';

/** Days or months, both ends inclusive. */
export type Piece = readonly [by: 'day' | 'month', from: string, until: string];

/** A period as whole months, and the days before and after them: so that years are not read day by day. */
export function piecesOf({ from, until }: Span): Piece[] {
  const first = spanOf('month', from);
  const last = spanOf('month', until);
  const begins = first.from === from ? first : spanOf('month', addDays(first.until, 1));
  const ends = last.until === until ? last : spanOf('month', addDays(last.from, -1));
  if (begins.from > ends.from) return [['day', from, until]];
  const pieces: Piece[] = [['month', begins.from.slice(0, 7), ends.from.slice(0, 7)]];
  if (from < begins.from) pieces.unshift(['day', from, addDays(begins.from, -1)]);
  if (until > ends.until) pieces.push(['day', addDays(ends.until, 1), until]);
  return pieces;
}
