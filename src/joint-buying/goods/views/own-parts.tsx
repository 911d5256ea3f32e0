import { milli } from '../../../fulfilment/index.ts';
import { momentText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { PaperNumber } from '../../../platform/ui/paper-number.tsx';
import { Card, Facts, LinkButton, Notice, Stat, Stats, Stepper } from '../../../platform/ui/parts.tsx';
import { shortageTexts } from '../../texts-names.ts';
import type { Campaign } from '../../types.ts';
import { ownTexts } from '../texts-own.ts';
import type { OwnGoods } from '../types.ts';

type Props = { campaign: Campaign; own: OwnGoods };

/** How much there is of a cooperative's goods. */
export function OwnFigures({ campaign, own }: Props) {
  const t = ownTexts[useUi().lang];
  const say = (amount: number) => milli(amount, campaign.unit);
  const { quantity, shareMilli, handedMilli, receivedMilli } = own;
  return (
    <Stats>
      <Stat label={t.ordered}>{say(quantity * 1000)}</Stat>
      {shareMilli !== null ? (
        <Stat label={t.share} tone={shareMilli < quantity * 1000 ? 'warn' : 'good'}>
          {say(shareMilli)}
        </Stat>
      ) : null}
      {handedMilli !== null ? <Stat label={t.handed}>{say(handedMilli)}</Stat> : null}
      {receivedMilli !== null ? <Stat label={t.received}>{say(receivedMilli)}</Stat> : null}
    </Stats>
  );
}

/** The way of its goods; `at` what comes next. */
export function OwnSteps({ own: { shareMilli, handedMilli, receivedMilli } }: Pick<Props, 'own'>) {
  const t = ownTexts[useUi().lang];
  const at = receivedMilli !== null ? 4 : handedMilli !== null ? 3 : shareMilli !== null ? 2 : 1;
  return <Stepper steps={[t.stepOrdered, t.stepShared, t.stepHanded, t.stepReceived]} at={at} label={t.steps} />;
}

/** What is waited for; nothing once the goods are handed out. */
export function OwnState({ campaign, own }: Props) {
  const t = ownTexts[useUi().lang];
  const say = (amount: number) => milli(amount, campaign.unit);
  const { quantity, shareMilli, handedMilli, orderedTotal, cameMilli } = own;
  if (quantity === 0)
    return (
      <Notice tone="quiet" title={t.noneTitle}>
        <p>{t.noneBody}</p>
        <LinkButton tone="plain" href={`/campaigns/${campaign.id}/result`}>
          {t.toResult}
        </LinkButton>
      </Notice>
    );
  if (shareMilli === null)
    return (
      <Notice tone="quiet" title={t.waitTitle}>
        <p>{t.waitBody(say(cameMilli), say(orderedTotal * 1000))}</p>
      </Notice>
    );
  if (shareMilli === 0)
    return (
      <Notice tone="warn" title={t.noShareTitle}>
        <p>{t.noShareBody}</p>
      </Notice>
    );
  if (handedMilli !== null) return null;
  return (
    <Notice tone="good" title={t.waitHandTitle}>
      <p>{t.waitHandBody}</p>
    </Notice>
  );
}

/** Why the share is what it is: the rule by its name, and the figures. */
export function WhyThisShare({ campaign, own }: Props) {
  const { lang } = useUi();
  const t = ownTexts[lang];
  const say = (amount: number) => milli(amount, campaign.unit);
  const { quantity, shareMilli, orderedTotal, cameMilli } = own;
  if (shareMilli === null || quantity === 0) return null;
  const missing = orderedTotal * 1000 - cameMilli;
  if (missing <= 0) return <p>{t.whole}</p>;
  if (shareMilli === quantity * 1000) return <p>{t.wholeByRule}</p>;
  return (
    <Card>
      <h2>{t.whyTitle}</h2>
      <p>{t.whyMissing(say(cameMilli), say(orderedTotal * 1000), say(missing))}</p>
      <Facts facts={[[t.rule, shortageTexts[lang][campaign.shortageRule]]]} />
      <p class="strong">{useSum({ campaign, own, shareMilli })}</p>
    </Card>
  );
}

function useSum({ campaign, own, shareMilli }: Props & { shareMilli: number }): string {
  const t = ownTexts[useUi().lang];
  const say = (amount: number) => milli(amount, campaign.unit);
  const { quantity, orderedTotal, cameMilli, aheadCount, aheadTotal } = own;
  if (campaign.shortageRule === 'by_order') return t.whyByOrder(aheadCount, say(aheadTotal * 1000), say(shareMilli));
  const shown = {
    own: say(quantity * 1000),
    all: say(orderedTotal * 1000),
    came: say(cameMilli),
    share: say(shareMilli),
  };
  return campaign.shortageRule === 'equal' ? t.whyEqual(shown) : t.whyProportional(shown);
}

/** Where to collect, and the paper. */
export function OwnFacts({ own }: Pick<Props, 'own'>) {
  const { lang } = useUi();
  const t = ownTexts[lang];
  const facts: [string, ReturnType<typeof LinkButton> | string][] = [
    [t.pickUp, [own.dropPointName, own.dropPointAddress].filter(Boolean).join(', ')],
  ];
  if (own.handedAt !== null) facts.push([t.at, momentText(own.handedAt, lang)]);
  if (own.handedNote) facts.push([t.handedNote, own.handedNote]);
  if (own.documentId)
    facts.push([
      t.note,
      <a href={`/documents/${own.documentId}`}>{own.noteNumber ? <PaperNumber of={own.noteNumber} /> : t.note}</a>,
    ]);
  return (
    <Card>
      <Facts facts={facts} />
    </Card>
  );
}
