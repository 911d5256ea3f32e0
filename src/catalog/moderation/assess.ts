import { type Comparison, type Finding, findings, median, type Reference, type Subject } from '../checks.ts';

/** An offer beside the one that is looked at. Price in rupiah and available in trade units; price null while never listed. */
export type Neighbour = {
  id: string;
  commodityId: string;
  cooperativeId: string;
  state: string;
  price: number | null;
  available: number;
};

export type InForce = Reference & { commodityId: string; zone: number };

export type Assessed = {
  offerId: string;
  commodityId: string;
  cooperativeId: string;
  requiredCertificate: string | null;
  subject: Subject;
};

export type Rules = { price_zone: number; median_deviation_bps: number; quantity_multiple: number };

/** What stands out in one submission, compared with the other cooperatives' listed offers of the commodity. */
export function assess(
  one: Assessed,
  neighbours: readonly Neighbour[],
  references: readonly InForce[],
  rules: Rules,
): Finding[] {
  return findings(one.subject, comparison(one, neighbours, references, rules));
}

/** The figures the findings come from; the page shows them even where nothing stands out. */
export function comparison(
  one: Assessed,
  neighbours: readonly Neighbour[],
  references: readonly InForce[],
  rules: Rules,
): Comparison {
  const near = neighbours.filter((other) => other.commodityId === one.commodityId && other.id !== one.offerId);
  const others = near.filter((other) => other.state === 'listed' && other.cooperativeId !== one.cooperativeId);
  return {
    reference: references.find((r) => r.commodityId === one.commodityId && r.zone === rules.price_zone) ?? null,
    medianPrice: median(others.flatMap((other) => (other.price === null ? [] : [other.price]))),
    medianAvailable: median(others.map((other) => other.available)),
    offers: others.length,
    requiredCertificate: one.requiredCertificate,
    ownOthers: near.filter((other) => other.cooperativeId === one.cooperativeId).length,
    medianDeviationBps: rules.median_deviation_bps,
    quantityMultiple: rules.quantity_multiple,
  };
}
