import { dayText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { type Column, Empty, Heading, LinkButton, Pager, Stat, Stats, Table } from '../../../platform/ui/parts.tsx';
import { paymentFilters } from '../inputs.ts';
import { restOf } from '../rules/allocate.ts';
import { methodNames, stateNames } from '../texts.ts';
import { pageTexts } from '../texts-pages.ts';
import type { PaymentFilter, PaymentList, PaymentRow } from '../types.ts';
import { StateChip } from './parts.tsx';

type Props = { list: PaymentList; state: PaymentFilter | null; staff: boolean; mayRecord: boolean };

/** A payer's payments, or all of them for the treasurer: what waits first. */
export function PaymentListPage({ list, state, staff, mayRecord }: Props) {
  const { lang } = useUi();
  const t = pageTexts[lang];
  const query = state ? `state=${state}&` : '';
  return (
    <>
      <Heading
        crumbs={<a href="/settlement">{t.settlement}</a>}
        title={t.listTitle}
        lead={staff ? t.listLeadStaff : t.listLeadPayer}
      >
        {mayRecord ? <LinkButton href="/payments/new">{t.newPayment}</LinkButton> : null}
      </Heading>
      <Sums list={list} />
      <Filters list={list} state={state} />
      {list.rows.length > 0 ? (
        <Rows list={list} state={state} staff={staff} />
      ) : (
        <Nothing {...{ list, staff, mayRecord }} />
      )}
      <Pager next={list.next ? `/payments?${query}after=${list.next}` : null} />
    </>
  );
}

/** What awaits somebody, in money. */
function Sums({ list }: Pick<Props, 'list'>) {
  const { lang } = useUi();
  const { recorded, credit } = list.totals;
  if (recorded.payments + credit.payments === 0) return null;
  return (
    <Stats>
      <Stat label={stateNames[lang].recorded}>{rupiah(recorded.amount)}</Stat>
      <Stat label={pageTexts[lang].credit}>{rupiah(credit.amount)}</Stat>
    </Stats>
  );
}

function Filters({ list, state }: Pick<Props, 'list' | 'state'>) {
  const { lang } = useUi();
  const t = pageTexts[lang];
  const { recorded, confirmed, rejected } = list.totals;
  const all = recorded.payments + confirmed.payments + rejected.payments;
  return (
    <nav class="tabs" aria-label={t.filters}>
      <a href="/payments" aria-current={state === null ? 'true' : undefined}>
        {t.all} <span class="count">{all}</span>
      </a>
      {paymentFilters.map((one) => (
        <a key={one} href={`/payments?state=${one}`} aria-current={state === one ? 'true' : undefined}>
          {stateNames[lang][one]} <span class="count">{list.totals[one].payments}</span>
        </a>
      ))}
    </nav>
  );
}

function Rows({ list, state, staff }: Omit<Props, 'mayRecord'>) {
  const { lang } = useUi();
  const t = pageTexts[lang];
  // A sum under part of a list would be a sum of nothing: it is that of all with this filter.
  const sum = state ? list.totals[state].amount : null;
  const columns: Column<PaymentRow>[] = [
    {
      label: t.paidOn,
      cell: (row) => <a href={`/payments/${row.id}`}>{dayText(row.paidOn, lang)}</a>,
      foot: sum === null ? undefined : t.total,
    },
    ...(staff ? [{ label: t.payer, cell: (row: PaymentRow) => row.payerName }] : []),
    {
      label: t.method,
      cell: (row) => (
        <span>
          {[methodNames[lang][row.method], row.reference].filter(Boolean).join(', ')}
          {row.keptFor ? <span class="under soft">{t.keptTitle(row.keptFor)}</span> : null}
        </span>
      ),
    },
    { label: t.state, cell: (row) => <StateChip state={row.state} /> },
    {
      label: t.amount,
      numeric: true,
      cell: (row) => rupiah(row.amount),
      foot: sum === null || state === 'credit' ? undefined : rupiah(sum),
    },
    {
      label: t.credit,
      numeric: true,
      cell: (row) => (row.state === 'confirmed' && restOf(row) > 0 ? rupiah(restOf(row)) : '–'),
      foot: state === 'credit' ? rupiah(list.totals.credit.amount) : undefined,
    },
  ];
  return <Table caption={t.listTitle} columns={columns} rows={list.rows} />;
}

function Nothing({ list, staff, mayRecord }: Pick<Props, 'list' | 'staff' | 'mayRecord'>) {
  const { lang, viewer } = useUi();
  const t = pageTexts[lang];
  const ofCooperative = viewer?.partyKind === 'cooperative';
  const any = Object.values(list.totals).some((total) => total.payments > 0);
  if (any)
    return (
      <Empty title={t.noneTitle}>
        <p>
          <a href="/payments">{t.showAll}</a>
        </p>
      </Empty>
    );
  return (
    <Empty title={t.emptyTitle}>
      <p>{staff ? t.emptyStaff : t.emptyPayer}</p>
      {staff ? <LinkButton href="/bank-statements">{t.toStatements}</LinkButton> : null}
      {mayRecord ? (
        <LinkButton href={ofCooperative ? '/invoices?side=bought' : '/invoices'}>{t.toInvoices}</LinkButton>
      ) : null}
    </Empty>
  );
}
