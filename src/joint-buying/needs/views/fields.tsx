import { commodityName } from '../../../catalog/index.ts';
import { figure, quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, type Option, SelectField, TextField } from '../../../platform/ui/form.tsx';
import { Card } from '../../../platform/ui/parts.tsx';
import { unitsOf } from '../../inputs-quantity.ts';
import { rhythmTexts, texts } from '../texts.ts';
import { type Goods, type Need, rhythms } from '../types.ts';

/** Above the page, since on a phone the form may be far below. @param scope the need that is changed; absent for a new one */
export function NeedErrors({ form, scope = '' }: Shared) {
  const { commodity, quantity, rhythm, lastPrice, lastBoughtOn } = texts[useUi().lang];
  const labels = { commodity, quantity, rhythm, lastPrice, lastBoughtOn };
  return <ErrorSummary errors={form.errors} labels={labels} scope={scope} />;
}

/** A new need, in one go. Which units there are follows the goods chosen, where scripts run; else all are offered. */
export function AddForm({ goods, form }: { goods: readonly Goods[]; form: FormState }) {
  const { lang } = useUi();
  const t = texts[lang];
  const chosen = goods.find((one) => one.commodityId === form.typed.commodity) ?? null;
  const options = goods.map((one) => ({ value: one.commodityId, label: commodityName(one, lang) }));
  return (
    <Card>
      <h2 id="add">{t.add}</h2>
      <Form action="/needs" keyed typed={form.typed}>
        <SelectField
          name="commodity"
          label={t.commodity}
          form={form}
          options={[{ value: '', label: t.choose }, ...options]}
          hx-get="/needs"
          hx-trigger="change"
          hx-target="#units"
          hx-select="#units"
          hx-swap="outerHTML"
          hx-include="#units"
        />
        <div id="units">
          <AmountField form={form} units={chosen ? unitOptions(chosen, t) : allUnits(goods, t)} />
          <LastFields form={form} unit={chosen?.tradeUnit} />
        </div>
        <button type="submit" class="button">
          {t.add}
        </button>
      </Form>
    </Card>
  );
}

type T = (typeof texts)['id'];

const unitOptions = (goods: Goods, t: T): Option[] =>
  unitsOf(goods).map(({ unit, content }) => ({
    value: unit,
    label: content === 1 ? unit : t.unitOf(unit, quantity(content, goods.tradeUnit)),
  }));

/** Every unit some goods are counted in, each once; none is chosen, since it depends on the goods. */
function allUnits(goods: readonly Goods[], t: T): Option[] {
  const names = new Set(goods.flatMap((one) => unitsOf(one).map(({ unit }) => unit)));
  return [{ value: '', label: t.choose }, ...[...names].map((unit) => ({ value: unit, label: unit }))];
}

type Shared = { form: FormState; scope?: string };

function AmountField({ form, units, need, scope = '' }: Shared & { units: readonly Option[]; need?: Need }) {
  const { lang } = useUi();
  const t = texts[lang];
  const shared = { form, scope };
  const rhythmOptions = rhythms.map((value) => ({ value, label: rhythmTexts[lang][value] }));
  return (
    <>
      <div class="pair">
        <TextField
          {...shared}
          name="quantity"
          label={t.quantity}
          value={need && figure(need.quantity)}
          inputmode="decimal"
        />
        <SelectField {...shared} name="quantityUnit" label={t.unit} options={units} />
      </div>
      <SelectField
        {...shared}
        name="rhythm"
        label={t.rhythm}
        value={need?.rhythm ?? 'monthly'}
        options={rhythmOptions}
      />
    </>
  );
}

function LastFields({ form, unit, need, scope = '' }: Shared & { unit?: string | undefined; need?: Need }) {
  const t = texts[useUi().lang];
  const shared = { form, scope, optional: true };
  return (
    <>
      <TextField
        {...shared}
        name="lastPrice"
        label={t.lastPrice}
        value={need?.lastPrice && figure(need.lastPrice)}
        hint={t.lastPriceHint}
        suffix={unit ? t.perUnit(unit) : undefined}
        inputmode="numeric"
      />
      <TextField {...shared} name="lastBoughtOn" label={t.lastBoughtOn} value={need?.lastBoughtOn} type="date" />
    </>
  );
}

/** The same of a need that is on the list. */
export function EditForm({ need, form }: { need: Need; form: FormState }) {
  const t = texts[useUi().lang];
  return (
    <Form action={`/needs/${need.id}`}>
      <input type="hidden" name="version" value={String(need.version)} />
      <AmountField form={form} units={unitOptions(need, t)} need={need} scope={need.id} />
      <LastFields form={form} unit={need.tradeUnit} need={need} scope={need.id} />
      <button type="submit" class="button">
        {t.save}
      </button>
    </Form>
  );
}
