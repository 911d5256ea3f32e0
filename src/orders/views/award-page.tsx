import type { Child } from 'hono/jsx';
import { dayText, momentText } from '../../platform/clock.ts';
import type { Lang } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';
import { quantity } from '../../platform/quantity.ts';
import { useUi } from '../../platform/ui/context.ts';
import { Card, Facts, Heading, LinkButton, Notice, Stat, Stats } from '../../platform/ui/parts.tsx';
import { awardTexts } from '../texts-awards.ts';
import { awardSentence, kilometres } from '../texts-reasons.ts';
import type { AwardDetail } from '../types-pages.ts';
import { type AwardFormStates, AwardForms } from './award-forms.tsx';
import { TimeLeft } from './award-list.tsx';
import { AwardChip } from './chips.tsx';
import { History } from './history.tsx';
import { nameOf } from './words.ts';

type AwardPageProps = { award: AwardDetail; forms: AwardFormStates; notice?: Child };

/** What is asked of the cooperative, and its answer: readable and answerable with one thumb. */
export function AwardPage({ award, forms, notice }: AwardPageProps) {
  const { lang, now } = useUi();
  const t = awardTexts[lang];
  const open = award.state === 'reserved' && award.confirmBy > now;
  return (
    <>
      <Heading
        crumbs={<a href="/awards">{t.listTitle}</a>}
        title={`${nameOf(award.commodity, lang)}, ${quantity(award.quantity, award.commodity.tradeUnit)}`}
        lead={t.forBuyer(award.institutionName, dayText(award.neededOn, lang))}
      >
        <p class="row">
          <AwardChip state={award.state} />
          {award.state === 'reserved' ? <TimeLeft until={award.confirmBy} /> : null}
        </p>
      </Heading>
      {notice}
      <Outcome award={award} />
      <div class="two main-first">
        <div class="stack">
          <Terms award={award} />
          {open ? <AwardForms award={award} forms={forms} /> : null}
        </div>
        <div class="stack">
          <AwardFacts award={award} />
          <Others award={award} />
          <History events={award.events} />
        </div>
      </div>
    </>
  );
}

/** The figures that matter: how much, at what price, what comes in. */
function Terms({ award }: { award: AwardDetail }) {
  const t = awardTexts[useUi().lang];
  const unit = award.commodity.tradeUnit;
  return (
    <Card>
      <Stats>
        <Stat label={t.quantity}>{quantity(award.quantity, unit)}</Stat>
        <Stat label={t.price}>{`${rupiah(award.unitPrice)}/${unit}`}</Stat>
        <Stat label={t.fee}>{rupiah(award.fixedCost)}</Stat>
        <Stat label={t.sum} tone="good">
          {rupiah(award.cost)}
        </Stat>
      </Stats>
      <DeliveryOnce award={award} />
      {award.quantity < award.awardedQuantity ? (
        <p class="soft">{t.ofAwarded(quantity(award.awardedQuantity, unit))}</p>
      ) : null}
    </Card>
  );
}

/** One delivery is paid for an order: on which of the cooperative's awards, and what that means before it answers. */
function DeliveryOnce({ award }: { award: AwardDetail }) {
  const { lang } = useUi();
  const t = awardTexts[lang];
  const held = award.others.filter((other) => other.state === 'reserved' || other.state === 'confirmed');
  if (held.length === 0) return null;
  const payer = held.find((other) => other.fixedCost > award.fixedCost);
  if (payer)
    return (
      <p class="soft">
        {t.deliveryElsewhere(rupiah(payer.fixedCost))}{' '}
        <a href={`/awards/${payer.id}`}>{nameOf(payer.commodity, lang)}</a>.
      </p>
    );
  const paysForAll = award.fixedCost > 0 && held.some((other) => other.fixedCost === 0);
  return award.state === 'reserved' && paysForAll ? <p class="soft">{t.deliveryHere}</p> : null;
}

function AwardFacts({ award }: { award: AwardDetail }) {
  const { lang } = useUi();
  const t = awardTexts[lang];
  const facts: (readonly [string, Child])[] = [
    [t.buyer, award.institutionName],
    [t.order, award.orderNumber],
    [t.site, [award.siteName, award.siteAddress].filter(Boolean).join(', ')],
    [t.distance, award.distance === null ? null : kilometres(award.distance)],
    [t.neededOn, dayText(award.neededOn, lang)],
    [t.deadline, award.state === 'reserved' ? momentText(award.confirmBy, lang) : null],
    [t.note, award.note || null],
    [t.why, whyOf(award, lang)],
  ];
  return (
    <Card>
      <h2>{t.facts}</h2>
      <Facts facts={facts.filter(([, value]) => value !== null)} />
    </Card>
  );
}

function whyOf({ reason, awardedQuantity: quantity, commodity }: AwardDetail, lang: Lang): string | null {
  return reason ? awardSentence({ reason, quantity }, [], commodity.tradeUnit, lang) : null;
}

/** How it ended, in words. */
function Outcome({ award }: { award: AwardDetail }) {
  const t = awardTexts[useUi().lang];
  const reason = award.decisionReason ? <p>“{award.decisionReason}”</p> : null;
  if (award.state === 'confirmed')
    return (
      <Notice tone="good" title={t.confirmedTitle}>
        <p>{t.confirmedBody(quantity(award.quantity, award.commodity.tradeUnit))}</p>
        {award.delivering ? (
          <LinkButton href={`/consignments/new?order=${award.orderId}`}>{t.ship}</LinkButton>
        ) : (
          <p class="soft">{t.shipLater}</p>
        )}
      </Notice>
    );
  if (award.state === 'declined')
    return (
      <Notice tone="quiet" title={t.declinedTitle}>
        {reason}
      </Notice>
    );
  if (award.state === 'lapsed')
    return (
      <Notice tone="warn" title={t.lapsedTitle}>
        <p>{t.lapsedBody}</p>
      </Notice>
    );
  if (award.state !== 'cancelled') return null;
  return (
    <Notice tone="quiet" title={t.cancelledTitle}>
      <p>{t.cancelledBody}</p>
      {reason}
    </Notice>
  );
}

function Others({ award }: { award: AwardDetail }) {
  const { lang } = useUi();
  if (award.others.length === 0) return null;
  return (
    <Card>
      <h2>{awardTexts[lang].others}</h2>
      <ul class="plain-list">
        {award.others.map((other) => (
          <li key={other.id}>
            <a href={`/awards/${other.id}`}>
              {nameOf(other.commodity, lang)}, {quantity(other.quantity, other.commodity.tradeUnit)}
            </a>{' '}
            <AwardChip state={other.state} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
