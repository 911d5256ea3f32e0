import { dayText } from '../../../platform/clock.ts';
import { percent } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, freshForm, SelectField, TextField } from '../../../platform/ui/form.tsx';
import { Card, Chip, type Column, Empty, Heading, Notice, Table, type Tone } from '../../../platform/ui/parts.tsx';
import { type FeeState, stateOf } from '../rules.ts';
import { texts } from '../texts.ts';
import type { Choices, FeeRule } from '../types.ts';

export type FeeForms = { add?: FormState; end?: { id: string; form: FormState } };
/** What was asked: which rule holds for this cooperative and commodity today. */
export type Asked = { cooperativeId: string; commodityId: string; rule: FeeRule | null } | null;
type Props = {
  fees: readonly FeeRule[];
  choices: Choices;
  today: string;
  mayEdit: boolean;
  forms: FeeForms;
  asked: Asked;
  notice?: string | undefined;
};

const order: Record<FeeState, number> = { in_force: 0, coming: 1, past: 2, cancelled: 3 };

export function FeesPage(props: Props) {
  const { fees, mayEdit, today, notice } = props;
  const t = texts[useUi().lang];
  const rows = [...fees].sort((a, b) => order[stateOf(a, today)] - order[stateOf(b, today)]);
  return (
    <>
      <Heading crumbs={<a href="/settlement">{t.settlement}</a>} title={t.title} lead={t.lead} />
      {notice ? (
        <Notice tone="bad">
          <p>{notice}</p>
        </Notice>
      ) : null}
      {rows.length > 0 ? (
        <Rules {...props} fees={rows} />
      ) : (
        <Empty title={t.emptyTitle}>
          <p>{t.emptyBody}</p>
        </Empty>
      )}
      <div class="two even">
        {mayEdit ? <NewRule {...props} /> : null}
        <WhichHolds {...props} />
      </div>
    </>
  );
}

function Rules({ fees, today, mayEdit, forms }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  const columns: Column<FeeRule>[] = [
    { label: t.commodity, cell: (row) => goodsName(row, lang) ?? t.allCommodities },
    { label: t.cooperative, cell: (row) => row.cooperativeName ?? t.allCooperatives },
    { label: t.percent, numeric: true, cell: (row) => percent(row.bps) },
    { label: t.from, cell: (row) => dayText(row.effectiveFrom, lang) },
    { label: t.until, cell: (row) => (row.effectiveUntil ? dayText(row.effectiveUntil, lang) : t.open) },
    { label: t.state, cell: (row) => <StateChip state={stateOf(row, today)} /> },
    ...(mayEdit ? [{ label: t.action, cell: (row: FeeRule) => <End {...{ row, today, forms }} /> }] : []),
  ];
  return <Table caption={t.title} columns={columns} rows={fees} />;
}

const tones: Record<FeeState, Tone> = { in_force: 'good', coming: 'warn', past: 'quiet', cancelled: 'quiet' };
const StateChip = ({ state }: { state: FeeState }) => <Chip tone={tones[state]}>{texts[useUi().lang][state]}</Chip>;

export const goodsName = (rule: FeeRule, lang: 'id' | 'en'): string | null =>
  lang === 'id' ? rule.commodityNameId : rule.commodityNameEn;

function End({ row, today, forms }: { row: FeeRule; today: string; forms: FeeForms }) {
  const t = texts[useUi().lang];
  const state = stateOf(row, today);
  const form = forms.end?.id === row.id ? forms.end.form : freshForm;
  const action = `/fees/${row.id}/end`;
  if (state === 'coming')
    return (
      <Form action={action}>
        <button type="submit" class="button danger">
          {t.cancelRule}
        </button>
      </Form>
    );
  if (state !== 'in_force') return <>–</>;
  return (
    <details open={forms.end?.id === row.id}>
      <summary>{t.end}</summary>
      <Form action={action}>
        <TextField name="until" label={t.endOn} form={form} value={today} type="date" min={today} scope={row.id} />
        <button type="submit" class="button danger">
          {t.end}
        </button>
      </Form>
    </details>
  );
}

function NewRule({ choices, today, forms }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  const form = forms.add ?? freshForm;
  const { commodity, cooperative, from, until } = t;
  return (
    <Card>
      <h2>{t.newTitle}</h2>
      <Form action="/fees" keyed typed={form.typed}>
        <ErrorSummary errors={form.errors} labels={{ commodity, cooperative, percent: t.percent, from, until }} />
        <SelectField
          name="commodity"
          label={commodity}
          form={form}
          options={goodsOptions(choices, lang, t.allCommodities)}
        />
        <SelectField
          name="cooperative"
          label={cooperative}
          form={form}
          options={[{ value: '', label: t.allCooperatives }, ...membersOf(choices)]}
        />
        <TextField name="percent" label={t.percent} form={form} hint={t.percentHint} inputmode="decimal" suffix="%" />
        <div class="halves">
          <TextField name="from" label={from} form={form} value={today} type="date" min={today} />
          <TextField name="until" label={until} form={form} hint={t.untilHint} type="date" optional />
        </div>
        <button type="submit" class="button">
          {t.add}
        </button>
      </Form>
    </Card>
  );
}

const membersOf = ({ cooperatives }: Choices) => cooperatives.map(({ id, name }) => ({ value: id, label: name }));
const goodsOptions = ({ commodities }: Choices, lang: 'id' | 'en', all?: string) => [
  ...(all ? [{ value: '', label: all }] : []),
  ...commodities.map((one) => ({ value: one.id, label: lang === 'id' ? one.nameId : one.nameEn })),
];

/** Asks by address, so that the answer can be kept and sent on. */
function WhichHolds({ choices, asked, mayEdit }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  const form = { typed: { cooperative: asked?.cooperativeId ?? '', commodity: asked?.commodityId ?? '' }, errors: {} };
  return (
    <Card>
      <h2>{t.askTitle}</h2>
      <form method="get" action="/fees">
        {mayEdit ? (
          <SelectField name="cooperative" label={t.cooperative} form={form} options={membersOf(choices)} scope="ask-" />
        ) : null}
        <SelectField
          name="commodity"
          label={t.commodity}
          form={form}
          options={goodsOptions(choices, lang)}
          scope="ask-"
        />
        <button type="submit" class="button plain">
          {t.ask}
        </button>
      </form>
      {asked ? <Answer rule={asked.rule} /> : null}
    </Card>
  );
}

function Answer({ rule }: { rule: FeeRule | null }) {
  const { lang } = useUi();
  const t = texts[lang];
  if (!rule)
    return (
      <Notice tone="quiet">
        <p>{t.free}</p>
      </Notice>
    );
  const who = rule.cooperativeName ?? t.allCooperatives.toLowerCase();
  const what = goodsName(rule, lang) ?? t.allCommodities.toLowerCase();
  return (
    <Notice tone="good">
      <p>
        <strong>{t.holds(percent(rule.bps), who, what)}</strong> {t.since(rule.effectiveFrom)}
      </p>
    </Notice>
  );
}
