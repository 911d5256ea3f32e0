import type { Db } from '../../src/platform/db.ts';
import { supplierList } from '../support/joint.ts';
import type { Step } from './command-steps.ts';

type Ask = { value: (query: string) => Promise<string>; db: () => Db };

/** Joint purchases from the need to the opening, then a moved deadline and a cancellation. */
export const campaignSteps = ({ value, db }: Ask): readonly Step[] => {
  const page =
    (state: string, place = '') =>
    () =>
      value(`select '/campaigns/' || id || '${place}' from campaign where state = '${state}' and created_by = 'u-rina'
      order by created_at desc limit 1`);
  return [
    {
      route: 'POST /campaigns',
      by: 'moderator',
      async page() {
        const tiers = [
          { from: 0, unitPrice: 13_400 },
          { from: 20_000, unitPrice: 13_000 },
        ];
        await supplierList(db(), 'beras-medium', { id: 'steps', tiers }, Date.now());
        return '/campaigns/new?commodity=beras-medium&quantity=34000';
      },
      action: /^\/campaigns$/,
    },
    { route: 'POST /campaigns/:id', by: 'moderator', page: page('draft', '/edit'), fields: { target: '20.000' } },
    { route: 'POST /campaigns/:id/opening', by: 'moderator', page: page('draft') },
    {
      route: 'POST /campaigns/:id/deadline',
      by: 'moderator',
      page: page('open', '/deadline'),
      fields: { deadlineTime: '16.30' },
    },
    {
      route: 'POST /campaigns/:id/cancellation',
      by: 'moderator',
      page: page('open', '/cancellation'),
      fields: { reason: 'Pemasok menarik harganya.' },
    },
  ];
};
