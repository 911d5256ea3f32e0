/** What a revision puts on sale when it is approved, as the columns of `offer` that repeat it for the catalog. */
export type ListedRevision = {
  id: string;
  tiers: readonly { from: number; unitPrice: number }[];
  minLot: number;
  lotSize: number;
  handlingFee: number;
  leadDays: number;
  windowFrom: string;
  windowUntil: string;
  certificate: string | null;
};

/**
 * The `listed…` columns for an approved revision. `listedPrice` is the first tier's, `listedLowestPrice` the lowest of all.
 * @param at milliseconds: when it was approved
 */
export function listedColumns(revision: ListedRevision, at: number) {
  return {
    listedRevisionId: revision.id,
    listedPrice: revision.tiers[0]!.unitPrice,
    listedLowestPrice: Math.min(...revision.tiers.map((tier) => tier.unitPrice)),
    listedMinLot: revision.minLot,
    listedLotSize: revision.lotSize,
    listedHandlingFee: revision.handlingFee,
    listedLeadDays: revision.leadDays,
    listedFrom: revision.windowFrom,
    listedUntil: revision.windowUntil,
    listedCertificate: revision.certificate,
    listedAt: at,
  };
}
