import type { Sheet, SheetColumn, SheetRow } from '../sheet/types.ts';
import { A4, gray, heightOf, needs, type Pen, type Place, rule, WIDTH, widthOf, writeAt } from './pen.ts';

const SIZE = 8.8;
const NOTE = 7.8;
const PAD = 4;
const HEAD = { size: SIZE, bold: true };
/** Heads up to this are not broken. */
const ONE_LINE = 72;
/** What follows and is higher than this is broken anyway. */
const MOST_TAIL = 420;

type Columns = { column: SheetColumn; x: number; width: number }[];

/** Figures get what they need, the name gets the rest. */
function columnsOf(pen: Pen, { columns, rows }: Sheet): Columns {
  const needed = columns.map((column, i) => {
    // A head goes over two lines at most.
    const parts = [column.label.slice(0, Math.ceil(column.label.length * 0.6)), ...column.label.split(' ')];
    const whole = widthOf(pen, column.label, HEAD);
    const heads = whole < ONE_LINE ? [whole] : parts.map((part) => widthOf(pen, part, HEAD));
    const cells = rows.map((row) => widthOf(pen, row.cells[i] ?? '', { size: SIZE }));
    return Math.max(...heads, ...cells) + 2 * PAD + 2;
  });
  const taken = needed.reduce((sum, width, i) => (columns[i]!.kind === 'name' ? sum : sum + width), 0);
  let x: number = A4.left;
  return columns.map((column, i) => {
    const width = column.kind === 'name' ? Math.max(WIDTH - taken, 90) : needed[i]!;
    const at = { column, x, width };
    x += width;
    return at;
  });
}

function placeOf({ column, x, width }: Columns[number], bold: boolean): Place {
  const align = column.kind === 'figure' ? 'right' : column.kind === 'position' ? 'center' : 'left';
  return { x: x + PAD, width: width - 2 * PAD, size: SIZE, bold, align };
}

/**
 * The head comes again on every page the table goes over to. The last row goes along with what follows where that does not fit
 * under it: nobody signs a page that says nothing.
 * @param tail how high all is that follows
 */
export function table(pen: Pen, sheet: Sheet, tail: number): void {
  if (sheet.columns.length === 0) return;
  const columns = columnsOf(pen, sheet);
  const first = sheet.rows[0] ? rowHeight(pen, columns, sheet.rows[0]) : 0;
  needs(pen, headHeight(pen, columns) + first);
  head(pen, columns);
  for (const row of sheet.rows) {
    const height = rowHeight(pen, columns, row);
    const isLast = row === sheet.rows.at(-1) && sheet.rows.length > 1;
    if (needs(pen, isLast ? height + Math.min(tail, MOST_TAIL) : height)) head(pen, columns);
    drawRow(pen, columns, row, height);
  }
  rule(pen, pen.y, 0.9);
  pen.y -= 8;
}

const headHeight = (pen: Pen, columns: Columns): number =>
  Math.max(...columns.map((one) => heightOf(pen, one.column.label, placeOf(one, true)))) + 2 * PAD;

function head(pen: Pen, columns: Columns): void {
  const height = headHeight(pen, columns);
  const y = pen.y - height;
  pen.page.drawRectangle({ x: A4.left, y, width: WIDTH, height, color: gray(pen, 0.93), borderWidth: 0 });
  rule(pen, pen.y, 0.9);
  for (const one of columns) writeAt(pen, one.column.label, pen.y - PAD, placeOf(one, true));
  pen.y = y;
  rule(pen, pen.y, 0.9);
}

const noteOf = (one: Columns[number]): Place => ({ ...placeOf(one, false), size: NOTE, soft: true });

function rowHeight(pen: Pen, columns: Columns, row: SheetRow): number {
  const heights = columns.map((one, i) => {
    const cell = heightOf(pen, row.cells[i] ?? '', placeOf(one, false));
    return one.column.kind === 'name' && row.note ? cell + heightOf(pen, row.note, noteOf(one)) : cell;
  });
  return Math.max(...heights) + 2 * PAD;
}

function drawRow(pen: Pen, columns: Columns, row: SheetRow, height: number): void {
  columns.forEach((one, i) => {
    const used = writeAt(pen, row.cells[i] ?? '', pen.y - PAD, placeOf(one, false));
    if (one.column.kind === 'name' && row.note) writeAt(pen, row.note, pen.y - PAD - used, noteOf(one));
  });
  pen.y -= height;
  rule(pen, pen.y, 0.3);
}
