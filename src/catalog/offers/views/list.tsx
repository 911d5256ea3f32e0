import { dayText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Chip, Empty, Heading, LinkButton, Notice, Pager, Table } from '../../../platform/ui/parts.tsx';
import type { OfferState } from '../../lifecycle.ts';
import { commodityName } from '../../names.ts';
import type { Page } from '../../paging.ts';
import type { OwnRow } from '../store/list.ts';
import { texts } from '../texts.ts';
import { AvailableForm } from './available.tsx';
import { StateChip } from './state.tsx';

/** What was wrong with a quantity, and with which offer's. */
export type WrongStock = { id: string; typed: string; error: string };

type Props = {
  page: Page<OwnRow>;
  counts: readonly { state: OfferState; count: number }[];
  state: OfferState | null;
  wrong: WrongStock | undefined;
};

const path = (state: OfferState | null, more: Record<string, string> = {}): string => {
  const params = new URLSearchParams({ ...(state ? { state } : {}), ...more }).toString();
  return params ? `/offers?${params}` : '/offers';
};

/** A cooperative's offers, the last changed first. */
export function OwnOffers({ page, counts, state, wrong }: Props) {
  const { lang, viewer } = useUi();
  const t = texts[lang];
  const total = counts.reduce((sum, one) => sum + one.count, 0);
  return (
    <>
      <div class="row apart">
        <Heading title={t.title} lead={t.lead} />
        <LinkButton href="/offers/new">{t.create}</LinkButton>
      </div>
      {viewer?.partyStatus === 'verified' ? null : (
        <Notice tone="warn">
          <p>{t.unverified}</p>
        </Notice>
      )}
      {total > 0 ? <States counts={counts} state={state} total={total} /> : null}
      <p class="soft small" role="status">
        {t.count(state ? (counts.find((one) => one.state === state)?.count ?? 0) : total)}
      </p>
      {page.rows.length > 0 ? <Rows rows={page.rows} wrong={wrong} /> : <Nothing filtered={state !== null} />}
      <Pager
        previous={page.previous && path(state, { before: page.previous })}
        next={page.next && path(state, { after: page.next })}
      />
    </>
  );
}

function States({ counts, state, total }: Pick<Props, 'counts' | 'state'> & { total: number }) {
  const t = texts[useUi().lang];
  return (
    <nav class="tabs" aria-label={t.states}>
      <a href={path(null)} aria-current={state === null ? 'page' : undefined}>
        {t.all} <span class="count">{total}</span>
      </a>
      {counts.map((one) => (
        <a key={one.state} href={path(one.state)} aria-current={state === one.state ? 'page' : undefined}>
          {t[one.state]} <span class="count">{one.count}</span>
        </a>
      ))}
    </nav>
  );
}

function Rows({ rows, wrong }: { rows: readonly OwnRow[]; wrong: Props['wrong'] }) {
  const { lang } = useUi();
  const t = texts[lang];
  const columns = [
    { label: t.goods, cell: (row: OwnRow) => <a href={`/offers/${row.id}`}>{commodityName(row, lang)}</a> },
    { label: t.state, cell: (row: OwnRow) => <State row={row} /> },
    {
      label: t.price,
      numeric: true,
      cell: (row: OwnRow) => (row.price === null ? '–' : t.perUnit(rupiah(row.price), row.tradeUnit)),
    },
    {
      label: t.available,
      numeric: true,
      cell: (row: OwnRow) => <AvailableForm offer={row} wrong={wrong?.id === row.id ? wrong : undefined} />,
    },
    { label: t.until, cell: (row: OwnRow) => (row.until ? dayText(row.until, lang) : '–') },
  ];
  return <Table caption={t.title} columns={columns} rows={rows} />;
}

function State({ row }: { row: OwnRow }) {
  const t = texts[useUi().lang];
  const beside = row.open && row.open !== row.state ? t[`edit_${row.open}`] : null;
  return (
    <span>
      <StateChip state={row.state} />
      {beside ? (
        <span class="line">
          <Chip tone={row.open === 'changes_requested' ? 'warn' : 'quiet'}>{beside}</Chip>
        </span>
      ) : null}
    </span>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const t = texts[useUi().lang];
  return filtered ? (
    <Empty title={t.emptyStateTitle}>
      <LinkButton href="/offers" tone="plain">
        {t.showAll}
      </LinkButton>
    </Empty>
  ) : (
    <Empty title={t.emptyTitle}>
      <p>{t.emptyBody}</p>
      <LinkButton href="/offers/new">{t.create}</LinkButton>
    </Empty>
  );
}
