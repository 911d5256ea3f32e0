import { receipt, receiptLine, receiptPhoto } from '../../../db/schema/index.ts';
import type { Db, Statement } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import type { LineInput } from './types.ts';

/** The trigger on this table refuses a second one, one too late or too early, and moves the consignment to `received`. */
export const insertReceipt = (db: Db, row: typeof receipt.$inferInsert) => db.insert(receipt).values(row);

export const insertReceiptLines = (db: Db, receiptId: string, lines: readonly LineInput[], at: number) =>
  db
    .insert(receiptLine)
    .values(lines.map(({ lineId, ...line }) => ({ id: newId(at), receiptId, consignmentLineId: lineId, ...line })));

export const insertReceiptPhotos = (db: Db, receiptId: string, photoIds: readonly string[]): Statement[] =>
  photoIds.map((photoId, position) => db.insert(receiptPhoto).values({ receiptId, position, photoId }));
