import { commodityName } from '../../../catalog/index.ts';
import { addDays, dayOf } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { type FormState, SelectField, TextField } from '../../../platform/ui/form.tsx';
import { Card, Notice } from '../../../platform/ui/parts.tsx';
import { spanOf } from '../../rules/health/index.ts';
import { queryOf } from '../inputs.ts';
import { texts } from '../texts.ts';
import type { Asked, Choices, Looked } from '../types.ts';

type Props = { asked: Asked; looked: Looked; choices: Choices };

/** Which period, and of what: links for the usual, a form for the rest; both are plain addresses. */
export function Filters({ asked, looked, choices }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  const { scope } = looked.look;
  const form: FormState = { typed: { ...asked }, errors: {} };
  const all = { value: '', label: t.all };
  const commodities = choices.commodities.map((one) => ({ value: one.id, label: commodityName(one, lang) }));
  const filtered =
    asked.kecamatan !== '' || asked.commodity !== '' || asked.period === 'custom' || looked.refusal !== null;
  return (
    <>
      <Periods asked={asked} />
      {looked.refusal ? (
        <Notice tone="bad" title={t.refusedPeriod}>
          <p>{t[looked.refusal]}</p>
        </Notice>
      ) : null}
      <Card>
        <details open={filtered}>
          <summary>{t.ownDates}</summary>
          <form action="/dashboard" class="filters">
            <SelectField name="period" label={t.period} form={form} options={periods(lang)} optional="unsaid" />
            <TextField name="day" label={t.day} form={form} type="date" optional="unsaid" />
            <TextField name="from" label={t.from} form={form} type="date" optional="unsaid" />
            <TextField name="until" label={t.until} form={form} type="date" optional="unsaid" />
            {scope.kind === 'forum' ? <Kecamatan form={form} names={choices.kecamatan} /> : null}
            <SelectField
              name="commodity"
              label={t.commodity}
              form={form}
              options={[all, ...commodities]}
              optional="unsaid"
            />
            <button type="submit" class="button">
              {t.show}
            </button>
          </form>
        </details>
      </Card>
    </>
  );
}

/** From a list, or typed where a list would be too long. */
function Kecamatan({ form, names }: { form: FormState; names: Choices['kecamatan'] }) {
  const t = texts[useUi().lang];
  if (names === null) return <TextField name="kecamatan" label={t.kecamatan} form={form} optional="unsaid" />;
  const options = [{ value: '', label: t.all }, ...names.map((name) => ({ value: name, label: name }))];
  return <SelectField name="kecamatan" label={t.kecamatan} form={form} options={options} optional="unsaid" />;
}

const choicesOf = ['month', 'quarter', 'year'] as const;
const periods = (lang: 'id' | 'en') =>
  [...choicesOf, 'custom' as const].map((value) => ({ value, label: texts[lang][value] }));

function Periods({ asked }: { asked: Asked }) {
  const { lang, now } = useUi();
  const t = texts[lang];
  const today = dayOf(now);
  const { period } = asked;
  const to = (change: Partial<Asked>) => `/dashboard${queryOf({ ...asked, ...change }, today)}`;
  const span = period === 'custom' ? null : spanOf(period, asked.day);
  return (
    <nav class="tabs" aria-label={t.period}>
      {choicesOf.map((one) => (
        <a key={one} href={to({ period: one })} aria-current={period === one ? 'true' : undefined}>
          {t[one]}
        </a>
      ))}
      {span ? (
        <a href={to({ day: addDays(span.from, -1) })} rel="prev">
          ‹ {t.earlier}
        </a>
      ) : null}
      {span && span.until < today ? (
        <a href={to({ day: addDays(span.until, 1) })} rel="next">
          {t.later} ›
        </a>
      ) : null}
    </nav>
  );
}
