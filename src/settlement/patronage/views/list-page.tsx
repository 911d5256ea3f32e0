import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, TextField } from '../../../platform/ui/form.tsx';
import { Card, type Column, Empty, Heading, Table } from '../../../platform/ui/parts.tsx';
import type { ListedYear } from '../store.ts';
import { texts } from '../texts.ts';
import { StateChip } from './parts.tsx';

type Props = { years: readonly ListedYear[]; own: boolean; mayDraft: boolean; form: FormState; year: number };

export function PatronageListPage(props: Props) {
  const { years, own, mayDraft } = props;
  const t = texts[useUi().lang];
  const columns: Column<ListedYear>[] = [
    { label: t.year, cell: (row) => <a href={`/patronage/${row.year}`}>{row.year}</a> },
    { label: t.state, cell: (row) => <StateChip year={row} /> },
    { label: t.pool, numeric: true, cell: (row) => rupiah(row.pool) },
    ...(own ? [{ label: t.own, numeric: true, cell: (row: ListedYear) => rupiah(row.own ?? 0) }] : []),
  ];
  const next = own ? t.emptyOwn : mayDraft ? t.emptyStaff : t.emptyTreasurer;
  return (
    <>
      <Heading crumbs={<a href="/settlement">{t.settlement}</a>} title={t.title} lead={own ? t.leadOwn : t.lead} />
      {years.length > 0 ? (
        <Table caption={t.title} columns={columns} rows={years} />
      ) : (
        <Empty title={t.emptyTitle}>
          <p>{next}</p>
        </Empty>
      )}
      {mayDraft ? <NewYear {...props} /> : null}
    </>
  );
}

function NewYear({ form, year }: Props) {
  const t = texts[useUi().lang];
  return (
    <Card>
      <h2>{t.newTitle}</h2>
      <Form action="/patronage" keyed typed={form.typed}>
        <ErrorSummary errors={form.errors} labels={{ year: t.year, pool: t.pool, note: t.note }} />
        <div class="halves">
          <TextField name="year" label={t.year} form={form} value={year} inputmode="numeric" maxlength={4} />
          <TextField name="pool" label={t.pool} form={form} hint={t.poolHint} inputmode="numeric" suffix="Rp" />
        </div>
        <TextField name="note" label={t.note} form={form} hint={t.noteHint} maxlength={300} optional />
        <button type="submit" class="button">
          {t.make}
        </button>
      </Form>
    </Card>
  );
}
