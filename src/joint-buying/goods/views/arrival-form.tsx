import { commodityName, photoTypes } from '../../../catalog/index.ts';
import {
  isCounted,
  isOutside,
  limitText,
  type Measure,
  measureName,
  milli,
  readMeasure,
  reasonKeys,
  reasonTexts,
} from '../../../fulfilment/index.ts';
import type { Typed } from '../../../platform/forms.ts';
import { figure } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { AreaField, ErrorSummary, Form, type FormState, SelectField, TextField } from '../../../platform/ui/form.tsx';
import { Card, Empty, Heading, LinkButton } from '../../../platform/ui/parts.tsx';
import { PhotosField } from '../../../platform/ui/photos-field.tsx';
import { measureField } from '../inputs.ts';
import { type ArrivalDesk, awaitsGoods } from '../page.ts';
import { type Awaited, awaited, expectedOf } from '../rules.ts';
import { arrivalTexts } from '../texts-arrival.ts';

export type ArrivalFormState = FormState & { photos: readonly string[] };

/** The form for a phone beside a truck. What is expected stands in it already. */
export function ArrivalPage({ desk, form, today }: { desk: ArrivalDesk; form: ArrivalFormState; today: string }) {
  const { lang } = useUi();
  const t = arrivalTexts[lang];
  const { campaign, purchases, planned, came } = desk;
  const isOver = awaited(purchases, planned, came).length === 0;
  const back = <LinkButton href={`/campaigns/${campaign.id}/goods`}>{t.toGoods}</LinkButton>;
  return (
    <>
      <Heading
        crumbs={<a href={`/campaigns/${campaign.id}/goods`}>{t.toGoods}</a>}
        title={t.title}
        lead={`${commodityName(campaign, lang)} · ${campaign.number}`}
      />
      {!awaitsGoods(campaign) ? (
        <Empty title={t.closedTitle}>
          <p>{t.closedBody}</p>
          {back}
        </Empty>
      ) : isOver && Object.keys(form.errors).length === 0 ? (
        <Empty title={t.nothingLeft}>
          <p>{t.nothingLeftBody}</p>
          {back}
        </Empty>
      ) : (
        <ArrivalForm {...{ desk, form, today }} />
      )}
    </>
  );
}

function ArrivalForm({ desk, form, today }: { desk: ArrivalDesk; form: ArrivalFormState; today: string }) {
  const { lang } = useUi();
  const t = arrivalTexts[lang];
  const { campaign, purchases, came, measures } = desk;
  const say = (amount: number) => milli(amount, campaign.unit);
  const open = purchases.filter((one) => expectedOf(one, came) > 0);
  return (
    <Form action={`/campaigns/${campaign.id}/arrivals`} keyed typed={form.typed} multipart class="readable">
      <ErrorSummary errors={form.errors} labels={useLabels(measures)} title={t.notSaved} />
      <Card>
        <div class="halves">
          <SelectField
            name="purchase"
            label={t.purchase}
            form={form}
            options={open.map((one) => ({
              value: one.id,
              label: t.purchaseOption(one.supplierName, say(expectedOf(one, came))),
            }))}
          />
          <SelectField
            name="drop"
            label={t.drop}
            form={form}
            options={campaign.dropPoints.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
        <TextField
          name="received"
          label={t.received}
          form={form}
          hint={t.receivedHint}
          inputmode={isCounted(campaign.unit) ? 'numeric' : 'decimal'}
          autocomplete="off"
          suffix={campaign.unit}
        />
        {measures.length > 0 ? <Quality measures={measures} form={form} /> : null}
        <Refused unit={campaign.unit} form={form} />
      </Card>
      <Card>
        <PhotosField form={form} photos={form.photos} texts={t} types={photoTypes} />
        <div class="halves">
          <TextField name="arrivedOn" label={t.arrivedOn} form={form} type="date" value={today} />
          <TextField name="vehicle" label={t.vehicle} form={form} maxlength={40} autocomplete="off" optional />
        </div>
        <AreaField name="note" label={t.note} form={form} rows={2} optional />
        <button type="submit" class="button full">
          {t.send}
        </button>
        <p class="hint">{t.sendHint}</p>
      </Card>
    </Form>
  );
}

function Quality({ measures, form }: { measures: readonly Measure[]; form: FormState }) {
  const { lang } = useUi();
  const t = arrivalTexts[lang];
  return (
    <fieldset>
      <legend>{t.quality}</legend>
      <div class="halves">
        {measures.map((measure) => {
          const name = measureField(measure.key);
          const typed = readMeasure(form.typed[name] ?? '', measure.unit);
          const outside = typeof typed === 'number' && isOutside(typed, measure);
          return (
            <div key={measure.key}>
              <TextField
                name={name}
                label={measureName(measure, lang)}
                form={form}
                hint={limitText(measure, lang)}
                inputmode="decimal"
                autocomplete="off"
                suffix={measure.unit}
                optional="unsaid"
              />
              {outside ? <p class="small gold">{t.outside}</p> : null}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

/** Folded away while all is well. */
function Refused({ unit, form }: { unit: string; form: FormState }) {
  const { lang } = useUi();
  const t = arrivalTexts[lang];
  const isOpen = ['refused', 'refusalReason'].some((name) => form.errors[name] || form.typed[name]);
  const options = reasonKeys.map((key) => ({ value: key, label: reasonTexts[lang][key] }));
  return (
    <details open={isOpen}>
      <summary>{t.problems}</summary>
      <TextField
        name="refused"
        label={t.refused}
        form={form}
        inputmode={isCounted(unit) ? 'numeric' : 'decimal'}
        autocomplete="off"
        suffix={unit}
        optional="unsaid"
      />
      <SelectField
        name="refusalReason"
        label={t.refusalReason}
        form={form}
        options={[{ value: '', label: t.chooseReason }, ...options]}
        optional="unsaid"
      />
    </details>
  );
}

/** What the fields are called above a form that came back. */
function useLabels(measures: readonly Measure[]): Record<string, string> {
  const { lang } = useUi();
  const { purchase, drop, received, refused, refusalReason, arrivedOn, vehicle, note, photos } = arrivalTexts[lang];
  const measured = measures.map((one) => [measureField(one.key), measureName(one, lang)]);
  return {
    ...{ purchase, drop, received, refused, refusalReason, arrivedOn, vehicle, note, files: photos },
    ...(Object.fromEntries(measured) as Record<string, string>),
  };
}

/** The fields of a form nobody has touched: as asked for in the address, else the first truck that is awaited. */
export function freshArrival(
  { purchases, planned, came }: ArrivalDesk,
  asked: { purchase?: string; drop?: string },
): Typed {
  const list = awaited(purchases, planned, came);
  const fits = (one: Awaited) => one.purchaseId === asked.purchase && one.dropPointId === asked.drop;
  const first = list.find(fits) ?? list[0];
  if (!first) return {};
  return { purchase: first.purchaseId, drop: first.dropPointId, received: figure(first.milli / 1000) };
}
