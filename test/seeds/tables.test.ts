import { getVillages } from 'idn-area-data';
import { describe, expect, test } from 'vitest';
import { commodities } from '../../db/seeds/data/commodities.ts';
import { kecamatan, kelurahan } from '../../db/seeds/data/kelurahan.ts';
import { marketOf } from '../../db/seeds/data/markets.ts';
import { pictureOf } from '../../db/seeds/data/pictures.ts';
import { het } from '../../db/seeds/data/references.ts';
import { passwordHash } from '../../db/seeds/people.ts';
import { randomOf } from '../../db/seeds/random.ts';
import { withSeededIds } from '../../db/seeds/seeded-ids.ts';
import { demoPassword, slugOf } from '../../db/seeds/world.ts';
import { verifyPassword } from '../../src/identity/password.ts';
import { newId } from '../../src/platform/ids.ts';

describe('the kelurahan', () => {
  test('are the 68 of Kota Bogor, as idn-area-data names and numbers them', async () => {
    const official = (await getVillages()).filter((village) => village.code.startsWith('32.71.'));
    expect(kelurahan.map(({ code, name }) => ({ code, name }))).toEqual(
      official.map(({ code, name }) => ({ code, name })),
    );
    expect(kelurahan).toHaveLength(68);
  });

  test('lie in six kecamatan, each within the city', () => {
    expect(new Set(kelurahan.map(({ code }) => kecamatan[code.slice(0, 8)]))).toEqual(
      new Set(['Bogor Selatan', 'Bogor Timur', 'Bogor Tengah', 'Bogor Barat', 'Bogor Utara', 'Tanah Sareal']),
    );
    for (const { latitude, longitude } of kelurahan) {
      expect(latitude).toBeGreaterThan(-6.69);
      expect(latitude).toBeLessThan(-6.5);
      expect(longitude).toBeGreaterThan(106.73);
      expect(longitude).toBeLessThan(106.86);
    }
  });

  test('have names that stay different as ids', () => {
    expect(new Set(kelurahan.map(({ name }) => slugOf(name))).size).toBe(68);
  });
});

describe('the commodities', () => {
  test.each(commodities)('$id has a market, a picture, and names in both languages', ({ id, names, synonyms }) => {
    const { low, high, typical, lotSize, smallest, step } = marketOf(id);
    expect(low).toBeLessThan(high);
    expect([low % step, high % step]).toEqual([0, 0]);
    expect(typical).toBeGreaterThanOrEqual(lotSize * smallest);
    expect(pictureOf[id]).toHaveLength(3);
    expect(names[0] && names[1] && synonyms).toBeTruthy();
  });

  test('sell rice below its ceiling', () => {
    for (const [id, [ceiling]] of Object.entries(het)) expect(marketOf(id).high).toBeLessThanOrEqual(ceiling);
  });
});

describe('what is made the same each time', () => {
  test('the password of the demo accounts opens its hash', async () => {
    expect(await verifyPassword(demoPassword, passwordHash)).toBe(true);
  });

  test('a label gives its own figures, always', () => {
    const figures = (label: string) => Array.from({ length: 5 }, randomOf(label).next);
    expect(figures('a')).toEqual(figures('a'));
    expect(figures('a')).not.toEqual(figures('b'));
  });

  test('ids are seeded inside the work and random outside it', async () => {
    const inside = () => withSeededIds('x', async () => [newId(0), newId(0)]);
    const ids = await inside();
    expect(await inside()).toEqual(ids);
    expect(ids[0]).not.toBe(ids[1]);
    expect(newId(0)).not.toBe(newId(0));
    expect(ids).not.toContain(newId(0));
  });
});
