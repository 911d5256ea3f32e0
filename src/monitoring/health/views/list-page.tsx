import { dayText } from '../../../platform/clock.ts';
import { StackedBar } from '../../../platform/ui/charts.tsx';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Empty, Heading, LinkButton, Table } from '../../../platform/ui/parts.tsx';
import { bandOf, bands } from '../../rules/health/index.ts';
import { texts } from '../texts.ts';
import { bandTexts } from '../texts-names.ts';
import { type Band, type Filter, type ListRow, type Sort, sorts } from '../types.ts';
import { BandChip, changeText } from './parts.tsx';

type Props = {
  rows: readonly ListRow[];
  totals: readonly (number | null)[];
  kecamatan: readonly string[];
  filter: Filter;
  /** The last day that counts; null: nothing was ever measured. */
  day: string | null;
};

/** All cooperatives with their score: the forum's overview. */
export function ListPage({ rows, totals, kecamatan, filter, day }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <>
      <Heading title={t.title} lead={day === null ? undefined : t.lead(dayText(day, lang))} />
      <nav class="tabs" aria-label={t.healthPage}>
        <a href="/health" aria-current="page">
          {t.healthPage}
        </a>
        <a href="/warnings">{t.warningsPage}</a>
        <a href="/mentoring">{t.mentoring}</a>
        <a href="/health/formulas">{t.how}</a>
      </nav>
      {day === null ? (
        <Empty title={t.notYet}>
          <p>{t.notYetBody}</p>
          <LinkButton href="/health/formulas" tone="plain">
            {t.how}
          </LinkButton>
        </Empty>
      ) : (
        <>
          <Bands totals={totals} />
          <FilterForm kecamatan={kecamatan} filter={filter} />
          <p class="strong">{t.count(rows.length)}</p>
          {rows.length === 0 ? (
            <Empty title={t.none}>
              <LinkButton href="/health" tone="plain">
                {t.showAll}
              </LinkButton>
            </Empty>
          ) : (
            <Rows rows={rows} />
          )}
        </>
      )}
    </>
  );
}

function Bands({ totals }: { totals: readonly (number | null)[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  const count = (band: Band) => totals.filter((total) => total !== null && bandOf(total) === band).length;
  const unmeasured = totals.filter((total) => total === null).length;
  const parts = bands.map(({ band }) => ({ label: `${bandTexts[lang][band]}: ${count(band)}`, value: count(band) }));
  const all = [...parts, { label: `${bandTexts[lang].unmeasured}: ${unmeasured}`, value: unmeasured }];
  const title = t.bandsTitle(count('healthy') + count('fairly_healthy'), totals.length);
  return (
    <Card>
      <h2>{title}</h2>
      <StackedBar segments={all.filter(({ value }) => value > 0)} total={totals.length} label={title} />
      <p>{all.map(({ label }) => label).join(' · ')}</p>
    </Card>
  );
}

function FilterForm({ kecamatan, filter }: Pick<Props, 'kecamatan' | 'filter'>) {
  const { lang } = useUi();
  const t = texts[lang];
  const any = ['', t.all] as const;
  const names: Record<Sort, string> = {
    ...{ total: t.sortTotal, change: t.sortChange, warnings: t.sortWarnings, name: t.sortName },
  };
  const chosen = (
    name: string,
    label: string,
    value: string | null,
    options: readonly (readonly [string, string])[],
  ) => (
    <div class="field">
      <label for={`f-${name}`}>{label}</label>
      <select id={`f-${name}`} name={name}>
        {options.map(([option, text]) => (
          <option key={option} value={option} selected={option === (value ?? '')}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
  const bandOptions = [...bands.map(({ band }) => band), 'unmeasured' as const];
  return (
    <form method="get" action="/health" class="filters card" aria-label={t.filters}>
      {chosen('kecamatan', t.kecamatan, filter.kecamatan, [any, ...kecamatan.map((one) => [one, one] as const)])}
      {chosen('band', t.band, filter.band, [any, ...bandOptions.map((one) => [one, bandTexts[lang][one]] as const)])}
      {chosen(
        'sort',
        t.sort,
        filter.sort,
        sorts.map((one) => [one, names[one]] as const),
      )}
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
        { label: t.change, numeric: true, cell: (row) => changeText(row.total, row.before, t) },
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
