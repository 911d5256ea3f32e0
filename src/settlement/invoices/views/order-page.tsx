import type { Child } from 'hono/jsx';
import { rupiah } from '../../../platform/money.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Form, freshForm, SelectField } from '../../../platform/ui/form.tsx';
import { PaperNumber } from '../../../platform/ui/paper-number.tsx';
import { Card, Chip, type Column, Heading, LinkButton, Table } from '../../../platform/ui/parts.tsx';
import { sumOf } from '../../rules/index.ts';
import type { AwardMoney, OrderInvoice, OrderMoney } from '../store-order.ts';
import { orderMoneyTexts } from '../texts-order.ts';
import { goodsName } from './parts.tsx';

type Props = { money: OrderMoney; mayChoose: boolean; mayPay: boolean; notice?: Child };

/** One order, reconciled: ordered → received → payable → invoiced → paid. */
export function OrderMoneyPage({ money, mayChoose, mayPay, notice }: Props) {
  const { lang } = useUi();
  const t = orderMoneyTexts[lang];
  const { head, awards, invoices } = money;
  return (
    <>
      <Heading
        crumbs={
          <>
            <a href="/orders">{t.order}</a> / <a href={`/orders/${head.id}`}>{head.number}</a>
          </>
        }
        title={t.title(head.number)}
        lead={t.lead}
      />
      {notice}
      <div class="stack">
        {head.funding && head.governmentBuyer ? <FundingCard money={money} mayChoose={mayChoose} /> : null}
        <Card>
          <h2>{t.goodsTitle}</h2>
          {awards.length === 0 ? <p class="soft">{t.noAwards}</p> : <Goods awards={awards} />}
        </Card>
        <Card>
          <h2>{t.moneyTitle}</h2>
          {invoices.length === 0 ? <p class="soft">{t.noInvoices}</p> : <Invoices rows={invoices} />}
          {mayPay ? <PayAll rows={invoices} /> : null}
        </Card>
      </div>
    </>
  );
}

function FundingCard({ money: { head }, mayChoose }: Pick<Props, 'money' | 'mayChoose'>) {
  const t = orderMoneyTexts[useUi().lang];
  const funding = head.funding ?? 'regular';
  const open = mayChoose && head.invoices === 0;
  return (
    <Card>
      <h2>{t.fundingTitle}</h2>
      <p class="soft">{head.invoices > 0 ? t.fundingFixed(t[funding]) : t.fundingLead}</p>
      {open ? (
        <Form action={`/orders/${head.id}/funding`}>
          <SelectField
            name="funding"
            label={t.fundingTitle}
            form={freshForm}
            value={funding}
            options={(['regular', 'bos', 'government_card'] as const).map((value) => ({ value, label: t[value] }))}
          />
          <button type="submit" class="button">
            {t.fundingSend}
          </button>
        </Form>
      ) : null}
      {!open && head.invoices === 0 ? <p>{t[funding]}</p> : null}
    </Card>
  );
}

function Goods({ awards }: { awards: readonly AwardMoney[] }) {
  const { lang } = useUi();
  const t = orderMoneyTexts[lang];
  const milli = (row: AwardMoney, amount: number) => quantity(amount / 1000, row.unit);
  const columns: Column<AwardMoney>[] = [
    {
      label: t.goods,
      cell: (row) => (
        <span>
          {goodsName(row, lang)}
          <span class="line soft small">{row.cooperativeName}</span>
        </span>
      ),
      foot: t.sum,
    },
    { label: t.ordered, numeric: true, cell: (row) => quantity(row.ordered, row.unit) },
    { label: t.received, numeric: true, cell: (row) => milli(row, row.receivedMilli) },
    { label: t.refused, numeric: true, cell: (row) => milli(row, row.refusedMilli) },
    { label: t.deducted, numeric: true, cell: (row) => milli(row, row.deductedMilli) },
    { label: t.payable, numeric: true, cell: (row) => milli(row, row.payableMilli) },
    {
      label: t.invoiced,
      numeric: true,
      cell: (row) => (
        <span>
          {row.invoicedMilli === null ? '–' : milli(row, row.invoicedMilli)}
          <span class="line soft small">{rupiah(row.invoiced)}</span>
        </span>
      ),
      foot: rupiah(sumOf(awards.map((row) => row.invoiced))),
    },
  ];
  return (
    <>
      <Table caption={t.goodsTitle} columns={columns} rows={awards} />
      <Agreement awards={awards} />
    </>
  );
}

/** Whether what was invoiced is what was received, award by award, to the thousandth. */
function Agreement({ awards }: { awards: readonly AwardMoney[] }) {
  const t = orderMoneyTexts[useUi().lang];
  if (awards.some((row) => row.payableMilli > 0 && row.invoicedMilli === null))
    return <Chip tone="quiet">{t.waits}</Chip>;
  const same = awards.every((row) => (row.invoicedMilli ?? 0) === row.payableMilli);
  return same ? <Chip tone="good">{t.agrees}</Chip> : <Chip tone="warn">{t.differs}</Chip>;
}

/** What is to be transferred of an invoice: the PPh 22 that is kept back is settled by its proof. */
const toPay = (row: OrderInvoice): number => row.open - Math.max(0, row.withheld - row.proved);

/** All of the order in one payment: one transfer, one receipt. */
function PayAll({ rows }: { rows: readonly OrderInvoice[] }) {
  const t = orderMoneyTexts[useUi().lang];
  const unpaid = rows.filter((row) => toPay(row) > 0);
  if (unpaid.length === 0) return null;
  const query = new URLSearchParams(unpaid.map((row) => ['invoice', row.id]));
  return (
    <p>
      <LinkButton href={`/payments/new?${query}`}>{t.payAll(rupiah(sumOf(unpaid.map(toPay))))}</LinkButton>
    </p>
  );
}

function Invoices({ rows }: { rows: readonly OrderInvoice[] }) {
  const { lang } = useUi();
  const t = orderMoneyTexts[lang];
  const money = (label: string, pick: (row: OrderInvoice) => number): Column<OrderInvoice> => ({
    ...{ label, numeric: true, cell: (row) => rupiah(pick(row)), foot: rupiah(sumOf(rows.map(pick))) },
  });
  const columns: Column<OrderInvoice>[] = [
    {
      label: t.invoice,
      cell: (row) => (
        <a href={`/invoices/${row.id}`}>
          <PaperNumber of={row.number} />
        </a>
      ),
      foot: t.sum,
    },
    { label: t.seller, cell: (row) => row.sellerName },
    money(t.total, (row) => row.total),
    money(t.credited, (row) => row.credited),
    money(t.withheld, (row) => row.withheld),
    money(t.paid, (row) => row.paid),
    money(t.open, (row) => row.open),
  ];
  return (
    <>
      <Table caption={t.moneyTitle} columns={columns} rows={rows} />
      {rows.every((row) => row.open === 0) ? <Chip tone="good">{t.settled}</Chip> : null}
    </>
  );
}
