import { rupiah } from '../../../platform/money.ts';
import { figure } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Empty, Heading, Notice, Stat, Stats } from '../../../platform/ui/parts.tsx';
import type { Cell } from '../../rules/disclosure/index.ts';
import { goodsNames, periodText } from '../names.ts';
import type { JointRow } from '../rules/joint.ts';
import type { ReadRange } from '../rules/months.ts';
import { toldGini } from '../rules/tables.ts';
import type { Goods, Published } from '../store.ts';
import { type Texts, texts } from '../texts.ts';
import { CellsTable } from './cells-table.tsx';
import { JointCard } from './joint-card.tsx';
import { MonthsForm } from './months-form.tsx';
import { SalesChart } from './sales-chart.tsx';
import { Tabs } from './tabs.tsx';

export type FiguresProps = {
  published: readonly Published[];
  goods: readonly Goods[];
  range: ReadRange;
  typed: { from: string; until: string };
};

/** What the forum traded, month by month. */
export function FiguresPage({ published, goods, range, typed }: FiguresProps) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <>
      <Heading title={t.title} lead={t.lead} />
      <Tabs at="/transparency" />
      {range.problem ? <MonthsForm action="/transparency" {...{ range, typed }} /> : null}
      <Figures published={published} goods={goods} />
      {range.problem ? null : (
        <>
          <h2>{t.otherMonths}</h2>
          <MonthsForm action="/transparency" {...{ range, typed }} />
        </>
      )}
      <WhyCard />
    </>
  );
}

type FiguresPart = Pick<FiguresProps, 'published' | 'goods'>;

/** The figures themselves: also what observers look at. */
export function Figures({ published, goods }: FiguresPart) {
  const { lang } = useUi();
  const t = texts[lang];
  const named = goodsNames(goods, lang);
  const trade = published.filter((one) => one.name === 'trade');
  const cells = trade.flatMap(({ content }) => content.cells);
  const newest = trade.at(-1);
  const joint = published.flatMap((one): readonly JointRow[] => (one.name === 'joint' ? one.content : []));
  if (!newest)
    return (
      <Empty title={t.none}>
        <p>{t.noneNext}</p>
      </Empty>
    );
  const total = (period: string) => cells.find((one) => one.table === 'total' && one.period === period);
  const of = (table: string) => cells.filter((one) => one.table === table && one.period === newest.period);
  const soldIn = (period: string) => (total(period) ? (total(period)?.figures?.value ?? null) : undefined);
  return (
    <>
      <MonthCard
        period={newest.period}
        total={total(newest.period)}
        giniBps={newest.content.giniBps}
        most={mostSold(of('commodity')).map((id) => named(id).name)}
      />
      <SalesChart months={trade.map(({ period }) => ({ period, value: soldIn(period) }))} />
      <CellsCard title={`${t.byCommodity}, ${periodText(newest.period, lang)}`}>
        <CellsTable caption={t.byCommodity} cells={of('commodity')} by="commodity" goods={named} />
      </CellsCard>
      <CellsCard title={`${t.byKecamatan}, ${periodText(newest.period, lang)}`}>
        {newest.content.coarse ? (
          <p>{t.tooWide}</p>
        ) : (
          <CellsTable caption={t.byKecamatan} cells={of('kecamatan')} by="place" goods={named} />
        )}
      </CellsCard>
      <JointCard rows={joint} goods={named} />
    </>
  );
}

const CellsCard = ({ title, children }: { title: string; children: unknown }) => (
  <Card>
    <h2>{title}</h2>
    {children as never}
  </Card>
);

/** The three commodities of which most was sold, of those that are told. */
const mostSold = (cells: readonly Cell[]): (string | null)[] =>
  cells
    .filter(({ figures }) => figures)
    .toSorted((a, b) => b.figures!.value - a.figures!.value || ((a.commodity ?? '') < (b.commodity ?? '') ? -1 : 1))
    .slice(0, 3)
    .map(({ commodity }) => commodity);

/** `Rp2,1 miliar`: as one says it. */
function roundRupiah(value: number, t: Texts): string {
  const [unit, word] = value >= 1e9 ? [1e9, t.billion] : [1e6, t.millions];
  return word(figure(Math.round((value / unit) * 10) / 10));
}

type MonthProps = { period: string; total: Cell | undefined; giniBps: number | null; most: readonly string[] };

function MonthCard({ period, total, giniBps, most }: MonthProps) {
  const { lang } = useUi();
  const t = texts[lang];
  const month = periodText(period, lang);
  if (!total)
    return (
      <Notice tone="quiet" title={t.sold(month)}>
        <p>{t.noTrade}</p>
      </Notice>
    );
  if (!total.figures)
    return (
      <Notice tone="quiet" title={t.withheldMonth(month)}>
        <p>{t.withheldMonthWhy}</p>
      </Notice>
    );
  const { value, members, buyers } = total.figures;
  return (
    <Card>
      <h2>{t.message(month, figure(members), figure(buyers), roundRupiah(value, t))}</h2>
      {most.length > 0 ? <p>{t.most(most.join(', '))}</p> : null}
      <Stats>
        <Stat label={t.value}>{rupiah(value)}</Stat>
        <Stat label={t.cooperatives}>{figure(members)}</Stat>
        <Stat label={t.institutions}>{figure(buyers)}</Stat>
        <Stat label={t.evenness}>{giniBps === null ? '–' : figure(toldGini(giniBps))}</Stat>
      </Stats>
      <p class="hint">{t.evennessHint}</p>
    </Card>
  );
}

/** In plain words, why something is missing. */
export function WhyCard() {
  const t = texts[useUi().lang];
  return (
    <Card>
      <h2>{t.why}</h2>
      {[t.whyFew, t.whyMore, t.whyOnce, t.whyMedian].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Card>
  );
}
