import { quantity } from '../../platform/quantity.ts';
import { useUi } from '../../platform/ui/context.ts';
import {
  AreaField,
  ErrorSummary,
  Form,
  type FormState,
  freshForm,
  SelectField,
  TextField,
} from '../../platform/ui/form.tsx';
import { Card } from '../../platform/ui/parts.tsx';
import { awardTexts, declineReasons } from '../texts-awards.ts';
import type { AwardDetail } from '../types-pages.ts';

/** Forms of the page that came back with something to change. */
export type AwardFormStates = { part?: FormState; decline?: FormState };

/** The three answers: all (the main one), part, none. */
export function AwardForms({ award, forms }: { award: AwardDetail; forms: AwardFormStates }) {
  const t = awardTexts[useUi().lang];
  const unit = award.commodity.tradeUnit;
  const errors = { ...forms.part?.errors, ...forms.decline?.errors };
  return (
    <Card>
      <h2>{t.yourAnswer}</h2>
      <ErrorSummary
        errors={errors}
        labels={{ quantity: t.partQuantity, declineReason: t.declineReason, declineNote: t.declineNote }}
      />
      <p class="soft">{t.confirmMeans}</p>
      <Form action={`/awards/${award.id}/confirmation`}>
        <button type="submit" class="button full">
          {t.confirmAll(quantity(award.quantity, unit))}
        </button>
      </Form>
      {award.quantity > award.lotSize ? (
        <Part award={award} form={forms.part ?? freshForm} open={!!forms.part} />
      ) : null}
      <Decline award={award} form={forms.decline ?? freshForm} open={!!forms.decline} />
    </Card>
  );
}

function Part({ award, form, open }: { award: AwardDetail; form: FormState; open: boolean }) {
  const t = awardTexts[useUi().lang];
  const unit = award.commodity.tradeUnit;
  return (
    <details open={open}>
      <summary>{t.part}</summary>
      <Form action={`/awards/${award.id}/confirmation`}>
        <input type="hidden" name="part" value="yes" />
        <TextField
          name="quantity"
          label={t.partQuantity}
          form={form}
          inputmode="numeric"
          autocomplete="off"
          suffix={unit}
          hint={t.partHint(quantity(award.lotSize, unit), quantity(award.quantity, unit))}
        />
        <button type="submit" class="button plain full">
          {t.partNow}
        </button>
      </Form>
    </details>
  );
}

function Decline({ award, form, open }: { award: AwardDetail; form: FormState; open: boolean }) {
  const { lang } = useUi();
  const t = awardTexts[lang];
  const options = Object.entries(declineReasons[lang]).map(([value, label]) => ({ value, label }));
  return (
    <details open={open}>
      <summary class="danger">{t.decline}</summary>
      <p>{t.declineMeans}</p>
      <Form action={`/awards/${award.id}/decline`}>
        <SelectField
          name="declineReason"
          label={t.declineReason}
          form={form}
          options={[{ value: '', label: t.choose }, ...options]}
        />
        <AreaField name="declineNote" label={t.declineNote} form={form} rows={2} optional />
        <button type="submit" class="button danger full">
          {t.declineNow}
        </button>
      </Form>
    </details>
  );
}
