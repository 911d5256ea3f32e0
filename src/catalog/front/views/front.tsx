import { useUi } from '../../../platform/ui/context.ts';
import { Empty, Heading, LinkButton, Pager } from '../../../platform/ui/parts.tsx';
import { type Filters, narrows, queryOf } from '../../filters.ts';
import type { Page } from '../../paging.ts';
import { seesStock } from '../../stock.ts';
import { shared } from '../../texts.ts';
import { type Choices, FilterForm } from '../../views/filter-form.tsx';
import type { CardRow } from '../store.ts';
import { texts } from '../texts.ts';
import { CommodityCard, carriedOn } from './cards.tsx';

type Results = { page: Page<CardRow>; total: number; filters: Filters };

/** The front of the house: what there is, from whom, at what price. */
export function Front({ cooperatives, choices, ...results }: Results & { cooperatives: number; choices: Choices }) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <>
      <Heading title={t.headline(cooperatives)} lead={t.lead} />
      <FilterForm action="/" filters={results.filters} choices={choices} />
      <div id="results">
        <CardList {...results} />
      </div>
    </>
  );
}

/** The part that changes while somebody types. */
export function CardList({ page, total, filters }: Results) {
  const { lang, viewer } = useUi();
  const t = texts[lang];
  // The public may order after signing in; who is signed in sees the button when their party buys.
  const orders = viewer === null || viewer.role === 'requester';
  const sight = seesStock(viewer) ? 'exact' : narrows(filters) || filters.q ? 'bands' : 'sums';
  const query = carriedOn(filters);
  return (
    <>
      <p role="status" class="soft small">
        {filters.q ? t.countFor(total, filters.q) : t.count(total)}
      </p>
      {total === 0 ? <NothingFound filters={filters} /> : null}
      <div class="cards">
        {page.rows.map((row) => (
          <CommodityCard key={row.id} row={row} lang={lang} query={query} orders={orders} sight={sight} />
        ))}
      </div>
      <Pager
        previous={page.previous && `/${queryOf(filters, { before: page.previous })}`}
        next={page.next && `/${queryOf(filters, { after: page.next })}`}
      />
    </>
  );
}

function NothingFound({ filters }: { filters: Filters }) {
  const { lang } = useUi();
  const t = texts[lang];
  if (!filters.q && !filters.category && !narrows(filters)) {
    return (
      <Empty title={t.emptyCatalogTitle}>
        <p>{t.emptyCatalog}</p>
      </Empty>
    );
  }
  return (
    <Empty title={t.emptyTitle}>
      <p>{t.emptyBody}</p>
      <LinkButton href="/" tone="plain">
        {shared[lang].clear}
      </LinkButton>
    </Empty>
  );
}
