import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Chip, type Column, Pager, Table } from '../../../platform/ui/parts.tsx';
import { type Share, savedBps, sumOfShares } from '../rules.ts';
import { texts } from '../texts.ts';
import type { MemberInvoiceRow } from '../types.ts';
import type { StaffProps } from './types.ts';
import { amountOf } from './words.ts';

type Props = StaffProps & { shares: readonly Share[] };

/** Every member's landed cost, with the sums of all under it, whatever part of a long list is shown. */
export function MembersTable({ campaign, shares, slice, today }: Props) {
  const t = texts[useUi().lang];
  const { from, until, all } = slice;
  const at = (place: number) => `/campaigns/${campaign.id}/costs?from=${place}`;
  const size = until - from;
  return (
    <>
      {size < all ? <p class="soft">{t.shown(from + 1, until, all)}</p> : null}
      <Table
        caption={t.parts}
        columns={columnsOf(campaign.unit, shares, today)}
        rows={shares.slice(from, until)}
        rowId={({ member }) => `member-${member.allotmentId}`}
      />
      <Pager
        previous={from > 0 ? at(Math.max(0, from - Math.max(size, 1))) : null}
        next={until < all ? at(until) : null}
      />
    </>
  );
}

function columnsOf(unit: string, shares: readonly Share[], today: string): Column<Share>[] {
  const t = texts[useUi().lang];
  const sum = sumOfShares(shares);
  const part = (label: string, key: 'goods' | 'losses' | 'transport' | 'handling'): Column<Share>[] =>
    sum[key] === 0
      ? []
      : [
          {
            label,
            numeric: true,
            cell: ({ cost }) => (cost[key] === 0 ? '–' : rupiah(cost[key])),
            foot: rupiah(sum[key]),
          },
        ];
  return [
    { label: t.member, cell: (row) => <Name share={row} today={today} />, foot: t.allMembers },
    {
      ...{ label: t.received, numeric: true, foot: amountOf(sum.received, unit) },
      cell: ({ member }) => amountOf(member.received, unit),
    },
    ...part(t.goodsPart, 'goods'),
    ...part(t.losses, 'losses'),
    ...part(t.transportPart, 'transport'),
    ...part(t.handlingPart, 'handling'),
    {
      ...{ label: t.total, numeric: true, foot: rupiah(sum.total) },
      cell: ({ cost }) => (
        <div>
          <strong>{rupiah(cost.total)}</strong>
          {cost.perUnit === null ? null : <span class="under soft">{t.each(rupiah(cost.perUnit), unit)}</span>}
        </div>
      ),
    },
    {
      ...{ label: t.saved, numeric: true, foot: <Saved saved={sum.saved} alone={sum.alone} /> },
      cell: (row) => <SavedBy share={row} unit={unit} />,
    },
  ];
}

function Name({ share: { member }, today }: { share: Share; today: string }) {
  const t = texts[useUi().lang];
  const { invoice } = member;
  return (
    <div>
      {member.name}
      <span class="under soft">{member.dropPointName}</span>
      {invoice ? (
        <span class="under">
          <a href={`/invoices/${invoice.id}`}>{t.invoice(invoice.number.split('/').at(-1) ?? '')}</a>{' '}
          <PaidChip invoice={invoice} today={today} />
        </span>
      ) : null}
    </div>
  );
}

function PaidChip({ invoice, today }: { invoice: MemberInvoiceRow; today: string }) {
  const t = texts[useUi().lang];
  if (invoice.settled >= invoice.total) return <Chip tone="good">{t.paidUp}</Chip>;
  return invoice.dueOn < today ? <Chip tone="bad">{t.overdue}</Chip> : <Chip tone="quiet">{t.unpaid}</Chip>;
}

/** What was saved, and the price alone that it is measured against, with where that is from. */
function SavedBy({ share: { cost, alone }, unit }: { share: Share; unit: string }) {
  const t = texts[useUi().lang];
  if (!alone || cost.saved === null) return <>–</>;
  return (
    <div>
      <Saved saved={cost.saved} alone={cost.alone ?? 0} />
      <span class="under soft">{t.aloneAt(rupiah(alone.unitPrice), unit)}</span>
      <span class="under soft">{t[alone.source]}</span>
    </div>
  );
}

function Saved({ saved, alone }: { saved: number; alone: number }) {
  const t = texts[useUi().lang];
  const bps = savedBps(Math.abs(saved), alone);
  return (
    <div class={saved < 0 ? 'bad-text' : undefined}>
      {rupiah(Math.abs(saved))}
      <span class="under soft">
        {[bps === null ? '' : t.savedShare(bps), saved < 0 ? t.dearer : ''].join(' ').trim()}
      </span>
    </div>
  );
}
