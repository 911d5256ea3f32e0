import { dayText, momentText } from '../../../platform/clock.ts';
import type { Lang } from '../../../platform/i18n.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Chip, type Column, LinkButton, Table } from '../../../platform/ui/parts.tsx';
import { consignmentTexts } from '../texts.ts';
import { nameOf } from '../texts-goods.ts';
import type { ConsignmentRow, ListLine } from '../types.ts';
import { ConsignmentChip } from './chips.tsx';
import type { Side } from './list-page.tsx';

/** Shipments, one a row. */
export function ListTable({ rows, side }: { rows: readonly ConsignmentRow[]; side: Side }) {
  const { lang, viewer } = useUi();
  const t = consignmentTexts[lang];
  const receives = viewer?.role === 'requester' || viewer?.role === 'approver';
  const action: Column<ConsignmentRow> = {
    label: t.what,
    cell: (row) => <LinkButton href={`/consignments/${row.id}/receipt`}>{t.receive}</LinkButton>,
  };
  const parties =
    side === 'seller' ? [buyerColumn(t)] : side === 'buyer' ? [sellerColumn(t)] : [sellerColumn(t), buyerColumn(t)];
  return (
    <Table
      caption={t.listTitle}
      rows={rows}
      columns={[
        { label: t.goods, cell: (row) => <Contents row={row} /> },
        ...parties,
        { label: t.order, cell: (row) => <span class="nowrap">{row.orderNumber}</span> },
        { label: t.when, cell: (row) => whenOf(row, lang) },
        { label: t.state, cell: (row) => <States row={row} /> },
        ...(receives && rows.some((row) => row.state === 'sent') ? [action] : []),
      ]}
    />
  );
}

type Texts = (typeof consignmentTexts)['id'];
const buyerColumn = (t: Texts): Column<ConsignmentRow> => ({
  label: t.buyer,
  cell: (row) => (
    <span>
      {row.institutionName}
      <span class="under soft">{row.siteName}</span>
    </span>
  ),
});
const sellerColumn = (t: Texts): Column<ConsignmentRow> => ({ label: t.seller, cell: (row) => row.cooperativeName });

/** The goods are the row's link: what people look for. */
function Contents({ row }: { row: ConsignmentRow }) {
  const { lang } = useUi();
  return (
    <span>
      <a href={`/consignments/${row.id}`}>
        <strong>
          {row.lines.map((line) => (
            <span class="line">{`${nameOf(line, lang)}, ${amountOf(line, lang)}`}</span>
          ))}
        </strong>
      </a>
      {row.noteNumber ? <span class="under soft">{row.noteNumber}</span> : null}
    </span>
  );
}

/** What was sent, or of it what stayed with the buyer where that is less. */
function amountOf({ quantity: sent, accepted, tradeUnit }: ListLine, lang: Lang): string {
  const all = quantity(sent, tradeUnit);
  if (accepted === null || accepted === sent * 1000) return all;
  return consignmentTexts[lang].acceptedOf(quantity(accepted / 1000, tradeUnit), all);
}

function whenOf(row: ConsignmentRow, lang: Lang): string {
  const t = consignmentTexts[lang];
  if (row.cancelledAt !== null) return t.cancelledOn(momentText(row.cancelledAt, lang));
  if (row.receivedAt !== null) return t.receivedOn(momentText(row.receivedAt, lang));
  return row.sentAt === null ? t.plannedFor(dayText(row.plannedOn, lang)) : t.sentOn(momentText(row.sentAt, lang));
}

const States = ({ row }: { row: ConsignmentRow }) => (
  <span class="row tight">
    <ConsignmentChip state={row.state} />
    {row.awaitsReturn ? <Chip tone="warn">{consignmentTexts[useUi().lang].awaitsReturn}</Chip> : null}
  </span>
);
