import { dayText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import {
  ActionButton,
  ErrorSummary,
  Form,
  type FormState,
  freshForm,
  SelectField,
  TextField,
} from '../../../platform/ui/form.tsx';
import { Card } from '../../../platform/ui/parts.tsx';
import { texts } from '../texts.ts';
import type { ChargeRow } from '../types.ts';
import type { StaffProps } from './types.ts';

type Props = StaffProps & { isOpen: boolean };

/** What the forum paid beside the suppliers' bills, and the form for more. */
export function ChargesCard({ charges, campaign, forms, isOpen, today }: Props) {
  const t = texts[useUi().lang];
  const form = forms.charge ?? freshForm;
  const isWrong = Object.keys(form.errors).length > 0;
  return (
    <Card>
      <h2>{t.charges}</h2>
      <p class="soft">{charges.length > 0 ? t.chargesLead : `${t.chargesLead} ${t.chargesNone}`}</p>
      {charges.length > 0 ? (
        <ul class="news">
          {charges.map((charge) => (
            <ChargeItem key={charge.id} charge={charge} isOpen={isOpen} />
          ))}
        </ul>
      ) : null}
      {isOpen ? (
        <details class="action" open={isWrong}>
          <summary class="button plain">{t.addCharge}</summary>
          <ChargeForm {...{ campaign, form, today }} />
        </details>
      ) : null}
    </Card>
  );
}

function ChargeItem({ charge, isOpen }: { charge: ChargeRow; isOpen: boolean }) {
  const { lang } = useUi();
  const t = texts[lang];
  const { id, kind, amount, basis, dropPointName, paidTo, spentOn, note } = charge;
  const bearers = dropPointName !== null ? t.only(dropPointName) : basis === 'drop' ? t.byDrop : t.byWeight;
  return (
    <li>
      <div>
        <p>
          {t[kind]}: <strong class="num">{rupiah(amount)}</strong>
        </p>
        <p class="soft small">{[bearers, paidTo, dayText(spentOn, lang), note].filter(Boolean).join(' · ')}</p>
      </div>
      {isOpen ? (
        <details class="action">
          <summary class="button danger">{t.remove}</summary>
          <p>{t.removeWhat(amount)}</p>
          <ActionButton action={`/charges/${id}/removal`} label={t.removeNow} tone="danger" />
        </details>
      ) : null}
    </li>
  );
}

function ChargeForm({ campaign, form, today }: { campaign: StaffProps['campaign']; form: FormState; today: string }) {
  const t = texts[useUi().lang];
  const labels = {
    ...{ kind: t.kind, amount: t.amount, bearers: t.bearers, paidTo: t.paidTo, spentOn: t.spentOn, note: t.note },
  };
  const bearers = [
    { value: 'weight', label: t.byWeight },
    { value: 'drop', label: t.byDrop },
    ...campaign.dropPoints.map(({ id, name }) => ({ value: `at:${id}`, label: t.only(name) })),
  ];
  return (
    <Form action={`/campaigns/${campaign.id}/charges`} keyed typed={form.typed}>
      <ErrorSummary errors={form.errors} labels={labels} scope="c-" />
      <div class="halves">
        <SelectField
          {...{ name: 'kind', label: t.kind, form, scope: 'c-' }}
          options={[
            { value: 'transport', label: t.transport },
            { value: 'handling', label: t.handling },
          ]}
        />
        <TextField
          {...{ name: 'amount', label: t.amount, form, scope: 'c-', inputmode: 'numeric', autocomplete: 'off' }}
        />
      </div>
      <SelectField
        {...{ name: 'bearers', label: t.bearers, form, scope: 'c-', hint: t.bearersHint }}
        options={bearers}
      />
      <div class="halves">
        <TextField {...{ name: 'paidTo', label: t.paidTo, form, scope: 'c-', maxlength: 100 }} />
        <TextField {...{ name: 'spentOn', label: t.spentOn, type: 'date', form, scope: 'c-' }} value={today} />
      </div>
      <TextField {...{ name: 'note', label: t.note, form, scope: 'c-', optional: true, maxlength: 300 }} />
      <button type="submit" class="button">
        {t.saveCharge}
      </button>
    </Form>
  );
}
