import type { Lang } from '../../../platform/i18n.ts';
import { percent, rupiah } from '../../../platform/money.ts';
import { figure } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Empty, Heading, Notice, Table } from '../../../platform/ui/parts.tsx';
import { policyTexts } from '../../texts-reasons.ts';
import type { Replayed } from '../replay.ts';
import { fairnessTexts, policiesTexts } from '../texts.ts';
import { Bars } from './bars.tsx';
import { giniText } from './fairness-page.tsx';

type PoliciesProps = {
  rows: readonly Replayed[];
  orders: number;
  lines: number;
  /** Set where older orders were left out: most lines that are counted. */
  cutAt: number | null;
};

export function PoliciesPage({ rows: all, orders, lines, cutAt }: PoliciesProps) {
  const { lang } = useUi();
  const t = policiesTexts[lang];
  // The limit holds for a line; over an order the cheapest way may share deliveries that this one does not.
  const rows = all.filter((row) => row.way.withinBps === null || extraBps(row, all) <= row.way.withinBps);
  const short = cheapestOf(rows)?.shortLines ?? 0;
  const crumbs = <a href="/fairness">{fairnessTexts[lang].title}</a>;
  if (orders === 0)
    return (
      <>
        <Heading crumbs={crumbs} title={t.title} />
        <Empty title={t.emptyTitle}>
          <p>{t.empty}</p>
        </Empty>
      </>
    );
  return (
    <>
      <Heading crumbs={crumbs} title={t.title} lead={t.lead(orders, lines)} />
      <Notice tone="quiet">
        <p>{t.basis}</p>
        {cutAt === null ? null : <p>{t.cut(cutAt)}</p>}
        {short > 0 ? <p>{t.short(short)}</p> : null}
      </Notice>
      <div class="two even">
        <CostPicture rows={rows} />
        <GiniPicture rows={rows} />
      </div>
      <Rows rows={rows} />
    </>
  );
}

const cheapestOf = (rows: readonly Replayed[]): Replayed | undefined =>
  rows.find((row) => row.way.policy === 'cheapest');
const fairOf = (rows: readonly Replayed[]): Replayed =>
  rows.find((row) => row.way.policy === 'fair' && row.way.withinBps === null && row.way.most === null)!;

function wayName({ way }: Replayed, lang: Lang): string {
  const name = policyTexts[lang][way.policy];
  if (way.most !== null) return policiesTexts[lang].most(name, way.most);
  return way.withinBps === null ? name : policiesTexts[lang].within(name, percent(way.withinBps));
}

/** Above the cheapest, in 1/10,000 of it. */
const extraBps = (row: Replayed, rows: readonly Replayed[]): number =>
  Math.round((row.cost / Math.max(cheapestOf(rows)?.cost ?? 0, 1) - 1) * 10_000);
const extraText = (row: Replayed, rows: readonly Replayed[]): string => {
  const bps = extraBps(row, rows);
  return bps === 0 ? '–' : `${bps > 0 ? '+' : '−'}${percent(Math.abs(bps))}`;
};

function CostPicture({ rows }: { rows: readonly Replayed[] }) {
  const { lang } = useUi();
  const t = policiesTexts[lang];
  const bars = rows.map((row) => {
    const text = extraText(row, rows);
    const label = wayName(row, lang);
    return { id: label, label, value: Math.max(0, extraBps(row, rows)), text, title: `${label}: ${text}` };
  });
  return (
    <Card>
      <figure class="bars">
        <figcaption class="strong">{t.chartCost(percent(Math.max(0, extraBps(fairOf(rows), rows))))}</figcaption>
        <Bars bars={bars} />
      </figure>
    </Card>
  );
}

function GiniPicture({ rows }: { rows: readonly Replayed[] }) {
  const { lang } = useUi();
  const t = policiesTexts[lang];
  const bars = rows.map((row) => {
    const label = wayName(row, lang);
    const text = giniText(row.gini ?? 0);
    return { id: label, label, value: row.gini ?? 0, text, title: `${label}: ${text}` };
  });
  return (
    <Card>
      <figure class="bars">
        <figcaption class="strong">
          {t.chartGini(giniText(cheapestOf(rows)?.gini ?? 0), giniText(fairOf(rows).gini ?? 0))}
        </figcaption>
        <Bars bars={bars} />
      </figure>
    </Card>
  );
}

function Rows({ rows }: { rows: readonly Replayed[] }) {
  const { lang } = useUi();
  const t = policiesTexts[lang];
  return (
    <Card>
      <Table
        caption={t.title}
        rows={rows}
        columns={[
          { label: t.way, cell: (row) => wayName(row, lang) },
          { label: t.cost, numeric: true, cell: (row) => rupiah(row.cost) },
          { label: t.extra, numeric: true, cell: (row) => extraText(row, rows) },
          { label: t.cooperatives, numeric: true, cell: (row) => row.cooperatives },
          { label: t.perOrder, numeric: true, cell: (row) => figure(Math.round(row.perOrder * 10) / 10) },
          { label: t.gini, numeric: true, cell: (row) => (row.gini === null ? '–' : giniText(row.gini)) },
        ]}
      />
    </Card>
  );
}
