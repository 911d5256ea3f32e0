import { rupiah } from '../../../platform/money.ts';
import { figure, roughQuantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { type FormState, TextField } from '../../../platform/ui/form.tsx';
import { Card } from '../../../platform/ui/parts.tsx';
import { SHORTAGE_RULES, type Tier } from '../../rules/index.ts';
import type { FormGround } from '../store.ts';
import { texts } from '../texts.ts';

/** The rules as questions, each answer with what it means for a cooperative. */
export function RuleFields({ ground, form }: { ground: FormGround; form: FormState }) {
  const t = texts[useUi().lang];
  const { unit } = ground.goods;
  const steps = stepsOf(ground);
  const says = steps.map((one) => `${roughQuantity(one.from, unit)} ${rupiah(one.unitPrice)}/${unit}`).join(' · ');
  return (
    <Card>
      <h2>{t.rules}</h2>
      <p class="soft">{t.rulesHint}</p>
      <TextField
        name="target"
        label={t.target}
        form={form}
        inputmode="numeric"
        suffix={unit}
        list="steps"
        hint={says ? t.targetHint(says) : t.targetHintBare}
        optional
      />
      <datalist id="steps">
        {steps.map(({ from }) => (
          <option key={from} value={figure(from)}></option>
        ))}
      </datalist>
      <TextField
        name="extensionDays"
        label={t.extension}
        form={form}
        inputmode="numeric"
        suffix={t.days}
        hint={t.extensionHint}
      />
      <Choice name="fallBack" legend={t.fallBack} form={form}>
        {[
          ['yes', t.fallBackYes, t.fallBackYesHint],
          ['no', t.fallBackNo, t.fallBackNoHint],
        ]}
      </Choice>
      <Choice name="toleranceReaches" legend={t.tolerance} form={form}>
        {[
          ['no', t.toleranceNo, t.toleranceNoHint],
          ['yes', t.toleranceYes, t.toleranceYesHint],
        ]}
      </Choice>
      <Choice name="shortageRule" legend={t.shortage} form={form}>
        {SHORTAGE_RULES.map((rule) => [rule, t[rule], t[`${rule}Hint`]] as const)}
      </Choice>
    </Card>
  );
}

/** Where the price falls, over all lists: from each quantity the lowest price there is. */
function stepsOf({ lists }: FormGround): Tier[] {
  const all = lists.flatMap(({ list }) => list.tiers).sort((a, b) => a.from - b.from || a.unitPrice - b.unitPrice);
  const steps: Tier[] = [];
  for (const tier of all) if (tier.from > 0 && tier.unitPrice < (steps.at(-1)?.unitPrice ?? Infinity)) steps.push(tier);
  return steps.slice(0, 8);
}

type Answer = readonly [value: string, label: string, hint: string];

function Choice(props: { name: string; legend: string; form: FormState; children: readonly Answer[] }) {
  const { name, legend, form, children } = props;
  const error = form.errors[name];
  return (
    <fieldset id={`f-${name}`} class={error ? 'field wrong' : undefined}>
      <legend>{legend}</legend>
      {error ? <p class="error">{error}</p> : null}
      {children.map(([value, label, hint]) => (
        <label key={value} class="check">
          <input type="radio" name={name} value={value} checked={form.typed[name] === value} /> <strong>{label}</strong>
          <span class="under soft">{hint}</span>
        </label>
      ))}
    </fieldset>
  );
}
