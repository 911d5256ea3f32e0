import { eq } from 'drizzle-orm';
import type { Db } from '../../src/platform/db.ts';
import { cooperativeLot } from '../schema/index.ts';
import type { Cooperative } from './cooperatives.ts';
import { randomOf } from './random.ts';
import { type Piece, plain } from './write.ts';

const HIGHEST = 2 ** 52 - 1;

/** A cooperative draws its lot at random when it is verified; those of the demo world draw the same one each time. */
export const lotPieces = (db: Db, cooperatives: readonly Cooperative[]): Piece[] =>
  cooperatives.map(({ row: { id } }) =>
    plain(
      db
        .update(cooperativeLot)
        .set({ lot: randomOf(`lot ${id}`).between(0, HIGHEST) })
        .where(eq(cooperativeLot.cooperativeId, id)),
    ),
  );
