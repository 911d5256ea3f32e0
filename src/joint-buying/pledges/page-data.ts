import type { FormState } from '../../platform/ui/form.tsx';
import type { Pledge } from '../rules/index.ts';
import type { Campaign } from '../types.ts';
import type { LiveAnswer, LiveAsk } from './rules/live.ts';
import type { Meaning } from './rules/meaning.ts';
import type { ClosedFigures, JoinedPage, OwnNeed, OwnPledge } from './types.ts';

/** Everything that a campaign's page shows. */
export type PageData = {
  campaign: Campaign;
  ask: LiveAsk;
  /** Of those who count, added up. */
  pledges: readonly Pledge[];
  live: LiveAnswer;
  own: OwnPledge | null;
  need: OwnNeed | null;
  joined: JoinedPage;
  /** Where the list of who joined goes on from. */
  after: string;
  closed: ClosedFigures | null;
};

export type PledgeForms = {
  pledge?: FormState;
  withdrawal?: FormState;
  /** What was asked to be worked out. */
  meaning?: Meaning | null;
};

/** Whether a pledge can be made, changed or withdrawn at this moment. */
export const takesPledge = ({ state, deadline }: Campaign, now: number): boolean => state === 'open' && now < deadline;

/** What somebody who looks at the page waits for: figures that move, the result of the closing, or nothing any more. */
export type Phase = 'pledging' | 'closing' | 'over';
export function phaseOf(campaign: Campaign, now: number): Phase {
  if (takesPledge(campaign, now)) return 'pledging';
  return campaign.state === 'open' || campaign.state === 'closing' ? 'closing' : 'over';
}
