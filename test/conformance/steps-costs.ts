import { addDays, DAY, dayOf } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { arriveAll, distributeAll, type Ordered, openCampaign, orderCampaign } from '../support/joint.ts';
import type { Step } from './command-steps.ts';

/** A joint purchase is handed out; then its bill and costs are recorded, its supplier is paid, its members are invoiced. */
export function costSteps({ db }: { db: () => Db }): readonly Step[] {
  let made: Ordered | null = null;
  const page = async (): Promise<string> => {
    made ??= await handedOut(db());
    return `/campaigns/${made.campaignId}/costs`;
  };
  const dueOn = () => addDays(dayOf(Date.now()), 7);
  const charge = { kind: 'transport', bearers: 'drop', paidTo: 'Truk Pak Asep' };
  return [
    {
      ...{ route: 'POST /campaigns/:id/bills', by: 'treasurer', page },
      fields: () => ({ number: 'F-2026/118', goods: '9.240.000', dueOn: dueOn() }),
    },
    { route: 'POST /campaigns/:id/charges', by: 'treasurer', page, fields: { ...charge, amount: '250.000' } },
    { route: 'POST /charges/:id/removal', by: 'administrator', page },
    { route: 'POST /campaigns/:id/charges', by: 'treasurer', page, fields: { ...charge, amount: '350.000' } },
    { route: 'POST /bills/:id/payments', by: 'treasurer', page, fields: { amount: '9.000.000' } },
    { route: 'POST /campaigns/:id/invoices', by: 'treasurer', page },
  ];
}

async function handedOut(db: Db): Promise<Ordered> {
  const pledges = [
    { cooperativeId: 'kop-batutulis', quantity: 300, drop: 0 },
    { cooperativeId: 'kop-empang', quantity: 200, drop: 0 },
    { cooperativeId: 'kop-cibogor', quantity: 200, drop: 1 },
  ];
  const now = Date.now() - 6 * DAY;
  const opened = await openCampaign(db, { commodityId: 'beras-medium', pledges, now });
  const made = await orderCampaign(db, opened, 13_200, 'forum-bogor');
  await arriveAll(db, made);
  await distributeAll(db, made);
  return made;
}
