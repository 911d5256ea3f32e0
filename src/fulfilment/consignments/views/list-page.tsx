import { useUi } from '../../../platform/ui/context.ts';
import { Empty, Heading, LinkButton, Notice, Pager, Stat, Stats } from '../../../platform/ui/parts.tsx';
import { KeptReceipts } from '../../receipts/views/kept.tsx';
import { consignmentTexts, emptyTexts, tabTexts } from '../texts.ts';
import { unitWords } from '../texts-goods.ts';
import type { ConsignmentList, ListFilter, Tab } from '../types.ts';
import { ListTable } from './list-table.tsx';
import { ToShip } from './to-ship.tsx';

/** Who reads the list: what it begins with and what is offered differ. */
export type Side = 'seller' | 'buyer' | 'staff';

const tabsOf: Record<Side, readonly Tab[]> = {
  seller: ['to_ship', 'all', 'moving', 'received', 'cancelled'],
  buyer: ['all', 'sent', 'packed', 'received', 'cancelled'],
  staff: ['all', 'sent', 'packed', 'received', 'cancelled'],
};
/** Of one order everything is shown first. */
export const firstTab = (side: Side, orderId: string | null): Tab =>
  orderId === null ? tabsOf[side].find((tab) => tab !== 'all')! : 'all';

type Props = { list: ConsignmentList; filter: ListFilter; side: Side };

export function ConsignmentListPage({ list, filter, side }: Props) {
  const t = consignmentTexts[useUi().lang];
  const empty = list.orders.length + list.rows.length === 0;
  return (
    <>
      <Heading title={t.listTitle} lead={{ seller: t.leadSeller, buyer: t.leadBuyer, staff: t.leadStaff }[side]} />
      <p class="row">
        <a href="/handovers">{t.toHandovers}</a>
        <a href="/disputes">{t.toDisputes}</a>
      </p>
      {side === 'buyer' ? <ForThePhone list={list} filter={filter} /> : null}
      {filter.orderId ? <OnlyOrder list={list} /> : null}
      <Tabs list={list} filter={filter} side={side} />
      {empty ? <Nothing filter={filter} side={side} /> : <Totals list={list} tab={filter.tab} />}
      {list.orders.length > 0 ? <ToShip orders={list.orders} /> : null}
      {list.rows.length > 0 ? <ListTable rows={list.rows} side={side} /> : null}
      <Pager
        previous={filter.after ? listPath({ ...filter, after: null }) : null}
        next={list.next ? listPath({ ...filter, after: list.next }) : null}
      />
    </>
  );
}

/** What the phone keeps: the receipt forms of what is on its way, and receipts that could not be sent yet. */
function ForThePhone({ list, filter }: { list: ConsignmentList; filter: ListFilter }) {
  const { viewer } = useUi();
  if (viewer?.role === 'payer') return null;
  const onTheWay = list.rows.filter((row) => row.state === 'sent').map((row) => row.id);
  const isWhole = filter.tab === 'sent' && !filter.orderId && !filter.after && !list.next;
  return <KeptReceipts forms={onTheWay} isWhole={isWhole} />;
}

export function listPath({ tab, orderId, after }: ListFilter): string {
  const query = new URLSearchParams({ tab });
  if (orderId) query.set('order', orderId);
  if (after) query.set('after', after);
  return `/consignments?${query}`;
}

/** Filters as links with counts: they survive a reload, can be shared, and need no script. */
function Tabs({ list, filter, side }: Props) {
  const { lang } = useUi();
  const shown = tabsOf[side].filter((tab) => isShown(tab, list, filter));
  return (
    <nav class="tabs" aria-label={consignmentTexts[lang].filters}>
      {shown.map((tab) => (
        <a
          key={tab}
          href={listPath({ ...filter, tab, after: null })}
          aria-current={tab === filter.tab ? 'true' : undefined}
        >
          {tabTexts[lang][tab]} <span class="count">{countOf(tab, list)}</span>
        </a>
      ))}
    </nav>
  );
}

function countOf(tab: Tab, { counts }: ConsignmentList): number {
  const moving = counts.packed + counts.sent;
  return tab === 'all' ? moving + counts.received : tab === 'moving' ? moving : counts[tab];
}

function isShown(tab: Tab, list: ConsignmentList, filter: ListFilter): boolean {
  if (tab === 'all') return filter.orderId !== null;
  return tab !== 'cancelled' || list.counts.cancelled > 0 || filter.tab === tab;
}

function OnlyOrder({ list }: { list: ConsignmentList }) {
  const t = consignmentTexts[useUi().lang];
  return (
    <Notice tone="quiet">
      <p>
        {list.order ? t.onlyOrder(list.order.number) : t.unknownOrder} <a href="/consignments">{t.allOrders}</a>
      </p>
    </Notice>
  );
}

function Totals({ list, tab }: { list: ConsignmentList; tab: Tab }) {
  const t = consignmentTexts[useUi().lang];
  if (list.totals.length === 0) return null;
  const label = tab === 'to_ship' ? t.totalLeft : tab === 'received' ? t.totalAccepted : t.totalHere;
  return (
    <Stats>
      <Stat label={label}>{unitWords(list.totals)}</Stat>
    </Stats>
  );
}

function Nothing({ filter, side }: { filter: ListFilter; side: Side }) {
  const { lang } = useUi();
  const t = consignmentTexts[lang];
  const { tab, after } = filter;
  return (
    <Empty title={emptyTexts[lang][tab]}>
      <p>{emptyTexts[lang][`${tab}Next`]}</p>
      {after ? (
        <LinkButton href={listPath({ ...filter, after: null })} tone="plain">
          {t.toFirst}
        </LinkButton>
      ) : (
        <NextStep tab={tab} side={side} />
      )}
    </Empty>
  );
}

function NextStep({ tab, side }: { tab: Tab; side: Side }) {
  const { lang } = useUi();
  const t = consignmentTexts[lang];
  if (side !== 'seller')
    return (
      <LinkButton href="/orders" tone="plain">
        {t.toOrders}
      </LinkButton>
    );
  return tab === 'to_ship' ? (
    <LinkButton href="/awards" tone="plain">
      {t.toAwards}
    </LinkButton>
  ) : (
    <LinkButton href="/consignments" tone="plain">
      {tabTexts[lang].to_ship}
    </LinkButton>
  );
}
