import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_PHOTO_BYTES, readPhoto } from '../../src/catalog/photos/file.ts';
import { incomingPhotos } from '../../src/catalog/photos/incoming.ts';
import { withoutTraces } from '../../src/catalog/photos/private.ts';
import { jpeg, png, webp } from './pictures.ts';

const text = (words: string) => new TextEncoder().encode(words);
const padded = (bytes: Uint8Array, length: number) => {
  const whole = new Uint8Array(length);
  whole.set(bytes);
  return whole;
};

describe('a picture file', () => {
  it.each([
    ['PNG', png(3, 2), 'image/png'],
    ['JPEG', jpeg(3, 2), 'image/jpeg'],
    ['progressive JPEG', jpeg(3, 2, 0xc2), 'image/jpeg'],
    ['lossy WebP', webp.lossy(3, 2), 'image/webp'],
    ['lossless WebP', webp.lossless(3, 2), 'image/webp'],
    ['extended WebP', webp.extended(3, 2), 'image/webp'],
  ] as const)('%s tells its own size', (_, bytes, mime) => {
    expect(readPhoto(bytes, mime)).toEqual({ ok: true, mime, width: 3, height: 2 });
  });

  it.each([
    ['nothing', new Uint8Array(), 'image/jpeg', 'photo_empty'],
    ['text named .jpg', text('harga beras'), 'image/jpeg', 'photo_not_picture'],
    ['a page', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml', 'photo_not_picture'],
    ['a GIF', text('GIF89a\x01\x01'), 'image/gif', 'photo_not_picture'],
    ['a PNG that says it is a JPEG', png(1, 1), 'image/jpeg', 'photo_not_picture'],
    ['a PNG without a type', png(1, 1), '', 'photo_not_picture'],
    ['a PNG cut off', png(40, 40).slice(0, 60), 'image/png', 'photo_broken'],
    ['a JPEG without a frame', jpeg(3, 2).slice(0, 30), 'image/jpeg', 'photo_broken'],
    ['a JPEG of no width', jpeg(0, 2), 'image/jpeg', 'photo_broken'],
    ['a WebP cut off', webp.extended(3, 2).slice(0, 22), 'image/webp', 'photo_broken'],
    ['a decompression bomb', jpeg(60_000, 60_000), 'image/jpeg', 'photo_too_wide'],
    ['10 MB', padded(jpeg(3, 2), 10_000_000), 'image/jpeg', 'photo_too_large'],
    ['one byte too much', padded(jpeg(3, 2), MOST_PHOTO_BYTES + 1), 'image/jpeg', 'photo_too_large'],
  ])('%s is refused', (_, bytes, declared, reason) => {
    expect(readPhoto(bytes, declared)).toEqual({ ok: false, reason });
  });

  it('of exactly 2 MB is taken', () => {
    expect(readPhoto(padded(jpeg(3, 2), MOST_PHOTO_BYTES), 'image/jpeg').ok).toBe(true);
  });

  it('is read back at any size its format can state', () => {
    const side = fc.integer({ min: 1, max: 7_000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        for (const bytes of [webp.lossy(width, height), webp.lossless(width, height), webp.extended(width, height)]) {
          expect(readPhoto(bytes, 'image/webp')).toMatchObject({ ok: true, width, height });
        }
        expect(readPhoto(jpeg(width, height), 'image/jpeg')).toMatchObject({ ok: true, width, height });
      }),
    );
  });

  it('never breaks the reader, whatever follows its first bytes', () => {
    const heads = [png(1, 1).slice(0, 8), Uint8Array.of(0xff, 0xd8, 0xff), webp.lossy(1, 1).slice(0, 16)];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 200 }), (head, rest) => {
        const bytes = Uint8Array.from([...head, ...rest]);
        for (const mime of ['image/png', 'image/jpeg', 'image/webp'])
          expect(readPhoto(bytes, mime)).toHaveProperty('ok');
      }),
    );
  });
});

describe('what a phone writes into a photo', () => {
  const ascii = (words: string) => [...words].map((c) => c.charCodeAt(0));
  const segment = (marker: number, data: number[]) => [
    0xff,
    marker,
    (data.length + 2) >> 8,
    (data.length + 2) & 255,
    ...data,
  ];
  const exif = (orientation: number, little: boolean) => {
    const number = (value: number, size: number) => {
      const bytes = Array.from({ length: size }, (_, i) => (value >>> (8 * (size - 1 - i))) & 255);
      return little ? bytes.reverse() : bytes;
    };
    const entry = (tag: number, type: number, value: number[]) => [
      ...number(tag, 2),
      ...number(type, 2),
      ...number(1, 4),
      ...value,
    ];
    const entries = [entry(0x0112, 3, [...number(orientation, 2), 0, 0]), entry(0x8825, 4, number(26, 4))];
    return [
      ...ascii('Exif\0\0'),
      ...ascii(little ? 'II' : 'MM'),
      ...number(42, 2),
      ...number(8, 4),
      ...number(2, 2),
      ...entries.flat(),
      ...ascii('-6.5971,106.8060'),
    ];
  };
  const photo = (...segments: number[][]) => {
    const whole = jpeg(3, 2);
    return Uint8Array.from([...whole.subarray(0, 2), ...segments.flat(), ...whole.subarray(2)]);
  };
  const textOf = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

  it.each([true, false])('goes, but the orientation stays (little-endian: %s)', (little) => {
    const bytes = photo(
      segment(0xe1, exif(6, little)),
      segment(0xfe, ascii('Ibu Sari')),
      segment(0xed, ascii('Photoshop')),
    );
    const clean = withoutTraces(bytes);
    for (const trace of ['6.5971', 'Ibu Sari', 'Photoshop']) expect(textOf(clean)).not.toContain(trace);
    expect(readPhoto(clean, 'image/jpeg')).toMatchObject({ ok: true, width: 3, height: 2 });
    expect(withoutTraces(clean)).toEqual(clean);
    expect(textOf(clean)).toContain('Exif');
    expect(textOf(withoutTraces(photo(segment(0xe1, exif(1, little)))))).not.toContain('Exif');
  });

  it('changes nothing where there is none', () => {
    for (const bytes of [jpeg(3, 2), new Uint8Array(), Uint8Array.of(0xff, 0xd8, 0xff)]) {
      expect(readPhoto(withoutTraces(bytes), 'image/jpeg')).toEqual(readPhoto(bytes, 'image/jpeg'));
    }
  });

  it('never breaks on what only looks like it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (rest) => {
        const bytes = Uint8Array.from([0xff, 0xd8, ...segment(0xe1, [...ascii('Exif\0\0'), ...rest]), ...rest]);
        expect(withoutTraces(bytes).length).toBeLessThanOrEqual(bytes.length + 36);
      }),
    );
  });
});

describe('pictures that come with a form', () => {
  it('are kept under the hash of their content; files that are none are named', async () => {
    const form = new FormData();
    form.append('files', new File([png(4, 4)], 'a.png', { type: 'image/png' }));
    form.append('files', new File(['teks'], 'beras.jpg', { type: 'image/jpeg' }));
    form.append('files', new File([], ''));
    const { photos, refused } = await incomingPhotos(form, 'files');
    expect(photos).toMatchObject([
      { mime: 'image/png', width: 4, height: 4, id: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(refused).toEqual([{ name: 'beras.jpg', reason: 'photo_not_picture' }]);
  });
});
