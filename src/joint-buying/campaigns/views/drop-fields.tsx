import { useUi } from '../../../platform/ui/context.ts';
import { type FormState, TextField } from '../../../platform/ui/form.tsx';
import { Card } from '../../../platform/ui/parts.tsx';
import { MOST_DROPS } from '../prefill.ts';
import { texts } from '../texts.ts';

const lines = [...Array(MOST_DROPS).keys()];

/** Where the goods are handed out; lines without one are folded away. */
export function DropFields({ form }: { form: FormState }) {
  const t = texts[useUi().lang];
  const last = lines.findLast((n) => isFilled(form, n)) ?? 0;
  const rest = lines.slice(last + 1);
  return (
    <Card>
      <h2>{t.drops}</h2>
      <p class="soft">{t.dropsHint}</p>
      {lines.slice(0, last + 1).map((n) => (
        <DropField key={n} n={n} form={form} />
      ))}
      {rest.length > 0 ? (
        <details>
          <summary>{t.moreDrops}</summary>
          {rest.map((n) => (
            <DropField key={n} n={n} form={form} />
          ))}
        </details>
      ) : null}
    </Card>
  );
}

const isFilled = ({ typed, errors }: FormState, n: number): boolean =>
  ['name', 'address'].some((part) => typed[`drops.${n}.${part}`] || errors[`drops.${n}.${part}`]);

function DropField({ n, form }: { n: number; form: FormState }) {
  const t = texts[useUi().lang];
  return (
    <fieldset>
      <legend class="hidden">{t.drop(n + 1)}</legend>
      <div class="pair even">
        <TextField name={`drops.${n}.name`} label={t.drop(n + 1)} form={form} maxlength={60} optional="unsaid" />
        <TextField name={`drops.${n}.address`} label={t.dropAddress} form={form} maxlength={160} optional="unsaid" />
      </div>
    </fieldset>
  );
}
