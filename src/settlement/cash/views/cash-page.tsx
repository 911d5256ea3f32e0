import { dayText, momentText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, freshForm, TextField } from '../../../platform/ui/form.tsx';
import {
  Card,
  Chip,
  type Column,
  Empty,
  Heading,
  Notice,
  Pager,
  Stat,
  Stats,
  Table,
} from '../../../platform/ui/parts.tsx';
import { entryNumber } from '../rules.ts';
import { cashTexts } from '../texts.ts';
import type { CashEntry, CashSums } from '../types.ts';
import { AdjustmentForm, type CashForms, MovementForm, OpeningForm } from './forms.tsx';

type Props = {
  sums: CashSums;
  openedOn: string | null;
  entries: { rows: readonly CashEntry[]; next: number | null };
  mayRecord: boolean;
  today: string;
  forms: CashForms;
  notice?: string | undefined;
};

/** Money that does not pass through the forum: where the books began, what came and went, and what was taken back. */
export function CashPage(props: Props) {
  const { sums, openedOn, entries, mayRecord, forms, today, notice } = props;
  const { lang } = useUi();
  const t = cashTexts[lang];
  const crumbs = (
    <>
      <a href="/settlement">{t.settlement}</a> / <a href="/ledger">{t.ledger}</a>
    </>
  );
  return (
    <>
      <Heading crumbs={crumbs} title={t.title} lead={t.lead} />
      {notice ? (
        <Notice tone="bad">
          <p>{notice}</p>
        </Notice>
      ) : null}
      <Stats>
        <Stat label={t.cash} {...(sums.cash < 0 ? { tone: 'bad' as const } : {})}>
          {rupiah(sums.cash)}
        </Stat>
        <Stat label={t.outside}>{rupiah(sums.outside)}</Stat>
        <Stat label={t.opened}>{openedOn ? dayText(openedOn, lang) : t.notOpened}</Stat>
      </Stats>
      {sums.cash < 0 ? (
        <Notice tone="warn" title={t.negativeTitle}>
          <p>{t.negativeBody}</p>
        </Notice>
      ) : null}
      {mayRecord ? (
        <div class="two even">
          {openedOn === null ? <OpeningForm {...{ forms, today }} /> : null}
          <MovementForm {...{ forms, today }} isMain={openedOn !== null} />
          {openedOn === null ? null : <AdjustmentForm {...{ forms, today }} />}
        </div>
      ) : (
        <p class="soft">{t.readOnly}</p>
      )}
      <Entries {...props} />
      <Pager next={entries.next === null ? null : `/ledger/opening?before=${entries.next}`} />
    </>
  );
}

function Entries({ entries, mayRecord, forms }: Props) {
  const { lang } = useUi();
  const t = cashTexts[lang];
  if (entries.rows.length === 0)
    return (
      <Empty title={t.emptyTitle}>
        <p>{t.emptyBody}</p>
      </Empty>
    );
  const columns: Column<CashEntry>[] = [
    { label: t.number, cell: (row) => <EntryNumber of={row.sequence} /> },
    { label: t.day, cell: (row) => dayText(row.bookedOn, lang) },
    { label: t.what, cell: (row) => <About entry={row} /> },
    { label: t.moneyIn, numeric: true, cell: (row) => (row.amount > 0 ? rupiah(row.amount) : '') },
    { label: t.moneyOut, numeric: true, cell: (row) => (row.amount < 0 ? rupiah(-row.amount) : '') },
    {
      label: t.recorded,
      cell: (row) => [momentText(row.recordedAt, lang), row.recordedByName].filter(Boolean).join(', '),
    },
    ...(mayRecord ? [{ label: t.action, cell: (row: CashEntry) => <Undo {...{ row, forms }} /> }] : []),
  ];
  return (
    <Card>
      <h2>{t.entries}</h2>
      <Table caption={t.entries} columns={columns} rows={entries.rows} />
    </Card>
  );
}

/** Never broken at its stroke. */
const EntryNumber = ({ of }: { of: number }) => <span class="nowrap">{entryNumber(of)}</span>;

function About({ entry }: { entry: CashEntry }) {
  const t = cashTexts[useUi().lang];
  const { kind, stated, reason, reverses, reversedBy, bookedOn } = entry;
  return (
    <div>
      {t[kind]}
      {reverses === null ? null : (
        <>
          {' '}
          <EntryNumber of={reverses} />
        </>
      )}
      <span class="under soft">{reason}</span>
      {stated === null ? null : <span class="under soft">{t.statedAs(stated, bookedOn)}</span>}
      {reversedBy === null ? null : (
        <span class="under">
          <Chip tone="quiet">
            {t.reversedBy} <EntryNumber of={reversedBy} />
          </Chip>
        </span>
      )}
    </div>
  );
}

function Undo({ row, forms }: { row: CashEntry; forms: CashForms }) {
  const t = cashTexts[useUi().lang];
  if (row.kind === 'reversal' || row.reversedBy !== null) return <>–</>;
  const back = forms.undo?.id === row.id ? forms.undo.form : null;
  const form = back ?? freshForm;
  const scope = `${row.id}-`;
  return (
    <details open={back !== null}>
      <summary class="nowrap">{t.undo}</summary>
      <Form action={`/ledger/opening/entries/${row.id}/reversal`} keyed typed={form.typed}>
        <ErrorSummary errors={form.errors} labels={{ reason: t.undoReason }} scope={scope} />
        <TextField name="reason" label={t.undoReason} form={form} hint={t.undoLead} maxlength={300} scope={scope} />
        <button type="submit" class="button danger">
          {t.undoSave}
        </button>
      </Form>
    </details>
  );
}

/** Beside a balance below zero: how it comes right. */
export function NegativeCash() {
  const t = cashTexts[useUi().lang];
  return (
    <Notice tone="warn" title={t.negativeTitle}>
      <p>
        {t.negativeBody} <a href="/ledger/opening">{t.negativeLink}</a>
      </p>
    </Notice>
  );
}
