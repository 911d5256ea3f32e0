import { dayOf, dayText } from '../../../platform/clock.ts';
import { percent } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Facts, Heading, Table } from '../../../platform/ui/parts.tsx';
import { goodsNames, type Named } from '../names.ts';
import {
  gapBps,
  passedOverCounts,
  type SplitAward,
  type SplitLine,
  toldReasonCode,
  toldShares,
} from '../rules/orders.ts';
import type { Goods } from '../store.ts';
import type { OrderRow, PlanVersion } from '../store-orders.ts';
import { causeTexts, orderTexts, passedTexts, policyTexts, reasonTexts, stateTexts } from '../texts-orders.ts';
import { AboutOrders, buyerText } from './orders-page.tsx';
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
            [t.goods, order.lines.map((id) => named(id).name).join(', ')],
          ]}
        />
      </Card>
      {plans.toReversed().map((plan, age) => (
        <Card key={plan.version}>
          <h2>{t.version(plan.version)}</h2>
          <p>
            {causeTexts[lang][plan.cause]?.(called.get(plan.causeBy ?? '') ?? t.someone) ?? plan.cause}{' '}
            <span class="soft">{dayText(dayOf(plan.createdAt), lang)}</span>
          </p>
          {plan.lines.map((line) => (
            <Line key={line.commodityId} {...{ line, called }} goods={named(line.commodityId)} isNewest={age === 0} />
          ))}
        </Card>
      ))}
      <AboutOrders isNamed={order.institutionName !== null} />
    </>
  );
}

type LineProps = { line: SplitLine; goods: Named; called: Props['called']; isNewest: boolean };

/** Shares are told of the newest version alone: those of several could be compared. */
function Line({ line, goods, called, isNewest }: LineProps) {
  const { lang } = useUi();
  const t = orderTexts[lang];
  const name = ({ cooperativeId }: SplitAward) => called.get(cooperativeId) ?? t.someone;
  const shares = isNewest ? sharesOf(line) : null;
  const candidates = candidatesOf(line);
  const rows = line.awards.toSorted((a, b) => (name(a) < name(b) ? -1 : 1));
  const why = (code: string) =>
    code === 'remainder' && rows.length === 1 ? t.alone : (reasonTexts[lang][code] ?? code);
  return (
    <>
      <h3>{goods.name}</h3>
      <Table
        caption={goods.name}
        rows={rows}
        columns={[
          { label: t.cooperative, cell: name },
          ...(shares
            ? [
                {
                  label: t.share,
                  cell: (one: SplitAward) => shareText(shares.get(one.cooperativeId) ?? 0, t.little),
                  numeric: true,
                },
              ]
            : []),
          { label: t.why, cell: ({ reason: { code } }) => why(toldReasonCode(code, candidates)) },
        ]}
      />
      {isNewest && !shares && rows.length > 0 ? <p class="hint">{t.noShares}</p> : null}
      {line.shortage > 0 ? <p>{t.notFilled}</p> : null}
      <Evidence line={line} />
    </>
  );
}

/** Shares by cooperative; null where they may not be told. */
function sharesOf({ awards, demand }: SplitLine): ReadonlyMap<string, number> | null {
  const byCooperative = [...Map.groupBy(awards, ({ cooperativeId }) => cooperativeId)];
  const told = toldShares(
    byCooperative.map(([, own]) => own.reduce((sum, { quantity }) => sum + quantity, 0)),
    demand,
  );
  return told && new Map(byCooperative.map(([id], i) => [id, told[i]!]));
}

const candidatesOf = ({ awards, passedOver }: SplitLine): number =>
  new Set([...awards, ...passedOver].map(({ cooperativeId }) => cooperativeId)).size;

const shareText = (share: number, little: string): string => (share === 0 ? little : `± ${share} %`);

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
