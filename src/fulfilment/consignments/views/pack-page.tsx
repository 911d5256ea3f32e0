import type { Child } from 'hono/jsx';
import { addDays, dayOf, dayText } from '../../../platform/clock.ts';
import type { Lang } from '../../../platform/i18n.ts';
import { figure, quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { AreaField, ErrorSummary, Form, type FormState, TextField } from '../../../platform/ui/form.tsx';
import { Card, Empty, Facts, Heading, LinkButton } from '../../../platform/ui/parts.tsx';
import { quantityField } from '../inputs.ts';
import { consignmentTexts } from '../texts.ts';
import { formTexts } from '../texts-form.ts';
import { nameOf, packWords } from '../texts-goods.ts';
import type { PackingOrder } from '../types.ts';
import { DueChip } from './chips.tsx';
import { Closures } from './closures.tsx';

export type PackPageProps = {
  order: PackingOrder;
  form: FormState;
  /** The form of one award's closure that came back. */
  closure?: { awardId: string; form: FormState } | undefined;
  notice?: Child;
};

/** What goes into a shipment; what goes in by default is all that is left. */
export function PackPage({ order, form, closure, notice }: PackPageProps) {
  const { lang } = useUi();
  const t = formTexts[lang];
  const open = order.awards.some((award) => award.left > 0 && !award.closed);
  return (
    <>
      <Heading
        crumbs={<a href="/consignments">{consignmentTexts[lang].listTitle}</a>}
        title={t.title}
        lead={t.lead(order.number, order.institutionName, dayText(order.neededOn, lang))}
      >
        <p class="row">
          <DueChip day={order.neededOn} />
        </p>
      </Heading>
      {notice}
      <div class="two main-first">
        <div class="stack">
          {open || form.typed.key ? <PackForm order={order} form={form} /> : <AllPacked order={order} />}
        </div>
        <div class="stack">
          <OrderFacts order={order} />
          <Closures order={order} closure={closure} />
        </div>
      </div>
    </>
  );
}

function PackForm({ order, form }: { order: PackingOrder; form: FormState }) {
  const { lang, now } = useUi();
  const t = formTexts[lang];
  const labels = {
    ...Object.fromEntries(order.awards.map((award) => [quantityField(award.awardId), nameOf(award, lang)])),
    ...{ plannedOn: t.plannedOn, vehicle: t.vehicle, driver: t.driver, note: t.note },
  };
  return (
    <Card>
      <ErrorSummary errors={form.errors} labels={labels} title={t.errorTitle} />
      <Form action="/consignments" keyed typed={form.typed}>
        <input type="hidden" name="orderId" value={order.orderId} />
        <div>
          <fieldset class="part">
            <legend>{t.what}</legend>
            <p class="soft">{t.whatHint}</p>
            <Quantities order={order} form={form} />
          </fieldset>
          <fieldset class="part">
            <legend>{t.how}</legend>
            <div class="halves">
              <TextField
                {...{
                  name: 'plannedOn',
                  label: t.plannedOn,
                  form,
                  type: 'date',
                  value: plannedDay(order.neededOn, now),
                }}
                min={dayOf(now)}
              />
              <TextField
                {...{ name: 'vehicle', label: t.vehicle, form, hint: t.vehicleHint, maxlength: 20, optional: true }}
                autocomplete="off"
              />
              <TextField
                {...{ name: 'driver', label: t.driver, form, maxlength: 60, optional: true }}
                autocomplete="off"
              />
            </div>
            <AreaField name="note" label={t.note} form={form} rows={2} hint={t.noteHint} optional />
          </fieldset>
        </div>
        <p class="soft">{t.saveMeans}</p>
        <button type="submit" class="button full">
          {t.save}
        </button>
      </Form>
    </Card>
  );
}

/** The day before it is needed, where that is still to come. */
function plannedDay(neededOn: string, now: number): string {
  const today = dayOf(now);
  return neededOn > today ? addDays(neededOn, -1) : today;
}

/** A field for each award with something left, and for what was typed of others. */
function Quantities({ order, form }: { order: PackingOrder; form: FormState }) {
  const { lang } = useUi();
  const shown = order.awards.filter(
    (award) => (award.left > 0 && !award.closed) || form.errors[quantityField(award.awardId)],
  );
  return (
    <>
      {shown.map((award) => (
        <TextField
          key={award.awardId}
          name={quantityField(award.awardId)}
          label={nameOf(award, lang)}
          form={form}
          value={figure(award.left)}
          inputmode="numeric"
          autocomplete="off"
          suffix={award.tradeUnit}
          hint={leftWords(award, lang)}
        />
      ))}
    </>
  );
}

/** How much there is, in packs too, and of how much where some has gone already. */
function leftWords(award: PackingOrder['awards'][number], lang: Lang): string {
  const t = formTexts[lang];
  const packs = packWords(award.left, award, lang);
  const left = quantity(award.left, award.tradeUnit);
  const words = packs ? t.withPacks(left, packs) : left;
  return award.left === award.quantity ? t.leftAll(words) : t.left(words, quantity(award.quantity, award.tradeUnit));
}

function AllPacked({ order }: { order: PackingOrder }) {
  const t = formTexts[useUi().lang];
  return (
    <Empty title={t.allPackedTitle}>
      <p>{t.allPacked}</p>
      <LinkButton href={`/consignments?order=${order.orderId}`}>{t.toShipments}</LinkButton>
    </Empty>
  );
}

function OrderFacts({ order }: { order: PackingOrder }) {
  const { lang } = useUi();
  const t = formTexts[lang];
  const facts: (readonly [string, Child])[] = [
    [t.order, order.number],
    [t.buyer, order.institutionName],
    [t.neededOn, dayText(order.neededOn, lang)],
    [t.deliverTo, [order.siteName, order.siteAddress].filter(Boolean).join(', ')],
    [t.buyerNote, order.orderNote || null],
    [t.toShipments, <a href={`/consignments?order=${order.orderId}`}>{consignmentTexts[lang].open}</a>],
  ];
  return (
    <Card>
      <h2>{t.facts}</h2>
      <Facts facts={facts.filter(([, value]) => value !== null)} />
    </Card>
  );
}
