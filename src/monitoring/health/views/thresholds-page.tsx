import { momentText } from '../../../platform/clock.ts';
import type { Lang } from '../../../platform/i18n.ts';
import { percent, rupiah } from '../../../platform/money.ts';
import { figure } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, SelectField, TextField } from '../../../platform/ui/form.tsx';
import { Card, Heading, Notice, Table } from '../../../platform/ui/parts.tsx';
import { severities, type Thresholds, type WarningCode } from '../../rules/health/index.ts';
import { warningCodes } from '../inputs-thresholds.ts';
import { severityTexts, warningNames } from '../texts-names.ts';
import { meaningTexts, numberTexts, texts } from '../texts-thresholds.ts';
import { type NumberField, numberIn, numberName, ownNumbers, stepName, stepUnits } from '../threshold-fields.ts';

type Props = {
  thresholds: Thresholds;
  changedAt: number | null;
  mayChange: boolean;
  form: FormState;
  isSaved: boolean;
};

/** From which figure on a cooperative is warned of: what each number means, and for the administrator to change. */
export function ThresholdsPage({ thresholds, changedAt, mayChange, form, isSaved }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <>
      <Heading crumbs={<a href="/health/formulas">{t.formulas}</a>} title={t.title} lead={t.lead} />
      {isSaved ? <Notice tone="good">{t.saved}</Notice> : null}
      <p class="soft">{changedAt === null ? t.usual : t.changed(momentText(changedAt, lang))}</p>
      {mayChange ? (
        <Change {...{ thresholds, form }} isUsual={changedAt === null} />
      ) : (
        <div class="cards">
          {warningCodes.map((code) => (
            <Shown {...{ code, thresholds }} />
          ))}
        </div>
      )}
    </>
  );
}

type One = { code: WarningCode; thresholds: Thresholds };

function Shown({ code, thresholds }: One) {
  const { lang } = useUi();
  const t = texts[lang];
  const name = warningNames[lang][code];
  return (
    <Card>
      <h2>{name}</h2>
      <p>{meaningTexts[lang][code]}</p>
      <Table
        caption={name}
        rows={rowsOf(code, thresholds)}
        columns={[
          { label: t.number, cell: ({ label }) => label[lang] },
          { label: t.holds, numeric: true, cell: ({ field, value }) => written(field, value, lang) },
        ]}
      />
    </Card>
  );
}

type Row = { label: Record<Lang, string>; name: string; field: Omit<NumberField, 'name'>; value: number };

function rowsOf(code: WarningCode, thresholds: Thresholds): Row[] {
  const both = (say: (lang: Lang) => string) => ({ id: say('id'), en: say('en') });
  const own = ownNumbers[code].map((field) => ({
    ...{ label: both((lang) => labelOf(code, field.name, lang)), name: numberName(code, field.name), field },
    value: numberIn(thresholds, code, field.name),
  }));
  const steps = severities.map((severity) => ({
    ...{ label: both((lang) => texts[lang].from(severityTexts[lang][severity])), name: stepName(code, severity) },
    ...{ field: stepUnits[code], value: thresholds[code].steps[severity] },
  }));
  return [...own, ...steps];
}

/** Days are looked at, or listed for. */
const labelOf = (code: WarningCode, name: string, lang: Lang): string =>
  code === 'stock_never_sold' && name === 'days'
    ? texts[lang].listedDays
    : numberTexts[lang][name as keyof (typeof numberTexts)['id']];

function written({ unit }: Omit<NumberField, 'name'>, value: number, lang: Lang): string {
  const t = texts[lang];
  if (unit === 'share') return percent(value);
  if (unit === 'rupiah') return rupiah(value);
  if (unit === 'chance') return chanceText(value, lang);
  const units = { days: ` ${t.daysUnit}`, weeks: ` ${t.weeksUnit}`, count: '' };
  return `${figure(value)}${units[unit]}`;
}

/** One-sided limits of the normal distribution, thousandths, and how often chance alone passes them. */
const chances = [
  [1282, 10],
  [1645, 20],
  [2326, 100],
] as const;

function chanceText(value: number, lang: Lang): string {
  const known = chances.find(([limit]) => limit === value);
  return known ? texts[lang].oneIn(known[1]) : texts[lang].otherChance(String(value / 1000));
}

function Change({ thresholds, form, isUsual }: { thresholds: Thresholds; form: FormState; isUsual: boolean }) {
  const { lang } = useUi();
  const t = texts[lang];
  const rows = warningCodes.flatMap((code) =>
    rowsOf(code, thresholds).map(({ name, label }) => [name, `${warningNames[lang][code]}, ${label[lang]}`] as const),
  );
  return (
    <>
      <Form action="/health/thresholds" keyed typed={form.typed}>
        <ErrorSummary errors={form.errors} labels={Object.fromEntries(rows)} />
        <div class="cards">
          {warningCodes.map((code) => (
            <Card>
              <h2>{warningNames[lang][code]}</h2>
              <p>{meaningTexts[lang][code]}</p>
              <div class="halves">
                {rowsOf(code, thresholds).map((row) => (
                  <Field row={row} form={form} />
                ))}
              </div>
            </Card>
          ))}
        </div>
        <button type="submit" class="button">
          {t.save}
        </button>
      </Form>
      {isUsual ? null : (
        <Form action="/health/thresholds/usual" keyed class="late">
          <p class="hint">{t.backHint}</p>
          <button type="submit" class="button plain">
            {t.back}
          </button>
        </Form>
      )}
    </>
  );
}

const number = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 });

function Field({ row: { name, label, field, value }, form }: { row: Row; form: FormState }) {
  const { lang } = useUi();
  const t = texts[lang];
  if (field.unit === 'chance') {
    const limits = [...new Set([...chances.map(([limit]) => limit as number), value])];
    const options = limits.map((limit) => ({ value: String(limit), label: chanceText(limit, lang) }));
    return <SelectField name={name} label={label[lang]} form={form} value={value} options={options} />;
  }
  const suffixes = {
    days: t.daysUnit,
    weeks: t.weeksUnit,
    share: t.percentUnit,
    rupiah: t.rupiahUnit,
    count: undefined,
  };
  const typed = { name, label: label[lang], form, value: number.format(field.unit === 'share' ? value / 100 : value) };
  return (
    <TextField
      {...typed}
      suffix={suffixes[field.unit]}
      inputmode={field.unit === 'share' ? 'decimal' : 'numeric'}
      autocomplete="off"
    />
  );
}
