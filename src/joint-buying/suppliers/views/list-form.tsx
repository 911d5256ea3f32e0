import { commodityName } from '../../../catalog/index.ts';
import { dayOf, dayText } from '../../../platform/clock.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import {
  AreaField,
  ErrorSummary,
  Form,
  type FormState,
  type Option,
  SelectField,
  TextField,
} from '../../../platform/ui/form.tsx';
import { Card, Heading, Notice } from '../../../platform/ui/parts.tsx';
import { unitsOf } from '../../inputs-quantity.ts';
import { MOST_TIERS } from '../inputs-list.ts';
import { texts as supplierTexts } from '../texts.ts';
import { texts } from '../texts-list.ts';
import type { ListGoods, StoredList, Supplier } from '../types.ts';

type Props = {
  supplier: Supplier;
  goods: ListGoods;
  form: FormState;
  /** Lists of these goods that still hold or are to come: a new one takes their place. */
  standing: readonly StoredList[];
  isCopied: boolean;
};
type Fields = { form: FormState; unit: string; options: readonly Option[] };

/** A supplier's letter, field by field. */
export function ListFormPage({ supplier, goods, form, standing, isCopied }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  const name = commodityName(goods, lang);
  const unit = goods.tradeUnit;
  const options = unitsOf(goods).map((one) => ({
    value: one.unit,
    label: one.content === 1 ? one.unit : t.unitOf(one.unit, quantity(one.content, unit)),
  }));
  const fields = { form, unit, options };
  return (
    <>
      <Heading
        crumbs={
          <>
            <a href="/suppliers">{supplierTexts[lang].title}</a> ›{' '}
            <a href={`/suppliers/${supplier.id}`}>{supplier.name}</a>
          </>
        }
        title={t.newTitle(name)}
        lead={t.newLead(supplier.name)}
      />
      <div class="readable">
        <Hints standing={standing} isCopied={isCopied} />
        <ErrorSummary errors={form.errors} labels={labelsOf(t)} />
        <Card>
          <Form action="/price-lists" keyed typed={form.typed}>
            <input type="hidden" name="supplier" value={supplier.id} />
            <input type="hidden" name="commodity" value={goods.commodityId} />
            <TierFields {...fields} />
            <SizeFields {...fields} />
            <DeliveryFields form={form} />
            <button type="submit" class="button">
              {t.save}
            </button>
          </Form>
        </Card>
      </div>
    </>
  );
}

function Hints({ standing, isCopied }: Pick<Props, 'standing' | 'isCopied'>) {
  const { lang } = useUi();
  const t = texts[lang];
  const [latest] = standing;
  if (!latest && !isCopied) return null;
  return (
    <Notice tone="quiet">
      {isCopied ? <p>{t.copied}</p> : null}
      {latest ? <p>{t.replaces(dayText(dayOf(latest.validUntil - 1), lang))}</p> : null}
    </Notice>
  );
}

function labelsOf(t: (typeof texts)['id']): Record<string, string> {
  const { packSize, palletSize, minimumOrder, capacity, deliveryCost, deliveryDays, validFrom, validUntil } = t;
  const tiers = Array.from({ length: MOST_TIERS }, (_, n) => [
    [`tiers.${n}.from`, t.tierFromLong(n + 1)],
    [`tiers.${n}.price`, t.tierPriceLong(n + 1)],
  ]).flat();
  return {
    ...Object.fromEntries(tiers),
    ...{ packSize, palletSize, minimumOrder, capacity, deliveryCost, deliveryDays, validFrom, validUntil },
    ...{ reference: t.reference, terms: t.terms },
  };
}

const OPEN_TIERS = 4;

/** Two figures a row, side by side on a phone too; the last four rows are folded away until they are wanted. */
function TierFields({ form, unit, options }: Fields) {
  const t = texts[useUi().lang];
  const rows = Array.from({ length: MOST_TIERS }, (_, n) => n);
  const row = (n: number) => <TierRow key={n} n={n} form={form} unit={unit} />;
  const isTouched = (n: number) =>
    [`tiers.${n}.from`, `tiers.${n}.price`].some((name) => form.typed[name] || form.errors[name]);
  return (
    <fieldset class="part">
      <legend>{t.tiers}</legend>
      <p class="soft">{t.tiersHint}</p>
      {options.length > 1 ? <SelectField name="tierUnit" label={t.tierUnit} form={form} options={options} /> : null}
      {rows.slice(0, OPEN_TIERS).map(row)}
      <details open={rows.slice(OPEN_TIERS).some(isTouched)}>
        <summary>{t.moreTiers}</summary>
        {rows.slice(OPEN_TIERS).map(row)}
      </details>
    </fieldset>
  );
}

function TierRow({ n, form, unit }: { n: number; form: FormState; unit: string }) {
  const t = texts[useUi().lang];
  const shared = { form, optional: 'unsaid' as const };
  return (
    <div class="pair even">
      <TextField {...shared} name={`tiers.${n}.from`} label={t.tierFrom(n + 1)} inputmode="decimal" />
      <TextField {...shared} name={`tiers.${n}.price`} label={t.tierPrice(unit)} inputmode="numeric" />
    </div>
  );
}

function Amount({
  name,
  label,
  hint,
  optional,
  form,
  options,
}: Fields & { name: string; label: string; hint?: string; optional?: boolean }) {
  const t = texts[useUi().lang];
  const field = { form, name, label, hint, optional: optional ? ('unsaid' as const) : false };
  if (options.length === 1) return <TextField {...field} inputmode="decimal" suffix={options[0]!.label} />;
  return (
    <div class="pair">
      <TextField {...field} inputmode="decimal" />
      <SelectField name={`${name}Unit`} label={t.unit} form={form} options={options} />
    </div>
  );
}

function SizeFields(props: Fields) {
  const t = texts[useUi().lang];
  return (
    <fieldset class="part">
      <legend>{t.sizes}</legend>
      <div class="halves">
        <Amount {...props} name="packSize" label={t.packSize} hint={t.packHint} />
        <Amount {...props} name="palletSize" label={t.palletSize} hint={t.palletHint} optional />
        <Amount {...props} name="minimumOrder" label={t.minimumOrder} hint={t.minimumHint} optional />
        <Amount {...props} name="capacity" label={t.capacity} hint={t.capacityHint} optional />
      </div>
    </fieldset>
  );
}

function DeliveryFields({ form }: { form: FormState }) {
  const t = texts[useUi().lang];
  return (
    <fieldset class="part">
      <legend>{t.delivery}</legend>
      <div class="halves">
        <TextField
          name="deliveryCost"
          label={t.deliveryCost}
          form={form}
          hint={t.deliveryCostHint}
          inputmode="numeric"
          optional
        />
        <TextField
          name="deliveryDays"
          label={t.deliveryDays}
          form={form}
          suffix={t.days}
          inputmode="numeric"
          optional
        />
        <TextField name="validFrom" label={t.validFrom} form={form} type="date" />
        <TextField name="validUntil" label={t.validUntil} form={form} type="date" hint={t.validHint} />
      </div>
      <TextField name="reference" label={t.reference} form={form} maxlength={80} optional />
      <AreaField name="terms" label={t.terms} form={form} hint={t.termsHint} rows={2} optional />
    </fieldset>
  );
}
