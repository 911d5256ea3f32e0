import { PAGE_ROWS } from './paths.ts';

/** A number of a row; null: it is none. */
export const readSeq = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,15}$/.test(text.trim()) ? Number(text.trim()) : null;

/** How many rows a page of the download is to have: as many as asked for, but no more than a full page. */
export const readMost = (text: string | undefined): number =>
  Math.min(Math.max(readSeq(text) ?? PAGE_ROWS, 1), PAGE_ROWS);
