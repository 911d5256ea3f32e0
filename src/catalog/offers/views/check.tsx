import { rupiah } from '../../../platform/money.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card } from '../../../platform/ui/parts.tsx';
import { type Comparison, type Finding, median } from '../../checks.ts';
import { FindingList } from '../../moderation/views/findings.tsx';
import { commodityName } from '../../names.ts';
import { leadText, StandingChip } from '../../views/standing-chip.tsx';
import type { Commodity } from '../store/read.ts';
import type { Terms, Tier } from '../terms.ts';
import { texts } from '../texts-form.ts';

export type CheckProps = {
  commodity: Commodity;
  /** What could be read of the form so far. */
  terms: Partial<Terms>;
  findings: readonly Finding[];
  against: Comparison;
};

/** How the offer will look to buyers, and what moderators will be pointed to, while it is typed. */
export function Check(props: CheckProps) {
  const { lang } = useUi();
  const t = texts[lang];
  const { terms, commodity, against } = props;
  const shown = terms.tiers && terms.tiers.length > 0 ? terms.tiers : null;
  return (
    <>
      <Card>
        <h2>{t.check}</h2>
        {shown ? <AsBuyersSee {...props} tiers={shown} /> : <p class="soft">{t.checkEmpty}</p>}
        <ul class="plain small soft">
          {against.reference ? (
            <li>{t.reference(against.reference.kind, `${rupiah(against.reference.high)}/${commodity.tradeUnit}`)}</li>
          ) : null}
          {against.medianPrice ? <li>{t.median(rupiah(against.medianPrice), against.offers)}</li> : null}
        </ul>
      </Card>
      {shown ? (
        <Card>
          <FindingList findings={props.findings} against={against} />
        </Card>
      ) : null}
    </>
  );
}

function AsBuyersSee({ commodity: c, terms, tiers, against }: CheckProps & { tiers: readonly Tier[] }) {
  const { lang } = useUi();
  const prices = tiers.map((tier) => tier.unitPrice);
  const span = { low: Math.min(...prices), high: Math.max(...prices), mean: median(prices)! };
  return (
    <>
      <p class="row apart">
        <strong>{commodityName(c, lang)}</strong>
        {against.reference ? <StandingChip prices={span} reference={against.reference} lang={lang} /> : null}
      </p>
      <p class="price">
        {rupiah(prices[0]!)}
        <small>/{c.tradeUnit}</small>
      </p>
      <ul class="plain">
        {linesOf(c, terms, tiers, lang).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function linesOf(c: Commodity, terms: Partial<Terms>, tiers: readonly Tier[], lang: 'id' | 'en'): string[] {
  const t = texts[lang];
  const lines = tiers.slice(1).map((tier) => t.tier(quantity(tier.from, c.tradeUnit), rupiah(tier.unitPrice)));
  if (c.packName && c.packContent) {
    const pack = `${c.packName} ${quantity(c.packContent, c.tradeUnit)}`;
    lines.push(t.perPack(rupiah(tiers[0]!.unitPrice * c.packContent), pack));
  }
  if (terms.available !== undefined) lines.push(t.ready(quantity(terms.available, c.tradeUnit)));
  if (terms.minLot !== undefined) lines.push(smallest(c, terms.minLot, tiers, lang));
  if (terms.handlingFee) lines.push(t.fee(rupiah(terms.handlingFee)));
  if (terms.leadDays !== undefined) lines.push(leadText(terms.leadDays, lang));
  return lines;
}

function smallest(c: Commodity, minLot: number, tiers: readonly Tier[], lang: 'id' | 'en'): string {
  const tier = tiers.findLast((one) => one.from <= minLot) ?? tiers[0]!;
  return texts[lang].smallest(quantity(minLot, c.tradeUnit), rupiah(minLot * tier.unitPrice));
}
