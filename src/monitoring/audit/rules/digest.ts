const encoder = new TextEncoder();
const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (let i = 0; i < bytes.length; i += 1) hex += pairs[bytes[i]!];
  return hex;
}

/** @param hex an even number of hex digits */
export const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));

/** SHA-256 of a text in UTF-8, as lower-case hex, by WebCrypto: the same in a browser, in a Worker and in Node. */
export const digest = async (text: string): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text))));

export const digests = (texts: readonly string[]): Promise<string[]> => Promise.all(texts.map(digest));
