import { dayText, durationText } from '../../platform/clock.ts';
import { rupiah } from '../../platform/money.ts';
import { quantity } from '../../platform/quantity.ts';
import { useUi } from '../../platform/ui/context.ts';
import { Card, Chip, Empty, Heading, LinkButton, Pager, Table } from '../../platform/ui/parts.tsx';
import { awardTexts } from '../texts-awards.ts';
import { awardStateTexts } from '../texts-orders.ts';
import type { AwardState } from '../types.ts';
import type { AwardList, AwardListFilter, AwardRow } from '../types-pages.ts';
import { AwardChip } from './chips.tsx';
import { FilterLinks } from './filter-links.tsx';
import { nameOf } from './words.ts';

const shownStates: readonly AwardState[] = ['reserved', 'confirmed', 'declined', 'lapsed', 'cancelled'];

export function AwardListPage({ list, filter }: { list: AwardList; filter: AwardListFilter }) {
  const t = awardTexts[useUi().lang];
  const waiting = list.rows.filter((row) => row.state === 'reserved');
  const others = list.rows.filter((row) => row.state !== 'reserved');
  return (
    <>
      <Heading title={t.listTitle} lead={t.listLead} />
      <StateFilter list={list} filter={filter} />
      {list.rows.length === 0 ? <NoAwards filtered={filter.state !== null} /> : null}
      {waiting.length > 0 ? <Waiting rows={waiting} /> : null}
      {others.length > 0 ? <Answered rows={others} titled={waiting.length > 0} /> : null}
      <Pager
        previous={filter.after ? listPath(filter.state, null) : null}
        next={list.next ? listPath(filter.state, list.next) : null}
      />
    </>
  );
}

const listPath = (state: string | null, after: string | null): string => {
  const query = new URLSearchParams();
  if (state) query.set('state', state);
  if (after) query.set('after', after);
  return query.size > 0 ? `/awards?${query}` : '/awards';
};

function StateFilter({ list, filter }: { list: AwardList; filter: AwardListFilter }) {
  const { lang } = useUi();
  const t = awardTexts[lang];
  const count = (state: AwardState) => list.counts[state] ?? 0;
  return (
    <FilterLinks
      label={t.filters}
      current={filter.state}
      links={[
        {
          value: null,
          text: t.all,
          count: shownStates.reduce((sum, state) => sum + count(state), 0),
          href: listPath(null, null),
        },
        ...shownStates
          .filter((state) => count(state) > 0 || filter.state === state)
          .map((state) => ({
            value: state,
            text: awardStateTexts[lang][state],
            count: count(state),
            href: listPath(state, null),
          })),
      ]}
    />
  );
}

function NoAwards({ filtered }: { filtered: boolean }) {
  const t = awardTexts[useUi().lang];
  return (
    <Empty title={filtered ? t.emptyFilterTitle : t.emptyTitle}>
      {filtered ? null : <p>{t.empty}</p>}
      <LinkButton href={filtered ? '/awards' : '/offers'} tone="plain">
        {filtered ? t.showAll : t.toOffers}
      </LinkButton>
    </Empty>
  );
}

/** What needs an answer: one card each, with the time that is left. */
function Waiting({ rows }: { rows: readonly AwardRow[] }) {
  const { lang } = useUi();
  const t = awardTexts[lang];
  return (
    <section>
      <h2>{t.waitingTitle}</h2>
      <div class="cards">
        {rows.map((row) => (
          <Card key={row.id}>
            <div class="row apart">
              <h3>
                {nameOf(row.commodity, lang)}, {quantity(row.quantity, row.commodity.tradeUnit)}
              </h3>
              <TimeLeft until={row.confirmBy} />
            </div>
            <p class="price">{rupiah(row.cost)}</p>
            <p class="soft">{t.forBuyer(row.institutionName, dayText(row.neededOn, lang))}</p>
            <div class="push">
              <LinkButton href={`/awards/${row.id}`}>{t.answer}</LinkButton>
            </div>
          </Card>
        ))}
      </div>
    </section>
  );
}

/** How long there is to answer; under three hours it is pressing. */
export function TimeLeft({ until }: { until: number }) {
  const { lang, now } = useUi();
  const t = awardTexts[lang];
  const left = until - now;
  if (left <= 0) return <Chip tone="bad">{t.over}</Chip>;
  return <Chip tone={left < 3 * 3_600_000 ? 'bad' : 'warn'}>{t.left(durationText(left, lang))}</Chip>;
}

function Answered({ rows, titled }: { rows: readonly AwardRow[]; titled: boolean }) {
  const { lang } = useUi();
  const t = awardTexts[lang];
  return (
    <section>
      {titled ? <h2>{t.othersTitle}</h2> : null}
      <Table
        caption={t.listTitle}
        rows={rows}
        columns={[
          {
            label: t.goods,
            cell: (row) => (
              <a href={`/awards/${row.id}`}>
                <strong>{nameOf(row.commodity, lang)}</strong>
              </a>
            ),
          },
          { label: t.buyer, cell: (row) => row.institutionName },
          { label: t.quantity, numeric: true, cell: (row) => quantity(row.quantity, row.commodity.tradeUnit) },
          { label: t.sum, numeric: true, cell: (row) => (row.state === 'confirmed' ? rupiah(row.cost) : '–') },
          { label: t.neededOn, cell: (row) => dayText(row.neededOn, lang) },
          { label: t.state, cell: (row) => <AwardChip state={row.state} /> },
        ]}
      />
    </section>
  );
}
