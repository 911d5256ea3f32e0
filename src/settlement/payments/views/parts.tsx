import { dayText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import type { FormState } from '../../../platform/ui/form.tsx';
import { TextField } from '../../../platform/ui/form.tsx';
import { Chip, type Tone } from '../../../platform/ui/parts.tsx';
import { fieldOf } from '../inputs.ts';
import { type OpenInvoice, openOf, payableOf } from '../rules/allocate.ts';
import { stateNames } from '../texts.ts';
import { pageTexts } from '../texts-pages.ts';
import type { PaymentState } from '../types.ts';

const tones: Record<PaymentState, Tone> = { recorded: 'warn', confirmed: 'good', rejected: 'bad' };

export const StateChip = ({ state }: { state: PaymentState }) => (
  <Chip tone={tones[state]}>{stateNames[useUi().lang][state]}</Chip>
);

/** How much each open invoice gets: a field for each, oldest due first. */
export function AllocationFields({
  invoices,
  form,
  scope = '',
}: {
  invoices: readonly OpenInvoice[];
  form: FormState;
  scope?: string;
}) {
  const { lang } = useUi();
  const t = pageTexts[lang];
  return (
    <>
      {invoices.map((one) => (
        <TextField
          key={one.id}
          name={fieldOf(one.id)}
          label={t.forInvoice(one.number)}
          hint={`${one.sellerName}, ${t.due.toLowerCase()} ${dayText(one.dueOn, lang)}. ${t.ofOpen(openOf(one), payableOf(one))}`}
          form={form}
          scope={scope}
          inputmode="numeric"
          suffix="Rp"
          optional
        />
      ))}
    </>
  );
}
