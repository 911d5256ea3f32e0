import { rupiah } from '../../platform/money.ts';
import { quantity } from '../../platform/quantity.ts';
import { useUi } from '../../platform/ui/context.ts';
import { texts } from '../commodities/texts.ts';

export type Tier = { from: number; unitPrice: number };

/** Price tiers as the database's JSON text; the first holds from the smallest lot. */
export const tiersOf = (json: string): Tier[] => JSON.parse(json) as Tier[];

/** All tiers of an offer, the first as the price, the others with the quantity they begin at. */
export function TierList({ tiers, unit }: { tiers: readonly Tier[]; unit: string }) {
  const { lang } = useUi();
  return (
    <>
      {tiers.map((tier, i) =>
        i === 0 ? (
          <span key={tier.from}>{rupiah(tier.unitPrice)}</span>
        ) : (
          <span key={tier.from} class="line soft small">
            {texts[lang].from(quantity(tier.from, unit))}: {rupiah(tier.unitPrice)}
          </span>
        ),
      )}
    </>
  );
}
