/**
 * A phone writes into a JPEG where and when it was taken and with what. Photos of an offer are public, so this goes before
 * they are kept (UU 27/2022); only the orientation stays, without which the picture would lie on its side.
 * Exif 2.32, JPEG segments as in ITU T.81 B.1.
 */
const EXIF = 0xe1;
const IPTC = 0xed;
const COMMENT = 0xfe;
const SCAN = 0xda;
const ORIENTATION = 0x0112;

/** @param bytes a JPEG; what is not built as one comes back as it is */
export function withoutTraces(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== SCAN) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!);
    parts.push(kept(marker, bytes.subarray(at, end)));
    at = end;
  }
  parts.push(bytes.subarray(at));
  return join(parts);
}

function kept(marker: number, segment: Uint8Array): Uint8Array {
  if (marker === EXIF) return orientationOnly(orientationOf(segment));
  return marker === IPTC || marker === COMMENT ? new Uint8Array() : segment;
}

/** The orientation in an Exif segment, 1 to 8; null without one. */
function orientationOf(segment: Uint8Array): number | null {
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength);
  const start = 10;
  if (segment.length < start + 14 || view.getUint32(4) !== 0x45786966) return null;
  const little = view.getUint16(start) === 0x4949;
  const first = start + view.getUint32(start + 4, little);
  if (first + 2 > segment.length) return null;
  const entries = view.getUint16(first, little);
  for (let i = 0, at = first + 2; i < entries && at + 12 <= segment.length; i += 1, at += 12) {
    if (view.getUint16(at, little) !== ORIENTATION) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** An Exif segment that says the orientation and nothing else. */
function orientationOnly(orientation: number | null): Uint8Array {
  if (orientation === null || orientation === 1) return new Uint8Array();
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0];
  const header = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8];
  const entry = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const body = [...exif, ...header, ...entry];
  return Uint8Array.from([0xff, EXIF, 0, body.length + 2, ...body]);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
