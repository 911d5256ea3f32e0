import { dayOf, dayText } from '../../../platform/clock.ts';
import { percent } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Facts, Heading, Table } from '../../../platform/ui/parts.tsx';
import { goodsNames, type Named } from '../names.ts';
import { gapBps, passedOverCounts, type SplitAward, type SplitLine, shareOf } from '../rules/orders.ts';
import type { Goods } from '../store.ts';
import type { OrderRow, PlanVersion } from '../store-orders.ts';
import { causeTexts, orderTexts, passedTexts, policyTexts, reasonTexts, stateTexts } from '../texts-orders.ts';
import { AboutOrders, bandText, buyerText } from './orders-page.tsx';
import { Tabs } from './tabs.tsx';

type Props = {
  order: OrderRow;
  plans: readonly PlanVersion[];
  goods: readonly Goods[];
  /** What its cooperatives are called, by id. */
  called: ReadonlyMap<string, string>;
};

/** How one order was split: every version, who got which part, and why. */
export function OrderSplitPage({ order, plans, goods, called }: Props) {
  const { lang } = useUi();
  const t = orderTexts[lang];
  const named = goodsNames(goods, lang);
  return (
    <>
      <Heading crumbs={<a href="/transparency/orders">{t.back}</a>} title={t.orderTitle(order.number)} />
      <Tabs at="/transparency/orders" />
      <Card>
        <Facts
          facts={[
            [t.placed, dayText(dayOf(order.placedAt), lang)],
            [t.buyer, buyerText(order, lang)],
            [t.policy, policyTexts[lang][order.policy] ?? order.policy],
            [t.state, stateTexts[lang][order.state] ?? order.state],
            ...order.lines.map(([id, amount]) => [named(id).name, bandText(amount, named(id).unit)] as const),
          ]}
        />
      </Card>
      {plans.toReversed().map((plan) => (
        <Card key={plan.version}>
          <h2>{t.version(plan.version)}</h2>
          <p>
            {causeTexts[lang][plan.cause]?.(called.get(plan.causeBy ?? '') ?? t.someone) ?? plan.cause}{' '}
            <span class="soft">{dayText(dayOf(plan.createdAt), lang)}</span>
          </p>
          {plan.lines.map((line) => (
            <Line key={line.commodityId} line={line} goods={named(line.commodityId)} called={called} />
          ))}
        </Card>
      ))}
      <AboutOrders isNamed={order.institutionName !== null} />
    </>
  );
}

function Line({ line, goods, called }: { line: SplitLine; goods: Named; called: Props['called'] }) {
  const { lang } = useUi();
  const t = orderTexts[lang];
  const share = (part: number) => shareText(shareOf(part, line.demand), t.less);
  const name = ({ cooperativeId }: SplitAward) => called.get(cooperativeId) ?? t.someone;
  const rows = line.awards.toSorted((a, b) => (name(a) < name(b) ? -1 : 1));
  return (
    <>
      <h3>{`${goods.name}, ${bandText(line.demand, goods.unit)}`}</h3>
      <Table
        caption={goods.name}
        rows={rows}
        columns={[
          { label: t.cooperative, cell: name },
          { label: t.share, cell: (one) => share(one.quantity), numeric: true },
          {
            label: t.why,
            cell: ({ reason: { code } }) =>
              code === 'remainder' && rows.length === 1 ? t.alone : (reasonTexts[lang][code] ?? code),
          },
        ]}
      />
      {line.shortage > 0 ? <p>{`${t.notFilled}: ${share(line.shortage)}`}</p> : null}
      <Evidence line={line} />
    </>
  );
}

const shareText = (share: number, less: string): string => (share === 0 ? less : `${share} %`);

function Evidence({ line }: { line: SplitLine }) {
  const { lang } = useUi();
  const t = orderTexts[lang];
  const gap = gapBps(line.cost, line.lowerBound);
  return (
    <details>
      <summary>{t.evidence}</summary>
      {line.awards.length > 0 ? <p>{gap === 0 ? t.proven : t.within(percent(gap))}</p> : null}
      {line.passedOver.length > 0 ? <p>{t.passed}</p> : null}
      <ul>
        {passedOverCounts(line).map(([reason, count]) => (
          <li key={reason}>{`${passedTexts[lang][reason] ?? reason}: ${t.offers(count)}`}</li>
        ))}
      </ul>
    </details>
  );
}
