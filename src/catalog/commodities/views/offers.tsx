import { dayOf, dayText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Chip, type Column, Empty, LinkButton, Pager, Table } from '../../../platform/ui/parts.tsx';
import { countSet, type Filters, queryOf } from '../../filters.ts';
import type { Page } from '../../paging.ts';
import { seesStock } from '../../stock.ts';
import { shared } from '../../texts.ts';
import { leadText } from '../../views/standing-chip.tsx';
import { stockText } from '../../views/stock-text.ts';
import { TierList, tiersOf } from '../../views/terms.tsx';
import type { ListedRow } from '../store.ts';
import { texts } from '../texts.ts';

export type Listed = { page: Page<ListedRow>; total: number; filters: Filters; path: string; unit: string };

/** The offers of a commodity, as a table that turns into blocks on a phone. */
export function OfferTable({ page, total, filters, path, unit }: Listed) {
  const { lang, now, viewer } = useUi();
  const t = texts[lang];
  return (
    <>
      <p role="status" class="soft small">
        {t.offers(total)}
      </p>
      {total === 0 ? <NoOffers filters={filters} path={path} /> : null}
      {total > 0 ? (
        <Table
          caption={t.offersCaption}
          columns={columns(lang, unit, dayOf(now), seesStock(viewer))}
          rows={page.rows}
        />
      ) : null}
      <Pager
        previous={page.previous && path + queryOf(filters, { before: page.previous })}
        next={page.next && path + queryOf(filters, { after: page.next })}
      />
    </>
  );
}

function columns(lang: 'id' | 'en', unit: string, today: string, isExact: boolean): Column<ListedRow>[] {
  const t = texts[lang];
  const s = shared[lang];
  return [
    { label: t.cooperative, cell: (row) => <Seller row={row} /> },
    {
      label: t.freeColumn,
      numeric: true,
      cell: (row) => (
        <span>
          {row.free < row.minLot ? <Chip tone="quiet">{s.soldOut}</Chip> : stockText(row.free, unit, lang, isExact)}
          <span class="line soft small">{leadText(row.leadDays, lang)}</span>
        </span>
      ),
    },
    {
      label: t.price(unit),
      numeric: true,
      cell: (row) => (
        <span>
          <TierList tiers={tiersOf(row.tiers)} unit={unit} />
        </span>
      ),
    },
    {
      label: t.lots,
      numeric: true,
      cell: (row) => (
        <span>
          {quantity(row.minLot, unit)}
          <span class="line soft small">{t.lot(quantity(row.lotSize, unit))}</span>
        </span>
      ),
    },
    { label: t.fee, numeric: true, cell: (row) => rupiah(row.handlingFee) },
    {
      label: t.window,
      cell: (row) => (
        <span>
          {dayText(row.until, lang)}
          {row.from > today ? <span class="line soft small">{t.notYet(dayText(row.from, lang))}</span> : null}
        </span>
      ),
    },
  ];
}

const Seller = ({ row }: { row: ListedRow }) => (
  <span>
    <a href={`/listings/${row.id}`}>{row.cooperative}</a>
    <span class="line soft small">{[row.kecamatan, row.certificate].filter(Boolean).join(' · ')}</span>
  </span>
);

function NoOffers({ filters, path }: { filters: Filters; path: string }) {
  const { lang } = useUi();
  const t = texts[lang];
  const filtered = countSet(filters) > 0 || filters.q !== '';
  return (
    <Empty title={t.emptyTitle}>
      <p>{filtered ? t.emptyFiltered : t.emptyBody}</p>
      <LinkButton href={filtered ? path : '/'} tone="plain">
        {filtered ? shared[lang].clear : shared[lang].catalog}
      </LinkButton>
    </Empty>
  );
}
