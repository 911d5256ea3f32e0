import { dayOf, dayText } from '../../../platform/clock.ts';
import { figure } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Empty, Heading, Pager, Table } from '../../../platform/ui/parts.tsx';
import { goodsNames, type Named } from '../names.ts';
import type { Goods } from '../store.ts';
import type { OrderRow } from '../store-orders.ts';
import { institutionTexts } from '../texts.ts';
import { orderTexts, policyTexts, stateTexts } from '../texts-orders.ts';
import { Tabs } from './tabs.tsx';

type Lang = 'id' | 'en';

export const buyerText = (
  { institutionName, institutionType }: Pick<OrderRow, 'institutionName' | 'institutionType'>,
  lang: Lang,
) =>
  institutionName ??
  (institutionTexts[lang] as Readonly<Record<string, string>>)[institutionType ?? 'other'] ??
  institutionTexts[lang].other;

const goodsText = (lines: OrderRow['lines'], goods: (id: string) => Named): string =>
  lines.map((id) => goods(id).name).join(', ');

/** Orders of the months that are over, newest first. */
export function OrdersPage({
  orders,
  goods,
  next,
}: {
  orders: readonly OrderRow[];
  goods: readonly Goods[];
  next: string | null;
}) {
  const { lang } = useUi();
  const t = orderTexts[lang];
  const named = goodsNames(goods, lang);
  return (
    <>
      <Heading title={t.title} lead={t.lead} />
      <Tabs at="/transparency/orders" />
      {orders.length === 0 ? (
        <Empty title={t.none}>
          <p>{t.noneNext}</p>
        </Empty>
      ) : (
        <Card>
          <Table
            caption={t.title}
            rows={orders}
            columns={[
              {
                label: t.number,
                cell: (one) => (
                  <a href={`/transparency/orders/${one.number}`}>
                    <span class="nowrap">{one.number}</span>
                  </a>
                ),
              },
              { label: t.placed, cell: (one) => dayText(dayOf(one.placedAt), lang) },
              { label: t.buyer, cell: (one) => buyerText(one, lang) },
              { label: t.goods, cell: (one) => goodsText(one.lines, named) },
              { label: t.policy, cell: (one) => policyTexts[lang][one.policy] ?? one.policy },
              { label: t.state, cell: (one) => stateTexts[lang][one.state] ?? one.state },
              { label: t.cooperatives, cell: (one) => figure(one.cooperatives), numeric: true },
              { label: t.versions, cell: (one) => figure(one.versions), numeric: true },
            ]}
          />
          <Pager next={next} />
        </Card>
      )}
      <AboutOrders isNamed={orders.some((one) => one.institutionName !== null)} />
    </>
  );
}

export function AboutOrders({ isNamed }: { isNamed: boolean }) {
  const t = orderTexts[useUi().lang];
  return (
    <Card>
      <h2>{t.about}</h2>
      <p>{t.aboutShares}</p>
      <p>{isNamed ? t.aboutNames : t.aboutLetters}</p>
    </Card>
  );
}
