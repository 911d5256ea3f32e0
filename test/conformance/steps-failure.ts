import { DAY } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { openCampaign, orderCampaign } from '../support/joint.ts';
import type { Step } from './command-steps.ts';

/** A supplier lets a joint purchase down that was ordered. */
export const failureSteps = (db: () => Db): readonly Step[] => [
  {
    route: 'POST /campaigns/:id/failure',
    by: 'moderator',
    async page() {
      const pledges = [{ cooperativeId: 'kop-batutulis', quantity: 400 }];
      const opened = await openCampaign(db(), { commodityId: 'beras-medium', pledges, now: Date.now() - 5 * DAY });
      await orderCampaign(db(), opened, 13_200, 'forum-bogor');
      return `/campaigns/${opened.campaignId}/failure`;
    },
    fields: { reason: 'Gudang pemasok kebanjiran.' },
  },
];
