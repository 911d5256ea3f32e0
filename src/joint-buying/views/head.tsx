import { commodityName } from '../../catalog/index.ts';
import { useUi } from '../../platform/ui/context.ts';
import { Chip, Heading, Stepper, type Tone } from '../../platform/ui/parts.tsx';
import type { CampaignState } from '../rules/index.ts';
import { headTexts, stateTexts } from '../texts-names.ts';
import type { Campaign } from '../types.ts';

const tones: Record<CampaignState, Tone> = {
  ...{ draft: 'quiet', open: 'good', closing: 'warn', ordered: 'good', arriving: 'warn', distributed: 'good' },
  ...{ settled: 'good', failed: 'bad', cancelled: 'quiet' },
};

export const CampaignChip = ({ state }: { state: CampaignState }) => (
  <Chip tone={tones[state]}>{stateTexts[useUi().lang][state]}</Chip>
);

const WAY: readonly CampaignState[] = ['open', 'ordered', 'arriving', 'distributed', 'settled'];
const PARTS = ['overview', 'suppliers', 'result', 'goods', 'costs'] as const;
export type CampaignPart = (typeof PARTS)[number];
const address: Record<CampaignPart, string> = {
  ...{ overview: '', suppliers: '/suppliers', result: '/result', goods: '/goods', costs: '/costs' },
};

/** Which pages a campaign has in its state, for staff or for a cooperative. */
function partsOf({ state, openedAt, closedAt }: Campaign, isStaff: boolean): CampaignPart[] {
  const closed = closedAt !== null && state !== 'cancelled';
  const ordered = closed && state !== 'failed' && state !== 'closing' && state !== 'open';
  return PARTS.filter((part) => {
    if (part === 'overview') return true;
    if (part === 'suppliers') return isStaff && openedAt !== null;
    return part === 'result' ? closed : ordered;
  });
}

/** What stands on top of every page of a campaign: name, state, the way it goes, and its other pages. */
export function CampaignHead({ campaign, part, lead }: { campaign: Campaign; part: CampaignPart; lead?: string }) {
  const { lang, viewer } = useUi();
  const t = headTexts[lang];
  const parts = partsOf(campaign, viewer?.partyKind === 'forum');
  const at = WAY.indexOf(campaign.state === 'closing' ? 'open' : campaign.state);
  const title = t.title(commodityName(campaign, lang));
  return (
    <>
      <Heading
        crumbs={<a href="/campaigns">{t.list}</a>}
        title={
          <>
            {title} <CampaignChip state={campaign.state} />
          </>
        }
        lead={lead ?? campaign.number}
      />
      {at >= 0 ? <Stepper steps={WAY.map((state) => stateTexts[lang][state])} at={at} label={t.steps} /> : null}
      {parts.length > 1 ? (
        <nav class="tabs" aria-label={t.parts}>
          {parts.map((one) => (
            <a
              key={one}
              href={`/campaigns/${campaign.id}${address[one]}`}
              aria-current={one === part ? 'page' : undefined}
            >
              {t[one]}
            </a>
          ))}
        </nav>
      ) : null}
    </>
  );
}
