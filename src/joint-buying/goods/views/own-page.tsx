import { milli } from '../../../fulfilment/index.ts';
import { StackedBar } from '../../../platform/ui/charts.tsx';
import { useUi } from '../../../platform/ui/context.ts';
import { Empty, LinkButton } from '../../../platform/ui/parts.tsx';
import type { Campaign } from '../../types.ts';
import { CampaignHead } from '../../views/head.tsx';
import { goodsTexts } from '../texts.ts';
import { ownTexts } from '../texts-own.ts';
import type { OwnGoods } from '../types.ts';
import { OwnFacts, OwnFigures, OwnState, WhyThisShare } from './own-parts.tsx';

/** A cooperative's view of a campaign's goods: its own, and how far the goods of all have come. */
export function OwnGoodsPage({ campaign, own }: { campaign: Campaign; own: OwnGoods | null }) {
  const { lang } = useUi();
  const t = ownTexts[lang];
  if (!own)
    return (
      <>
        <CampaignHead campaign={campaign} part="goods" />
        <Empty title={t.notIn}>
          <p>{t.notInBody}</p>
          <LinkButton href="/campaigns">{t.toList}</LinkButton>
        </Empty>
      </>
    );
  const toReceive = own.handedMilli !== null && own.receivedMilli === null;
  return (
    <>
      <CampaignHead campaign={campaign} part="goods" />
      <OwnFigures {...{ campaign, own }} />
      <OwnState {...{ campaign, own }} />
      {own.quantity > 0 ? (
        <p>
          <LinkButton href={`/allotments/${own.id}/receipt`}>{toReceive ? t.toReceiptNow : t.toReceipt}</LinkButton>
        </p>
      ) : null}
      <div class="two main-first">
        <div class="stack">
          <WhyThisShare {...{ campaign, own }} />
          <Progress {...{ campaign, own }} />
        </div>
        <div class="stack">
          <OwnFacts own={own} />
        </div>
      </div>
    </>
  );
}

function Progress({ campaign, own }: { campaign: Campaign; own: OwnGoods }) {
  const { lang } = useUi();
  const words = goodsTexts[lang].bar(
    milli(own.cameMilli, campaign.unit),
    milli(own.orderedTotal * 1000, campaign.unit),
  );
  return (
    <section class="card">
      <h2>{ownTexts[lang].progress}</h2>
      <StackedBar
        segments={[{ label: milli(own.cameMilli, campaign.unit), value: own.cameMilli }]}
        total={own.orderedTotal * 1000}
        label={words}
      />
      <p>{words}</p>
    </section>
  );
}
