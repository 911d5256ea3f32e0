import { createHash } from 'node:crypto';
import type { photo } from '../schema/index.ts';
import { commodities } from './data/commodities.ts';
import { grounds, pictureOf } from './data/pictures.ts';
import type { Moment } from './moment.ts';
import { draw, HEIGHT, WIDTH } from './pictures.ts';

export type Photos = { rows: (typeof photo.$inferInsert)[]; ofCommodity: (commodityId: string) => string };

/** One picture for each commodity, kept by the hash of its content as every photo is. */
export function photosOf(moment: Moment): Photos {
  const ids = new Map<string, string>();
  const rows = commodities.map(({ id, category }) => {
    const [shape, main, second] = pictureOf[id]!;
    const bytes = Buffer.from(draw(shape, main, second, grounds[category]!));
    const hash = createHash('sha256').update(bytes).digest('hex');
    ids.set(id, hash);
    return {
      id: hash,
      mime: 'image/svg+xml' as const,
      bytes,
      width: WIDTH,
      height: HEIGHT,
      createdAt: moment.ago(300),
    };
  });
  return { rows, ofCommodity: (commodityId) => ids.get(commodityId)! };
}
