import { useUi } from '../../../platform/ui/context.ts';
import type { FormState } from '../../../platform/ui/form.tsx';
import { Empty, LinkButton, Notice } from '../../../platform/ui/parts.tsx';
import { FailureCard } from '../../failure/views.tsx';
import { CampaignHead } from '../../views/head.tsx';
import { awaitsGoods, type GoodsPage, hasGoods, movesOf, previewOf } from '../page.ts';
import { tallyOf, toHandOut } from '../rules.ts';
import { goodsTexts } from '../texts.ts';
import { Arrivals } from './arrivals.tsx';
import { AwaitedTrucks, GoodsStats, Suppliers } from './coming.tsx';
import { Drops } from './drops.tsx';
import { type Handing, HandOut } from './hand-out.tsx';
import { Moves, Sharing } from './sharing.tsx';

/** What came back of something that was tried on this page. */
export type Told = { refusal?: string; handing?: Handing; voiding?: { id: string; form: FormState } };

/** Staff: what came, how it is shared, and the list to hand out by. */
export function StaffGoodsPage({ page, mayAct, told = {} }: { page: GoodsPage; mayAct: boolean; told?: Told }) {
  const t = goodsTexts[useUi().lang];
  const { campaign } = page;
  if (!hasGoods(page))
    return (
      <>
        <CampaignHead campaign={campaign} part="goods" />
        <Empty title={t.notOrderedTitle}>
          <p>{t.notOrderedBody}</p>
          <LinkButton href={`/campaigns/${campaign.id}`}>{t.toOverview}</LinkButton>
        </Empty>
      </>
    );
  return (
    <>
      <CampaignHead campaign={campaign} part="goods" />
      {told.refusal ? (
        <Notice tone="bad" title={t.notSaved}>
          <p>{told.refusal}</p>
        </Notice>
      ) : null}
      <GoodsStats page={page} />
      {campaign.sharedAt === null ? <Coming {...{ page, mayAct, told }} /> : <Shared {...{ page, mayAct, told }} />}
    </>
  );
}

type Props = { page: GoodsPage; mayAct: boolean; told: Told };

/** Until it is shared: trucks and what they brought. */
function Coming({ page, mayAct, told }: Props) {
  const t = goodsTexts[useUi().lang];
  const { campaign } = page;
  const acts = mayAct && awaitsGoods(campaign);
  const preview = previewOf(page);
  const { usable } = tallyOf(page.purchases, page.came);
  return (
    <>
      {acts ? (
        <p>
          <LinkButton href={`/campaigns/${campaign.id}/arrivals/new`}>{t.record}</LinkButton>
        </p>
      ) : null}
      <div class="two main-first">
        <div class="stack">
          <Suppliers page={page} />
          <Drops page={page} />
          {awaitsGoods(campaign) ? <Sharing {...{ page, preview, mayAct: acts }} /> : null}
        </div>
        <div class="stack">
          {awaitsGoods(campaign) ? <AwaitedTrucks page={page} mayAct={acts} /> : null}
          <Moves page={page} moves={movesOf(page, preview)} />
          {acts && usable === 0 ? <FailureCard campaignId={campaign.id} /> : null}
        </div>
      </div>
      <Arrivals page={page} mayVoid={acts} voiding={told.voiding} />
    </>
  );
}

/** From the sharing on: who gets what where. */
function Shared({ page, mayAct, told }: Props) {
  const t = goodsTexts[useUi().lang];
  const { campaign, drops } = page;
  const done = toHandOut(drops) === 0;
  const members = drops.reduce((sum, one) => sum + one.entitled, 0);
  const confirmed = drops.reduce((sum, one) => sum + one.confirmed, 0);
  return (
    <>
      {done ? (
        <Notice tone="good" title={t.doneTitle}>
          <p>{t.confirmations(confirmed, members)}</p>
          {campaign.invoicedAt === null ? (
            <>
              <p>{t.doneBody}</p>
              <LinkButton tone="plain" href={`/campaigns/${campaign.id}/costs`}>
                {t.toCosts}
              </LinkButton>
            </>
          ) : null}
        </Notice>
      ) : (
        <Moves page={page} moves={movesOf(page, null)} />
      )}
      <Drops page={page} />
      <HandOut {...{ page, mayAct, handing: told.handing }} />
      <Suppliers page={page} />
      <Arrivals page={page} mayVoid={false} voiding={undefined} />
    </>
  );
}
