import { encode } from 'uqr';

/** A QR code as one path in units of its modules: the same in SVG and in the PDF. */
export type QrPath = { size: number; path: string };

/** Dark modules, joined along each row. Without the quiet zone: leave four modules of white around it. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!data[y]![x]) continue;
      const from = x;
      while (x + 1 < size && data[y]![x + 1]) x += 1;
      path += `M${from} ${y}h${x - from + 1}v1h${from - x - 1}z`;
    }
  }
  return { size, path };
}
