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

type Told = Cell & { figures: Figures };

/** Cells of one month and table; what is withheld is named below, by name alone, so that its place tells nothing. */
export function CellsTable({ caption, cells, by, goods }: Props) {
  const t = texts[useUi().lang];
  const name = ({ place, commodity }: Cell) =>
    [...(by === 'commodity' ? [] : [placeName(place, t)]), ...(by === 'place' ? [] : [goods(commodity).name])].join(
      ' · ',
    );
  const told = cells.filter((one): one is Told => one.figures !== null);
  const withheld = cells.filter((one) => one.figures === null).map(name);
  return (
    <>
      {told.length > 0 ? (
        <Table
          caption={caption}
          columns={[{ label: by === 'place' ? t.kecamatan : t.commodity, cell: name }, ...figureColumns(by, goods, t)]}
          rows={told.sort((a, b) => b.figures.value - a.figures.value || (name(a) < name(b) ? -1 : 1))}
        />
      ) : null}
      {withheld.length > 0 ? <p class="soft">{t.withheldRows(withheld.sort().join(', '))}</p> : null}
      {cells.length === 0 ? <p class="soft">{t.noTrade}</p> : null}
    </>
  );
}

function figureColumns(by: Props['by'], goods: Props['goods'], t: Texts): Column<Told>[] {
  const ofGoods = by !== 'place';
  const column = (label: string, cell: (figures: Figures, of: Told) => string): Column<Told> => ({
    label,
    cell: (one) => cell(one.figures, one),
    numeric: true,
  });
  return [
    column(t.value, ({ value }) => rupiah(value)),
    ...(ofGoods ? [column(t.quantity, (of, { commodity }) => amount(of, goods(commodity).unit))] : []),
    column(t.cooperatives, ({ members }) => figure(members)),
    column(t.institutions, ({ buyers }) => figure(buyers)),
    ...(ofGoods ? [column(t.median, (of) => medianText(of, t))] : []),
  ];
}

export const placeName = (place: string | null, t: Texts): string => (place === '-' || !place ? t.noKecamatan : place);
const amount = ({ quantity: of }: Figures, unit: string): string => (of === null ? '–' : quantity(of, unit));
const medianText = ({ median }: Figures, t: Texts): string =>
  median ? t.around(rupiah(median.price), rupiah(Math.ceil(median.step / 2))) : t.withheld;
