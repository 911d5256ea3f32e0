import { type SQL, sql } from 'drizzle-orm';
import type { DocumentLine } from '../../documents/index.ts';
import type { PayableAward } from '../rules/index.ts';

export type AwardToPay = PayableAward & {
  commodityId: string;
  nameId: string;
  nameEn: string;
  grade: string;
  unit: DocumentLine['unit'];
};

/**
 * What is to be paid of the award `a`, thousandths of the trade unit: of each receipt line the newest ruling up to that moment, else
 * received − refused − deducted.
 */
export const payableMilli = (until: SQL): SQL => sql`coalesce((
  select sum(coalesce(
    (select r.payable_milli from receipt_adjustment r where r.receipt_line_id = rl.id and r.decided_at <= ${until}
      order by r.version desc limit 1),
    rl.received_milli - rl.refused_milli - rl.deducted_milli))
  from consignment_line cl join receipt_line rl on rl.consignment_line_id = cl.id
  where cl.award_id = a.id), 0)`;
