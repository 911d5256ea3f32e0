import { commodityName } from '../../../catalog/index.ts';
import { dayOf, daysBetween, dayText, durationText, MINUTE, momentText } from '../../../platform/clock.ts';
import type { Lang } from '../../../platform/i18n.ts';
import { rupiah } from '../../../platform/money.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { type Column, Empty, Heading, LinkButton, Pager, Table } from '../../../platform/ui/parts.tsx';
import { columnsOf, isOfNow, type RowColumn } from '../rows.ts';
import type { Row } from '../store-rows.ts';
import { texts } from '../texts.ts';
import { labelTexts, pageTexts, rowsTexts } from '../texts-rows.ts';
import type { Look, RowsKey } from '../types.ts';

type Props = { which: RowsKey; look: Look; rows: readonly Row[]; query: string; next: string | null; isFirst: boolean };

const numeric: readonly RowColumn['kind'][] = ['quantity', 'milli', 'rupiah', 'minutes'];

/** The rows a figure is made of. */
export function RowsPage({ which, look, rows, query, next, isFirst }: Props) {
  const { lang } = useUi();
  const t = pageTexts[lang];
  const path = (after: string | null) => {
    const more = after === null ? '' : `${query ? '&' : '?'}after=${encodeURIComponent(after)}`;
    return `/dashboard/rows/${which}${query}${more}`;
  };
  const { from, until } = look.period;
  const [first] = rows;
  const goods = look.commodityId !== null && first?.nameId ? goodsText(first, lang) : look.commodityId;
  const filters = [look.kecamatan, goods].filter((one) => one !== null);
  const lead = isOfNow(which) ? t.leadNow : t.lead(dayText(from, lang), dayText(until, lang));
  return (
    <>
      <Heading
        crumbs={<a href={`/dashboard${query}`}>{texts[lang].title}</a>}
        title={rowsTexts[lang][which]}
        lead={filters.length > 0 ? `${lead} ${t.filtered(filters.join(', '))}` : lead}
      />
      {rows.length === 0 ? (
        <Empty title={t.empty}>
          <p>{t.emptyBody}</p>
          <LinkButton href="/dashboard">{texts[lang].title}</LinkButton>
        </Empty>
      ) : (
        <>
          <p class="row apart">
            <span class="soft small" role="status">
              {t.shown(rows.length)}
            </span>
            <a href={`/dashboard/rows/${which}/csv${query}`}>{t.csv}</a>
          </p>
          <Table
            caption={rowsTexts[lang][which]}
            rows={rows}
            columns={columnsOf[which].filter((one) => !one.inFileOnly).map((one) => shown(one, look, lang))}
          />
        </>
      )}
      <Pager previous={isFirst ? null : path(null)} next={next === null ? null : path(next)} />
    </>
  );
}

function shown(column: RowColumn, look: Look, lang: Lang): Column<Row> {
  const cell = (row: Row) => {
    const text = cellText(column, row, lang);
    const to = column.to?.(row, look.scope) ?? null;
    const isNumber = column.label === 'order' || column.label === 'campaign';
    return to ? <a href={to}>{isNumber ? <span class="nowrap">{text}</span> : text}</a> : text;
  };
  return { label: labelTexts[lang][column.label], cell, ...(numeric.includes(column.kind) ? { numeric: true } : {}) };
}

const goodsText = ({ nameId, nameEn }: Row, lang: Lang): string =>
  commodityName({ nameId: String(nameId), nameEn: String(nameEn) }, lang);

function cellText({ name, kind }: RowColumn, row: Row, lang: Lang): string {
  const value = row[name] ?? null;
  const unit = String(row.unit ?? '');
  if (kind === 'goods') return goodsText(row, lang);
  if (kind === 'text') return value === null || value === '' ? '–' : String(value);
  if (kind === 'day') return dayText(String(value), lang);
  if (kind === 'state') return pageTexts[lang][value === 'declined' ? 'declined' : 'confirmed'];
  if (kind === 'late') return lateText(String(value), row.at, lang);
  if (value === null) return pageTexts[lang].known;
  const figure = Number(value);
  if (kind === 'moment') return momentText(figure, lang);
  if (kind === 'rupiah') return rupiah(figure);
  if (kind === 'minutes') return durationText(figure * MINUTE, lang);
  return quantity(kind === 'milli' ? figure / 1000 : figure, unit);
}

function lateText(planned: string, at: number, lang: Lang): string {
  const days = daysBetween(planned, dayOf(at));
  return days > 0 ? pageTexts[lang].late(days) : pageTexts[lang].onTime;
}
