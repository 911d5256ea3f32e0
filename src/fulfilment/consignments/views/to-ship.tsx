import { dayText } from '../../../platform/clock.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, LinkButton } from '../../../platform/ui/parts.tsx';
import { consignmentTexts } from '../texts.ts';
import { nameOf, packWords } from '../texts-goods.ts';
import type { OpenAward, OpenOrder } from '../types.ts';
import { DueChip } from './chips.tsx';

/** One card for each order: for whom, until when, what is left. */
export const ToShip = ({ orders }: { orders: readonly OpenOrder[] }) => (
  <div class="cards">
    {orders.map((order) => (
      <OrderCard key={order.orderId} order={order} />
    ))}
  </div>
);

function OrderCard({ order }: { order: OpenOrder }) {
  const { lang } = useUi();
  const t = consignmentTexts[lang];
  return (
    <Card>
      <div class="row apart">
        <h2>{order.institutionName}</h2>
        <DueChip day={order.neededOn} />
      </div>
      <p class="soft">
        <span class="line">{t.neededBy(dayText(order.neededOn, lang))}</span>
        <span class="line">{`${order.number} · ${order.siteName}`}</span>
      </p>
      <ul class="plain-list">
        {order.awards.map((award) => (
          <OpenGoods key={award.awardId} award={award} />
        ))}
      </ul>
      <div class="push">
        <LinkButton href={`/consignments/new?order=${order.orderId}`}>{t.prepare}</LinkButton>
      </div>
    </Card>
  );
}

function OpenGoods({ award }: { award: OpenAward }) {
  const { lang } = useUi();
  const t = consignmentTexts[lang];
  const left = quantity(award.left, award.tradeUnit);
  if (award.closed)
    return (
      <li class="soft">
        {nameOf(award, lang)}
        <span class="under">{t.closedPart(left)}</span>
      </li>
    );
  const packs = packWords(award.left, award, lang);
  return (
    <li>
      <span class="row apart">
        <strong>{nameOf(award, lang)}</strong>
        <span>{award.left === award.quantity ? left : t.leftOf(left, quantity(award.quantity, award.tradeUnit))}</span>
      </span>
      {packs ? <span class="under soft">{packs}</span> : null}
    </li>
  );
}
