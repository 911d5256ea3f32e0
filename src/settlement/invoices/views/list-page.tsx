import { dayOf, dayText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { PaperNumber } from '../../../platform/ui/paper-number.tsx';
import { type Column, Empty, Heading, LinkButton, Pager, Table } from '../../../platform/ui/parts.tsx';
import type { Reader } from '../scope.ts';
import type { InvoiceFilter, InvoiceList, InvoiceListFilter, InvoiceRow } from '../store-list.ts';
import { invoiceTexts } from '../texts.ts';
import { FilterLinks, InvoiceChip } from './parts.tsx';

type Props = { reader: Reader; list: InvoiceList; filter: InvoiceListFilter };

const pathOf = (state: string | null, after: string | null): string => {
  const query = new URLSearchParams();
  if (state) query.set('state', state);
  if (after) query.set('after', after);
  return query.size > 0 ? `/invoices?${query}` : '/invoices';
};

/** What was invoiced, newest first; the sum under the table is that of all invoices in the chosen state. */
export function InvoiceListPage({ reader, list, filter }: Props) {
  const t = invoiceTexts[useUi().lang];
  const lead = { buyer: t.leadBuyer, cooperative: t.leadSeller, forum: t.leadForum }[reader.kind];
  return (
    <>
      <Heading crumbs={<Crumb />} title={t.listTitle} lead={lead} />
      <Filters list={list} filter={filter} />
      {list.rows.length === 0 ? <None filtered={filter.state !== null} reader={reader} /> : null}
      {list.rows.length > 0 ? <Rows reader={reader} list={list} filter={filter} /> : null}
      <Pager
        previous={filter.after ? pathOf(filter.state, null) : null}
        next={list.next ? pathOf(filter.state, list.next) : null}
      />
    </>
  );
}

export function Crumb() {
  return <a href="/settlement">{invoiceTexts[useUi().lang].settlement}</a>;
}

function Filters({ list, filter }: Pick<Props, 'list' | 'filter'>) {
  const t = invoiceTexts[useUi().lang];
  const { open, overdue, paid } = list.sums;
  const link = (value: InvoiceFilter | null, text: string, count: number) => ({
    ...{ value, text, count, href: pathOf(value, null) },
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

function Rows({ reader, list, filter }: Props) {
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
      label: t.order,
      // A cooperative has no page of a buyer's order.
      cell: (row) =>
        reader.kind === 'cooperative' ? (
          row.orderNumber
        ) : (
          <a href={`/orders/${row.orderId}/settlement`}>{row.orderNumber}</a>
        ),
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

function None({ filtered, reader }: { filtered: boolean; reader: Reader }) {
  const t = invoiceTexts[useUi().lang];
  if (filtered)
    return (
      <Empty title={t.emptyFiltered}>
        <LinkButton href="/invoices" tone="plain">
          {t.showAll}
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
