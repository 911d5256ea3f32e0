import * as v from 'valibot';

const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const cursor = v.pipe(v.string(), v.regex(/^[\w.-]{1,100}$/));

const or = <T>(schema: v.GenericSchema<unknown, T>, given: unknown, otherwise: T): T => {
  const read = v.safeParse(schema, given);
  return read.success ? read.output : otherwise;
};

/** What the ledger's address may say; anything else is left aside. @param today `YYYY-MM-DD` */
export const ledgerQuery = (query: Readonly<Record<string, string>>, today: string) => ({
  month: or(month, query.month, today.slice(0, 7)),
  party: or<string | null>(id, query.party, null),
  counterparty: or<string | null>(id, query.with, null),
  after: or<string | null>(cursor, query.after, null),
});
