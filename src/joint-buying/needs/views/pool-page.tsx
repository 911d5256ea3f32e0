import { commodityName } from '../../../catalog/index.ts';
import { momentText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Empty, Heading, LinkButton, Stat, Stats } from '../../../platform/ui/parts.tsx';
import type { CampaignState } from '../../rules/index.ts';
import { BuyingAreas } from '../../views/areas.tsx';
import { CampaignChip } from '../../views/head.tsx';
import { poolTexts } from '../texts.ts';
import type { Pooled, Running, Serving } from '../types.ts';

export const poolFilters = ['served', 'unserved'] as const;
export type PoolFilter = (typeof poolFilters)[number];

/** What is needed of some goods a month, with who would sell it and what is under way already. */
export type PoolRow = {
  pooled: Pooled;
  month: number;
  servings: readonly Serving[];
  running: readonly Running[];
};
type Props = { rows: readonly PoolRow[]; filter: PoolFilter | null; mayStart: boolean };

const isServed = ({ servings }: PoolRow): boolean => servings.length > 0;

/** All needs together, by commodity and month. */
export function PoolPage({ rows, filter, mayStart }: Props) {
  const t = poolTexts[useUi().lang];
  const shown = rows.filter((row) => filter === null || isServed(row) === (filter === 'served'));
  return (
    <>
      <BuyingAreas at="needs" />
      <Heading title={t.title} lead={t.lead} />
      {rows.length > 0 ? <Filters rows={rows} filter={filter} /> : null}
      {rows.length === 0 ? (
        <Empty title={t.none}>
          <p>{t.noneBody}</p>
        </Empty>
      ) : shown.length === 0 ? (
        <Empty title={t.nothing}>
          <p>
            <a href="/needs">{t.toAll}</a>
          </p>
        </Empty>
      ) : null}
      <div class="cards">
        {shown.map((row) => (
          <PoolCard key={row.pooled.commodityId} row={row} mayStart={mayStart} />
        ))}
      </div>
    </>
  );
}

function Filters({ rows, filter }: Pick<Props, 'rows' | 'filter'>) {
  const t = poolTexts[useUi().lang];
  const served = rows.filter(isServed).length;
  const counts = { served, unserved: rows.length - served };
  return (
    <nav class="tabs" aria-label={t.filters}>
      <a href="/needs" aria-current={filter === null ? 'true' : undefined}>
        {t.all} <span class="count">{rows.length}</span>
      </a>
      {poolFilters.map((one) => (
        <a key={one} href={`/needs?prices=${one}`} aria-current={filter === one ? 'true' : undefined}>
          {t[one]} <span class="count">{counts[one]}</span>
        </a>
      ))}
    </nav>
  );
}

function PoolCard({ row, mayStart }: { row: PoolRow; mayStart: boolean }) {
  const { lang } = useUi();
  const t = poolTexts[lang];
  const { pooled, month, servings, running } = row;
  const { commodityId, tradeUnit, cooperatives, median, priced } = pooled;
  const isReached = servings.some((one) => one.unitPrice !== null);
  const start = `/campaigns/new?${new URLSearchParams({ commodity: commodityId, quantity: String(month) })}`;
  return (
    <Card>
      <h2>{commodityName(pooled, lang)}</h2>
      <Stats>
        <Stat label={t.month}>{quantity(month, tradeUnit)}</Stat>
        <Stat label={t.cooperatives}>{cooperatives}</Stat>
      </Stats>
      <p>
        {median === null ? (
          <span class="soft">{t.aloneUnknown}</span>
        ) : (
          t.alone(`${rupiah(median)}/${tradeUnit}`, priced)
        )}
      </p>
      <Sellers row={row} mayStart={mayStart} />
      {running.length > 0 ? <Under running={running} /> : null}
      {mayStart && servings.length > 0 ? (
        <p class="push">
          <LinkButton href={start} tone={running.length > 0 || !isReached ? 'plain' : 'main'}>
            {t.start}
          </LinkButton>
        </p>
      ) : null}
    </Card>
  );
}

function Sellers({ row, mayStart }: { row: PoolRow; mayStart: boolean }) {
  const t = poolTexts[useUi().lang];
  const { pooled, servings } = row;
  if (servings.length === 0)
    return (
      <>
        <p class="soft">{t.noLists}</p>
        {mayStart ? (
          <p class="push">
            <LinkButton href={`/price-lists/new?commodity=${pooled.commodityId}`} tone="plain">
              {t.recordList}
            </LinkButton>
          </p>
        ) : null}
      </>
    );
  return (
    <>
      <h3>{t.lists}</h3>
      <ul class="plain goods">
        {servings.map((one) => (
          <li key={one.list.id}>
            <Seller serving={one} pooled={pooled} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A supplier with the tier the pooled quantity reaches, and how far it is to the next one. */
function Seller({ serving, pooled }: { serving: Serving; pooled: Pooled }) {
  const { lang } = useUi();
  const { list, unitPrice, perUnit } = serving;
  const each = (amount: number) => `${rupiah(amount)}/${pooled.tradeUnit}`;
  return (
    <>
      <a href={`/price-lists/${list.id}`}>{list.supplierName}</a>
      {unitPrice === null ? null : (
        <>
          : <strong>{each(unitPrice)}</strong>
        </>
      )}
      <span class="under soft">{detailsOf(serving, pooled, lang).join(' · ')}</span>
      {perUnit !== null && pooled.median !== null ? (
        <Saving alone={pooled.median} together={perUnit} unit={pooled.tradeUnit} />
      ) : null}
    </>
  );
}

function detailsOf({ list, quantity: sold, unitPrice, perUnit, next }: Serving, pooled: Pooled, lang: 'id' | 'en') {
  const t = poolTexts[lang];
  const each = (amount: number) => `${rupiah(amount)}/${pooled.tradeUnit}`;
  const amount = (of: number) => quantity(of, pooled.tradeUnit);
  const step = next && (unitPrice === null ? t.belowMinimum : t.nextTier)(amount(next.missing), each(next.unitPrice));
  const end = unitPrice === null ? t.tooSmall : t.lowest;
  return [
    ...(perUnit !== null && perUnit !== unitPrice ? [t.delivered(each(perUnit))] : []),
    ...(list.capacity !== null && list.capacity === sold ? [t.upTo(amount(sold))] : []),
    step ?? end,
  ];
}

function Saving({ alone, together, unit }: { alone: number; together: number; unit: string }) {
  const t = poolTexts[useUi().lang];
  if (together === alone) return <span class="under soft">{t.same}</span>;
  return together < alone ? (
    <span class="under">{t.saving(`${rupiah(alone - together)}/${unit}`)}</span>
  ) : (
    <span class="under gold">{t.dearer(`${rupiah(together - alone)}/${unit}`)}</span>
  );
}

function Under({ running }: { running: readonly Running[] }) {
  const { lang } = useUi();
  const t = poolTexts[lang];
  return (
    <p>
      {t.running}:{' '}
      {running.map((one) => (
        <span key={one.id}>
          <a href={`/campaigns/${one.id}`}>{one.number}</a> <CampaignChip state={one.state as CampaignState} />{' '}
          <span class="soft">{t.deadline(momentText(one.deadline, lang))}</span>{' '}
        </span>
      ))}
    </p>
  );
}
