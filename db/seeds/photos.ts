import { createHash } from 'node:crypto';
import type { photo } from '../schema/index.ts';
import { commodities } from './data/commodities.ts';
import { grounds, pictureOf } from './data/pictures.ts';
import type { Moment } from './moment.ts';
import { draw, HEIGHT, WIDTH } from './pictures.ts';

export type Photos = {
  rows: (typeof photo.$inferInsert)[];
  ofCommodity: (commodityId: string) => string;
  evidence: string;
};

/** One picture for each commodity and one of what spoiled on the way, kept by the hash of its content as every photo is. */
export function photosOf(moment: Moment): Photos {
  const ids = new Map<string, string>();
  const createdAt = moment.ago(700);
  const keep = (picture: string) => {
    const bytes = Buffer.from(picture);
    const id = createHash('sha256').update(bytes).digest('hex');
    return { id, mime: 'image/svg+xml' as const, bytes, width: WIDTH, height: HEIGHT, createdAt };
  };
  const rows = commodities.map(({ id, category }) => {
    const [shape, main, second] = pictureOf[id]!;
    const row = keep(draw(shape, main, second, grounds[category]!));
    ids.set(id, row.id);
    return row;
  });
  const wilted = keep(draw('leaves', '#8a7b3c', '#6d5f2c', '#efe8d8'));
  return { rows: [...rows, wilted], ofCommodity: (commodityId) => ids.get(commodityId)!, evidence: wilted.id };
}
