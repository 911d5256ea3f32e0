import { momentText } from '../../../platform/clock.ts';
import { figure, quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, freshForm, SelectField, TextField } from '../../../platform/ui/form.tsx';
import { Card, Notice } from '../../../platform/ui/parts.tsx';
import type { Campaign } from '../../types.ts';
import { factsOf, packText } from '../facts.ts';
import { unitsOf } from '../inputs.ts';
import { type PageData, type PledgeForms, takesPledge } from '../page-data.ts';
import { pledgeTexts } from '../texts-pledge.ts';
import type { OwnPledge } from '../types.ts';
import { MeaningPanel } from './meaning.tsx';
import { OwnFacts, WithdrawalForm } from './own.tsx';

type Props = { data: PageData; forms: PledgeForms };

/** A cooperative's side of the campaign: its form, its pledge, or that it is too late. */
export function PledgeCard({ data, forms }: Props) {
  const { lang, now, viewer } = useUi();
  const t = pledgeTexts[lang];
  const { campaign, own } = data;
  const open = takesPledge(campaign, now);
  const stands = own !== null && own.withdrawnAt === null;
  return (
    <Card class="pledge">
      <h2 id="pledge">{stands ? t.yours : t.title}</h2>
      {viewer?.partyStatus === 'verified' ? null : (
        <Notice tone="bad">
          <p>{t.suspended}</p>
        </Notice>
      )}
      {open ? null : <TooLate forms={forms} />}
      {stands ? <OwnFacts campaign={campaign} own={own} open={open} /> : <NotIn data={data} open={open} />}
      {open && stands ? <Changing data={data} forms={forms} own={own} /> : null}
      {open && !stands ? <PledgeForm data={data} forms={forms} /> : null}
    </Card>
  );
}

/** What was sent came too late, so there is no form left to say it in. */
function TooLate({ forms }: { forms: PledgeForms }) {
  const error = forms.pledge?.errors[''] ?? forms.withdrawal?.errors[''];
  return error ? (
    <Notice tone="bad" title={pledgeTexts[useUi().lang].notKept}>
      <p>{error}</p>
    </Notice>
  ) : null;
}

function NotIn({ data: { campaign, own }, open }: { data: PageData; open: boolean }) {
  const { lang } = useUi();
  const t = pledgeTexts[lang];
  if (!open) return <p>{campaign.state === 'open' || campaign.state === 'closing' ? t.tooLate : t.notJoined}</p>;
  return (
    <>
      {own ? (
        <Notice tone="quiet" title={t.withdrawn}>
          <p>{t.withdrawnBody}</p>
        </Notice>
      ) : null}
      <p class="soft">{t.lead(momentText(campaign.deadline, lang))}</p>
    </>
  );
}

function Changing({ data, forms, own }: Props & { own: OwnPledge }) {
  const t = pledgeTexts[useUi().lang];
  return (
    <>
      <details class="action" open={forms.pledge !== undefined}>
        <summary class="button plain">{t.changeTitle}</summary>
        <p class="soft small">{t.queue}</p>
        <PledgeForm data={data} forms={forms} />
      </details>
      <WithdrawalForm campaign={data.campaign} own={own} form={forms.withdrawal} />
    </>
  );
}

function PledgeForm({ data, forms }: Props) {
  const t = pledgeTexts[useUi().lang];
  const { campaign, own } = data;
  const form = forms.pledge ?? freshForm;
  const action = `/campaigns/${campaign.id}/pledge`;
  return (
    <Form action={action} id="pledge-form" keyed typed={form.typed}>
      {/* Enter in a field works it out; it must not be the first visible button's doing. */}
      <button type="submit" name="intent" value="check" hidden></button>
      <ErrorSummary errors={form.errors} labels={labelsOf(t, campaign)} title={t.notKept} />
      <input type="hidden" name="seen" value={String(own?.version ?? 0)} />
      <Fields data={data} form={form} />
      <div
        hx-post={action}
        hx-trigger={`${start(data, forms) ? 'load, ' : ''}input changed delay:400ms from:#pledge-form`}
        hx-target="#meaning"
        hx-swap="outerHTML"
        hx-sync="#pledge-form:replace"
        hx-vals='{"intent":"check"}'
      >
        <MeaningPanel data={data} meaning={forms.meaning ?? null} />
      </div>
      <button type="submit" class="button full">
        {own ? (own.withdrawnAt === null ? t.change : t.again) : t.make}
      </button>
      <noscript>
        <button type="submit" name="intent" value="check" class="button plain full">
          {t.check}
        </button>
      </noscript>
    </Form>
  );
}

/** The form comes filled in, so there is something to work out at once. */
const start = ({ own, need }: PageData, { pledge, meaning }: PledgeForms): boolean =>
  meaning === undefined && (own !== null || need !== null || pledge !== undefined);

const labelsOf = (t: (typeof pledgeTexts)['id'], { unit }: Campaign) => ({
  ...{ quantity: t.quantity, tolerance: t.tolerance, dropPointId: t.dropPoint },
  highestPrice: t.highestPrice(unit),
});

function Fields({ data, form }: { data: PageData; form: FormState }) {
  const { lang } = useUi();
  const t = pledgeTexts[lang];
  const { campaign, own, ask } = data;
  const { unit } = campaign;
  const limit = own?.highestPrice ?? null;
  const priceHint = ask.listPrice ? t.priceHintList : t.priceHintBlend;
  const extra = campaign.toleranceReaches ? `${t.toleranceHint} ${t.toleranceReaches}` : t.toleranceHint;
  return (
    <>
      <QuantityFields data={data} form={form} />
      <DropField campaign={campaign} form={form} value={own?.dropPointId} />
      <TextField
        {...{ name: 'tolerance', label: t.tolerance, form, hint: extra, optional: true, suffix: unit }}
        {...{
          value: own && own.tolerance > 0 ? figure(own.tolerance) : null,
          inputmode: 'decimal',
          autocomplete: 'off',
        }}
      />
      <TextField
        {...{ name: 'highestPrice', label: t.highestPrice(unit), form, hint: priceHint, optional: true }}
        {...{
          suffix: `/${unit}`,
          value: limit === null ? null : figure(limit),
          inputmode: 'decimal',
          autocomplete: 'off',
        }}
      />
    </>
  );
}

function QuantityFields({ data, form }: { data: PageData; form: FormState }) {
  const { lang } = useUi();
  const t = pledgeTexts[lang];
  const { campaign, own, need } = data;
  const { unit, packName } = campaign;
  const { pack } = factsOf(campaign);
  const size = packText({ pack, packName, unit }, lang === 'id' ? 'isi' : 'of');
  const said = need ? ` ${t.needHint(quantity(need.quantity, unit))}` : '';
  const value = own?.quantity ?? need?.quantity ?? null;
  const options = unitsOf(campaign).map((one) => ({
    value: one.unit,
    label: one.unit === packName ? t.unitOf(one.unit, quantity(one.content, unit)) : one.unit,
  }));
  return (
    <>
      <div class="pair">
        <TextField
          {...{ name: 'quantity', label: t.quantity, form, inputmode: 'decimal', autocomplete: 'off' }}
          value={value === null ? null : figure(value)}
        />
        <SelectField name="unit" label={t.unit} form={form} value={unit} options={options} />
      </div>
      <p class="hint live">{`${t.quantityHint(size)}${said}`}</p>
    </>
  );
}

function DropField({ campaign, form, value }: { campaign: Campaign; form: FormState; value: string | undefined }) {
  const t = pledgeTexts[useUi().lang];
  const points = campaign.dropPoints.map(({ id, name, address }) => ({
    value: id,
    label: address ? `${name}, ${address}` : name,
  }));
  const chosen = value ?? (points.length === 1 ? points[0]!.value : '');
  const options = points.length === 1 ? points : [{ value: '', label: t.chooseDrop }, ...points];
  return <SelectField name="dropPointId" label={t.dropPoint} form={form} value={chosen} options={options} />;
}
