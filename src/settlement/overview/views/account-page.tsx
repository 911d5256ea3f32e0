import { dayText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, type Column, Empty, Heading, Pager, Table } from '../../../platform/ui/parts.tsx';
import { sumOf } from '../../rules/index.ts';
import type { CounterpartyRow, PostingRow } from '../store-ledger.ts';
import { overviewTexts } from '../texts.ts';
import { ledgerTexts } from '../texts-ledger.ts';
import { accountName, Choice, ledgerPath, type Opened } from './ledger-page.tsx';

type AccountProps = {
  code: string;
  counterparties: readonly CounterpartyRow[];
  postings: { rows: readonly PostingRow[]; next: string | null };
  opened: Opened;
  counterpartyId: string | null;
};

/** One account: with whom, and each entry with what it is about. */
export function AccountPage({ code, counterparties, postings, opened, counterpartyId }: AccountProps) {
  const { lang } = useUi();
  const t = ledgerTexts[lang];
  const { partyId, month } = opened;
  const at = { party: partyId, month };
  const columns: Column<CounterpartyRow>[] = [
    {
      label: t.counterparty,
      cell: (row) => <a href={ledgerPath(code, { ...at, with: row.counterpartyId })}>{row.name}</a>,
      foot: <a href={ledgerPath(code, at)}>{t.all}</a>,
    },
    {
      label: t.before,
      numeric: true,
      cell: (row) => rupiah(row.before),
      foot: rupiah(sumOf(counterparties.map((r) => r.before))),
    },
    {
      label: t.debit,
      numeric: true,
      cell: (row) => rupiah(row.debit),
      foot: rupiah(sumOf(counterparties.map((r) => r.debit))),
    },
    {
      label: t.credit,
      numeric: true,
      cell: (row) => rupiah(row.credit),
      foot: rupiah(sumOf(counterparties.map((r) => r.credit))),
    },
    {
      label: t.after,
      numeric: true,
      cell: (row) => rupiah(row.before + row.debit - row.credit),
      foot: rupiah(sumOf(counterparties.map((row) => row.before + row.debit - row.credit))),
    },
  ];
  return (
    <>
      <Heading
        crumbs={
          <>
            <a href="/settlement">{overviewTexts[lang].title}</a> / <a href={ledgerPath(null, at)}>{t.title}</a>
          </>
        }
        title={accountName(code, lang)}
      />
      <Choice opened={opened} action={`/ledger/${code}`} />
      {counterparties.length === 0 ? (
        <Empty title={t.emptyTitle}>
          <p>{t.emptyBody}</p>
        </Empty>
      ) : (
        <Table caption={accountName(code, lang)} columns={columns} rows={counterparties} />
      )}
      {postings.rows.length > 0 ? <Postings rows={postings.rows} /> : null}
      <Pager next={postings.next ? ledgerPath(code, { ...at, with: counterpartyId, after: postings.next }) : null} />
    </>
  );
}

function Postings({ rows }: { rows: readonly PostingRow[] }) {
  const { lang } = useUi();
  const t = ledgerTexts[lang];
  const columns: Column<PostingRow>[] = [
    { label: t.day, cell: (row) => dayText(row.bookedOn, lang) },
    { label: t.what, cell: (row) => <Subject row={row} /> },
    { label: t.counterparty, cell: (row) => row.counterpartyName },
    { label: t.debit, numeric: true, cell: (row) => (row.amount > 0 ? rupiah(row.amount) : '') },
    { label: t.credit, numeric: true, cell: (row) => (row.amount < 0 ? rupiah(-row.amount) : '') },
  ];
  return (
    <Card>
      <h2>{t.postings}</h2>
      <Table caption={t.postings} columns={columns} rows={rows} />
    </Card>
  );
}

/** What a journal is about, as a link where this reader has a page for it. */
function Subject({ row }: { row: PostingRow }) {
  const { lang, viewer } = useUi();
  const t = ledgerTexts[lang];
  const isOwn = row.counterpartyId === viewer?.partyId;
  const label = (t as Readonly<Record<string, string>>)[row.kind] ?? row.kind;
  const text = [label, row.orderNumber].filter(Boolean).join(' ');
  if (row.kind === 'cash') return isOwn ? <a href="/ledger/opening">{text}</a> : text;
  if (row.invoiceId) return <a href={`/invoices/${row.invoiceId}`}>{text}</a>;
  // A cooperative opens what it has paid; what its buyers have is theirs.
  const mayOpen = viewer?.partyKind !== 'cooperative' || row.paidByOwn === 1;
  return row.paymentId && mayOpen ? <a href={`/payments/${row.paymentId}`}>{text}</a> : text;
}
