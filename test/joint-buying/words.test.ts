import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const texts = globSync('src/{joint-buying,settlement/joint}/**/texts*.ts', { cwd: root });

/** Each thing has one name: the word for it, and what it was called elsewhere. */
const others: [string, RegExp][] = [
  ['titik serah', /titik (ambil|antar|kirim)/i],
  ['drop point', /(pickup|collection|delivery) points?\b/i],
  ['belanja bersama', /pembelian bersama|belanja bareng|patungan/i],
  ['joint purchase', /group (purchase|buy)/i],
  ['uang muka', /setoran|panjar/i],
  ['deposit', /down payment/i],
  ['kelonggaran', /toleransi/i],
  ['tolerance', /\bextras?\b/i],
  ['tingkat harga', /jenjang/i],
  ['price tier', /price (step|break)/i],
  ['harga tertinggi', /batas harga/i],
  ['highest price', /price limit/i],
  ['tenggat', /batas waktu/i],
  ['bongkar muat', /penanganan/i],
  ['ongkos antar', /ongkos kirim/i],
];

test.each(others)('%s has no second name', (_, other) => {
  const found = texts.filter((file) => other.test(readFileSync(join(root, file), 'utf8')));
  expect(texts.length).toBeGreaterThan(20);
  expect(found).toEqual([]);
});
