import { dayText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { figure, quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, type Column, Table } from '../../../platform/ui/parts.tsx';
import type { Named } from '../names.ts';
import type { JointRow } from '../rules/joint.ts';
import { texts } from '../texts.ts';

type Figures = NonNullable<JointRow['figures']>;

/** What was bought together, and what it came to. */
export function JointCard({ rows, goods }: { rows: readonly JointRow[]; goods: (id: string) => Named }) {
  const { lang } = useUi();
  const t = texts[lang];
  const told = (label: string, cell: (figures: Figures, unit: string) => string): Column<JointRow> => ({
    label,
    cell: ({ figures, commodityId }) =>
      figures ? cell(figures, goods(commodityId).unit) : <span class="soft">{t.withheld}</span>,
    numeric: true,
  });
  const columns: Column<JointRow>[] = [
    { label: t.number, cell: (one) => one.number },
    { label: t.commodity, cell: (one) => goods(one.commodityId).name },
    { label: t.closed, cell: (one) => dayText(one.day, lang) },
    told(t.quantity, (one, unit) => quantity(one.quantity, unit)),
    {
      label: t.tiers,
      cell: ({ figures, commodityId }) => <Tiers tiers={figures?.tiers ?? []} unit={goods(commodityId).unit} />,
    },
    told(t.paid, (one, unit) => `${rupiah(one.unitPrice)}/${unit}`),
    told(t.took, (one) => figure(one.members)),
    told(t.saving, ({ saved }) => (saved === null ? t.withheld : rupiah(saved))),
  ];
  return (
    <Card>
      <h2>{t.joint}</h2>
      <p class="hint">{t.jointLead}</p>
      {rows.length === 0 ? (
        <p class="soft">{t.jointNone}</p>
      ) : (
        <Table caption={t.joint} columns={columns} rows={rows} />
      )}
    </Card>
  );
}

function Tiers({ tiers, unit }: Pick<Figures, 'tiers'> & { unit: string }) {
  const t = texts[useUi().lang];
  if (tiers.length === 0) return <span class="soft">{t.withheld}</span>;
  return (
    <span>
      {tiers.map(({ from, unitPrice }) => (
        <span key={from} class="under">
          {from > 0 ? t.tier(rupiah(unitPrice), quantity(from, unit)) : t.tierAny(rupiah(unitPrice))}
        </span>
      ))}
    </span>
  );
}
