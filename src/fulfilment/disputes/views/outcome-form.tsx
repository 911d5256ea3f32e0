import { figure } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { AreaField, ErrorSummary, Form, type FormState, TextField } from '../../../platform/ui/form.tsx';
import { Card } from '../../../platform/ui/parts.tsx';
import { goodsName, milli } from '../../shortfalls/views/words.ts';
import { payableField } from '../inputs.ts';
import type { DisputeRow, LineRow } from '../store.ts';
import { texts } from '../texts.ts';

type Props = { head: DisputeRow; lines: readonly LineRow[]; form: FormState };

/** Staff decide: what was recorded holds, or what is paid changes line by line. */
export function OutcomeForm({ head, lines, form }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  const names = lines.map((line) => [payableField(line.receiptLineId), t.payableOf(goodsName(line, lang))]);
  const labels = { ...Object.fromEntries(names), outcome: t.outcome, reason: t.reason };
  return (
    <Card class="urgent">
      <h2>{t.decideTitle}</h2>
      <ErrorSummary errors={form.errors} labels={labels} />
      <Form action={`/disputes/${head.id}/outcome`}>
        <fieldset id="f-outcome">
          <legend>{t.outcome}</legend>
          <Way form={form} value="as_received" label={t.asReceived} hint={t.asReceivedMeans} />
          <Way form={form} value="payable_changed" label={t.payableChanged} hint={t.payableChangedMeans} />
          {form.errors.outcome ? <p class="error">{form.errors.outcome}</p> : null}
        </fieldset>
        {head.isSigned ? <p class="hint">{t.signedMeans}</p> : null}
        <div class="halves">
          {lines.map((line) => (
            <TextField
              key={line.receiptLineId}
              name={payableField(line.receiptLineId)}
              label={t.payableOf(goodsName(line, lang))}
              form={form}
              value={figure(line.payableMilli / 1000)}
              inputmode="decimal"
              autocomplete="off"
              suffix={line.tradeUnit}
              hint={t.payableHint(milli(line.payableMilli, line.tradeUnit), milli(line.sentMilli, line.tradeUnit))}
            />
          ))}
        </div>
        <AreaField name="reason" label={t.reason} form={form} rows={3} hint={t.reasonHint} />
        <button type="submit" class="button">
          {t.decideNow}
        </button>
      </Form>
    </Card>
  );
}

type WayProps = { form: FormState; value: string; label: string; hint: string };

const Way = ({ form, value, label, hint }: WayProps) => (
  <label class="check">
    <input type="radio" name="outcome" value={value} checked={form.typed.outcome === value} /> <strong>{label}</strong>
    <span class="under soft">{hint}</span>
  </label>
);
