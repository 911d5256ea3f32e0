import { dayOf, dayText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { PaperNumber } from '../../../platform/ui/paper-number.tsx';
import { type Column, Empty, Heading, LinkButton, Pager, Table } from '../../../platform/ui/parts.tsx';
import type { Side } from '../inputs.ts';
import type { Reader } from '../scope.ts';
import type { InvoiceFilter, InvoiceList, InvoiceListFilter, InvoiceRow } from '../store-list.ts';
import { invoiceTexts } from '../texts.ts';
import { FilterLinks, InvoiceChip } from './parts.tsx';

/** `side`: a cooperative's only, whose own invoices and those to its buyers are two lists. */
type Props = { reader: Reader; side: Side | null; list: InvoiceList; filter: InvoiceListFilter };

const pathOf = (side: Side | null, state: string | null, after: string | null): string => {
  const query = new URLSearchParams();
  if (side === 'bought') query.set('side', side);
  if (state) query.set('state', state);
  if (after) query.set('after', after);
  return query.size > 0 ? `/invoices?${query}` : '/invoices';
};

/** What was invoiced, newest first; the sum under the table is that of all invoices in the chosen state. */
export function InvoiceListPage({ reader, side, list, filter }: Props) {
  const t = invoiceTexts[useUi().lang];
  const leads = { buyer: side ? t.leadOwn : t.leadBuyer, cooperative: t.leadSeller, forum: t.leadForum };
  const lead = leads[reader.kind];
  return (
    <>
      <Heading crumbs={<Crumb />} title={t.listTitle} lead={lead} />
      {side && (list.sides.bought > 0 || side === 'bought') ? <SideLinks side={side} list={list} /> : null}
      <Filters {...{ side, list, filter }} />
      {list.rows.length === 0 ? <None filtered={filter.state !== null} side={side} reader={reader} /> : null}
      {list.rows.length > 0 ? <Rows {...{ reader, side, list, filter }} /> : null}
      <Pager
        previous={filter.after ? pathOf(side, filter.state, null) : null}
        next={list.next ? pathOf(side, filter.state, list.next) : null}
      />
    </>
  );
}

export function Crumb() {
  return <a href="/settlement">{invoiceTexts[useUi().lang].settlement}</a>;
}

/** What the cooperative is to pay, and what it is to get. */
function SideLinks({ side, list }: { side: Side; list: InvoiceList }) {
  const t = invoiceTexts[useUi().lang];
  const link = (value: Side) => ({ value, text: t[value], count: list.sides[value], href: pathOf(value, null, null) });
  return <FilterLinks label={t.sides} current={side} links={[link('bought'), link('sold')]} />;
}

function Filters({ side, list, filter }: Pick<Props, 'side' | 'list' | 'filter'>) {
  const t = invoiceTexts[useUi().lang];
  const { open, overdue, paid } = list.sums;
  const link = (value: InvoiceFilter | null, text: string, count: number) => ({
    ...{ value, text, count, href: pathOf(side, value, null) },
  });
  return (
    <FilterLinks
      label={t.filters}
      current={filter.state}
      links={[
        link(null, t.all, open.invoices + paid.invoices),
        link('open', t.open, open.invoices),
        link('overdue', t.overdue, overdue.invoices),
        link('paid', t.paid, paid.invoices),
      ]}
    />
  );
}

function sumsOf(list: InvoiceList, state: InvoiceFilter | null) {
  const { open, paid } = list.sums;
  if (state) return list.sums[state];
  return { invoices: open.invoices + paid.invoices, total: open.total + paid.total, open: open.open + paid.open };
}

function Rows({ reader, side, list, filter }: Props) {
  const { lang, now } = useUi();
  const t = invoiceTexts[lang];
  const today = dayOf(now);
  const sums = sumsOf(list, filter.state);
  const other: Column<InvoiceRow>[] = [
    ...(reader.kind === 'cooperative' ? [] : [{ label: t.seller, cell: (row: InvoiceRow) => row.sellerName }]),
    ...(reader.kind === 'buyer' ? [] : [{ label: t.buyer, cell: (row: InvoiceRow) => row.buyerName }]),
  ];
  const columns: Column<InvoiceRow>[] = [
    {
      label: t.number,
      cell: (row) => (
        <a href={`/invoices/${row.id}`}>
          <PaperNumber of={row.number} />
        </a>
      ),
      foot: t.sumOfAll(sums.invoices),
    },
    ...other,
    {
      label: side === 'bought' || list.rows.some((row) => row.campaignId) ? t.about : t.order,
      cell: (row) => <About row={row} reader={reader} />,
    },
    { label: t.dueOn, cell: (row) => dayText(row.dueOn, lang) },
    {
      label: t.state,
      cell: (row) => <InvoiceChip open={row.open} dueOn={row.dueOn} today={today} />,
    },
    { label: t.total, cell: (row) => rupiah(row.total), numeric: true, foot: rupiah(sums.total) },
    { label: t.stillOpen, cell: (row) => rupiah(row.open), numeric: true, foot: rupiah(sums.open) },
  ];
  return <Table caption={t.listTitle} columns={columns} rows={list.rows} rowId={(row) => `i-${row.id}`} />;
}

/** The order or the joint purchase that an invoice is for. A cooperative has no page of a buyer's order. */
function About({ row, reader }: { row: InvoiceRow; reader: Reader }) {
  if (row.campaignId) return <a href={`/campaigns/${row.campaignId}`}>{row.campaignNumber}</a>;
  if (reader.kind === 'cooperative') return <>{row.orderNumber}</>;
  return <a href={`/orders/${row.orderId}/settlement`}>{row.orderNumber}</a>;
}

function None({ filtered, side, reader }: { filtered: boolean; side: Side | null; reader: Reader }) {
  const t = invoiceTexts[useUi().lang];
  if (filtered)
    return (
      <Empty title={t.emptyFiltered}>
        <LinkButton href={pathOf(side, null, null)} tone="plain">
          {t.showAll}
        </LinkButton>
      </Empty>
    );
  if (side === 'bought')
    return (
      <Empty title={t.emptyTitle}>
        <p>{t.emptyOwn}</p>
        <LinkButton href="/campaigns" tone="plain">
          {t.toCampaigns}
        </LinkButton>
      </Empty>
    );
  return (
    <Empty title={t.emptyTitle}>
      <p>{reader.kind === 'cooperative' ? t.emptySeller : t.emptyBuyer}</p>
      <LinkButton href="/handovers" tone="plain">
        {t.toHandovers}
      </LinkButton>
    </Empty>
  );
}
