import type { Db } from '../../src/platform/db.ts';
import { type MadeCampaign, openCampaign } from '../support/joint.ts';
import type { Step } from './command-steps.ts';

type Ask = { db: () => Db };

/** An open campaign that asks for a deposit: the manager pledges, and takes it back. */
export const pledgeSteps = ({ db }: Ask): readonly Step[] => {
  let made: MadeCampaign;
  const page = () => Promise.resolve(`/campaigns/${made.campaignId}`);
  return [
    {
      route: 'POST /campaigns/:id/pledge',
      by: 'manager',
      async page() {
        const suppliers = [{ id: 'langkah', tiers: [{ from: 0, unitPrice: 13_500 }] }];
        const asked = { commodityId: 'beras-medium', suppliers, drops: ['Balai kota'], depositBps: 1000 };
        made = await openCampaign(db(), { ...asked, now: Date.now() });
        return page();
      },
      fields: { quantity: '1.250', unit: 'kg', highestPrice: '13.500' },
    },
    { route: 'POST /campaigns/:id/pledge/withdrawal', by: 'manager', page },
  ];
};
