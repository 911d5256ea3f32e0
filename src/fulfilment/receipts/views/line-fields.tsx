import { figure, quantity, readThousandths } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { AreaField, type FormState, SelectField, TextField } from '../../../platform/ui/form.tsx';
import { fieldOf, measureField, readMeasure } from '../inputs.ts';
import { isCounted, isOutside, problemsOf } from '../rules.ts';
import { reasonKeys, reasonTexts, receiptTexts } from '../texts.ts';
import type { ArrivalLine, Measure } from '../types.ts';
import { limitText, lineName, measureName, paidSentence } from '../words.ts';

type Props = { line: ArrivalLine; n: number; form: FormState };

/** One kind of goods: what was sent, what came of it, and what will be paid for. */
export function LineFields({ line, n, form }: Props) {
  const { lang } = useUi();
  const t = receiptTexts[lang];
  const unit = line.tradeUnit;
  const keypad = isCounted(unit) ? 'numeric' : 'decimal';
  return (
    <section class="card" data-line={line.sent} data-unit={unit}>
      <h2>{lineName(line, lang)}</h2>
      {line.gradeText[lang] ? <p class="soft small">{line.gradeText[lang]}</p> : null}
      <dl class="stats">
        <div class="stat">
          <dt>{t.sent}</dt>
          <dd>{quantity(line.sent, unit)}</dd>
          {line.packs && line.packName ? <dd class="small">{t.packs(figure(line.packs), line.packName)}</dd> : null}
        </div>
      </dl>
      <TextField
        name={fieldOf(n, 'received')}
        label={t.received}
        form={form}
        value={figure(line.sent)}
        hint={n === 0 ? t.receivedHint : undefined}
        inputmode={keypad}
        autocomplete="off"
        suffix={unit}
      />
      {line.measures.length > 0 ? <Quality {...{ line, n, form }} /> : null}
      <Problems {...{ line, n, form }} />
      <Live {...{ line, n, form }} />
    </section>
  );
}

function Quality({ line, n, form }: Props) {
  const { lang } = useUi();
  return (
    <fieldset>
      <legend>{receiptTexts[lang].quality}</legend>
      <div class="halves">
        {line.measures.map((measure) => (
          <MeasureField key={measure.key} measure={measure} name={measureField(n, measure.key)} form={form} />
        ))}
      </div>
    </fieldset>
  );
}

function MeasureField({ measure, name, form }: { measure: Measure; name: string; form: FormState }) {
  const { lang } = useUi();
  const typed = readMeasure(form.typed[name] ?? '', measure.unit);
  const outside = typeof typed === 'number' && isOutside(typed, measure);
  return (
    <div data-least={measure.atLeast} data-most={measure.atMost}>
      <TextField
        name={name}
        label={measureName(measure, lang)}
        form={form}
        hint={limitText(measure, lang)}
        inputmode="decimal"
        autocomplete="off"
        suffix={measure.unit}
        optional="unsaid"
      />
      <p class="small gold" role="status" data-outside={receiptTexts[lang].outside}>
        {outside ? receiptTexts[lang].outside : null}
      </p>
    </div>
  );
}

/** Folded away while all is well. */
function Problems({ line, n, form }: Props) {
  const { lang } = useUi();
  const t = receiptTexts[lang];
  const names = ['refused', 'refusalReason', 'deducted', 'reason'].map((name) => fieldOf(n, name));
  const isOpen = names.some((name) => form.errors[name] || form.typed[name]);
  const options = reasonKeys.map((key) => ({ value: key, label: reasonTexts[lang][key] }));
  const figures = {
    form,
    inputmode: isCounted(line.tradeUnit) ? 'numeric' : 'decimal',
    suffix: line.tradeUnit,
  } as const;
  return (
    <details open={isOpen}>
      <summary>{t.problems}</summary>
      <TextField name={names[0]!} label={t.refused} {...figures} autocomplete="off" optional="unsaid" />
      <SelectField
        name={names[1]!}
        label={t.refusalReason}
        form={form}
        options={[{ value: '', label: t.chooseReason }, ...options]}
        optional="unsaid"
      />
      <TextField
        name={names[2]!}
        label={t.deducted}
        {...figures}
        hint={t.deductedHint}
        autocomplete="off"
        optional="unsaid"
      />
      <AreaField name={names[3]!} label={t.reason} form={form} hint={t.reasonHint} rows={2} optional="unsaid" />
    </details>
  );
}

/** Says what will be paid for as it is typed. Without the script it would stand still, so it is left out there. */
function Live({ line, n, form }: Props) {
  const { lang } = useUi();
  const t = receiptTexts[lang];
  const read = (name: string, fallback: string) =>
    Number(readThousandths(form.typed[fieldOf(n, name)] || fallback) ?? Number.NaN);
  const weighed = {
    receivedMilli: read('received', String(line.sent)),
    refusedMilli: read('refused', '0'),
    deductedMilli: read('deducted', '0'),
  };
  const isClear =
    Object.values(weighed).every(Number.isSafeInteger) && problemsOf(weighed, line.sent * 1000).length === 0;
  return (
    <p
      class="strong with-script"
      role="status"
      data-live
      data-received={t.liveReceived('{}')}
      data-refused={t.liveRefused('{}')}
      data-deducted={t.liveDeducted('{}')}
      data-paid={t.livePaid('{}')}
      data-unclear={t.liveUnclear}
    >
      {isClear ? paidSentence(weighed, line.tradeUnit, lang) : t.liveUnclear}
    </p>
  );
}
