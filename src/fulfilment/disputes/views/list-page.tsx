import { dayOf, dayText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Empty, Heading, LinkButton, Pager, Table } from '../../../platform/ui/parts.tsx';
import type { ListAddress } from '../inputs.ts';
import type { DisputeList } from '../store.ts';
import { subjectTexts, texts } from '../texts.ts';
import { DisputeChip } from './parts.tsx';

type Props = { list: DisputeList; at: ListAddress; staff: boolean };

/** Disputes of the reader's party, or all of them for forum staff. */
export function DisputeListPage({ list, at, staff }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <>
      <Heading
        crumbs={staff ? undefined : <a href="/consignments">{t.consignments}</a>}
        title={t.title}
        lead={t.lead}
      />
      <Filters list={list} at={at} />
      {list.rows.length > 0 ? (
        <Table
          caption={t.title}
          rows={list.rows}
          columns={[
            { label: t.subject, cell: (row) => <a href={`/disputes/${row.id}`}>{subjectTexts[lang][row.subject]}</a> },
            { label: t.consignment, cell: (row) => row.noteNumber ?? row.orderNumber },
            { label: t.cooperative, cell: (row) => row.cooperativeName },
            { label: t.buyer, cell: (row) => row.institutionName },
            { label: t.opened, cell: (row) => dayText(dayOf(row.openedAt), lang) },
            { label: t.messages, numeric: true, cell: (row) => row.messages },
            { label: t.state, cell: (row) => <DisputeChip state={row.state} /> },
          ]}
        />
      ) : (
        <Empty title={t.emptyTitle}>
          <p>{staff ? t.emptyStaff : t.empty}</p>
          {list.open + list.closed > 0 ? (
            <LinkButton href="/disputes" tone="plain">
              {t.showAll}
            </LinkButton>
          ) : staff ? null : (
            <LinkButton href="/consignments" tone="plain">
              {t.toConsignments}
            </LinkButton>
          )}
        </Empty>
      )}
      <Pager next={list.next ? addressOf({ ...at, after: list.next }) : null} />
    </>
  );
}

function addressOf({ state, orderId, after }: ListAddress): string {
  const query = Object.entries({ state, order: orderId, after }).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${value}`],
  );
  return query.length > 0 ? `/disputes?${query.join('&')}` : '/disputes';
}

function Filters({ list, at }: { list: DisputeList; at: ListAddress }) {
  const t = texts[useUi().lang];
  const all = [
    { state: null, label: t.all, count: list.open + list.closed },
    { state: 'open', label: t.open, count: list.open },
    { state: 'closed', label: t.closed, count: list.closed },
  ] as const;
  return (
    <nav class="tabs" aria-label={t.filters}>
      {all.map(({ state, label, count }) => (
        <a
          key={label}
          href={addressOf({ ...at, state, after: null })}
          aria-current={at.state === state ? 'true' : undefined}
        >
          {label} <span class="count">{count}</span>
        </a>
      ))}
    </nav>
  );
}
