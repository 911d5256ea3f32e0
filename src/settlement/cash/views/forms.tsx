import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, freshForm, SelectField, TextField } from '../../../platform/ui/form.tsx';
import { Card } from '../../../platform/ui/parts.tsx';
import type { CashForm } from '../inputs.ts';
import { cashTexts } from '../texts.ts';

/** A form that came back, and which one it is. */
export type CashForms = { [form in CashForm]?: FormState } & { undo?: { id: string; form: FormState } };
type Props = { forms: CashForms; today: string };

/** Where the books begin. */
export function OpeningForm({ forms, today }: Props) {
  const t = cashTexts[useUi().lang];
  const form = forms.opening ?? freshForm;
  const scope = 'opening-';
  return (
    <Card>
      <h2>{t.openingTitle}</h2>
      <p class="soft">{t.openingLead}</p>
      <Form action="/ledger/opening" keyed typed={form.typed}>
        <Summary form={form} scope={scope} />
        <Stated {...{ form, today, scope }} label={t.balance} />
        <TextField name="reason" label={t.reason} form={form} value={t.openingReason} maxlength={300} scope={scope} />
        <button type="submit" class="button">
          {t.openingSave}
        </button>
      </Form>
    </Card>
  );
}

/** @param isMain the page's main action: where the opening is there already */
export function MovementForm({ forms, today, isMain }: Props & { isMain: boolean }) {
  const t = cashTexts[useUi().lang];
  const form = forms.movement ?? freshForm;
  const scope = 'movement-';
  const choices = [
    { value: '', label: t.choose },
    { value: 'in', label: t.in },
    { value: 'out', label: t.out },
  ];
  return (
    <Card>
      <h2>{t.movementTitle}</h2>
      <p class="soft">{t.movementLead}</p>
      <Form action="/ledger/opening/movements" keyed typed={form.typed}>
        <Summary form={form} scope={scope} />
        <div class="halves">
          <SelectField name="direction" label={t.direction} form={form} options={choices} scope={scope} />
          <TextField
            name="amount"
            label={t.amount}
            form={form}
            inputmode="numeric"
            autocomplete="off"
            suffix="Rp"
            scope={scope}
          />
        </div>
        <TextField name="day" label={t.day} form={form} value={today} type="date" scope={scope} />
        <TextField name="reason" label={t.reason} form={form} hint={t.reasonHint} maxlength={300} scope={scope} />
        <button type="submit" class={isMain ? 'button' : 'button plain'}>
          {t.movementSave}
        </button>
      </Form>
    </Card>
  );
}

/** The difference from what the bank says. */
export function AdjustmentForm({ forms, today }: Props) {
  const t = cashTexts[useUi().lang];
  const form = forms.adjustment ?? freshForm;
  const scope = 'adjustment-';
  return (
    <Card>
      <h2>{t.adjustmentTitle}</h2>
      <p class="soft">{t.adjustmentLead}</p>
      <Form action="/ledger/opening/adjustments" keyed typed={form.typed}>
        <Summary form={form} scope={scope} />
        <Stated {...{ form, today, scope }} label={t.stated} />
        <TextField name="reason" label={t.reason} form={form} hint={t.adjustHint} maxlength={300} scope={scope} />
        <button type="submit" class="button plain">
          {t.adjustmentSave}
        </button>
      </Form>
    </Card>
  );
}

type Fields = { form: FormState; scope: string };

function Summary({ form, scope }: Fields) {
  const { amount, balance, day, direction, reason } = cashTexts[useUi().lang];
  return <ErrorSummary errors={form.errors} labels={{ amount, balance, day, direction, reason }} scope={scope} />;
}

function Stated({ form, today, scope, label }: Fields & { today: string; label: string }) {
  const t = cashTexts[useUi().lang];
  return (
    <>
      <TextField
        name="balance"
        label={label}
        form={form}
        hint={t.balanceHint}
        inputmode="numeric"
        autocomplete="off"
        suffix="Rp"
        scope={scope}
      />
      <TextField name="day" label={t.day} form={form} value={today} hint={t.dayHint} type="date" scope={scope} />
    </>
  );
}
