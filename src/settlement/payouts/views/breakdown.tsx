import type { Lang } from '../../../platform/i18n.ts';
import { percent, rupiah } from '../../../platform/money.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, type Column, Table } from '../../../platform/ui/parts.tsx';
import { ratesOf } from '../papers.ts';
import { texts } from '../texts-pages.ts';
import type { ItemRow, LineRow } from '../types.ts';

type Props = { items: readonly ItemRow[]; lines: readonly LineRow[] };

/** Every rupiah of a payout, invoice by invoice: from the delivery note to what was transferred. */
export function Breakdown({ items, lines }: Props) {
  const t = texts[useUi().lang];
  return (
    <>
      <h2>{t.how}</h2>
      {items.map((item) => (
        <Invoice key={item.invoiceId} item={item} lines={lines.filter((one) => one.invoiceId === item.invoiceId)} />
      ))}
    </>
  );
}

function Invoice({ item, lines }: { item: ItemRow; lines: readonly LineRow[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  const changed = lines.some(
    (one) => one.kind === 'goods' && one.quantityMilli !== one.received - one.refused - one.deducted,
  );
  return (
    <Card>
      <h3>
        <a href={`/invoices/${item.invoiceId}`}>{t.forInvoice(item.number)}</a>
      </h3>
      <p class="soft">
        {item.orderNumber}, {item.buyerName}
      </p>
      <Table caption={t.forInvoice(item.number)} columns={columnsOf(lang)} rows={lines} />
      {changed ? <p class="hint">{t.adjusted}</p> : null}
      <Sums item={item} rates={ratesOf(lines, item.invoiceId)} />
    </Card>
  );
}

function columnsOf(lang: Lang): Column<LineRow>[] {
  const t = texts[lang];
  const weighed = (label: string, of: (line: LineRow) => number): Column<LineRow> => ({
    ...{ label, numeric: true },
    cell: (line) => (line.kind === 'goods' && of(line) > 0 ? quantity(of(line) / 1000, line.unit) : '–'),
  });
  return [
    { label: t.goodsLine, cell: (line) => <Name line={line} /> },
    weighed(t.sent, (line) => line.sent * 1000),
    weighed(t.received, (line) => line.received),
    weighed(t.refused, (line) => line.refused),
    weighed(t.deducted, (line) => line.deducted),
    weighed(t.payable, (line) => line.quantityMilli),
    { label: t.price, numeric: true, cell: (line) => rupiah(line.unitPrice) },
    { label: t.sum, numeric: true, cell: (line) => rupiah(line.amount) },
  ];
}

function Name({ line }: { line: LineRow }) {
  const { lang } = useUi();
  const t = texts[lang];
  const goods = lang === 'id' ? line.nameId : line.nameEn;
  const taxes = lang === 'id' ? [line.vatId, line.pphId] : [line.vatEn, line.pphEn];
  return (
    <div>
      {line.kind === 'goods' ? goods : `${t.delivery}: ${goods}`}
      {line.kind === 'goods' ? (
        <span class="under soft">
          {[line.notes && `${t.notes} ${line.notes}`, ...taxes].filter(Boolean).join(' · ')}
        </span>
      ) : null}
    </div>
  );
}

/** From the goods to the transfer, one under the other. */
function Sums({ item, rates }: { item: ItemRow; rates: readonly number[] }) {
  const t = texts[useUi().lang];
  const withheld = item.model === 'agent' ? item.withheld - item.creditedWithheld : 0;
  const rows: (readonly [string, number, 'strong'?])[] = [
    [t.goodsSum, item.goods],
    [t.delivery, item.delivery],
    [t.vat, item.vat],
    [t.withheld, -withheld],
    [t.credited, -item.credited],
    [t.dueSum, item.due, 'strong'],
    [t.before, item.before],
    [t.now, item.gross, 'strong'],
    [t.feeNow(rates.map(percent).join(', '), item.shareFee), -item.fee],
    [t.transferred, item.gross - item.fee, 'strong'],
    [t.later, Math.max(0, item.due - item.before - item.gross)],
  ];
  const shown = rows.filter(([, amount, strong]) => strong || amount !== 0);
  return (
    <dl class="sums">
      {shown.map(([label, amount, strong]) => (
        <div key={label}>
          <dt>{strong ? <strong>{label}</strong> : label}</dt>
          <dd>{strong ? <strong>{rupiah(amount)}</strong> : rupiah(amount)}</dd>
        </div>
      ))}
    </dl>
  );
}
