import { useUi } from '../../../platform/ui/context.ts';
import { Empty, Heading, LinkButton, Pager } from '../../../platform/ui/parts.tsx';
import { BuyingAreas } from '../../views/areas.tsx';
import { filterTexts, listTexts } from '../texts-list.ts';
import { type CampaignList, type ListAsk, type ListFilter, listFilters } from '../types-list.ts';
import { CampaignCard } from './card.tsx';
import { CampaignRows } from './rows.tsx';
import { Todos } from './todos.tsx';

type Props = { list: CampaignList; ask: ListAsk; isStaff: boolean; mayStart: boolean };

export function CampaignListPage({ list, ask, isStaff, mayStart }: Props) {
  const t = listTexts[useUi().lang];
  const all = listFilters.reduce((sum, one) => sum + list.counts[one], 0);
  const first = ask.state === null && ask.after === null;
  return (
    <>
      <div class="row apart">
        <Heading title={t.title} lead={isStaff ? t.leadStaff : t.lead} />
        {mayStart && all > 0 ? <LinkButton href="/campaigns/new">{t.start}</LinkButton> : null}
      </div>
      <BuyingAreas at="campaigns" />
      {all > 0 ? <Filters list={list} ask={ask} all={all} isStaff={isStaff} /> : null}
      {list.todos.length > 0 ? <Todos todos={list.todos} /> : null}
      {all === 0 ? <Nothing isStaff={isStaff} mayStart={mayStart} /> : <Open list={list} first={first} />}
      {ask.state !== null && list.cards.length + list.rows.length === 0 ? <NoMatch /> : null}
      {list.rows.length > 0 ? <CampaignRows rows={list.rows} isStaff={isStaff} /> : null}
      <Pages list={list} ask={ask} />
    </>
  );
}

const path = (state: ListFilter | null, after: string | null): string => {
  const query = new URLSearchParams({ ...(state ? { state } : {}), ...(after ? { after } : {}) });
  return query.size > 0 ? `/campaigns?${query}` : '/campaigns';
};

function Filters({ list, ask, all, isStaff }: Pick<Props, 'list' | 'ask' | 'isStaff'> & { all: number }) {
  const { lang } = useUi();
  const t = listTexts[lang];
  const shown = listFilters.filter((one) => one !== 'draft' || isStaff);
  return (
    <nav class="tabs" aria-label={t.filters}>
      <a href={path(null, null)} aria-current={ask.state === null ? 'true' : undefined}>
        {t.all} <span class="count">{all}</span>
      </a>
      {shown.map((one) => (
        <a key={one} href={path(one, null)} aria-current={ask.state === one ? 'true' : undefined}>
          {filterTexts[lang][one]} <span class="count">{list.counts[one]}</span>
        </a>
      ))}
    </nav>
  );
}

function Open({ list, first }: { list: CampaignList; first: boolean }) {
  const t = listTexts[useUi().lang];
  if (list.cards.length === 0)
    return first ? (
      <Empty title={t.noneOpen}>
        <p>{t.noneOpenBody}</p>
      </Empty>
    ) : null;
  return (
    <section>
      <h2>{t.openTitle}</h2>
      <div class="cards">
        {list.cards.map((card) => (
          <CampaignCard key={card.id} card={card} />
        ))}
      </div>
      {first && list.nextCards ? (
        <p>
          <a href={path('open', null)}>{t.showAllOpen(list.counts.open)}</a>
        </p>
      ) : null}
    </section>
  );
}

function Pages({ list, ask: { state, after } }: Pick<Props, 'list' | 'ask'>) {
  const next = state === 'open' ? list.nextCards : list.nextRows;
  return <Pager previous={after ? path(state, null) : null} next={next ? path(state, next) : null} />;
}

function NoMatch() {
  const t = listTexts[useUi().lang];
  return (
    <Empty title={t.emptyFilter}>
      <LinkButton href="/campaigns" tone="plain">
        {t.showAll}
      </LinkButton>
    </Empty>
  );
}

function Nothing({ isStaff, mayStart }: Pick<Props, 'isStaff' | 'mayStart'>) {
  const t = listTexts[useUi().lang];
  return (
    <Empty title={t.emptyTitle}>
      <p>{isStaff ? t.emptyStaff : t.emptyCooperative}</p>
      <p>
        <LinkButton href="/needs">{isStaff ? t.toPooled : t.toNeeds}</LinkButton>
        {mayStart ? (
          <LinkButton href="/campaigns/new" tone="plain">
            {t.start}
          </LinkButton>
        ) : null}
      </p>
    </Empty>
  );
}
