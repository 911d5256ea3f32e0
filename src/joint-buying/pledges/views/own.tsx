import { momentText } from '../../../platform/clock.ts';
import type { Lang } from '../../../platform/i18n.ts';
import { rupiah } from '../../../platform/money.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, freshForm } from '../../../platform/ui/form.tsx';
import { Chip, Facts, LinkButton, Notice, type Tone } from '../../../platform/ui/parts.tsx';
import { returnsDeposits } from '../../rules/index.ts';
import type { Campaign } from '../../types.ts';
import type { PageData } from '../page-data.ts';
import { countsAt, type Live } from '../rules/live.ts';
import { perUnit } from '../texts.ts';
import { depositStateTexts, depositTexts, meaningTexts, pledgeTexts } from '../texts-pledge.ts';
import type { Deposit, DepositState, OwnPledge } from '../types.ts';

/** What the price right now means for the reader's own pledge; it moves with the price. */
export function OwnLine({ data: { campaign, own }, live }: { data: PageData; live: Live }) {
  const { lang } = useUi();
  const m = meaningTexts[lang];
  if (!own || own.withdrawnAt !== null || !live.price) return null;
  const { unitPrice } = live.price;
  const { unit } = campaign;
  if (!countsAt(live.price, own))
    return (
      <Notice tone="warn" title={pledgeTexts[lang].yours}>
        <p>{outsideText(own.highestPrice ?? 0, unitPrice, unit, lang)}</p>
      </Notice>
    );
  return (
    <Notice tone="good" title={pledgeTexts[lang].yours}>
      <p>
        {m.sum(quantity(own.quantity, unit), rupiah(unitPrice))} ={' '}
        <strong>{m.about(rupiah(own.quantity * unitPrice))}</strong>
      </p>
    </Notice>
  );
}

/** Why a pledge does not count: the price is above its limit, or would be with it. */
export function outsideText(limit: number, price: number, unit: string, lang: Lang): string {
  const t = meaningTexts[lang];
  const say = limit >= price ? t.raises : t.outside;
  return say(perUnit(limit, unit), perUnit(price, unit));
}

/** What was promised, and whether it can still be changed. */
export function OwnFacts({ campaign, own, open }: { campaign: Campaign; own: OwnPledge; open: boolean }) {
  const { lang } = useUi();
  const t = pledgeTexts[lang];
  const { unit, dropPoints } = campaign;
  const most = own.tolerance > 0 ? ` (${t.upTo(quantity(own.quantity + own.tolerance, unit))})` : '';
  const drop = dropPoints.find(({ id }) => id === own.dropPointId);
  const over = returnsDeposits(campaign.state);
  return (
    <>
      <p class="row">
        <Chip tone={open || over ? 'quiet' : 'warn'}>{over ? t.over : open ? t.changeable : t.binding}</Chip>
      </p>
      <Facts
        facts={[
          [t.quantity, <strong>{`${quantity(own.quantity, unit)}${most}`}</strong>],
          [t.highestPrice(unit), own.highestPrice === null ? t.anyPrice : t.atMost(perUnit(own.highestPrice, unit))],
          [t.dropPoint, drop ? `${drop.name}, ${drop.address}` : ''],
          [t.changedAt, momentText(own.updatedAt, lang)],
        ]}
      />
      {open ? null : <p class="soft">{over ? t.overBody : t.bindingBody}</p>}
      {own.deposit ? <DepositPart campaign={campaign} deposit={own.deposit} open={open} /> : null}
    </>
  );
}

const tones: Record<DepositState, Tone> = {
  ...{
    due: 'warn',
    reported: 'warn',
    held: 'good',
    to_return: 'quiet',
    returned: 'quiet',
    applied: 'good',
    void: 'quiet',
  },
};

/** What is to be put down until when, and where it stands. */
function DepositPart({ campaign, deposit, open }: { campaign: Campaign; deposit: Deposit; open: boolean }) {
  const { lang } = useUi();
  const t = depositTexts[lang];
  const asks = open && (deposit.state === 'due' || deposit.state === 'reported');
  return (
    <>
      <h3>{t.title}</h3>
      <p class="row">
        <strong>{rupiah(deposit.amount)}</strong>
        <Chip tone={tones[deposit.state]}>{depositStateTexts[lang][deposit.state]}</Chip>
      </p>
      {asks ? <p>{t.asked(rupiah(deposit.amount), momentText(campaign.deadline, lang))}</p> : null}
      {open && deposit.state === 'held' ? <p class="soft">{t.kept}</p> : null}
      <p>
        <LinkButton href="/deposits" tone="plain">
          {t.open}
        </LinkButton>
      </p>
    </>
  );
}

/** Folded away, and says what it leads to before it is done. */
export function WithdrawalForm({
  campaign,
  own,
  form = freshForm,
}: {
  campaign: Campaign;
  own: OwnPledge;
  form?: FormState | undefined;
}) {
  const t = pledgeTexts[useUi().lang];
  return (
    <details class="action" open={Object.keys(form.errors).length > 0}>
      <summary class="button danger">{t.withdraw}</summary>
      <p>{t.withdrawBody}</p>
      {own.deposit?.state === 'held' ? <p>{t.withdrawHeld}</p> : null}
      <Form action={`/campaigns/${campaign.id}/pledge/withdrawal`}>
        <ErrorSummary errors={form.errors} />
        <input type="hidden" name="seen" value={String(own.version)} />
        <button type="submit" class="button danger">
          {t.withdrawYes}
        </button>
      </Form>
    </details>
  );
}
