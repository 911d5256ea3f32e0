import { rupiah } from '../../platform/money.ts';
import { quantity } from '../../platform/quantity.ts';
import { useUi } from '../../platform/ui/context.ts';
import { Card, Chip } from '../../platform/ui/parts.tsx';
import { orderTexts } from '../texts-orders.ts';
import type { OrderAward, OrderLineDetail } from '../types-pages.ts';
import { AwardChip } from './chips.tsx';
import { SplitPicture } from './split.tsx';
import { nameOf } from './words.ts';

/** One line of a placed order: how far it is, who supplies it, and what fell through. `since`: changes after it are marked. */
export function OrderLineCard({ line, since }: { line: OrderLineDetail; since: number }) {
  const { lang } = useUi();
  const unit = line.commodity.tradeUnit;
  const held = line.awards
    .filter((award) => (award.state === 'reserved' || award.state === 'confirmed') && award.quantity > award.lost)
    .sort((a, b) => b.quantity - a.quantity);
  const goods = nameOf(line.commodity, lang);
  return (
    <Card>
      <h2>
        {goods}, {quantity(line.quantity, unit)}
      </h2>
      <Progress line={line} />
      {held.length > 0 ? (
        <SplitPicture
          parts={held.map((award) => awardPart(award, since))}
          demand={line.quantity - line.waived}
          detailLabel={orderTexts[lang].state}
          {...{ unit, goods }}
        />
      ) : null}
      <Fallen awards={line.awards} unit={unit} />
    </Card>
  );
}

const awardPart = (award: OrderAward, since: number) => ({
  id: award.id,
  name: award.cooperativeName,
  kecamatan: award.kecamatan,
  quantity: award.quantity - award.lost,
  unitPrice: award.unitPrice,
  fixedCost: award.fixedCost,
  cost: award.cost,
  detail: <AwardChip state={award.state} />,
  changed: since > 0 && Math.max(award.createdAt, award.decidedAt ?? 0) > since,
});

function Progress({ line }: { line: OrderLineDetail }) {
  const t = orderTexts[useUi().lang];
  const unit = line.commodity.tradeUnit;
  const say = (amount: number) => quantity(amount, unit);
  const asked = line.quantity - line.waived;
  // What was confirmed and then did not come is not certain any more; its replacement counts instead.
  const certain = line.confirmed - line.lost;
  const label = t.confirmedOf(say(certain), say(asked));
  return (
    <div class="progress">
      <progress value={certain} max={Math.max(asked, 1)} aria-label={label}></progress>
      <p class="row">
        <strong>{label}</strong>
        {line.reserved > 0 ? <Chip tone="warn">{t.waitingFor(say(line.reserved))}</Chip> : null}
        {line.shortage > 0 ? (
          <Chip tone="bad">
            {line.waitsForOffers ? `${t.short(say(line.shortage))}, ${t.waits}` : t.short(say(line.shortage))}
          </Chip>
        ) : null}
        {line.replaced > 0 ? <Chip tone="quiet">{t.replaced(say(line.replaced))}</Chip> : null}
        {line.waived > 0 ? <Chip tone="quiet">{t.waived(say(line.waived))}</Chip> : null}
      </p>
    </div>
  );
}

/** Awards that did not hold, with the cooperative's own words. */
function Fallen({ awards, unit }: { awards: readonly OrderAward[]; unit: string }) {
  const { lang } = useUi();
  const fallen = awards.filter((award) => award.state !== 'reserved' && award.state !== 'confirmed');
  if (fallen.length === 0) return null;
  return (
    <details>
      <summary>{orderTexts[lang].earlier(fallen.length)}</summary>
      <ul class="plain-list">
        {fallen.map((award) => (
          <li key={award.id}>
            {award.cooperativeName}, {quantity(award.awardedQuantity, unit)} <AwardChip state={award.state} />
            {award.decisionReason ? <span class="under soft">“{award.decisionReason}”</span> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The lines of an order that is not placed yet: what is asked for, and within which limits. */
export function NeedCard({ lines }: { lines: readonly OrderLineDetail[] }) {
  const { lang } = useUi();
  const t = orderTexts[lang];
  return (
    <Card>
      <h2>{t.stepNeed}</h2>
      <ul class="plain-list">
        {lines.map((line) => (
          <li key={line.id}>
            <strong>
              {nameOf(line.commodity, lang)}, {quantity(line.quantity, line.commodity.tradeUnit)}
            </strong>{' '}
            {line.typedUnit === line.commodity.tradeUnit ? null : (
              <span class="soft">({t.typed(`${line.typedQuantity} ${line.typedUnit}`)})</span>
            )}
            <LimitWords line={line} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function LimitWords({ line }: { line: OrderLineDetail }) {
  const t = orderTexts[useUi().lang];
  const parts = [
    line.priceCeiling === null ? '' : t.limitCeiling(`${rupiah(line.priceCeiling)}/${line.commodity.tradeUnit}`),
    line.maxSuppliers === null ? '' : t.limitSuppliers(line.maxSuppliers),
    line.maxShareBps === null ? '' : t.limitShare(`${line.maxShareBps / 100} %`),
  ].filter(Boolean);
  return parts.length > 0 ? <span class="under soft">{parts.join(', ')}</span> : null;
}
