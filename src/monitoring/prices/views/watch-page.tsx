import { categoryName } from '../../../catalog/index.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Empty, Heading, LinkButton, Notice } from '../../../platform/ui/parts.tsx';
import type { WatchStatus } from '../../rules/prices/index.ts';
import { texts } from '../texts.ts';
import type { AlertRow, Goods, Standing } from '../types.ts';
import type { Staff } from './actions.tsx';
import { PressedCard } from './pressed-card.tsx';
import { WatchTable } from './watch-table.tsx';

export const filters = ['intervensi', 'waspada', 'aman', 'unknown'] as const;
export type Filter = (typeof filters)[number];
export type Row = { goods: Goods; standing: Standing; alert: AlertRow | null; staff: Staff | null };
type Props = {
  rows: readonly Row[];
  filter: Filter | null;
  category: string | null;
  carryDays: number;
  mayEnter: boolean;
  isForum: boolean;
  /** Who may bring prices from a file. */
  mayImport: boolean;
  isCalled: boolean;
};

export const filterOf = ({ watched }: Standing): Filter => watched?.status ?? 'unknown';
/** Without a filter those that have a reference: the others are watched for nothing. */
const isShown = (standing: Standing, filter: Filter | null): boolean =>
  filter === null ? standing.reference !== null : filterOf(standing) === filter;
const isPressed = ({ standing }: Row): boolean => standing.watched !== null && standing.watched.status !== 'aman';

/** All commodities with how their prices stand against HET and HAP; those far from it first, with what to do. */
export function WatchPage(props: Props) {
  const { rows, filter, category, carryDays, isCalled } = props;
  const { lang } = useUi();
  const t = texts[lang];
  const judged = rows.filter(({ standing }) => standing.watched);
  const ofCategory = rows.filter(({ goods }) => category === null || goods.category === category);
  const shown = ofCategory.filter(({ standing }) => isShown(standing, filter));
  const lead = judged.length === 0 ? t.leadNone : t.lead(judged.filter(isPressed).length, judged.length);
  const [pressed, rest] = [shown.filter(isPressed).sort(byDistance), shown.filter((row) => !isPressed(row))];
  return (
    <>
      <div class="row apart">
        <Heading title={t.title} lead={lead} />
        {props.mayEnter ? <LinkButton href="/prices/new">{t.note}</LinkButton> : null}
      </div>
      {isCalled ? <Notice tone="good">{t.called}</Notice> : null}
      <Tabs rows={ofCategory} filter={filter} category={category} />
      <Categories rows={rows} filter={filter} category={category} />
      {shown.length === 0 ? (
        <Empty title={t.nothing}>
          <a href="/prices">{t.toAll}</a>
        </Empty>
      ) : null}
      {pressed.length > 0 ? (
        <section>
          <h2>{t.pressed}</h2>
          <div class="cards">
            {pressed.map((row) => (
              <PressedCard key={row.goods.commodityId} row={row} />
            ))}
          </div>
        </section>
      ) : null}
      {rest.length > 0 ? <WatchTable title={pressed.length > 0 ? t.rest : t.title} rows={rest} /> : null}
      <p class="soft">{t.counts(carryDays)}</p>
      {props.isForum ? <Elsewhere mayImport={props.mayImport} /> : null}
    </>
  );
}

const weight: Readonly<Record<WatchStatus, number>> = { intervensi: 0, waspada: 1, aman: 2 };
const far = ({ standing }: Row): number => Math.abs(standing.watched?.deviationBps ?? 0);
const byDistance = (a: Row, b: Row): number =>
  weight[a.standing.watched!.status] - weight[b.standing.watched!.status] || far(b) - far(a);

const addressOf = (filter: Filter | null, category: string | null): string => {
  const query = new URLSearchParams({ ...(filter ? { status: filter } : {}), ...(category ? { category } : {}) });
  return query.size > 0 ? `/prices?${query}` : '/prices';
};

function Tabs({ rows, filter, category }: Pick<Props, 'rows' | 'filter' | 'category'>) {
  const t = texts[useUi().lang];
  const count = (one: Filter) => rows.filter(({ standing }) => filterOf(standing) === one).length;
  return (
    <nav class="tabs" aria-label={t.filters}>
      <a href={addressOf(null, category)} aria-current={filter === null ? 'true' : undefined}>
        {t.all} <span class="count">{rows.filter(({ standing }) => isShown(standing, null)).length}</span>
      </a>
      {filters.map((one) => (
        <a key={one} href={addressOf(one, category)} aria-current={filter === one ? 'true' : undefined}>
          {t[one]} <span class="count">{count(one)}</span>
        </a>
      ))}
    </nav>
  );
}

function Categories({ rows, filter, category }: Pick<Props, 'rows' | 'filter' | 'category'>) {
  const { lang } = useUi();
  const t = texts[lang];
  const all = [...new Set(rows.map(({ goods }) => goods.category))];
  return (
    <form method="get" action="/prices" class="row act">
      {filter ? <input type="hidden" name="status" value={filter} /> : null}
      <label for="category">{t.category}</label>
      <select id="category" name="category" class="narrow">
        <option value="">{t.every}</option>
        {all.map((one) => (
          <option key={one} value={one} selected={one === category}>
            {categoryName(one, lang)}
          </option>
        ))}
      </select>
      <button type="submit" class="button plain">
        {t.show}
      </button>
    </form>
  );
}

function Elsewhere({ mayImport }: { mayImport: boolean }) {
  const t = texts[useUi().lang];
  const places = [
    ['/prices/index', t.toIndex],
    ...(mayImport ? [['/prices/imports', t.toImports] as const] : []),
    ['/prices/markets', t.toMarkets],
  ] as const;
  return (
    <p class="row">
      {places.map(([href, label]) => (
        <LinkButton key={href} href={href} tone="plain">
          {label}
        </LinkButton>
      ))}
    </p>
  );
}
