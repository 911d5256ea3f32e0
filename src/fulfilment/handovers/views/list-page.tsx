import type { Child } from 'hono/jsx';
import { dayOf, dayText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ActionButton, Form } from '../../../platform/ui/form.tsx';
import { PaperNumber } from '../../../platform/ui/paper-number.tsx';
import { Card, Empty, Heading, LinkButton, Notice, Pager, Table } from '../../../platform/ui/parts.tsx';
import type { Readiness, Wait } from '../rules.ts';
import type { HandoverList, HandoverRow } from '../store-pages.ts';
import { progressTexts, texts } from '../texts.ts';
import { nextTexts, waitTexts } from '../texts-refusals.ts';
import { HandoverChip, progressOf } from './chips.tsx';

export type OfOrder = { id: string; number: string | null; readiness: Readiness; mayPrepare: boolean };
type Props = {
  list: HandoverList;
  /** Where only one order's are shown. */
  order: OfOrder | null;
  /** The reader signs for the buyer: all of an order's at once. */
  signsAll: boolean;
  notice?: Child;
};

/** Handover records, those that await the reader's own signature first. */
export function HandoverListPage({ list, order, signsAll, notice }: Props) {
  const t = texts[useUi().lang];
  const isEmpty = list.awaiting.length + list.rows.length === 0;
  return (
    <>
      <Heading
        crumbs={
          order ? (
            <a href={`/orders/${order.id}`}>{order.number ?? t.orders}</a>
          ) : (
            <a href="/consignments">{t.consignments}</a>
          )
        }
        title={order ? t.ofOrder(order.number ?? '') : t.listTitle}
        lead={t.listLead}
      />
      {notice}
      {order ? <Ready order={order} isEmpty={isEmpty} /> : null}
      {list.awaiting.length > 0 ? <Awaiting rows={list.awaiting} ofOrder={order !== null} signsAll={signsAll} /> : null}
      {list.rows.length > 0 ? (
        <section class="late">
          {list.awaiting.length > 0 ? <h2>{t.others}</h2> : null}
          <Rows rows={list.rows} ofOrder={order !== null} />
          <Pager next={list.next ? `/handovers?after=${list.next}${order ? `&order=${order.id}` : ''}` : null} />
        </section>
      ) : null}
      {isEmpty && !order ? (
        <Empty title={t.emptyTitle}>
          <p>{t.empty}</p>
          <LinkButton href="/consignments" tone="plain">
            {t.toConsignments}
          </LinkButton>
        </Empty>
      ) : null}
      {order ? (
        <p>
          <a href="/handovers">{t.showAll}</a>
        </p>
      ) : null}
    </>
  );
}

/** Before there is any: what the order still waits for, or the button that prepares it. */
function Ready({ order, isEmpty }: { order: OfOrder; isEmpty: boolean }) {
  const { lang } = useUi();
  const t = texts[lang];
  if (!isEmpty) return null;
  if (order.readiness.ready) {
    return (
      <Notice tone="good" title={t.readyTitle}>
        <p>{t.ready}</p>
        {order.mayPrepare ? (
          <ActionButton action={`/orders/${order.id}/handovers`} label={t.prepare} tone="main" />
        ) : null}
      </Notice>
    );
  }
  return (
    <Notice tone="warn" title={t.notReadyTitle}>
      <ul>
        {order.readiness.waits.map((wait) => (
          <li key={wait}>
            {waitTexts[lang][wait]} <a href={nextStep(wait, order.id)}>{nextTexts[lang][stepKind(wait)]}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type RowsProps = { rows: readonly HandoverRow[]; ofOrder: boolean };

type Next = keyof (typeof nextTexts)['id'];
const stepKind = (wait: Wait): Next =>
  wait === 'undecided'
    ? 'decide'
    : wait === 'dispute_open'
      ? 'disputes'
      : wait === 'not_confirmed'
        ? 'order'
        : 'shipments';

/** Where the reader goes on with what is waited for. */
function nextStep(wait: Wait, orderId: string): string {
  const at: Record<Next, string> = {
    decide: `/orders/${orderId}/shortfalls`,
    disputes: `/disputes?order=${orderId}`,
    order: `/orders/${orderId}`,
    shipments: `/consignments?order=${orderId}`,
  };
  return at[stepKind(wait)];
}

function Awaiting({ rows, ofOrder, signsAll }: RowsProps & { signsAll: boolean }) {
  const t = texts[useUi().lang];
  const atOnce = signsAll && ofOrder && rows.length > 1;
  const inDispute = rows.filter((row) => row.openDisputes > 0);
  const disputed = inDispute.length > 0;
  const orders = [...new Set(inDispute.map((row) => row.orderNumber ?? ''))];
  return (
    <Card class="urgent">
      <h2>{atOnce ? t.signAllTitle(rows.length) : t.awaitsYou}</h2>
      <Rows rows={rows} ofOrder={ofOrder} />
      {disputed ? <p>{ofOrder ? t.disputed : t.disputedOrders(orders)}</p> : null}
      {atOnce && !disputed ? (
        <>
          <p>{t.signAllMeans(rows[0]!.buyerName)}</p>
          <Form action={`/orders/${rows[0]!.orderId}/handover-signatures`}>
            {rows.map((row) => (
              <input key={row.id} type="hidden" name={`content.${row.id}`} value={row.contentHash} />
            ))}
            <button type="submit" class="button">
              {t.signAllNow(rows.length)}
            </button>
          </Form>
        </>
      ) : null}
    </Card>
  );
}

function Rows({ rows, ofOrder }: RowsProps) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <Table
      caption={t.listTitle}
      rows={rows}
      columns={[
        {
          label: t.number,
          cell: (row) => (
            <a href={`/handovers/${row.id}`}>
              <PaperNumber of={row.number} />
            </a>
          ),
        },
        ...(ofOrder
          ? []
          : [
              {
                label: t.order,
                cell: (row: HandoverRow) => <a href={`/handovers?order=${row.orderId}`}>{row.orderNumber}</a>,
              },
            ]),
        { label: t.seller, cell: (row) => row.sellerName },
        { label: t.buyer, cell: (row) => row.buyerName },
        { label: t.prepared, cell: (row) => dayText(dayOf(row.preparedAt), lang) },
        { label: t.signatures, cell: (row) => progressTexts[lang][progressOf(row)] },
        { label: t.state, cell: (row) => <HandoverChip state={row.state} /> },
      ]}
    />
  );
}
