import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Chip, type Column, Empty, Heading, Table } from '../../../platform/ui/parts.tsx';
import { cashTexts } from '../../cash/texts.ts';
import { NegativeCash } from '../../cash/views/cash-page.tsx';
import { monthText } from '../../periods/texts.ts';
import { chart, isAccount, sumOf } from '../../rules/index.ts';
import type { BookRow, TrialRow } from '../store-ledger.ts';
import { overviewTexts } from '../texts.ts';
import { ledgerTexts } from '../texts-ledger.ts';

export type Opened = {
  partyId: string;
  month: string;
  months: readonly { month: string; closed: number }[];
  books: readonly BookRow[];
};

export const accountName = (code: string, lang: 'id' | 'en'): string =>
  isAccount(code) ? `${code} ${chart[code][lang]}` : code;

export const ledgerPath = (code: string | null, of: Record<string, string | null>): string => {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(of)) if (value) query.set(key, value);
  return `/ledger${code ? `/${code}` : ''}?${query}`;
};

/** A party's accounts in a month: opening, movements, closing; debits and credits in all are equal. */
export function LedgerPage({ rows, opened }: { rows: readonly TrialRow[]; opened: Opened }) {
  const { lang, viewer } = useUi();
  const t = ledgerTexts[lang];
  const { partyId, month } = opened;
  const isOwn = viewer?.partyId === partyId;
  const overdrawn = rows.some((row) => row.code === '1100' && row.before + row.debit < row.credit);
  const [debit, credit] = [sumOf(rows.map((row) => row.debit)), sumOf(rows.map((row) => row.credit))];
  const columns: Column<TrialRow>[] = [
    {
      label: t.account,
      cell: (row) => <a href={ledgerPath(row.code, { party: partyId, month })}>{accountName(row.code, lang)}</a>,
      foot: t.sum,
    },
    {
      label: t.before,
      numeric: true,
      cell: (row) => rupiah(row.before),
      foot: rupiah(sumOf(rows.map((r) => r.before))),
    },
    { label: t.debit, numeric: true, cell: (row) => rupiah(row.debit), foot: rupiah(debit) },
    { label: t.credit, numeric: true, cell: (row) => rupiah(row.credit), foot: rupiah(credit) },
    {
      label: t.after,
      numeric: true,
      cell: (row) => rupiah(row.before + row.debit - row.credit),
      foot: rupiah(sumOf(rows.map((row) => row.before + row.debit - row.credit))),
    },
  ];
  return (
    <>
      <Heading crumbs={<a href="/settlement">{overviewTexts[lang].title}</a>} title={t.title} lead={t.lead} />
      <Choice opened={opened} action="/ledger" />
      {isOwn && overdrawn ? <NegativeCash /> : null}
      {rows.length === 0 ? (
        <Empty title={t.emptyTitle}>
          <p>{t.emptyBody}</p>
        </Empty>
      ) : (
        <>
          <Table caption={t.title} columns={columns} rows={rows} />
          <p>{debit === credit ? <Chip tone="good">{t.balanced}</Chip> : <Chip tone="bad">{t.unbalanced}</Chip>}</p>
          {isOwn ? (
            <p>
              <a href="/ledger/opening">{cashTexts[lang].title}</a>
            </p>
          ) : null}
        </>
      )}
    </>
  );
}

/** Whose books, which month: a plain form of GET. */
export function Choice({ opened, action }: { opened: Opened; action: string }) {
  const { lang } = useUi();
  const t = ledgerTexts[lang];
  const months = opened.months.some((one) => one.month === opened.month)
    ? opened.months
    : [{ month: opened.month, closed: 0 }, ...opened.months];
  return (
    <form class="filters few" method="get" action={action}>
      {opened.books.length > 1 ? (
        <div class="field">
          <label for="f-party">{t.books}</label>
          <select id="f-party" name="party">
            {opened.books.map((one) => (
              <option key={one.id} value={one.id} selected={one.id === opened.partyId}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      <div class="field">
        <label for="f-month">{t.month}</label>
        <select id="f-month" name="month">
          {months.map((one) => (
            <option key={one.month} value={one.month} selected={one.month === opened.month}>
              {one.closed ? `${monthText(one.month, lang)} (${t.closed})` : monthText(one.month, lang)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="button plain">
        {t.show}
      </button>
    </form>
  );
}
