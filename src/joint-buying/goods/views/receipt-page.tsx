import { commodityName } from '../../../catalog/index.ts';
import { isCounted, milli } from '../../../fulfilment/index.ts';
import { momentText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { figure, quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { AreaField, ErrorSummary, Form, type FormState, TextField } from '../../../platform/ui/form.tsx';
import { Card, Heading, LinkButton, Notice } from '../../../platform/ui/parts.tsx';
import type { Campaign } from '../../types.ts';
import { costOf } from '../rules.ts';
import { ownTexts } from '../texts-own.ts';
import type { OwnGoods } from '../types.ts';
import { OwnFacts, OwnFigures, OwnState, OwnSteps, WhyThisShare } from './own-parts.tsx';

type Props = { campaign: Campaign; own: OwnGoods; form: FormState; refusal?: string };

/** On a phone at the drop point: what the cooperative was to get, what it was handed, and what it counts itself. */
export function ReceiptPage({ campaign, own, form, refusal }: Props) {
  const { lang } = useUi();
  const t = ownTexts[lang];
  const isOpen = own.handedMilli !== null && own.receivedMilli === null;
  return (
    <>
      <Heading
        crumbs={
          <>
            <a href="/campaigns">{t.toCampaign}</a> › <a href={`/campaigns/${campaign.id}/goods`}>{campaign.number}</a>
          </>
        }
        title={t.title(commodityName(campaign, lang))}
      />
      {refusal ? (
        <Notice tone="bad" title={t.notSaved}>
          <p>{refusal}</p>
        </Notice>
      ) : null}
      <OwnSteps own={own} />
      <OwnFigures {...{ campaign, own }} />
      <OwnState {...{ campaign, own }} />
      {own.receivedMilli !== null ? <Done {...{ campaign, own }} /> : null}
      <div class="two main-first">
        <div class="stack">
          {isOpen ? <ReceiptForm {...{ campaign, own, form }} /> : null}
          {refusal && !isOpen && form.typed.weight ? <NotCounted form={form} /> : null}
          {own.receivedMilli ? <Sell {...{ campaign, own }} /> : null}
          <WhyThisShare {...{ campaign, own }} />
        </div>
        <div class="stack">
          <OwnFacts own={own} />
        </div>
      </div>
    </>
  );
}

function ReceiptForm({ campaign, own, form }: Omit<Props, 'refusal'>) {
  const t = ownTexts[useUi().lang];
  const handed = own.handedMilli ?? 0;
  return (
    <Card>
      <h2>{t.formTitle}</h2>
      <ErrorSummary errors={form.errors} labels={{ weight: t.weight, note: t.noteLabel }} title={t.notSaved} />
      <Form action={`/allotments/${own.id}/receipt`} typed={form.typed}>
        <TextField
          name="weight"
          label={t.weight}
          form={form}
          value={figure(handed / 1000)}
          hint={t.weightHint(milli(handed, campaign.unit))}
          inputmode={isCounted(campaign.unit) ? 'numeric' : 'decimal'}
          autocomplete="off"
          suffix={campaign.unit}
        />
        <AreaField name="note" label={t.noteLabel} form={form} hint={t.noteHint} rows={2} optional />
        <button type="submit" class="button full">
          {t.send}
        </button>
        <p class="hint">{t.sendHint}</p>
      </Form>
    </Card>
  );
}

function Done({ campaign, own }: Pick<Props, 'campaign' | 'own'>) {
  const { lang } = useUi();
  const t = ownTexts[lang];
  const less = (own.handedMilli ?? 0) - (own.receivedMilli ?? 0);
  return (
    <Notice
      tone={less > 0 ? 'warn' : 'good'}
      title={t.doneBy(own.receivedBy ?? '', momentText(own.receivedAt ?? 0, lang))}
    >
      <p>{less > 0 ? t.doneShort(milli(less, campaign.unit)) : t.doneWhole}</p>
      {own.receivedNote ? <p class="written">{own.receivedNote}</p> : null}
    </Notice>
  );
}

/** What somebody typed into a form that came too late, so that it can still be read and talked about. */
function NotCounted({ form: { typed } }: { form: FormState }) {
  const t = ownTexts[useUi().lang];
  return (
    <Card>
      <h2>{t.notCounted}</h2>
      <p>
        {t.weight}: {typed.weight}
      </p>
      {typed.note ? <p class="written">{typed.note}</p> : null}
    </Card>
  );
}

/** One press makes an offer of what was received, with its cost known; the button says so. */
function Sell({ campaign, own }: Pick<Props, 'campaign' | 'own'>) {
  const { lang } = useUi();
  const t = ownTexts[lang];
  const whole = Math.floor((own.receivedMilli ?? 0) / 1000);
  if (own.offerId)
    return (
      <Card>
        <p>{t.sold}</p>
        <LinkButton tone="plain" href={`/offers/${own.offerId}`}>
          {t.toOffer}
        </LinkButton>
      </Card>
    );
  if (whole === 0) return null;
  return (
    <Card>
      <h2>{t.sellTitle}</h2>
      <p>{t.sellMeans(quantity(whole, campaign.unit), rupiah(costOf(own)), campaign.unit)}</p>
      <p class="soft small">{own.landedPerUnit ? t.costLanded : t.costClosing}</p>
      <Form action={`/allotments/${own.id}/offer`} keyed>
        <button type="submit" class="button plain full">
          {t.sell}
        </button>
      </Form>
    </Card>
  );
}
