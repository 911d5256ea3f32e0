import { shareGoods } from '../../src/joint-buying/goods/commands/share.ts';
import { DAY } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { confirmedBy, handTo, rina, unload } from '../joint-buying/goods-world.ts';
import { type Ordered, openCampaign, orderCampaign } from '../support/joint.ts';
import type { Step } from './command-steps.ts';

type Ask = { value: (query: string) => Promise<string>; db: () => Db };

/** A joint purchase is ordered; then its goods come, are shared, handed out, received and offered. */
export function goodsSteps({ value, db }: Ask): readonly Step[] {
  const world = goodsOnTheWay({ value, db });
  const page =
    (path: string, ready: () => Promise<Ordered> = world.ordered) =>
    async () =>
      `/campaigns/${(await ready()).campaignId}/${path}`;
  const own = (ready: () => Promise<Ordered>) => async () =>
    `/allotments/${(await ready()).allotments[0]!.allotmentId}/receipt`;
  const one = async () => {
    const { campaignId, allotments } = await world.shared();
    return `/campaigns/${campaignId}/goods?drop=${allotments[0]!.dropId}`;
  };
  const reason = 'Salah titik.';
  return [
    { route: 'POST /campaigns/:id/arrivals', by: 'moderator', page: page('arrivals/new'), fields: { received: '300' } },
    { route: 'POST /arrivals/:id/void', by: 'moderator', page: page('goods', world.came), fields: { reason } },
    { route: 'POST /campaigns/:id/arrivals', by: 'moderator', page: page('arrivals/new'), fields: { received: '690' } },
    { route: 'POST /campaigns/:id/sharing', by: 'moderator', page: page('goods', world.came) },
    { route: 'POST /allotments/:id/handing-out', by: 'moderator', page: one },
    {
      ...{ route: 'POST /campaigns/:id/drop-points/:dropId/handing-out', by: 'moderator' },
      page: page('goods', world.shared),
    },
    { route: 'POST /allotments/:id/receipt', by: 'clerk', page: own(world.handed) },
    { route: 'POST /allotments/:id/offer', by: 'manager', page: own(world.received) },
  ];
}

/** Each brings the purchase so far itself where no step before it has, so that a step can also be taken alone. */
function goodsOnTheWay({ value, db }: Ask) {
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
  const figure = async (query: string): Promise<number> => Number(await value(query));
  const usable = (campaignId: string) =>
    figure(`select coalesce(sum(received_milli - refused_milli), 0) from arrival
      where campaign_id = '${campaignId}' and voided_at is null`);
  const came = async () => {
    const of = await ordered();
    if ((await usable(of.campaignId)) === 0) await unload(db(), of, [{ drop: 0, receivedMilli: 300_000 }]);
    return of;
  };
  const shared = async () => {
    const of = await came();
    const input = { campaignId: of.campaignId, seenMilli: await usable(of.campaignId) };
    const done = await shareGoods(db(), rina, input, Date.now());
    if (!done.ok) throw new Error(done.reason);
    return of;
  };
  const ofFirst = ({ allotments }: Ordered, column: 'handed_milli' | 'received_milli') =>
    figure(`select coalesce(${column}, 0) from allotment where id = '${allotments[0]!.allotmentId}'`);
  const handed = async () => {
    const of = await shared();
    if ((await ofFirst(of, 'handed_milli')) === 0) await handTo(db(), of, 0);
    return of;
  };
  const received = async () => {
    const of = await handed();
    const handedMilli = await ofFirst(of, 'handed_milli');
    if ((await ofFirst(of, 'received_milli')) === 0) await confirmedBy(db(), of, 0, handedMilli);
    return of;
  };
  return { ordered, came, shared, handed, received };
}
