import { dayText } from '../../platform/clock.ts';
import { rupiah } from '../../platform/money.ts';
import { quantity } from '../../platform/quantity.ts';
import { useUi } from '../../platform/ui/context.ts';
import { Empty, Heading, LinkButton, Pager, Table } from '../../platform/ui/parts.tsx';
import { fairnessTexts } from '../fairness/texts.ts';
import { OPEN } from '../store-list.ts';
import { orderStateTexts, orderTexts } from '../texts-orders.ts';
import type { OrderState } from '../types.ts';
import type { OrderList, OrderListFilter, OrderRow } from '../types-pages.ts';
import { OrderChip } from './chips.tsx';
import { FilterLinks } from './filter-links.tsx';
import { nameOf } from './words.ts';

type ListProps = {
  list: OrderList;
  filter: OrderListFilter;
  /** Forum staff see the orders of all institutions, and make none. */
  staff: boolean;
  mayOrder: boolean;
};

const shownStates: readonly OrderState[] = [
  'draft',
  'returned',
  'submitted',
  'placed',
  'attention',
  'confirmed',
  'cancelled',
];

export function OrderListPage({ list, filter, staff, mayOrder }: ListProps) {
  const { lang } = useUi();
  const t = orderTexts[lang];
  return (
    <>
      <div class="row apart">
        <Heading title={t.listTitle} lead={staff ? t.listLeadStaff : t.listLead} />
        {mayOrder ? <LinkButton href="/orders/new">{t.newOrder}</LinkButton> : null}
        {staff ? (
          <LinkButton href="/fairness" tone="plain">
            {fairnessTexts[lang].link}
          </LinkButton>
        ) : null}
      </div>
      <StateFilter list={list} filter={filter} />
      {list.rows.length === 0 ? (
        <NoOrders filtered={filter.state !== null} mayOrder={mayOrder} />
      ) : (
        <Orders rows={list.rows} staff={staff} />
      )}
      <Pager
        previous={filter.after ? listPath(filter.state, null) : null}
        next={list.next ? listPath(filter.state, list.next) : null}
      />
    </>
  );
}

const listPath = (state: string | null, after: string | null): string => {
  const query = new URLSearchParams();
  if (state) query.set('state', state);
  if (after) query.set('after', after);
  return query.size > 0 ? `/orders?${query}` : '/orders';
};

function StateFilter({ list, filter }: { list: OrderList; filter: OrderListFilter }) {
  const { lang } = useUi();
  const t = orderTexts[lang];
  const total = (states: readonly OrderState[]) => states.reduce((sum, state) => sum + (list.counts[state] ?? 0), 0);
  return (
    <FilterLinks
      label={t.filters}
      current={filter.state}
      links={[
        { value: null, text: t.all, count: total(shownStates), href: listPath(null, null) },
        { value: 'open', text: t.open, count: total(OPEN), href: listPath('open', null) },
        ...shownStates
          .filter((state) => (list.counts[state] ?? 0) > 0 || filter.state === state)
          .map((state) => ({
            value: state,
            text: orderStateTexts[lang][state],
            count: list.counts[state] ?? 0,
            href: listPath(state, null),
          })),
      ]}
    />
  );
}

function NoOrders({ filtered, mayOrder }: { filtered: boolean; mayOrder: boolean }) {
  const t = orderTexts[useUi().lang];
  if (filtered)
    return (
      <Empty title={t.emptyFilterTitle}>
        <LinkButton href="/orders" tone="plain">
          {t.showAll}
        </LinkButton>
      </Empty>
    );
  return (
    <Empty title={t.emptyTitle}>
      <p>{t.empty}</p>
      {mayOrder ? <LinkButton href="/orders/new">{t.newOrder}</LinkButton> : null}
    </Empty>
  );
}

function Orders({ rows, staff }: { rows: readonly OrderRow[]; staff: boolean }) {
  const { lang } = useUi();
  const t = orderTexts[lang];
  const institution = { label: t.institution, cell: (row: OrderRow) => row.institutionName };
  return (
    <Table
      caption={t.listTitle}
      rows={rows}
      columns={[
        { label: t.order, cell: (row) => <Named row={row} /> },
        ...(staff ? [institution] : []),
        { label: t.neededOn, cell: (row) => dayText(row.neededOn, lang) },
        { label: t.progress, cell: (row) => (row.awards > 0 ? t.progressOf(row.confirmedAwards, row.awards) : '–') },
        { label: t.total, numeric: true, cell: (row) => (row.total > 0 ? rupiah(row.total) : '–') },
        { label: t.state, cell: (row) => <OrderChip state={row.state} /> },
      ]}
    />
  );
}

function Named({ row }: { row: OrderRow }) {
  const { lang } = useUi();
  const t = orderTexts[lang];
  const first = row.firstCommodity;
  const goods = `${nameOf(first, lang)}, ${quantity(first.quantity, first.tradeUnit)}`;
  return (
    <span>
      <a href={`/orders/${row.id}`}>
        <strong>{row.lines > 1 ? `${goods} ${t.andMore(row.lines - 1)}` : goods}</strong>
      </a>
      <span class="under soft">{row.number ?? t.draftNumber}</span>
    </span>
  );
}
