import { addDays, DAY, dayOf } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { measureAll } from '../monitoring/mentoring-world.ts';
import type { Step } from './command-steps.ts';

type Ask = { value: (query: string) => Promise<string>; db: () => Db };

const page = '/mentoring/kop-batutulis';
const day = (days: number) => addDays(dayOf(Date.now()), days);

/** Weights of the scorecard, a mentor, and everything a mentor and a cooperative do after that. */
export const mentoringSteps = ({ value, db }: Ask): readonly Step[] => {
  const visit = () => value(`select '/visits/' || id from visit where state = 'planned' order by id desc limit 1`);
  const plan: Step = {
    route: 'POST /visits',
    by: 'mentor',
    page: '/visits/new?cooperative=kop-batutulis',
    fields: () => ({ plannedOn: day(3), purpose: 'Bahas stok yang belum laku.' }),
  };
  const item: Step = {
    route: 'POST /mentoring/:cooperativeId/action-items',
    by: 'mentor',
    page,
    fields: () => ({ what: 'Turunkan harga pisang', owner: 'cooperative', dueOn: day(7) }),
  };
  return [
    { route: 'POST /health/weights', by: 'administrator', page: '/health/formulas' },
    { route: 'POST /health/thresholds', by: 'administrator', page: '/health/thresholds' },
    { route: 'POST /health/thresholds/usual', by: 'administrator', page: '/health/thresholds' },
    { route: 'POST /mentoring/:cooperativeId/mentor', by: 'administrator', page, fields: { mentor: 'u-maya' } },
    {
      route: 'POST /mentoring/:cooperativeId/direction',
      by: 'mentor',
      page,
      fields: () => ({ words: 'Menjadi pemasok tetap dapur gizi.', agreedOn: dayOf(Date.now() - DAY) }),
    },
    {
      route: 'POST /mentoring/:cooperativeId/goals',
      by: 'mentor',
      page: async () => {
        await measureAll(db(), Date.now());
        return page;
      },
      fields: () => ({ measure: 'total', target: '100', dueOn: day(60) }),
    },
    { route: 'POST /goals/:id/ending', by: 'mentor', page },
    item,
    {
      route: 'POST /action-items/:id/done',
      by: 'manager',
      page: '/mentoring',
      fields: { note: 'Sudah Rp500 lebih murah' },
    },
    plan,
    {
      route: 'POST /visits/:id/report',
      by: 'mentor',
      page: visit,
      fields: () => ({ doneOn: day(0), notes: 'Stok terlalu mahal.', attendance: 'Ibu Yati' }),
    },
    plan,
    { route: 'POST /visits/:id/cancellation', by: 'mentor', page: visit, fields: { reason: 'Hujan lebat' } },
  ];
};
