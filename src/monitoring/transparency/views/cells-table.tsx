import { rupiah } from '../../../platform/money.ts';
import { figure, quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { type Column, Table } from '../../../platform/ui/parts.tsx';
import type { Cell, Figures } from '../../rules/disclosure/index.ts';
import type { Named } from '../names.ts';
import { type Texts, texts } from '../texts.ts';

type Props = {
  caption: string;
  cells: readonly Cell[];
  by: 'commodity' | 'place' | 'both';
  goods: (id: string | null) => Named;
};

/** Cells of one month and table, what is withheld in its place among the others, and said so. */
export function CellsTable({ caption, cells, by, goods }: Props) {
  const t = texts[useUi().lang];
  const told = (label: string, cell: (figures: Figures, of: Cell) => string): Column<Cell> => ({
    label,
    cell: (one) => (one.figures ? cell(one.figures, one) : <span class="soft">{t.withheld}</span>),
    numeric: true,
  });
  const columns: Column<Cell>[] = [
    ...(by === 'commodity' ? [] : [{ label: t.kecamatan, cell: (one: Cell) => placeName(one.place, t) }]),
    ...(by === 'place' ? [] : [{ label: t.commodity, cell: (one: Cell) => goods(one.commodity).name }]),
    told(t.value, ({ value }) => rupiah(value)),
    ...(by === 'place' ? [] : [told(t.quantity, (of, { commodity }) => amount(of, goods(commodity).unit))]),
    told(t.cooperatives, ({ members }) => figure(members)),
    told(t.institutions, ({ buyers }) => figure(buyers)),
    ...(by === 'place' ? [] : [told(t.median, (of) => medianText(of, t))]),
  ];
  return <Table caption={caption} columns={columns} rows={sorted(cells, goods)} />;
}

export const placeName = (place: string | null, t: Texts): string => (place === '-' || !place ? t.noKecamatan : place);
const amount = ({ quantity: of }: Figures, unit: string): string => (of === null ? '–' : quantity(of, unit));
const medianText = ({ median }: Figures, t: Texts): string =>
  median ? t.around(rupiah(median.price), rupiah(Math.ceil(median.step / 2))) : t.withheld;

/** The largest first; what is withheld last, by name alone, so that its place tells nothing. */
function sorted(cells: readonly Cell[], goods: Props['goods']): Cell[] {
  const name = (cell: Cell) => `${cell.place ?? ''} ${goods(cell.commodity).name}`;
  return [...cells].sort((a, b) => (b.figures?.value ?? 0) - (a.figures?.value ?? 0) || (name(a) < name(b) ? -1 : 1));
}
