import { commodityName } from '../../../catalog/index.ts';
import { durationText, momentText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { quantity, roughQuantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Chip, LinkButton } from '../../../platform/ui/parts.tsx';
import { listTexts } from '../texts-list.ts';
import type { Card } from '../types-list.ts';

/** One that is open: what it costs now, how far it is to the next price, how long there is, and what the reader pledged. */
export function CampaignCard({ card }: { card: Card }) {
  const { lang, now, viewer } = useUi();
  const t = listTexts[lang];
  const isOpen = card.state === 'open' && card.deadline > now;
  const joins = viewer?.partyKind === 'cooperative';
  const link = !joins || !isOpen ? t.look : card.ownQuantity === null ? t.join : t.change;
  return (
    <article class="card">
      <div class="card-top">
        <h3>
          <a href={`/campaigns/${card.id}`}>{commodityName(card, lang)}</a>
        </h3>
        <Chip tone={isOpen ? 'good' : 'warn'}>
          {isOpen ? t.left(durationText(card.deadline - now, lang)) : t.closing}
        </Chip>
      </div>
      <Price card={card} />
      <Progress card={card} />
      {joins ? <Own card={card} /> : null}
      <p class="soft small">
        {card.number} · {t.deadline(momentText(card.deadline, lang))}
        {card.target > 0 ? ` · ${t.target(roughQuantity(card.target, card.unit))}` : ''}
      </p>
      <div class="push">
        <LinkButton
          href={`/campaigns/${card.id}`}
          tone={joins && isOpen && card.ownQuantity === null ? 'main' : 'plain'}
        >
          {link}
        </LinkButton>
      </div>
    </article>
  );
}

function Price({ card }: { card: Card }) {
  const t = listTexts[useUi().lang];
  const price = card.live?.price ?? null;
  return (
    <>
      <p class="soft small">{t.now}</p>
      {price ? (
        <p class="price">
          {rupiah(price.unitPrice)}
          <small>/{card.unit}</small>
        </p>
      ) : (
        <p class="price">{t.none}</p>
      )}
    </>
  );
}

/** Towards the next price: what those who accept it have pledged, of what it takes. */
function Progress({ card }: { card: Card }) {
  const t = listTexts[useUi().lang];
  const next = card.live?.next ?? null;
  const pledged = card.pledges > 0 ? t.pledgedBy(roughQuantity(card.pledged, card.unit), card.pledges) : t.pledgedNone;
  const done = next ? Math.max(0, next.needed - next.missing) : 1;
  const label = next ? t.progress(quantity(done, card.unit), quantity(next.needed, card.unit)) : t.lowest;
  const says = next
    ? t.goesOn(roughQuantity(next.missing, card.unit), `${rupiah(next.unitPrice)}/${card.unit}`)
    : card.live?.price
      ? t.lowest
      : null;
  return (
    <div class="progress">
      {says ? <progress value={done} max={next?.needed ?? 1} aria-label={label}></progress> : null}
      {says ? <p class="strong">{says}</p> : null}
      <p class="soft">{pledged}</p>
    </div>
  );
}

function Own({ card }: { card: Card }) {
  const t = listTexts[useUi().lang];
  if (card.ownQuantity === null) return <p class="strong gold">{t.notYet}</p>;
  return (
    <p class="strong">
      {t.own(quantity(card.ownQuantity, card.unit))}
      {card.ownTolerance ? t.ownTolerance(quantity(card.ownTolerance, card.unit)) : ''}
      {card.ownHighestPrice ? t.ownLimit(rupiah(card.ownHighestPrice)) : ''}
    </p>
  );
}
