import type { ClosingRules, Source } from './rules/index.ts';
import type { Campaign } from './types.ts';

type Agreed = Pick<Campaign, 'target' | 'extensionDays' | 'round' | 'fallBack' | 'toleranceReaches' | 'shortageRule'>;

/** What a campaign's pledges agreed to, as the rules want it. */
export const rulesOf = (campaign: Agreed): ClosingRules => ({
  ...{ target: campaign.target, extendOnce: campaign.extensionDays > 0, extended: campaign.round > 1 },
  ...{ fallBack: campaign.fallBack, toleranceReaches: campaign.toleranceReaches, shortage: campaign.shortageRule },
});

export const sourcesOf = ({ lists }: Pick<Campaign, 'lists'>): Source[] =>
  lists.map(({ list, delivery }) => ({ list, delivery }));

/**
 * Whether members pay one supplier's list price (`closeCampaign`), or the blend of what is bought from several, with what
 * suppliers ask for bringing it (`buyTogether`).
 */
export const paysListPrice = ({ lists }: Pick<Campaign, 'lists'>): boolean =>
  lists.length === 1 && lists[0]!.delivery === 0;
