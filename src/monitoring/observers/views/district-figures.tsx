import { useUi } from '../../../platform/ui/context.ts';
import { Card, Empty } from '../../../platform/ui/parts.tsx';
import { goodsNames, periodText } from '../../transparency/names.ts';
import type { Goods, Published } from '../../transparency/store.ts';
import { texts as figureTexts } from '../../transparency/texts.ts';
import { CellsTable } from '../../transparency/views/cells-table.tsx';
import { SalesChart } from '../../transparency/views/sales-chart.tsx';
import { texts } from '../texts.ts';

type Props = { published: readonly Published[]; goods: readonly Goods[]; kecamatan: readonly string[] };

/** The published figures of some kecamatan, withheld where the public is not told them either. */
export function DistrictFigures({ published, goods, kecamatan }: Props) {
  const { lang } = useUi();
  const t = figureTexts[lang];
  const trade = published.filter((one) => one.name === 'trade');
  const newest = trade.at(-1)?.period;
  const own = trade
    .flatMap(({ content }) => content.cells)
    .filter(({ place }) => place !== null && kecamatan.includes(place));
  if (!newest || own.length === 0)
    return (
      <Empty title={t.none}>
        <p>{t.noneNext}</p>
      </Empty>
    );
  const of = (table: string) => own.filter((one) => one.table === table && one.period === newest);
  const valueIn = (place: string, period: string) => {
    const cell = own.find((one) => one.table === 'kecamatan' && one.place === place && one.period === period);
    return cell ? (cell.figures?.value ?? null) : undefined;
  };
  const named = goodsNames(goods, lang);
  return (
    <>
      {kecamatan.map((place) => (
        <section key={place}>
          <h2>{place}</h2>
          <SalesChart months={trade.map(({ period }) => ({ period, value: valueIn(place, period) }))} />
        </section>
      ))}
      <Card>
        <h2>{`${t.byKecamatan}, ${periodText(newest, lang)}`}</h2>
        <CellsTable caption={t.byKecamatan} cells={of('kecamatan')} by="place" goods={named} />
      </Card>
      <Card>
        <h2>{`${texts[lang].byBoth}, ${periodText(newest, lang)}`}</h2>
        <CellsTable caption={texts[lang].byBoth} cells={of('kecamatan-commodity')} by="both" goods={named} />
      </Card>
    </>
  );
}
