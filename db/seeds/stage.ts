import { and, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../src/platform/db.ts';
import { award } from '../schema/index.ts';
import type { Cooperative } from './cooperatives.ts';
import type { Whose } from './data/deeds.ts';
import type { Deed, OrderStory } from './data/order-story.ts';
import type { Moment } from './moment.ts';
import { cooperativeId } from './world.ts';

export type Stage = {
  db: Db;
  moment: Moment;
  cooperatives: ReadonlyMap<string, Cooperative>;
  /** The orders made so far, by the story's name. */
  made: Map<string, string>;
  /** Payments recorded so far, by the name their deeds give them. */
  payments: Map<string, string>;
  /** A picture of spoiled goods, for receipts. */
  evidence: string;
  /** When the last deed was done: none is done before it. */
  now: number;
  /** Called before each deed: records what else happened until then. */
  before: (at: number) => Promise<void>;
};

export type Act = { stage: Stage; story: OrderStory; at: number; key: string };

/** @throws when a command refuses: the story does not fit the product any more */
export function done<T extends { ok: boolean }>(
  answer: T,
  { name }: { name: string },
  { act }: { act: Deed['act'] | string },
): Extract<T, { ok: true }> {
  if (answer.ok) return answer as Extract<T, { ok: true }>;
  throw new Error(`"${name}": ${act} is refused: ${JSON.stringify(answer)}`);
}

export const orderOf = ({ stage, story }: Act): string => {
  const id = stage.made.get(story.name);
  if (!id) throw new Error(`"${story.name}" has no order yet`);
  return id;
};

const FIRST = cooperativeId('batutulis');

/** The cooperatives of the order that a deed is about, in their order (see `Whose`). */
export async function whose(act: Act, of: Whose): Promise<Cooperative[]> {
  const { db, cooperatives } = act.stage;
  const held = await db
    .select({ id: award.cooperativeId })
    .from(award)
    .where(and(eq(award.orderId, orderOf(act)), eq(award.state, 'confirmed')))
    .groupBy(award.cooperativeId)
    .orderBy(
      desc(sql`${award.cooperativeId} = ${FIRST}`),
      desc(sql`sum(${award.quantity} * ${award.unitPrice})`),
      award.cooperativeId,
    );
  const all = held.map(({ id }) => cooperatives.get(id)!);
  return of === 'all' ? all : all.slice(of, of + 1);
}
