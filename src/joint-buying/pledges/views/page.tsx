import { figure, quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, LinkButton, Notice } from '../../../platform/ui/parts.tsx';
import { StaffActions } from '../../campaigns/views/staff-actions.tsx';
import { endOf } from '../../closing/texts-end.ts';
import type { CampaignState } from '../../rules/index.ts';
import { CampaignHead } from '../../views/head.tsx';
import type { PageData, PledgeForms } from '../page-data.ts';
import { liveTexts } from '../texts.ts';
import { PledgeCard } from './form.tsx';
import { JoinedPart } from './joined.tsx';
import { BigPrice, LivePart } from './live.tsx';
import { RulesCard } from './rules.tsx';

type Props = { data: PageData; forms: PledgeForms };

const IN_MOTION: readonly CampaignState[] = ['draft', 'open', 'closing'];

/** The campaign: its price left, the reader's own side right. On a phone the form comes before the list of who joined. */
export function CampaignPage({ data, forms }: Props) {
  const { viewer } = useUi();
  const { campaign, ask } = data;
  const isCooperative = viewer?.partyKind === 'cooperative';
  const figures = IN_MOTION.includes(campaign.state) ? <LivePart data={data} before={null} /> : <Closed data={data} />;
  const joined = campaign.state === 'draft' ? null : <JoinedPart data={data} />;
  const rules = <RulesCard campaign={campaign} listPrice={ask.listPrice} />;
  return (
    <>
      <CampaignHead campaign={campaign} part="overview" />
      <StateNotice data={data} />
      <StaffActions campaign={campaign} />
      <div class="two main-first late">
        <div class="stack">
          {figures}
          {isCooperative ? null : joined}
        </div>
        <div class="stack">{isCooperative ? <PledgeCard data={data} forms={forms} /> : rules}</div>
      </div>
      {isCooperative ? (
        <div class="two main-first late">
          <div class="stack">{joined}</div>
          <div class="stack">{rules}</div>
        </div>
      ) : null}
    </>
  );
}

/** What the reader should know before anything else. */
function StateNotice({ data: { campaign } }: { data: PageData }) {
  const { lang, now } = useUi();
  const t = liveTexts[lang];
  if (campaign.state === 'draft')
    return (
      <Notice tone="warn">
        <p>{t.draft}</p>
      </Notice>
    );
  const late = campaign.state === 'closing' || (campaign.state === 'open' && now >= campaign.deadline);
  const text = late ? t.closing : campaign.state === 'open' && campaign.round > 1 ? t.extended : null;
  return text ? (
    <Notice tone="warn">
      <p>{text}</p>
    </Notice>
  ) : null;
}

/** After the closing: what it came to, and where the rest is told. */
function Closed({ data: { campaign, closed } }: { data: PageData }) {
  const { lang, viewer } = useUi();
  const t = liveTexts[lang];
  const ordered = closed !== null && closed.perUnit !== null;
  const failed = ordered ? t.letDown : t.failed;
  const ended = campaign.state === 'failed' ? failed : campaign.state === 'cancelled' ? t.cancelled : null;
  const why = ended && viewer ? endOf(campaign, lang) : null;
  return (
    <Card class="price-card">
      {ended ? <p class="strong">{ended}</p> : null}
      {why ? <p>{t.reason(why)}</p> : null}
      {ordered && !ended ? (
        <>
          <p class="soft">{t.priceFinal}</p>
          <BigPrice price={closed.perUnit!} unit={campaign.unit} />
          <p>{t.closedOrdered(quantity(closed.total, campaign.unit), t.cooperatives(figure(closed.pledges)))}</p>
        </>
      ) : null}
      {campaign.closedAt !== null && campaign.state !== 'cancelled' ? (
        <LinkButton href={`/campaigns/${campaign.id}/result`}>{t.closedResult}</LinkButton>
      ) : null}
    </Card>
  );
}
