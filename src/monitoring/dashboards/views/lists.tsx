import { commodityName } from '../../../catalog/index.ts';
import type { Lang } from '../../../platform/i18n.ts';
import { rupiah } from '../../../platform/money.ts';
import { figure as plain, quantity, roughQuantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Table } from '../../../platform/ui/parts.tsx';
import { shareBps } from '../shares.ts';
import { MOST_DECLINES } from '../store-now.ts';
import { texts } from '../texts.ts';
import { courseTexts } from '../texts-charts.ts';
import type { Commodity, ReasonRow, StockRow, SupplierRow } from '../types.ts';
import { valueText } from './words.ts';

export type TopRow = Commodity & { value: number; amount: number };
const SHOWN = 8;

/** @param rows of some value, the largest first */
export function topTitle(rows: readonly TopRow[], words: 'sales' | 'spent', lang: Lang): string {
  const t = courseTexts[words][lang];
  const all = rows.reduce((sum, row) => sum + row.value, 0);
  const [first, second] = rows;
  if (!first || all === 0) return t.topNone;
  const name = commodityName(first, lang);
  if (!second) return t.topOnly(name);
  return texts[lang].topTitle(name, valueText(shareBps(first.value, all), 'bps', lang));
}

/** Commodities by value, as bars with their figures beside them. */
export function TopCommodities({ rows, words }: { rows: readonly TopRow[]; words: 'sales' | 'spent' }) {
  const { lang } = useUi();
  const t = texts[lang];
  const sold = rows.filter((row) => row.value > 0);
  const title = topTitle(sold, words, lang);
  return (
    <Card>
      <h2>{title}</h2>
      <ul class="bars wide">
        {sold.slice(0, SHOWN).map((row) => (
          <li key={row.commodityId}>
            <span>{commodityName(row, lang)}</span>
            <svg viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
              <rect class="got" width={((100 * row.value) / sold[0]!.value).toFixed(1)} height="14" />
            </svg>
            <span class="num">{valueText(row.value, 'rupiah', lang)}</span>
          </li>
        ))}
      </ul>
      {sold.length > 0 ? (
        <details>
          <summary>{t.asTable}</summary>
          <Table
            caption={title}
            rows={sold}
            columns={[
              { label: t.commodity, cell: (row) => commodityName(row, lang) },
              { label: t.quantity, numeric: true, cell: (row) => quantity(row.amount, row.unit) },
              { label: t.value, numeric: true, cell: (row) => rupiah(row.value) },
            ]}
          />
        </details>
      ) : null}
    </Card>
  );
}

/** Quantities of each unit: kilograms and eggs are not added up. */
export function quantitiesOf(rows: readonly TopRow[]): string[] {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(row.unit, (sums.get(row.unit) ?? 0) + row.amount);
  return [...sums].filter(([, amount]) => amount > 0).map(([unit, amount]) => roughQuantity(amount, unit));
}

/** @param own of one cooperative: how many there are needs no column */
export function Stock({ rows, href, own }: { rows: readonly StockRow[]; href: string; own?: true }) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <Card>
      <h2>{t.stock}</h2>
      {rows.length === 0 ? (
        <p class="soft">{t.stockNone}</p>
      ) : (
        <>
          <p class="soft small">
            {t.stockLead} <a href={href}>{t.allRows}</a>
          </p>
          <Table
            caption={t.stock}
            rows={rows}
            columns={[
              { label: t.commodity, cell: (row) => commodityName(row, lang) },
              { label: t.free, numeric: true, cell: (row) => quantity(row.free, row.unit) },
              ...(own ? [] : [{ label: t.offers, numeric: true, cell: (row: StockRow) => plain(row.offers) }]),
            ]}
          />
        </>
      )}
    </Card>
  );
}

export function Reasons({ rows, href }: { rows: readonly ReasonRow[]; href: string }) {
  const t = texts[useUi().lang];
  return (
    <Card>
      <h2>{t.reasons}</h2>
      {rows.length === 0 ? (
        <p class="soft">{t.reasonsNone}</p>
      ) : (
        <>
          {rows[0] && rows[0].looked >= MOST_DECLINES ? (
            <p class="soft small">{t.reasonsNewest(plain(MOST_DECLINES))}</p>
          ) : null}
          <Table
            caption={t.reasons}
            rows={rows}
            columns={[
              { label: t.reasons, cell: (row) => row.reason || t.noReason },
              { label: t.count, numeric: true, cell: (row) => row.count },
            ]}
          />
          <p>
            <a href={href}>{t.allRows}</a>
          </p>
        </>
      )}
    </Card>
  );
}

export function Suppliers({ rows }: { rows: readonly SupplierRow[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  const share = (part: number, whole: number) => valueText(shareBps(part, whole), 'bps', lang);
  return (
    <Card>
      <h2>{t.suppliers}</h2>
      <p class="soft small">{rows.length > 0 ? t.suppliersLead(rows.length) : t.suppliersNone}</p>
      {rows.length > 0 ? (
        <Table
          caption={t.suppliers}
          rows={rows}
          columns={[
            { label: t.cooperative, cell: (row) => row.name },
            { label: t.receipts, numeric: true, cell: (row) => row.receipts },
            { label: t.onTime, numeric: true, cell: (row) => share(row.onTime, row.receipts) },
            { label: t.refusedShare, numeric: true, cell: (row) => share(row.lessened, row.received) },
          ]}
        />
      ) : null}
    </Card>
  );
}
