import { qrPath } from '../qr.ts';
import type { Sheet } from '../sheet/types.ts';
import { A4, gray, heightOf, type Pen, type Place, rule, WIDTH, widthOf, write, writeAt } from './pen.ts';

const QR = 66;
const left: Pick<Place, 'x' | 'width'> = { x: A4.left, width: WIDTH };
const name: Place = { ...left, width: WIDTH - QR - 24, size: 13, bold: true };
const line: Place = { ...left, width: WIDTH - QR - 24, size: 8.5, soft: true };

/** Who issues the paper, with the code that leads to its check page. */
export function letterhead(pen: Pen, sheet: Sheet): void {
  const top = pen.y;
  let y = top - writeAt(pen, sheet.letterhead.name, top, name) - 2;
  for (const text of sheet.letterhead.lines) y -= writeAt(pen, text, y, line);
  if (sheet.qr) drawQr(pen, sheet.qr, top);
  pen.y = Math.min(y, sheet.qr ? top - QR - 11 : y) - 7;
  rule(pen, pen.y, 1.4);
  rule(pen, pen.y - 2.6, 0.5);
  pen.y -= 20;
}

function drawQr(pen: Pen, { url, label }: { url: string; label: string }, top: number): void {
  const { size, path } = qrPath(url);
  const x = A4.left + WIDTH - QR;
  pen.page.drawSvgPath(path, { x, y: top, scale: QR / size, color: gray(pen, 0), borderWidth: 0 });
  writeAt(pen, label, top - QR - 1, { x: x - 10, width: QR + 20, size: 6.5, soft: true, align: 'center' });
}

export function title(pen: Pen, sheet: Sheet): void {
  write(pen, sheet.title, { ...left, size: 14, bold: true, align: 'center' });
  if (sheet.number) write(pen, sheet.number, { ...left, size: 10, align: 'center' });
  pen.y -= 4;
  for (const remark of sheet.remarks) write(pen, remark, { ...left, size: 9, bold: true, align: 'center' });
  pen.y -= 10;
}

const GAP = 20;
const half = (WIDTH - GAP) / 2;

/** Whom it is for at the left, what it is about at the right. */
export function addresseeAndFacts(pen: Pen, sheet: Sheet): void {
  const top = pen.y;
  const to = sheet.addressee;
  let y = top;
  if (to) {
    const place = { x: A4.left, width: half, size: 9.5 };
    y -= writeAt(pen, to.label, y, { ...place, size: 8.5, soft: true });
    y -= writeAt(pen, to.name, y, { ...place, bold: true });
    for (const text of to.lines) y -= writeAt(pen, text, y, { ...place, size: 8.5 });
  }
  const at = to ? { x: A4.left + half + GAP, width: half } : { x: A4.left, width: WIDTH };
  pen.y = Math.min(y, pairs(pen, sheet.facts, top, at)) - 12;
}

/** Label and value pairs, the values under each other. @returns the height below them */
export function pairs(
  pen: Pen,
  all: readonly (readonly [string, string])[],
  top: number,
  at: { x: number; width: number; size?: number },
): number {
  const { size = 9 } = at;
  const longest = Math.max(0, ...all.map(([label]) => widthOf(pen, label, { size })));
  const labels = Math.min(longest + 8, at.width * 0.45);
  let y = top;
  for (const [label, value] of all) {
    const labelled = { x: at.x, width: labels - 6, size };
    const valued = { x: at.x + labels + 7, width: at.width - labels - 7, size };
    writeAt(pen, ':', y, { x: at.x + labels, width: 7, size });
    const height = Math.max(
      writeAt(pen, label, y, labelled),
      writeAt(pen, value, y, valued),
      heightOf(pen, ':', labelled),
    );
    y -= height + 1.5;
  }
  return y;
}
