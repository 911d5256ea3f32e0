import { dayText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import {
  Card,
  Chip,
  type Column,
  Empty,
  Heading,
  LinkButton,
  Notice,
  Pager,
  Stat,
  Stats,
  Table,
} from '../../../platform/ui/parts.tsx';
import { openOf } from '../../payments/rules/allocate.ts';
import { addUp, buckets, totalOf } from '../rules.ts';
import { agingTexts } from '../texts.ts';
import type { Aging, BuyerRow } from '../types.ts';

type Props = { aging: Aging; buyerId: string | null; after: string | null };

/** Who owes what, and for how long; and money that has no invoice yet. */
export function AgingPage({ aging, buyerId, after }: Props) {
  const t = agingTexts[useUi().lang];
  const sums = addUp(aging.buyers);
  const total = totalOf(sums);
  const buyer = aging.buyers.find((one) => one.buyerId === buyerId);
  return (
    <>
      <Heading crumbs={<a href="/settlement">{t.settlement}</a>} title={t.title} lead={t.lead} />
      <Stats>
        <Stat label={t.open}>{rupiah(total)}</Stat>
        <Stat label={t.overdue} tone={total > sums.current ? 'bad' : 'good'}>
          {rupiah(total - sums.current)}
        </Stat>
      </Stats>
      {aging.buyers.length > 0 ? (
        <Card>
          <Buyers aging={aging} />
          <Agreement total={total} ledger={aging.ledger.receivable} />
        </Card>
      ) : (
        <Empty title={t.emptyTitle}>
          <p>{t.emptyBody}</p>
          <LinkButton href="/payments">{t.toPayments}</LinkButton>
        </Empty>
      )}
      {buyer ? <Invoices aging={aging} buyer={buyer} after={after} /> : null}
      <div class="two">
        <Unmatched aging={aging} />
        <Credits aging={aging} />
      </div>
    </>
  );
}

function Buyers({ aging }: { aging: Aging }) {
  const t = agingTexts[useUi().lang];
  const sums = addUp(aging.buyers);
  const columns: Column<BuyerRow>[] = [
    { label: t.buyer, cell: (row) => <a href={`/aging?buyer=${row.buyerId}`}>{row.name}</a>, foot: t.total },
    ...buckets.map((bucket) => ({
      label: t[bucket],
      numeric: true,
      cell: (row: BuyerRow) => (row[bucket] > 0 ? rupiah(row[bucket]) : '–'),
      foot: rupiah(sums[bucket]),
    })),
    {
      label: t.total,
      numeric: true,
      cell: (row) => <strong>{rupiah(totalOf(row))}</strong>,
      foot: rupiah(totalOf(sums)),
    },
  ];
  return <Table caption={t.title} columns={columns} rows={aging.buyers} />;
}

function Agreement({ total, ledger }: { total: number; ledger: number }) {
  const t = agingTexts[useUi().lang];
  return total === ledger ? (
    <p class="soft">{t.agrees}</p>
  ) : (
    <Notice tone="bad">
      <p>{t.differs(ledger)}</p>
    </Notice>
  );
}

/** One buyer's, page by page; the sum under the table is that of all of them. */
function Invoices({ aging, buyer, after }: Pick<Props, 'aging' | 'after'> & { buyer: BuyerRow }) {
  const { lang } = useUi();
  const t = agingTexts[lang];
  const path = `/aging?buyer=${buyer.buyerId}`;
  return (
    <Card>
      <div class="row apart">
        <h2>{t.ofBuyer(buyer.name)}</h2>
        <a href="/aging">{t.allBuyers}</a>
      </div>
      <Table
        caption={t.ofBuyer(buyer.name)}
        rows={aging.invoices}
        columns={[
          {
            label: t.invoices,
            cell: (row) => <a href={`/invoices/${row.id}`}>{row.number}</a>,
            foot: t.sumOfAll(buyer.invoices),
          },
          { label: t.seller, cell: (row) => row.sellerName },
          { label: t.due, cell: (row) => dayText(row.dueOn, lang) },
          {
            label: t.age,
            cell: (row) => <Chip tone={row.bucket === 'current' ? 'good' : 'bad'}>{t[row.bucket]}</Chip>,
          },
          { label: t.open, numeric: true, cell: (row) => rupiah(openOf(row)), foot: rupiah(totalOf(buyer)) },
        ]}
      />
      <Pager previous={after ? path : null} next={aging.next ? `${path}&after=${aging.next}` : null} />
    </Card>
  );
}

function Unmatched({ aging }: { aging: Aging }) {
  const t = agingTexts[useUi().lang];
  const { lines, amount } = aging.unmatched;
  return (
    <Card>
      <h2>{t.unmatched}</h2>
      {lines > 0 ? (
        <p>
          <strong>{rupiah(amount)}</strong> <a href="/bank-statements">{t.lines(lines)}</a>
        </p>
      ) : (
        <p class="soft">{t.nothing}</p>
      )}
    </Card>
  );
}

function Credits({ aging }: { aging: Aging }) {
  const { lang } = useUi();
  const t = agingTexts[lang];
  const total = aging.credits.reduce((sum, one) => sum + one.left, 0);
  return (
    <Card>
      <h2>{t.credits}</h2>
      {aging.credits.length > 0 ? (
        <Table
          caption={t.credits}
          rows={aging.credits}
          columns={[
            { label: t.buyer, cell: (row) => <a href={`/payments/${row.id}`}>{row.payerName}</a>, foot: t.total },
            { label: t.paidOn, cell: (row) => dayText(row.paidOn, lang) },
            { label: t.total, numeric: true, cell: (row) => rupiah(row.left), foot: rupiah(total) },
          ]}
        />
      ) : (
        <p class="soft">{t.nothing}</p>
      )}
    </Card>
  );
}
