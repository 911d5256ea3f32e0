import type { Child } from 'hono/jsx';
import { divideHalfUp, rupiah } from '../../platform/money.ts';
import { quantity } from '../../platform/quantity.ts';
import { StackedBar } from '../../platform/ui/charts.tsx';
import { useUi } from '../../platform/ui/context.ts';
import { Table } from '../../platform/ui/parts.tsx';
import { splitTexts } from '../texts-preview.ts';

/** Rows shown before the rest folds away: what a person takes in at a glance. */
const MOST_ROWS = 12;
const SHADES = 9;

/** One cooperative's part of a line, planned or awarded. `detail` is a reason or a state. */
export type Part = {
  id: string;
  name: string;
  kecamatan: string | null;
  quantity: number;
  unitPrice: number;
  fixedCost: number;
  cost: number;
  detail: Child;
  changed?: boolean;
};

type SplitProps = {
  parts: readonly Part[];
  unit: string;
  /** Trade units asked for; what the parts leave is drawn as missing. */
  demand: number;
  goods: string;
  detailLabel: string;
};

/** A line's division as one bar and, beside it, a table that says the same in figures. */
export function SplitPicture({ parts, unit, demand, goods, detailLabel }: SplitProps) {
  const { lang } = useUi();
  const t = splitTexts[lang];
  const filled = sum(parts, (part) => part.quantity);
  const missing = Math.max(0, demand - filled);
  const label = `${t.barOf(quantity(filled, unit), cooperativesIn(parts))}${missing ? t.missingInBar(quantity(missing, unit)) : ''}`;
  const shown = parts.length <= MOST_ROWS + 2 ? parts : parts.slice(0, MOST_ROWS);
  const rest = parts.slice(shown.length);
  const restQuantity = quantity(
    sum(rest, (part) => part.quantity),
    unit,
  );
  return (
    <>
      <StackedBar
        segments={parts.map((part) => ({
          label: `${part.name}: ${quantity(part.quantity, unit)}`,
          value: part.quantity,
        }))}
        total={Math.max(demand, filled)}
        label={label}
      />
      <div class="split">
        <Rows rows={shown} from={0} totals={parts} {...{ unit, goods, detailLabel }} />
        {rest.length > 0 ? (
          <details>
            <summary>{t.moreAwards(rest.length, restQuantity)}</summary>
            <Rows rows={rest} from={shown.length} totals={null} {...{ unit, goods, detailLabel }} />
          </details>
        ) : null}
      </div>
    </>
  );
}

type RowsProps = {
  rows: readonly Part[];
  /** Index of the first row among all parts, for its colour in the bar. */
  from: number;
  totals: readonly Part[] | null;
  unit: string;
  goods: string;
  detailLabel: string;
};

function Rows({ rows, from, totals, unit, goods, detailLabel }: RowsProps) {
  const { lang } = useUi();
  const t = splitTexts[lang];
  const shades = new Map(rows.map((row, i) => [row.id, (from + i) % SHADES]));
  const filled = totals ? sum(totals, (part) => part.quantity) : 0;
  const goodsCost = totals ? sum(totals, (part) => part.quantity * part.unitPrice) : 0;
  const foot = (text: string | number) => (totals ? { foot: text } : {});
  return (
    <Table
      caption={goods}
      rows={rows}
      rowClass={(part) => (part.changed ? 'just-changed' : undefined)}
      columns={[
        {
          label: t.cooperative,
          cell: (part) => <Name part={part} shade={shades.get(part.id) ?? 0} />,
          ...foot(t.cooperatives(cooperativesIn(totals ?? []))),
        },
        {
          label: t.award,
          numeric: true,
          cell: (part) => quantity(part.quantity, unit),
          ...foot(quantity(filled, unit)),
        },
        {
          label: t.unitPrice(unit),
          numeric: true,
          cell: (part) => rupiah(part.unitPrice),
          ...foot(filled > 0 ? rupiah(divideHalfUp(goodsCost, filled)) : ''),
        },
        {
          label: t.delivery,
          numeric: true,
          cell: (part) => rupiah(part.fixedCost),
          ...foot(totals ? rupiah(sum(totals, (part) => part.fixedCost)) : ''),
        },
        {
          label: t.sum,
          numeric: true,
          cell: (part) => rupiah(part.cost),
          ...foot(totals ? rupiah(sum(totals, (part) => part.cost)) : ''),
        },
        { label: detailLabel, cell: (part) => <span class="small">{part.detail}</span>, ...foot('') },
      ]}
    />
  );
}

function Name({ part, shade }: { part: Part; shade: number }) {
  const { lang } = useUi();
  return (
    <span>
      <span class="nowrap">
        <svg class="swatch" viewBox="0 0 12 12" aria-hidden="true">
          <rect class={`shade-${shade}`} width="12" height="12" rx="2" />
        </svg>
        {shortName(part.name)}
      </span>
      {part.kecamatan ? <span class="under soft">{splitTexts[lang].kecamatan(part.kecamatan)}</span> : null}
    </span>
  );
}

/** A cooperative may hold several awards of a line, from several versions of the split. */
const cooperativesIn = (parts: readonly Part[]): number => new Set(parts.map((part) => part.name)).size;

/** The column says already that it is a cooperative. */
const shortName = (name: string): string => name.replace(/^Koperasi\s+/, '');

const sum = <T,>(rows: readonly T[], value: (row: T) => number): number =>
  rows.reduce((total, row) => total + value(row), 0);
