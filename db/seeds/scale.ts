import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Kelurahan } from './data/kelurahan.ts';
import { randomOf } from './random.ts';

/** Kabupaten Bogor, Cianjur, Sukabumi and Bandung: over a thousand villages near the city. */
const REGENCIES = ['32.01', '32.03', '32.02', '32.04'];

/** Villages around Kota Bogor with the name of their kecamatan, in order of their codes. Data: idn-area-data (ODbL). */
export function neighbours(count: number): { place: Kelurahan; district: string }[] {
  const districts = new Map(rowsOf('districts').map(([code, , name]) => [code, name]));
  const villages = rowsOf('villages');
  const near = REGENCIES.flatMap((regency) => villages.filter(([code]) => code.startsWith(`${regency}.`)));
  if (near.length < count) throw new Error(`a world has at most ${near.length + 68} cooperatives`);
  return near
    .slice(0, count)
    .map(([code, district, name]) => ({ place: placeOf(code, name), district: districts.get(district)! }));
}

/** Demo coordinates: somewhere within 25 km or so of the city. */
function placeOf(code: string, name: string): Kelurahan {
  const random = randomOf(`place ${code}`);
  const off = (reach: number) => Math.round((random.next() * 2 - 1) * reach * 10_000) / 10_000;
  return { code, name, latitude: -6.6 + off(0.2), longitude: 106.8 + off(0.25), size: random.between(1, 4) };
}

function rowsOf(file: 'districts' | 'villages'): [string, string, string][] {
  const path = fileURLToPath(import.meta.resolve('idn-area-data')).replace(/lib\/[^/]+$/, `data/${file}.csv`);
  const lines = readFileSync(path, 'utf8').split(/\r?\n/).slice(1);
  return lines.filter(Boolean).map((line) => {
    const [code = '', parent = '', ...name] = line.split(',');
    return [code, parent, name.join(',').replaceAll('"', '')];
  });
}
