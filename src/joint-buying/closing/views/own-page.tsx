import { rupiah } from '../../../platform/money.ts';
import { figure, quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Empty, Facts, LinkButton, Stat, Stats } from '../../../platform/ui/parts.tsx';
import { CampaignHead } from '../../views/head.tsx';
import type { Closed, Own, OwnPage } from '../store-page.ts';
import { texts } from '../texts.ts';
import { sentencesOf } from '../texts-told.ts';
import type { Told } from '../types.ts';
import { decisive, NoResult, Outcome, toldOf, windowText } from './outcome.tsx';
import { Tiers } from './tiers.tsx';

/** A cooperative's own verdict, and what everybody may know of the rest. */
export function OwnResultPage({ page }: { page: OwnPage }) {
  const { campaign, closings, own, counts } = page;
  const closing = decisive(closings);
  const isOut = campaign.state === 'cancelled' || campaign.state === 'draft' || campaign.state === 'closing';
  return (
    <>
      <CampaignHead campaign={campaign} part="result" />
      <NoResult campaign={campaign} closings={closings} />
      {closing && !isOut ? (
        <>
          <Outcome campaign={campaign} closing={closing} />
          <OwnPart page={page} closing={closing} own={own} />
          <Everybody campaign={campaign} closing={closing} counts={counts} />
          <Tiers campaign={campaign} closing={closing} isStaff={false} />
        </>
      ) : null}
    </>
  );
}

function OwnPart({ page, closing, own }: { page: OwnPage; closing: Closed; own: Own | null }) {
  const t = texts[useUi().lang];
  const { campaign } = page;
  if (!own || own.withdrawnAt !== null)
    return (
      <Empty title={own ? t.withdrawn : t.notIn}>
        <p>{t.notInBody}</p>
        <p class="row">
          <LinkButton href="/campaigns">{t.toCampaigns}</LinkButton>
          <LinkButton tone="plain" href="/needs">
            {t.toNeeds}
          </LinkButton>
        </p>
      </Empty>
    );
  if (closing.kind === 'extend')
    return (
      <Card>
        <h2>{t.yours}</h2>
        <PledgeFacts page={page} own={own} isOpen />
        <p>
          <LinkButton href={`/campaigns/${campaign.id}`}>{t.toPledge}</LinkButton>
        </p>
      </Card>
    );
  return <Verdict page={page} closing={closing} own={own} />;
}

function Verdict({ page, closing, own }: { page: OwnPage; closing: Closed; own: Own }) {
  const { lang } = useUi();
  const t = texts[lang];
  const { campaign } = page;
  const { unit } = campaign;
  const [ordered, price] = [own.ordered ?? 0, closing.perUnit];
  // It was ordered and did not come: what was said of the deposit holds no more.
  const isLetDown = campaign.state === 'failed' && closing.kind !== 'fail';
  const told = own.verdict && (isLetDown ? { ...own.verdict, deposit: fateOf(own) } : own.verdict);
  const says = told ? sentencesOf(toldOf({ campaign, closing }, own, ordered, told), lang) : [];
  const loose = closing.evidence.loose.find((one) => one.dropPoint === own.dropPointId);
  return (
    <Card>
      <h2>{t.yours}</h2>
      <Stats>
        <Stat label={t.askedFor}>{quantity(own.quantity, unit)}</Stat>
        <Stat label={t.ordered} tone={ordered > 0 ? 'good' : 'bad'}>
          {quantity(ordered, unit)}
        </Stat>
        {price === null ? null : <Stat label={t.price}>{t.per(rupiah(price), unit)}</Stat>}
        {price !== null && ordered > 0 && !isLetDown ? <Stat label={t.pay}>{rupiah(ordered * price)}</Stat> : null}
      </Stats>
      {says.map((sentence) => (
        <p key={sentence} class="readable">
          {sentence}
        </p>
      ))}
      {loose && own.kind === 'counts' && ordered < own.quantity ? (
        <p class="soft">
          {t.looseHere(quantity(loose.over, unit), loose.lacking > 0 ? quantity(loose.lacking, unit) : '')}
        </p>
      ) : null}
      <PledgeFacts page={page} own={own} />
      {ordered > 0 ? <p class="hint">{isLetDown ? t.letDown : t.payHint}</p> : null}
      <Next page={page} own={own} ordered={ordered} />
    </Card>
  );
}

const fateOf = ({ depositState }: Own): Told['deposit'] =>
  depositState === 'to_return' || depositState === 'returned' ? 'returns' : undefined;

function PledgeFacts({ page: { campaign }, own, isOpen }: { page: OwnPage; own: Own; isOpen?: true }) {
  const { lang } = useUi();
  const t = texts[lang];
  const { unit } = campaign;
  return (
    <Facts
      facts={[
        ...(isOpen ? [[t.askedFor, quantity(own.quantity, unit)] as const] : []),
        ...(own.tolerance > 0 ? [[t.tolerance, quantity(own.tolerance, unit)] as const] : []),
        [t.limit, own.highestPrice === null ? t.anyPrice : t.per(rupiah(own.highestPrice), unit)],
        [
          t.dropPoint,
          (own.ordered ?? 0) > 0 ? `${own.dropName}: ${t.share(figure(own.packs), own.members)}` : own.dropName,
        ],
        ...((own.ordered ?? 0) > 0 && campaign.state !== 'failed'
          ? [[t.window, windowText(campaign, lang)] as const]
          : []),
        ...(own.depositAmount === null ? [] : [[t.deposit, rupiah(own.depositAmount)] as const]),
      ]}
    />
  );
}

function Next({ page: { campaign }, own, ordered }: { page: OwnPage; own: Own; ordered: number }) {
  const t = texts[useUi().lang];
  const hasMoney = own.depositState === 'held' || own.depositState === 'to_return';
  return (
    <p class="row">
      {ordered > 0 && campaign.state !== 'failed' ? (
        <LinkButton href={`/campaigns/${campaign.id}/goods`}>{t.toGoods}</LinkButton>
      ) : (
        <LinkButton href="/campaigns">{t.toCampaigns}</LinkButton>
      )}
      {hasMoney ? (
        <LinkButton tone="plain" href="/deposits">
          {t.toDeposits}
        </LinkButton>
      ) : null}
    </p>
  );
}

/** How many, never who asked for what. */
function Everybody({ campaign, closing, counts }: Pick<OwnPage, 'campaign' | 'counts'> & { closing: Closed }) {
  const t = texts[useUi().lang];
  const served = counts.reduce((sum, one) => sum + one.served, 0);
  return (
    <Card>
      <h2>{t.totals}</h2>
      <Stats>
        <Stat label={t.pledged}>{quantity(closing.pledged, campaign.unit)}</Stat>
        {closing.total > 0 ? <Stat label={t.total}>{quantity(closing.total, campaign.unit)}</Stat> : null}
        {closing.kind === 'extend' ? null : (
          <Stat label={t.served}>{t.servedOf(figure(served), figure(closing.pledges))}</Stat>
        )}
      </Stats>
    </Card>
  );
}
