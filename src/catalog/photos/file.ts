/**
 * Reads what a picture file says of itself: its kind by its first bytes and its size in pixels from its own headers. The name
 * and the type the browser declares are never enough. Formats: PNG (W3C), JPEG (ITU T.81 B.1), WebP (RFC 9649).
 */
export const photoTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PhotoType = (typeof photoTypes)[number];

/** The database's own limit, see the CHECK `photo_size`. */
export const MOST_PHOTO_BYTES = 2_000_000;
export const MOST_PHOTOS = 4;
const MOST_PIXELS = 50_000_000;

export type PhotoRefusal = 'photo_empty' | 'photo_too_large' | 'photo_not_picture' | 'photo_broken' | 'photo_too_wide';
export type ReadPhoto =
  | { ok: true; mime: PhotoType; width: number; height: number }
  | { ok: false; reason: PhotoRefusal };

type Size = { width: number; height: number };

/** @param declared the type the browser names; it must agree with the content */
export function readPhoto(bytes: Uint8Array, declared: string): ReadPhoto {
  if (bytes.length === 0) return { ok: false, reason: 'photo_empty' };
  if (bytes.length > MOST_PHOTO_BYTES) return { ok: false, reason: 'photo_too_large' };
  const mime = kindOf(bytes);
  if (!mime || declared !== mime) return { ok: false, reason: 'photo_not_picture' };
  const size = sizes[mime](bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!size || size.width < 1 || size.height < 1) return { ok: false, reason: 'photo_broken' };
  if (size.width * size.height > MOST_PIXELS) return { ok: false, reason: 'photo_too_wide' };
  return { ok: true, mime, ...size };
}

const ascii = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

const starts = (bytes: Uint8Array, ...expected: number[]): boolean => expected.every((byte, i) => bytes[i] === byte);

function kindOf(bytes: Uint8Array): PhotoType | null {
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  return ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP' ? 'image/webp' : null;
}

const sizes: Record<PhotoType, (bytes: Uint8Array, view: DataView) => Size | null> = {
  'image/png': pngSize,
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
};

/** The header chunk is first, and the file ends with an end chunk: a picture cut off on the way has none. */
function pngSize(bytes: Uint8Array, view: DataView): Size | null {
  const whole = bytes.length >= 45 && ascii(bytes, 12, 4) === 'IHDR' && ascii(bytes, bytes.length - 8, 4) === 'IEND';
  return whole ? { width: view.getUint32(16), height: view.getUint32(20) } : null;
}

/** Markers of a frame header (SOF0 to SOF15), without the tables DHT, JPG and DAC that lie among them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function jpegSize(bytes: Uint8Array, view: DataView): Size | null {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else if (marker === 0xd9 || marker === 0xda) return null;
    else at += 2 + Math.max(view.getUint16(at + 2), 2);
  }
  return null;
}

/** Sizes are stored in 14 bits (lossy), 14 bits less one (lossless) or 24 bits less one (extended). */
function webpSize(bytes: Uint8Array, view: DataView): Size | null {
  if (bytes.length < 30 || view.getUint32(4, true) + 8 > bytes.length) return null;
  const chunk = ascii(bytes, 12, 4);
  if (chunk === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (chunk !== 'VP8X') return null;
  const uint24 = (at: number) => view.getUint16(at, true) | (bytes[at + 2]! << 16);
  return { width: uint24(24) + 1, height: uint24(27) + 1 };
}
