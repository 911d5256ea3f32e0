import { rupiah } from '../../../platform/money.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { type FormState, SelectField, TextField } from '../../../platform/ui/form.tsx';
import { MOST_TIERS } from '../terms.ts';
import { texts } from '../texts-form.ts';

type Units = readonly { unit: string; content: number }[];
type Props = { unit: string; units: Units; form: FormState };

/** A quantity and the unit it is typed in. */
function Quantity({ name, label, hint, unit, units, form }: Props & { name: string; label: string; hint?: string }) {
  const t = texts[useUi().lang];
  const options = units.map((one) => ({
    value: one.unit,
    label: one.content === 1 ? one.unit : t.unitOf(one.unit, quantity(one.content, unit)),
  }));
  return (
    <div class="pair">
      <TextField name={name} label={label} form={form} inputmode="decimal" hint={hint} />
      <SelectField name={`${name}Unit`} label={t.unitLabel} form={form} options={options} />
    </div>
  );
}

/** One price for everybody, and up to five lower ones for larger quantities, folded away until they are wanted. */
export function TierFields({ cost, ...props }: Props & { cost: number | null }) {
  const { form, unit } = props;
  const t = texts[useUi().lang];
  const later = Array.from({ length: MOST_TIERS - 1 }, (_, i) => i + 1);
  const touched = (n: number) =>
    [`tiers.${n}.from`, `tiers.${n}.price`].some((name) => form.typed[name] || form.errors[name]);
  return (
    <fieldset class="part">
      <legend>{t.prices}</legend>
      <TextField
        name="tiers.0.price"
        label={t.price(unit)}
        form={form}
        inputmode="numeric"
        hint={cost === null ? undefined : t.costHint(rupiah(cost), unit)}
      />
      <details open={later.some(touched)}>
        <summary>{t.moreTiers}</summary>
        <p class="hint">{t.tierHint}</p>
        {later.map((n) => (
          <div key={n} class="tier">
            <Quantity {...props} name={`tiers.${n}.from`} label={t.tierFrom(n + 1)} />
            <TextField name={`tiers.${n}.price`} label={t.tierPrice(n + 1, unit)} form={form} inputmode="numeric" />
          </div>
        ))}
      </details>
    </fieldset>
  );
}

/** How much there is, and in which lots. Once listed, the available quantity is changed on the offer's own page, at once. */
export function QuantityFields({ available, ...props }: Props & { available: number | null }) {
  const t = texts[useUi().lang];
  return (
    <fieldset class="part">
      <legend>{t.quantities}</legend>
      {available === null ? (
        <Quantity {...props} name="available" label={t.available} />
      ) : (
        <p class="soft">{t.availableElsewhere(quantity(available, props.unit))}</p>
      )}
      <Quantity {...props} name="lotSize" label={t.lotSize} hint={t.lotHint} />
      <Quantity {...props} name="minLot" label={t.minLot} />
    </fieldset>
  );
}
