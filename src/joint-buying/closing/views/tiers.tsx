import { rupiah } from '../../../platform/money.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Chip, type Column, Table } from '../../../platform/ui/parts.tsx';
import type { Campaign } from '../../types.ts';
import type { Closed } from '../store-page.ts';
import { texts } from '../texts.ts';
import type { StoodList, StoodTier } from '../types.ts';

type Props = { campaign: Campaign; closing: Closed; isStaff: boolean };

/** The tiers of every supplier as they stood. How many pledges accept a price is for the forum: of a few it would tell their limits. */
export function Tiers({ campaign, closing, isStaff }: Props) {
  const t = texts[useUi().lang];
  const { lists, way } = closing.evidence;
  // With several suppliers what is paid is a blend, and no tier's own price.
  const paid = way === 'list' ? closing.perUnit : null;
  if (lists.length === 0) return null;
  return (
    <>
      <h2>{t.tiers}</h2>
      <p class="soft">{t.tiersHint}</p>
      {lists.map((list) => (
        <TierCard key={list.listId} list={list} unit={campaign.unit} isStaff={isStaff} paid={paid} />
      ))}
    </>
  );
}

function TierCard({ list, unit, isStaff, paid }: Shown & { list: StoodList }) {
  const t = texts[useUi().lang];
  const { alone, tiers, supplier } = list;
  return (
    <Card>
      <h3>{supplier}</h3>
      <Table
        caption={supplier}
        columns={columnsOf({ unit, isStaff, paid }, t)}
        rowClass={(row) => (row.unitPrice === paid ? 'current' : undefined)}
        rows={tiers}
      />
      {isStaff && list.delivery > 0 ? (
        <p class="soft">
          {t.delivery}: {rupiah(list.delivery)}
        </p>
      ) : null}
      {isStaff ? <Alone alone={alone} unit={unit} /> : null}
    </Card>
  );
}

type Shown = { unit: string; isStaff: boolean; paid: number | null };

function columnsOf({ unit, isStaff, paid }: Shown, t: (typeof texts)['id']): Column<StoodTier>[] {
  const accepted: Column<StoodTier> = {
    label: t.accepted,
    numeric: true,
    cell: (row) => (
      <div>
        {quantity(row.pledged, unit)}
        <span class="under soft">{t.by(row.pledges)}</span>
      </div>
    ),
  };
  return [
    { label: t.from, cell: (row) => quantity(row.from, unit) },
    { label: t.price, numeric: true, cell: (row) => t.per(rupiah(row.unitPrice), unit) },
    ...(isStaff ? [accepted] : []),
    { label: t.state, cell: (row) => <Stood tier={row} unit={unit} paid={paid} /> },
  ];
}

/** Only where there were several suppliers to compare. */
function Alone({ alone, unit }: { alone: StoodList['alone']; unit: string }) {
  const t = texts[useUi().lang];
  if (!alone) return null;
  return (
    <p class="soft">{t.alone(quantity(alone.total, unit), t.per(rupiah(alone.perUnit), unit), rupiah(alone.cost))}</p>
  );
}

function Stood({ tier, unit, paid }: { tier: StoodTier; unit: string; paid: number | null }) {
  const t = texts[useUi().lang];
  if (tier.unitPrice === paid) return <Chip tone="good">{t.used}</Chip>;
  if (tier.missing === 0) return <Chip tone="quiet">{t.reached}</Chip>;
  return <Chip tone="warn">{t.lacks(quantity(tier.missing, unit))}</Chip>;
}
