import { momentText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Form, type FormState, TextField } from '../../../platform/ui/form.tsx';
import { Card, Empty, Heading, Notice, Table } from '../../../platform/ui/parts.tsx';
import { bankTexts, fileTexts, problemTexts } from '../texts.ts';
import type { ImportAnswer, StatementRow } from '../types.ts';

type Refusal = Extract<ImportAnswer, { ok: false }> | { reason: 'file_required' };
/** As many unreadable lines as are worth reading at once. */
const MOST_SHOWN = 50;

export function StatementListPage({
  statements,
  refusal,
}: {
  statements: readonly StatementRow[];
  refusal: Refusal | null;
}) {
  const { lang } = useUi();
  const t = bankTexts[lang];
  return (
    <>
      <Heading crumbs={<a href="/settlement">{t.settlement}</a>} title={t.title} lead={t.lead} />
      {refusal ? <Refused refusal={refusal} /> : null}
      <div class="two main-first">
        <div class="stack">
          {statements.length > 0 ? (
            <Rows statements={statements} />
          ) : (
            <Empty title={t.emptyTitle}>
              <p>{t.emptyBody}</p>
            </Empty>
          )}
        </div>
        <div class="stack">
          <Upload wrong={refusal !== null} />
        </div>
      </div>
    </>
  );
}

function Upload({ wrong }: { wrong: boolean }) {
  const t = bankTexts[useUi().lang];
  const form: FormState = { typed: {}, errors: {} };
  return (
    <Card>
      <h2>{t.uploadTitle}</h2>
      <Form action="/bank-statements" multipart class={wrong ? 'wrong' : undefined}>
        <TextField
          name="file"
          label={t.file}
          form={form}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          hint={t.fileHint}
        />
        <button type="submit" class="button">
          {t.upload}
        </button>
      </Form>
    </Card>
  );
}

function Rows({ statements }: { statements: readonly StatementRow[] }) {
  const { lang } = useUi();
  const t = bankTexts[lang];
  return (
    <Card>
      <Table
        caption={t.title}
        rows={statements}
        columns={[
          { label: t.name, cell: (row) => <a href={`/bank-statements/${row.id}`}>{row.name}</a> },
          { label: t.importedAt, cell: (row) => momentText(row.importedAt, lang) },
          { label: t.lines, numeric: true, cell: (row) => row.lines },
          { label: t.income, numeric: true, cell: (row) => rupiah(row.income) },
          { label: t.toMatch, numeric: true, cell: (row) => row.unmatched },
        ]}
      />
    </Card>
  );
}

function Refused({ refusal }: { refusal: Refusal }) {
  const t = fileTexts[useUi().lang];
  if (refusal.reason === 'unreadable_lines') return <Unreadable problems={refusal.problems} />;
  if (refusal.reason === 'same_file')
    return (
      <Notice tone="warn" title={t.same_file}>
        <p>
          <a href={`/bank-statements/${refusal.statementId}`}>{t.toSame}</a>
        </p>
      </Notice>
    );
  return (
    <Notice tone="bad">
      <p>{refusal.reason === 'all_known' ? t.all_known(refusal.known) : t[refusal.reason]}</p>
    </Notice>
  );
}

type Problems = Extract<ImportAnswer, { reason: 'unreadable_lines' }>['problems'];

function Unreadable({ problems }: { problems: Problems }) {
  const { lang } = useUi();
  const t = fileTexts[lang];
  const more = problems.length - MOST_SHOWN;
  return (
    <Notice tone="bad">
      <p>{t.unreadable_lines(problems.length)}</p>
      <Table
        caption={t.why}
        rows={problems.slice(0, MOST_SHOWN)}
        columns={[
          { label: t.line, cell: (row) => row.row },
          { label: t.content, cell: (row) => row.raw },
          { label: t.why, cell: (row) => problemTexts[lang][row.reason] },
        ]}
      />
      {more > 0 ? <p>{t.more(more)}</p> : null}
    </Notice>
  );
}
