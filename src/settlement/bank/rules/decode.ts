/** Why a file is not read at all. */
export type FileRefusal = 'empty' | 'not_csv' | 'spreadsheet' | 'no_table';

const starts = (bytes: Uint8Array, ...expected: number[]): boolean => expected.every((byte, i) => bytes[i] === byte);
const isSpreadsheet = (bytes: Uint8Array): boolean =>
  starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** How many of the first bytes tell the encoding. */
const LOOKED_AT = 4096;

/**
 * The text of a file as banks and spreadsheet programs write it: UTF-8 with or without its mark, UTF-16 of either order with or
 * without its mark, or Windows-1252, which is anything else that is text.
 */
export function decode(bytes: Uint8Array): { ok: true; text: string } | { ok: false; reason: FileRefusal } {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (isSpreadsheet(bytes)) return { ok: false, reason: 'spreadsheet' };
  const text = textOf(bytes);
  if (text.trim() === '') return { ok: false, reason: 'empty' };
  // Control characters stand in no statement; pictures, PDFs and programs are full of them.
  if (/(?![\t\n\v\f\r])[\p{Cc}]/u.test(text.slice(0, LOOKED_AT)) || text.startsWith('%PDF'))
    return { ok: false, reason: 'not_csv' };
  if (/^\s*<(!doctype|html|\?xml|table)/i.test(text)) return { ok: false, reason: 'spreadsheet' };
  return { ok: true, text };
}

function textOf(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** By its mark, or by the zeros that every second byte of Latin text is in UTF-16. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (starts(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (starts(bytes, 0xfe, 0xff)) return 'utf-16be';
  const looked = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 0];
  for (let i = 0; i < looked.length; i += 1) if (looked[i] === 0) zeros[i % 2]! += 1;
  const half = looked.length / 2;
  if (zeros[1]! > half * 0.7 && zeros[0]! < half * 0.1) return 'utf-16le';
  return zeros[0]! > half * 0.7 && zeros[1]! < half * 0.1 ? 'utf-16be' : null;
}
