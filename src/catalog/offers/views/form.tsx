import { useUi } from '../../../platform/ui/context.ts';
import { AreaField, ErrorSummary, Form, type FormState, TextField } from '../../../platform/ui/form.tsx';
import { Card, Heading, Notice } from '../../../platform/ui/parts.tsx';
import { PhotosField } from '../../../platform/ui/photos-field.tsx';
import { commodityName } from '../../names.ts';
import { photoTypes } from '../../photos/file.ts';
import type { Commodity } from '../store/read.ts';
import { type Rules, unitsOf } from '../terms.ts';
import { texts as pageTexts } from '../texts.ts';
import { texts } from '../texts-form.ts';
import { Check, type CheckProps } from './check.tsx';
import { QuantityFields, TierFields } from './quantities.tsx';

export type OfferFormProps = {
  commodity: Commodity;
  form: FormState;
  rules: Rules;
  /** Rupiah that a unit of the goods cost, where that is known. */
  cost: number | null;
  /** The offer that is edited, and its version when the form was opened; null for a new one. */
  offer: { id: string; version: number; listed: boolean } | null;
  /** Pictures that stay, by id. */
  photos: readonly string[];
  check: CheckProps;
};

/** What is offered on the left, what buyers and moderators will see of it on the right. */
export function OfferForm(props: OfferFormProps) {
  const { commodity, form, offer, check } = props;
  const { lang, viewer } = useUi();
  const t = texts[lang];
  const name = commodityName(commodity, lang);
  return (
    <>
      <Heading
        crumbs={
          <>
            <a href="/offers">{pageTexts[lang].title}</a> ›{' '}
            {offer ? <a href={`/offers/${offer.id}`}>{name}</a> : <a href="/offers/new">{t.otherGoods}</a>}
          </>
        }
        title={offer ? t.editTitle(name) : t.formTitle(name)}
        lead={offer?.listed ? t.editLead : t.newLead}
      />
      {viewer?.partyStatus === 'verified' ? null : (
        <Notice tone="warn">
          <p>{pageTexts[lang].unverified}</p>
        </Notice>
      )}
      <ErrorSummary errors={form.errors} labels={labelsOf(lang, commodity.tradeUnit)} />
      <div class="two main-first">
        <Fields {...props} />
        <aside
          class="stack"
          id="check"
          aria-label={t.check}
          hx-get={checkAddress(commodity, offer)}
          hx-trigger="input delay:300ms from:#terms, change from:#terms"
          hx-include="#terms"
          hx-sync="this:replace"
        >
          <Check {...check} />
        </aside>
      </div>
    </>
  );
}

const checkAddress = (commodity: Commodity, offer: OfferFormProps['offer']): string =>
  `/offers/check?commodity=${encodeURIComponent(commodity.id)}${offer ? `&offer=${encodeURIComponent(offer.id)}` : ''}`;

function labelsOf(lang: 'id' | 'en', unit: string): Record<string, string> {
  const t = texts[lang];
  const { available, minLot, lotSize, handlingFee, leadDays, windowFrom, windowUntil, certificate, description } = t;
  const tiers = [1, 2, 3, 4, 5].flatMap((n) => [
    [`tiers.${n}.from`, t.tierFrom(n + 1)],
    [`tiers.${n}.price`, t.tierPrice(n + 1, unit)],
  ]);
  return {
    'tiers.0.price': t.price(unit),
    ...Object.fromEntries(tiers),
    ...{ available, minLot, lotSize, handlingFee, leadDays, windowFrom, windowUntil, certificate, description },
    files: t.photos,
  };
}

function Fields({ commodity, form, rules, cost, offer, photos }: OfferFormProps) {
  const { lang } = useUi();
  const t = texts[lang];
  const goods = { unit: commodity.tradeUnit, units: unitsOf(rules.goods), form };
  return (
    <Card>
      <Form action={offer ? `/offers/${offer.id}/revision` : '/offers'} multipart keyed typed={form.typed}>
        <input type="hidden" name="commodity" value={commodity.id} />
        <input type="hidden" name="version" value={offer?.version ?? 0} />
        <div id="terms">
          <TierFields {...goods} cost={cost} />
          <QuantityFields {...goods} available={rules.available} />
          <DeliveryFields form={form} today={rules.today} />
          <CertificateField form={form} required={commodity.requiredCertificate} />
        </div>
        <AreaField name="description" label={t.description} form={form} hint={t.descriptionHint} optional />
        <PhotosField form={form} photos={photos} texts={{ ...t, dropOne: t.drop }} types={photoTypes} />
        <button type="submit" class="button">
          {offer?.listed ? t.saveEdit : t.save}
        </button>
      </Form>
    </Card>
  );
}

function DeliveryFields({ form, today }: { form: FormState; today: string }) {
  const t = texts[useUi().lang];
  return (
    <fieldset class="part">
      <legend>{t.delivery}</legend>
      <div class="halves">
        <TextField name="handlingFee" label={t.handlingFee} form={form} inputmode="numeric" hint={t.feeHint} optional />
        <TextField
          name="leadDays"
          label={t.leadDays}
          form={form}
          inputmode="numeric"
          suffix={t.days}
          hint={t.leadHint}
        />
        <TextField name="windowFrom" label={t.windowFrom} form={form} type="date" min={today} />
        <TextField name="windowUntil" label={t.windowUntil} form={form} type="date" min={today} />
      </div>
    </fieldset>
  );
}

function CertificateField({ form, required }: { form: FormState; required: string | null }) {
  const t = texts[useUi().lang];
  const hint = required ? t.certificateNeeded(required) : undefined;
  return (
    <TextField name="certificate" label={t.certificate} form={form} hint={hint} maxlength={120} optional={!required} />
  );
}
