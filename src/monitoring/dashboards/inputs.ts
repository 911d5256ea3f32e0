import * as v from 'valibot';
import { type PeriodAsk, periodOf } from '../rules/health/index.ts';
import { type Asked, type Looked, periodChoices, type Scope, type Unit } from './types.ts';

const day = v.fallback(v.pipe(v.string(), v.maxLength(20)), '');
const word = v.fallback(v.pipe(v.string(), v.trim(), v.maxLength(80)), '');
const shape = v.object({
  period: v.fallback(v.picklist(periodChoices), 'month'),
  ...{ day, from: day, until: day, kecamatan: word, commodity: word },
});

const nothing = { period: '', day: '', from: '', until: '', kecamatan: '', commodity: '' };

/** Before any forum kept its books here. The page learns the forum's real first day with its figures. */
const LONG_AGO = '2000-01-01';
const [MOST_BY_DAY, MOST_BY_MONTH] = [45, 5 * 366];

export const readAsked = (query: Readonly<Record<string, string>>, today: string): Asked => {
  const asked = v.parse(shape, { ...nothing, ...query });
  return { ...asked, day: asked.day || today };
};

export const askOf = ({ period, day, from, until }: Asked): PeriodAsk =>
  period === 'custom' ? { kind: 'custom', from, until } : { kind: period, day };

/** What cannot be a period is said, and this month is shown. */
export function lookOf(asked: Asked, scope: Scope, today: string): Looked {
  const answer = periodOf(askOf(asked), today, LONG_AGO);
  const usual = periodOf({ kind: 'month', day: today }, today, LONG_AGO);
  const period = answer.ok ? answer.period : usual.ok ? usual.period : null;
  if (!period) throw new Error(`no month holds ${today}`);
  const { kecamatan, commodity } = asked;
  const look = {
    ...{ scope, period, unit: unitOf(period.days) },
    ...{ kecamatan: kecamatan || null, commodityId: commodity || null },
  };
  return { look, refusal: answer.ok ? null : answer.reason };
}

const unitOf = (days: number): Unit => (days <= MOST_BY_DAY ? 'day' : days <= MOST_BY_MONTH ? 'month' : 'year');

/** The same question at another address; what was not asked is not repeated. */
export function queryOf(asked: Asked, today: string): string {
  const { period, day, from, until, kecamatan, commodity } = asked;
  const usual = { ...(period === 'month' ? {} : { period }), ...(day === today ? {} : { day }) };
  const time: Record<string, string> = period === 'custom' ? { period, from, until } : usual;
  const query = new URLSearchParams({
    ...time,
    ...(kecamatan ? { kecamatan } : {}),
    ...(commodity ? { commodity } : {}),
  }).toString();
  return query ? `?${query}` : '';
}
