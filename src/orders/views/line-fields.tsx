import type { Lang } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';
import { unitsFor } from '../../platform/quantity.ts';
import { useUi } from '../../platform/ui/context.ts';
import { type FormState, SelectField, TextField } from '../../platform/ui/form.tsx';
import { Card } from '../../platform/ui/parts.tsx';
import { checkLine, linesOf, unitsOf } from '../inputs.ts';
import { formTexts } from '../texts-form.ts';
import type { CommodityWords } from '../types.ts';
import type { OrderFormData, Reference } from '../types-pages.ts';
import { inPlace } from './preview.tsx';
import { equivalents, nameOf, packOf } from './words.ts';

type LineProps = { data: OrderFormData; form: FormState; action: string; n: number; count: number };

/** What is needed on one line: goods, how much, and the limits that most people leave alone. */
export function LineFields({ data, form, action, n, count }: LineProps) {
  const { lang } = useUi();
  const t = formTexts[lang];
  const name = (field: string) => `lines.${n}.${field}`;
  const commodity = data.commodities.find((one) => one.id === form.typed[name('commodityId')]);
  return (
    <Card>
      <fieldset>
        <legend class={count > 1 ? undefined : 'hidden'}>{count > 1 ? t.goodsNth(n + 1) : t.goods}</legend>
        <SelectField
          name={name('commodityId')}
          label={t.goods}
          form={form}
          options={[{ value: '', label: t.choose }, ...commodityOptions(data, lang)]}
        />
        <div class="pair even">
          <TextField name={name('quantity')} label={t.quantity} form={form} inputmode="decimal" autocomplete="off" />
          <UnitField form={form} n={n} commodity={commodity ?? null} />
        </div>
        <LiveNote data={data} form={form} n={n} />
        <LimitFields form={form} n={n} commodity={commodity ?? null} />
        {count > 1 ? (
          <button type="submit" name="intent" value={`remove-line-${n}`} class="button plain" {...inPlace(action)}>
            {t.removeNth(n + 1)}
          </button>
        ) : null}
      </fieldset>
    </Card>
  );
}

const commodityOptions = (data: OrderFormData, lang: Lang) =>
  data.commodities.map((one) => ({ value: one.id, label: nameOf(one, lang) }));

/** The units people say for these goods. `shownFor` tells later whether the goods were changed since. */
export function UnitField(props: { form: FormState; n: number; commodity: CommodityWords | null; oob?: boolean }) {
  const { form, n, commodity } = props;
  const { lang } = useUi();
  const name = `lines.${n}.unit`;
  const units = unitOptions(commodity, lang);
  const kept = units.some((unit) => unit.value === form.typed[name]);
  const shown = kept || form.errors[name] ? form : { ...form, typed: { ...form.typed, [name]: units[0]?.value ?? '' } };
  return (
    <div id={`unit-${n}`} {...(props.oob ? { 'hx-swap-oob': 'true' } : {})}>
      <SelectField name={name} label={formTexts[lang].unit} form={shown} options={units} />
      <input type="hidden" name={`lines.${n}.shownFor`} value={commodity?.id ?? ''} />
    </div>
  );
}

/** Before goods are chosen, the units of weight. */
function unitOptions(commodity: CommodityWords | null, lang: Lang) {
  if (!commodity) return unitsFor('kg', null).map(({ unit }) => ({ value: unit, label: unit }));
  return unitsOf(commodity).map(({ unit }) => ({
    value: unit,
    label: unit === commodity.packName ? (packOf(commodity, lang) ?? unit) : unit,
  }));
}

/** Under the quantity: the same in other units, or what is wrong with it. Follows while the person types. */
export function LiveNote({ data, form, n, oob }: { data: OrderFormData; form: FormState; n: number; oob?: boolean }) {
  const { lang } = useUi();
  const line = linesOf(form.typed)[n];
  const commodity = data.commodities.find((one) => one.id === line?.commodityId);
  const checked = line?.quantity ? checkLine(line, data, lang) : null;
  const wrong = checked && !checked.ok ? checked.errors.quantity : undefined;
  const note =
    checked?.ok && commodity ? equivalents(checked.value.quantity, checked.value.typedUnit, commodity, lang) : '';
  const told = form.errors[`lines.${n}.quantity`] !== undefined;
  return (
    <p
      id={`live-${n}`}
      class={wrong ? 'error live' : 'hint live'}
      aria-live="polite"
      {...(oob ? { 'hx-swap-oob': 'true' } : {})}
    >
      {wrong && !told ? wrong : note}
    </p>
  );
}

type Goods = OrderFormData['commodities'][number];
type LimitFieldsProps = { form: FormState; n: number; commodity: Goods | null; oob?: boolean };

export function LimitFields({ form, n, commodity, oob }: LimitFieldsProps) {
  const t = formTexts[useUi().lang];
  const names = (['priceCeiling', 'maxSuppliers', 'maxShare'] as const).map((field) => `lines.${n}.${field}`);
  const open = names.some((name) => form.typed[name] || form.errors[name]);
  return (
    <details id={`limits-${n}`} open={open} {...(oob ? { 'hx-swap-oob': 'true' } : {})}>
      <summary>{t.limits}</summary>
      <LimitInputs
        form={form}
        prefix={`lines.${n}.`}
        unit={commodity?.tradeUnit ?? 'kg'}
        reference={commodity?.reference ?? null}
      />
    </details>
  );
}

type LimitValues = { priceCeiling?: string; maxSuppliers?: string; maxShare?: string };
type LimitProps = {
  form: FormState;
  prefix: string;
  unit: string;
  values?: LimitValues;
  reference?: Reference | null;
};

/** The three limits of a line; `values` where nothing was typed yet. */
export function LimitInputs({ form, prefix, unit, values = {}, reference = null }: LimitProps) {
  const t = formTexts[useUi().lang];
  const shared = { form, autocomplete: 'off', optional: true };
  return (
    <>
      <TextField
        {...shared}
        name={`${prefix}priceCeiling`}
        label={t.priceCeiling}
        value={values.priceCeiling}
        inputmode="numeric"
        suffix={`Rp/${unit}`}
        hint={
          reference ? t.ceilingHint(reference.kind, reference.zone, `${rupiah(reference.high)}/${unit}`) : undefined
        }
      />
      <TextField
        {...shared}
        name={`${prefix}maxSuppliers`}
        label={t.maxSuppliers}
        value={values.maxSuppliers}
        inputmode="numeric"
      />
      <TextField
        {...shared}
        name={`${prefix}maxShare`}
        label={t.maxShare}
        value={values.maxShare}
        inputmode="decimal"
        suffix="%"
      />
    </>
  );
}
