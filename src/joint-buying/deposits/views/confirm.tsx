import { commodityName } from '../../../catalog/index.ts';
import { dayOf, momentText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { AreaField, ErrorSummary, Form, freshForm, TextField } from '../../../platform/ui/form.tsx';
import { Card } from '../../../platform/ui/parts.tsx';
import { depositTexts } from '../texts.ts';
import type { DepositRow } from '../types.ts';
import { DepositChip, type Returned } from './parts.tsx';

type Props = { row: DepositRow; returned: Returned | null };

/** One deposit that the treasurer compares with the account. */
export function ToConfirm({ row, returned }: Props) {
  const { lang } = useUi();
  const t = depositTexts[lang];
  return (
    <Card>
      <div class="row apart">
        <h2>{row.cooperativeName}</h2>
        <DepositChip state={row.state} />
      </div>
      <p>
        <strong>{rupiah(row.amount)}</strong>{' '}
        <a href={`/campaigns/${row.campaignId}`}>{`${row.number} ${commodityName(row, lang)}`}</a>
        <span class="soft">{` ${t.deadline(momentText(row.deadline, lang))}`}</span>
      </p>
      {row.isOpen ? <Confirmation {...{ row, returned }} /> : <p class="soft">{t.closedAlready}</p>}
      {row.isOpen && row.state === 'reported' ? <Refusal {...{ row, returned }} /> : null}
    </Card>
  );
}

function Confirmation({ row, returned }: Props) {
  const { lang, now } = useUi();
  const t = depositTexts[lang];
  const form = returned?.which === 'confirm' ? returned.form : freshForm;
  const scope = `c-${row.id}-`;
  return (
    <Form action={`/deposits/${row.id}/confirmation`}>
      <ErrorSummary errors={form.errors} labels={{ paidOn: t.receivedOn, reference: t.reference }} scope={scope} />
      {/* What is confirmed is what stands here, not what the pledge may have become meanwhile. */}
      <input type="hidden" name="amount" value={row.amount} />
      <input type="hidden" name="state" value={row.state} />
      <div class="halves">
        <TextField
          name="paidOn"
          label={t.receivedOn}
          form={form}
          scope={scope}
          value={row.paidOn ?? dayOf(now)}
          type="date"
        />
        <TextField
          name="reference"
          label={t.reference}
          form={form}
          scope={scope}
          value={row.reference}
          maxlength={120}
          optional
        />
      </div>
      <button type="submit" class="button">
        {t.confirm}
      </button>
    </Form>
  );
}

function Refusal({ row, returned }: Props) {
  const t = depositTexts[useUi().lang];
  const form = returned?.which === 'refuse' ? returned.form : null;
  const scope = `r-${row.id}-`;
  return (
    <details open={form !== null}>
      <summary>{t.refuse}</summary>
      <Form action={`/deposits/${row.id}/refusal`}>
        <ErrorSummary errors={form?.errors ?? {}} labels={{ reason: t.reason }} scope={scope} />
        <AreaField name="reason" label={t.reason} form={form ?? freshForm} scope={scope} hint={t.reasonHint} rows={2} />
        <button type="submit" class="button danger">
          {t.sendRefusal}
        </button>
      </Form>
    </details>
  );
}
