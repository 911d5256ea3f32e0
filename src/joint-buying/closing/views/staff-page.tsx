import { rupiah } from '../../../platform/money.ts';
import { figure, quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, LinkButton, Stat, Stats } from '../../../platform/ui/parts.tsx';
import { CampaignHead } from '../../views/head.tsx';
import type { Closed, StaffPage } from '../store-page.ts';
import { texts } from '../texts.ts';
import type { VerdictKind } from '../types.ts';
import { Drops } from './drops.tsx';
import { decisive, NoResult, Outcome } from './outcome.tsx';
import { Purchases } from './purchases.tsx';
import { Tiers } from './tiers.tsx';
import { Verdicts } from './verdicts.tsx';

type Props = { page: StaffPage; kind: VerdictKind | null; isFirst: boolean };

/** Everything a closing decided, for the forum. */
export function StaffResultPage({ page, kind, isFirst }: Props) {
  const { campaign, closings } = page;
  const closing = decisive(closings);
  const isOut = campaign.state === 'cancelled' || campaign.state === 'draft' || campaign.state === 'closing';
  return (
    <>
      <CampaignHead campaign={campaign} part="result" />
      <NoResult campaign={campaign} closings={closings} />
      {closing && !isOut ? (
        <>
          <Outcome campaign={campaign} closing={closing} />
          {closings.slice(1).map((earlier) => (
            <Outcome key={earlier.round} campaign={campaign} closing={earlier} />
          ))}
          <Totals page={page} closing={closing} />
          <Purchases campaign={campaign} purchases={page.purchases} />
          {closing.total > 0 ? <Drops campaign={campaign} closing={closing} drops={page.drops} /> : null}
          <Tiers campaign={campaign} closing={closing} isStaff />
          <Verdicts page={page} closing={closing} kind={kind} isFirst={isFirst} />
        </>
      ) : null}
    </>
  );
}

function Totals({ page: { campaign, counts }, closing }: { page: StaffPage; closing: Closed }) {
  const t = texts[useUi().lang];
  const { unit } = campaign;
  const served = counts.reduce((sum, one) => sum + one.served, 0);
  return (
    <Card>
      <Stats>
        <Stat label={t.pledged}>{quantity(closing.pledged, unit)}</Stat>
        {closing.total > 0 ? <Stat label={t.total}>{quantity(closing.total, unit)}</Stat> : null}
        {closing.perUnit === null ? null : <Stat label={t.price}>{t.per(rupiah(closing.perUnit), unit)}</Stat>}
        {closing.total > 0 ? <Stat label={t.cost}>{rupiah(closing.cost)}</Stat> : null}
        {closing.kind === 'extend' ? null : (
          <Stat label={t.served}>{t.servedOf(figure(served), figure(closing.pledges))}</Stat>
        )}
        {closing.missing > 0 ? (
          <Stat label={t.missing} tone="warn">
            {quantity(closing.missing, unit)}
          </Stat>
        ) : null}
      </Stats>
      {closing.total > 0 && closing.evidence.way === 'together' ? (
        <p class="soft">
          {closing.proven ? t.proven : t.notProven} {t.blended}
        </p>
      ) : null}
      {closing.total > 0 && campaign.state !== 'failed' ? (
        <p>
          <LinkButton href={`/campaigns/${campaign.id}/goods`}>{t.toGoods}</LinkButton>
        </p>
      ) : null}
    </Card>
  );
}
