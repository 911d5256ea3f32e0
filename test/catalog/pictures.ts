import { crc32, deflateSync } from 'node:zlib';

const u32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const ascii = (text: string) => [...text].map((c) => c.charCodeAt(0));
const le = (value: number, bytes: number) => Array.from({ length: bytes }, (_, i) => (value >>> (8 * i)) & 255);

function chunk(name: string, data: number[]): number[] {
  const body = [...ascii(name), ...data];
  return [...u32(data.length), ...body, ...u32(crc32(Uint8Array.from(body)))];
}

/** A grey picture that every decoder takes. */
export function png(width: number, height: number): Uint8Array<ArrayBuffer> {
  const rows = Array.from({ length: height }, () => [0, ...new Array<number>(width).fill(128)]).flat();
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', [...u32(width), ...u32(height), 8, 0, 0, 0, 0]),
    ...chunk('IDAT', [...deflateSync(Uint8Array.from(rows))]),
    ...chunk('IEND', []),
  ]);
}

/** The headers of a JPEG up to its frame: an application segment, a table, then the frame (`marker`, baseline by default). */
export function jpeg(width: number, height: number, marker = 0xc0): Uint8Array<ArrayBuffer> {
  const segment = (m: number, data: number[]) => [0xff, m, (data.length + 2) >> 8, (data.length + 2) & 255, ...data];
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, ascii('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
    ...segment(0xc4, new Array<number>(20).fill(0)),
    ...[0xff],
    ...segment(marker, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
    ...[0xff, 0xd9],
  ]);
}

function riff(fourcc: string, data: number[]): Uint8Array<ArrayBuffer> {
  const body = [...ascii('WEBP'), ...ascii(fourcc), ...le(data.length, 4), ...data, ...(data.length % 2 ? [0] : [])];
  return Uint8Array.from([...ascii('RIFF'), ...le(body.length, 4), ...body]);
}

/** The three ways a WebP states its size. */
export const webp = {
  lossy: (width: number, height: number) =>
    riff('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, ...le(width, 2), ...le(height, 2), 0, 0]),
  lossless: (width: number, height: number) =>
    riff('VP8L', [0x2f, ...le(((height - 1) << 14) | (width - 1), 4), 0, 0, 0, 0, 0]),
  extended: (width: number, height: number) => riff('VP8X', [0, 0, 0, 0, ...le(width - 1, 3), ...le(height - 1, 3)]),
};
