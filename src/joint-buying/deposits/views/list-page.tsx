import type { Child } from 'hono/jsx';
import { commodityName } from '../../../catalog/index.ts';
import { dayText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import type { FormState } from '../../../platform/ui/form.tsx';
import { Card, type Column, Empty, Heading, LinkButton, Pager, Table } from '../../../platform/ui/parts.tsx';
import { depositTexts, groupTexts } from '../texts.ts';
import { type DepositGroup, type DepositList, type DepositRow, depositGroups } from '../types.ts';
import { ToConfirm } from './confirm.tsx';
import { DepositChip, type Returned } from './parts.tsx';
import { ToReturn } from './returns.tsx';

export type ListProps = {
  list: DepositList;
  group: DepositGroup;
  campaignId: string | null;
  returned: Returned | null;
  /** The form of returns, when it came back. */
  returns: FormState | null;
  notice?: Child;
};

export function pathOf(of: { group: DepositGroup; campaignId: string | null; after?: string | null }): string {
  const query = new URLSearchParams({ state: of.group });
  if (of.campaignId) query.set('campaign', of.campaignId);
  if (of.after) query.set('after', of.after);
  return `/deposits?${query}`;
}

/** Everybody's deposits, for those who hold the money: what awaits them first. */
export function DepositsPage(props: ListProps) {
  const { list, group, campaignId, notice } = props;
  const t = depositTexts[useUi().lang];
  return (
    <>
      <Heading crumbs={<a href="/settlement">{t.settlement}</a>} title={t.title} lead={t.leadStaff}>
        {list.campaign ? (
          <p class="row">
            <a href={`/campaigns/${campaignId}`}>{t.onlyOf(list.campaign)}</a>
            <a href={pathOf({ group, campaignId: null })}>{t.allCampaigns}</a>
          </p>
        ) : null}
      </Heading>
      {notice}
      <Filters {...{ list, group, campaignId }} />
      {list.rows.length === 0 ? <None /> : <Body {...props} />}
      <Pager next={list.next ? pathOf({ group, campaignId, after: list.next }) : null} />
    </>
  );
}

function Filters({ list, group, campaignId }: Pick<ListProps, 'list' | 'group' | 'campaignId'>) {
  const { lang } = useUi();
  return (
    <nav class="tabs" aria-label={depositTexts[lang].filters}>
      {depositGroups.map((one) => (
        <a key={one} href={pathOf({ group: one, campaignId })} aria-current={one === group ? 'true' : undefined}>
          {groupTexts[lang][one]} <span class="count">{list.totals[one].deposits}</span>
        </a>
      ))}
    </nav>
  );
}

function None() {
  const t = depositTexts[useUi().lang];
  return (
    <Empty title={t.emptyTitle}>
      <p>{t.emptyStaff}</p>
      <LinkButton href="/campaigns" tone="plain">
        {t.toCampaigns}
      </LinkButton>
    </Empty>
  );
}

function Body(props: ListProps) {
  const { list, group, returned } = props;
  if (group === 'to_return') return <ToReturn {...props} />;
  if (group === 'held' || group === 'done') return <Rows {...{ list, group }} />;
  return (
    <div class="stack">
      {list.rows.map((row) => (
        <ToConfirm key={row.id} row={row} returned={returned?.depositId === row.id ? returned : null} />
      ))}
    </div>
  );
}

export const campaignColumn = (label: string, lang: 'id' | 'en'): Column<DepositRow> => ({
  label,
  cell: (row) => (
    <span>
      <a href={`/campaigns/${row.campaignId}`}>{row.number}</a>
      <span class="line soft small">{commodityName(row, lang)}</span>
    </span>
  ),
});

function Rows({ list, group }: Pick<ListProps, 'list' | 'group'>) {
  const { lang } = useUi();
  const t = depositTexts[lang];
  const columns: Column<DepositRow>[] = [
    { label: t.cooperative, cell: (row) => row.cooperativeName, foot: t.total },
    campaignColumn(t.campaign, lang),
    { label: t.state, cell: (row) => <DepositChip state={row.state} /> },
    {
      label: group === 'held' ? t.receivedOn : t.returnedOn,
      cell: (row) => {
        const day = group === 'held' ? row.paidOn : row.returnedOn;
        return day ? dayText(day, lang) : '–';
      },
    },
    {
      label: t.amount,
      numeric: true,
      cell: (row) => (
        <span>
          {row.paymentId ? <a href={`/payments/${row.paymentId}`}>{rupiah(row.amount)}</a> : rupiah(row.amount)}
          {row.state === 'returned' && row.used > 0 ? (
            <>
              <span class="under soft">{t.usedPart(rupiah(row.used))}</span>
              <span class="under soft">{t.restBack(rupiah(row.refunded))}</span>
            </>
          ) : null}
        </span>
      ),
      foot: rupiah(list.totals[group].amount),
    },
  ];
  return (
    <Card>
      <Table caption={groupTexts[lang][group]} columns={columns} rows={list.rows} />
    </Card>
  );
}
