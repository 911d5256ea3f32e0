import * as v from 'valibot';
import { addDays, isDay } from '../../platform/clock.ts';

/** Days, both included; `commodityId` null: all goods, by value. */
export type FairnessFilter = { commodityId: string | null; from: string; until: string };

/** As many days as the fair policy looks back when nobody says otherwise. */
const USUAL_DAYS = 90;

const day = v.pipe(v.string(), v.check(isDay));
const commodityId = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));

/** What the page's address may say. What is no day counts as not said; two days in the wrong order are turned round. */
export function fairnessFilter(query: Readonly<Record<string, string>>, today: string): FairnessFilter {
  const read = <T>(schema: v.GenericSchema<unknown, T>, value: unknown, other: T): T => {
    const parsed = v.safeParse(schema, value);
    return parsed.success ? parsed.output : other;
  };
  const last = read(day, query.until, today);
  const first = read(day, query.from, addDays(last, 1 - USUAL_DAYS));
  const [from, until] = first <= last ? [first, last] : [last, first];
  return { commodityId: read<string | null>(commodityId, query.commodity, null), from, until };
}
