import { dayText } from '../../../platform/clock.ts';
import { figure } from '../../../platform/quantity.ts';
import { StackedBar } from '../../../platform/ui/charts.tsx';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Empty, Heading, LinkButton, Pager, Table } from '../../../platform/ui/parts.tsx';
import { bands } from '../../rules/health/index.ts';
import { placeText } from '../inputs.ts';
import { MOST_KECAMATAN, ON_A_PAGE, placeOf } from '../store-list.ts';
import type { Summary } from '../summary.ts';
import { texts } from '../texts.ts';
import { bandTexts } from '../texts-names.ts';
import { type Filter, type ListRow, type Sort, sorts } from '../types.ts';
import { Choice } from './choice.tsx';
import { BandChip, changeText } from './parts.tsx';

type Props = {
  rows: readonly ListRow[];
  /** To choose from; more than `MOST_KECAMATAN` are typed. */
  kecamatan: readonly string[];
  filter: Filter;
  /** Null: nobody was ever measured. */
  summary: Summary | null;
};

/** All cooperatives with their score: the forum's overview. */
export function ListPage({ rows, kecamatan, filter, summary }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  const shown = rows.slice(0, ON_A_PAGE);
  const last = rows.length > ON_A_PAGE ? shown.at(-1)! : null;
  return (
    <>
      <Heading title={t.title} lead={summary === null ? undefined : t.lead(dayText(summary.day, lang))} />
      <nav class="tabs" aria-label={t.healthPage}>
        <a href="/health" aria-current="page">
          {t.healthPage}
        </a>
        <a href="/warnings">{t.warningsPage}</a>
        <a href="/mentoring">{t.mentoring}</a>
        <a href="/health/formulas">{t.how}</a>
      </nav>
      {summary === null ? (
        <Empty title={t.notYet}>
          <p>{t.notYetBody}</p>
          <LinkButton href="/health/formulas" tone="plain">
            {t.how}
          </LinkButton>
        </Empty>
      ) : (
        <>
          <Bands {...summary} />
          <FilterForm kecamatan={kecamatan} filter={filter} />
          <p class="soft small" role="status">
            {t.shown(shown.length, summary.cooperatives)}
          </p>
          {shown.length === 0 ? (
            <Empty title={t.none}>
              <LinkButton href="/health" tone="plain">
                {t.showAll}
              </LinkButton>
            </Empty>
          ) : (
            <Rows rows={shown} />
          )}
          <Pager
            previous={filter.after ? address(filter, null) : null}
            next={last ? address(filter, placeText(placeOf(last, filter.sort))) : null}
          />
        </>
      )}
    </>
  );
}

function address({ kecamatan, band, sort }: Filter, after: string | null): string {
  const asked = { kecamatan, band, sort, after };
  const given = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== null);
  return `/health?${new URLSearchParams(given)}`;
}

function Bands({ bands: counts, cooperatives }: Summary) {
  const { lang } = useUi();
  const t = texts[lang];
  const all = ([...bands.map(({ band }) => band), 'unmeasured'] as const).map((band) => ({
    ...{ band, value: counts[band], label: `${bandTexts[lang][band]}: ${figure(counts[band])}` },
  }));
  const title = t.bandsTitle(counts.healthy + counts.fairly_healthy, cooperatives);
  return (
    <Card>
      <h2>{title}</h2>
      <StackedBar segments={all.filter(({ value }) => value > 0)} total={cooperatives} label={title} />
      <Table
        caption={title}
        rows={all}
        columns={[
          { label: t.band, cell: ({ band }) => <a href={`/health?band=${band}`}>{bandTexts[lang][band]}</a> },
          { label: t.cooperatives, numeric: true, cell: ({ value }) => figure(value) },
        ]}
      />
    </Card>
  );
}

function FilterForm({ kecamatan, filter }: Pick<Props, 'kecamatan' | 'filter'>) {
  const { lang } = useUi();
  const t = texts[lang];
  const any = ['', t.all] as const;
  const names: Record<Sort, string> = { total: t.sortTotal, change: t.sortChange, name: t.sortName };
  const bandOptions = [...bands.map(({ band }) => band), 'unmeasured' as const];
  return (
    <form method="get" action="/health" class="filters card" aria-label={t.filters}>
      {kecamatan.length > MOST_KECAMATAN ? (
        <div class="field">
          <label for="f-kecamatan">{t.kecamatan}</label>
          <input id="f-kecamatan" name="kecamatan" value={filter.kecamatan ?? ''} maxlength={80} />
        </div>
      ) : (
        <Choice
          name="kecamatan"
          label={t.kecamatan}
          value={filter.kecamatan}
          options={[any, ...kecamatan.map((one) => [one, one] as const)]}
        />
      )}
      <Choice
        name="band"
        label={t.band}
        value={filter.band}
        options={[any, ...bandOptions.map((one) => [one, bandTexts[lang][one]] as const)]}
      />
      <Choice name="sort" label={t.sort} value={filter.sort} options={sorts.map((one) => [one, names[one]] as const)} />
      <button type="submit" class="button plain">
        {t.filter}
      </button>
    </form>
  );
}

function Rows({ rows }: { rows: readonly ListRow[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <Table
      caption={t.title}
      rows={rows}
      columns={[
        { label: t.cooperative, cell: (row) => <a href={`/health/${row.cooperativeId}`}>{row.name}</a> },
        { label: t.kecamatan, cell: (row) => row.kecamatan ?? '–' },
        { label: t.score, numeric: true, cell: (row) => <strong>{row.total ?? '–'}</strong> },
        { label: t.band, cell: (row) => <BandChip total={row.total} /> },
        { label: t.change, numeric: true, cell: (row) => changeText(row.change, t) },
        {
          label: t.warnings,
          numeric: true,
          cell: ({ warnings, serious }) =>
            warnings === 0 ? t.noWarnings : serious > 0 ? `${warnings} (${t.serious(serious)})` : String(warnings),
        },
      ]}
    />
  );
}
