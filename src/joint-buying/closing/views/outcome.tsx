import { dayText, momentText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Empty, LinkButton, Notice } from '../../../platform/ui/parts.tsx';
import type { Campaign } from '../../types.ts';
import type { Closed } from '../store-page.ts';
import { texts } from '../texts.ts';
import { failureText } from '../texts-end.ts';
import type { ToldOf } from '../texts-told.ts';
import type { Told } from '../types.ts';

/** The closing that decided; an extension only where nothing came after it. */
export const decisive = (closings: readonly Closed[]): Closed | null => closings[0] ?? null;

/** Why there is nothing to read yet, or no more; null where a closing stands. */
export function NoResult({ campaign, closings }: { campaign: Campaign; closings: readonly Closed[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  const { state, id, deadline, endReason } = campaign;
  const link = <LinkButton href={`/campaigns/${id}`}>{t.toCampaign}</LinkButton>;
  if (state === 'cancelled' || state === 'draft')
    return (
      <Empty title={state === 'draft' ? t.draft : t.cancelled}>
        {endReason ? <p>{endReason}</p> : null}
        {link}
      </Empty>
    );
  if (state === 'closing')
    return (
      <Notice tone="warn" title={t.closing}>
        <p>{t.closingBody}</p>
      </Notice>
    );
  return closings.length === 0 ? (
    <Empty title={t.notYet}>
      <p>{t.notYetBody(momentText(deadline, lang))}</p>
      {link}
    </Empty>
  ) : null;
}

/** What the closing decided, in a sentence, and why. */
export function Outcome({ campaign, closing }: { campaign: Campaign; closing: Closed }) {
  const { lang } = useUi();
  const t = texts[lang];
  const { unit } = campaign;
  const missing = closing.missing > 0 ? quantity(closing.missing, unit) : '';
  if (closing.kind === 'extend')
    return (
      <Notice tone="warn" title={t.extended}>
        <p>{t.extendedBody(missing, momentText(closing.evidence.until ?? campaign.deadline, lang))}</p>
        <p>{t.reachIt}</p>
      </Notice>
    );
  if (closing.kind === 'fail')
    return (
      <Notice tone="bad" title={t.fails}>
        <p>{failureText(closing, unit, lang)}</p>
        {campaign.depositBps > 0 ? <p>{t.depositsReturn}</p> : null}
      </Notice>
    );
  return (
    <>
      {campaign.state === 'failed' ? <EndedLater campaign={campaign} /> : null}
      <Notice
        tone={closing.kind === 'go_ahead' ? 'good' : 'warn'}
        title={t.goAhead(quantity(closing.total, unit), t.per(rupiah(closing.perUnit ?? 0), unit))}
      >
        {closing.kind === 'fall_back' ? <p>{t.fallBack(missing)}</p> : null}
        {closing.evidence.lapsed.length > 0 ? <p>{t.lapsed(closing.evidence.lapsed.join(', '))}</p> : null}
        <p class="soft">{t.closedAt(momentText(closing.closedAt, lang))}</p>
      </Notice>
    </>
  );
}

function EndedLater({ campaign }: { campaign: Campaign }) {
  const t = texts[useUi().lang];
  return (
    <Notice tone="bad" title={t.failsLater}>
      {campaign.endReason ? <p>{campaign.endReason}</p> : null}
    </Notice>
  );
}

type Pledged = { quantity: number; tolerance: number; highestPrice: number | null };

/** A stored verdict with the figures its sentences need. */
export function toldOf(
  { campaign, closing }: { campaign: Campaign; closing: Closed },
  pledge: Pledged,
  ordered: number,
  told: Told,
): ToldOf {
  return {
    ...told,
    ...{ asked: pledge.quantity, tolerance: pledge.tolerance, limit: pledge.highestPrice, ordered },
    ...{ price: closing.perUnit ?? 0, pack: closing.evidence.lists[0]?.packSize ?? 0, unit: campaign.unit },
    ...{ missing: closing.missing, target: campaign.target, rule: campaign.shortageRule },
  };
}

export function windowText({ deliveryFrom, deliveryUntil }: Campaign, lang: 'id' | 'en'): string {
  const [from, until] = [dayText(deliveryFrom, lang), dayText(deliveryUntil, lang)];
  return from === until ? from : texts[lang].days(from, until);
}
