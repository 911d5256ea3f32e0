import { dayText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, freshForm, SelectField, TextField } from '../../../platform/ui/form.tsx';
import { Card, Chip, type Column, Empty, Heading, LinkButton, Notice, Table } from '../../../platform/ui/parts.tsx';
import { statusKinds } from '../inputs.ts';
import { type StatusState, stateOf } from '../rules.ts';
import { kindNames, texts } from '../texts.ts';
import type { TaxStatus } from '../types.ts';

export type StatusForms = { add?: FormState; end?: { id: string; form: FormState } };
type Props = {
  statuses: readonly TaxStatus[];
  parties: readonly { id: string; name: string }[];
  today: string;
  mayEdit: boolean;
  forms: StatusForms;
  notice?: string | undefined;
};

export function StatusesPage(props: Props) {
  const { statuses, mayEdit, notice } = props;
  const t = texts[useUi().lang];
  return (
    <>
      <Heading
        crumbs={<a href="/settlement">{t.settlement}</a>}
        title={mayEdit ? t.title : t.ownTitle}
        lead={mayEdit ? t.lead : t.ownLead}
      >
        <p>
          <LinkButton href="/tax-rules" tone="plain">
            {t.rulesLink}
          </LinkButton>
        </p>
      </Heading>
      {notice ? (
        <Notice tone="bad">
          <p>{notice}</p>
        </Notice>
      ) : null}
      {statuses.length > 0 ? (
        <Statuses {...props} />
      ) : (
        <Empty title={t.emptyTitle}>
          <p>{t.emptyBody}</p>
        </Empty>
      )}
      {mayEdit ? <NewStatus {...props} /> : null}
    </>
  );
}

function Statuses({ statuses, today, mayEdit, forms }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  const columns: Column<TaxStatus>[] = [
    ...(mayEdit ? [{ label: t.party, cell: (row: TaxStatus) => row.partyName }] : []),
    {
      label: t.kind,
      cell: (row) => (
        <div>
          {kindNames[lang][row.kind]}
          {row.reference ? <span class="under soft">{row.reference}</span> : null}
        </div>
      ),
    },
    { label: t.from, cell: (row) => dayText(row.effectiveFrom, lang) },
    { label: t.until, cell: (row) => (row.effectiveUntil ? dayText(row.effectiveUntil, lang) : t.open) },
    { label: t.state, cell: (row) => <StateChip state={stateOf(row, today)} /> },
    ...(mayEdit
      ? [
          { label: t.recordedBy, cell: (row: TaxStatus) => row.recordedByName ?? '–' },
          { label: t.action, cell: (row: TaxStatus) => <End {...{ row, today, forms }} /> },
        ]
      : []),
  ];
  return <Table caption={t.title} columns={columns} rows={statuses} />;
}

const tones = { in_force: 'good', coming: 'warn', past: 'quiet' } as const;
const StateChip = ({ state }: { state: StatusState }) => <Chip tone={tones[state]}>{texts[useUi().lang][state]}</Chip>;

function End({ row, today, forms }: { row: TaxStatus; today: string; forms: StatusForms }) {
  const t = texts[useUi().lang];
  if (stateOf(row, today) === 'past') return <>–</>;
  const isThis = forms.end?.id === row.id;
  return (
    <details open={isThis}>
      <summary>{t.end}</summary>
      <Form action={`/tax-statuses/${row.id}/end`}>
        <TextField
          name="until"
          label={t.lastDay}
          form={isThis && forms.end ? forms.end.form : freshForm}
          value={row.effectiveFrom > today ? row.effectiveFrom : today}
          type="date"
          scope={row.id}
        />
        <button type="submit" class="button danger">
          {t.end}
        </button>
      </Form>
    </details>
  );
}

function NewStatus({ parties, today, forms }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  const form = forms.add ?? freshForm;
  const { party, kind, reference, from, until } = t;
  const options = [{ value: '', label: t.choose }, ...parties.map((one) => ({ value: one.id, label: one.name }))];
  return (
    <Card>
      <h2>{t.newTitle}</h2>
      <Form action="/tax-statuses" keyed typed={form.typed}>
        <ErrorSummary errors={form.errors} labels={{ party, kind, reference, from, until }} />
        <div class="halves">
          <SelectField name="party" label={party} form={form} options={options} />
          <SelectField
            name="kind"
            label={kind}
            form={form}
            options={statusKinds.map((value) => ({ value, label: kindNames[lang][value] }))}
          />
        </div>
        <TextField name="reference" label={reference} form={form} hint={t.referenceHint} maxlength={120} />
        <div class="halves">
          <TextField name="from" label={from} form={form} value={today} type="date" />
          <TextField name="until" label={until} form={form} hint={t.untilHint} type="date" optional />
        </div>
        <button type="submit" class="button">
          {t.save}
        </button>
      </Form>
    </Card>
  );
}
