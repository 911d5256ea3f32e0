import { DAY } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { type Ordered, openCampaign, orderCampaign } from '../support/joint.ts';
import type { Step } from './command-steps.ts';

type Ask = { value: (query: string) => Promise<string>; db: () => Db };

/** A joint purchase is ordered; then its goods come, are shared, handed out, received and offered. */
export function goodsSteps({ value, db }: Ask): readonly Step[] {
  let made: Ordered | null = null;
  const ordered = async (): Promise<Ordered> => {
    const pledges = [
      { cooperativeId: 'kop-batutulis', quantity: 400, drop: 0 },
      { cooperativeId: 'kop-empang', quantity: 300, drop: 0 },
      { cooperativeId: 'kop-cibogor', quantity: 300, drop: 1 },
    ];
    if (made) return made;
    const now = Date.now() - 5 * DAY;
    const opened = await openCampaign(db(), { commodityId: 'beras-medium', pledges, now });
    made = await orderCampaign(db(), opened, 13_200, 'forum-bogor');
    return made;
  };
  const page = (path: string) => async () => `/campaigns/${(await ordered()).campaignId}/${path}`;
  const own = async () => `/allotments/${(await ordered()).allotments[0]!.allotmentId}/receipt`;
  const truck = { received: '990' };
  const one = async () =>
    `/campaigns/${(await ordered()).campaignId}/goods?drop=${await value(
      `select drop_point_id from allotment where id = '${made!.allotments[0]!.allotmentId}'`,
    )}`;
  return [
    { route: 'POST /campaigns/:id/arrivals', by: 'moderator', page: page('arrivals/new'), fields: { received: '300' } },
    { route: 'POST /arrivals/:id/void', by: 'moderator', page: page('goods'), fields: { reason: 'Salah titik.' } },
    { route: 'POST /campaigns/:id/arrivals', by: 'moderator', page: page('arrivals/new'), fields: truck },
    { route: 'POST /campaigns/:id/sharing', by: 'moderator', page: page('goods') },
    { route: 'POST /allotments/:id/handing-out', by: 'moderator', page: one },
    {
      ...{ route: 'POST /campaigns/:id/drop-points/:dropId/handing-out', by: 'moderator' },
      page: page('goods'),
    },
    { route: 'POST /allotments/:id/receipt', by: 'clerk', page: own },
    { route: 'POST /allotments/:id/offer', by: 'manager', page: own },
  ];
}
