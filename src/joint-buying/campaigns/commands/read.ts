import { commodityName } from '../../../catalog/index.ts';
import type { Db, Results } from '../../../platform/db.ts';
import { settingsFrom } from '../../../platform/settings.ts';
import { settingsQuery } from '../../../platform/store.ts';
import type { CampaignState } from '../../rules/index.ts';
import { agreementTo, formProblems, openProblems, warningsOf } from '../problems.ts';
import { draftQuery, type FormGround, formQueries, type GoodsOf, groundFrom } from '../store.ts';
import type { OfferedList, Problem, SaveAnswer, SentForm } from '../types.ts';

export type Draft = { id: string; number: string; state: CampaignState; version: number };

/** All a form is judged by, in one round trip. @param id the draft it changes; null: it makes one */
export async function readGround(db: Db, of: GoodsOf, id: string | null, now: number) {
  const queries = [...formQueries(db, of, now), settingsQuery(db), draftQuery(db, id ?? '')] as const;
  const rows = (await db.batch(queries as never)) as Results<typeof queries>;
  const [goods, lists, tiers, districts, counted, settings, [draft]] = rows;
  const ground = groundFrom([goods, lists, tiers, districts, counted]);
  const { campaign_shows_names: showsNames, pledge_deposit_bps: depositBps } = settingsFrom(settings);
  return { ground, draft: (draft ?? null) as Draft | null, frozen: { showsNames, depositBps } };
}

/** What stands against the form: what is wrong with it, or what its sender has not seen yet. Null: nothing. */
export function objectionTo(
  { form, opens, agreed }: Pick<SentForm, 'form' | 'opens' | 'agreed'>,
  ground: FormGround | null,
  now: number,
): Exclude<SaveAnswer, { ok: true }> | null {
  if (!ground) return { ok: false, reason: 'problems', problems: [{ field: 'commodity', reason: 'goods_gone' }] };
  const lists = tickedOf(form.listIds, ground.lists);
  const gone: Problem[] = lists.length < form.listIds.length ? [{ field: 'lists', reason: 'list_gone' }] : [];
  const said = [...formProblems(form, now), ...gone];
  // Whether a list fits is told once the times are right.
  const problems = said.length > 0 || !opens ? said : openProblems(form, lists, ground.goods.unit);
  if (problems.length > 0) return { ok: false, reason: 'problems', problems };
  const warnings = opens ? warningsOf(form, lists) : [];
  return warnings.length > 0 && agreed !== agreementTo(warnings) ? { ok: false, reason: 'warnings', warnings } : null;
}

const tickedOf = (ids: readonly string[], lists: readonly OfferedList[]): OfferedList[] =>
  lists.filter(({ list }) => ids.includes(list.id));

/** What an inbox entry says of the goods, in both languages. */
export const goodsWords = (goods: { nameId: string; nameEn: string }) => ({
  ...{ goods: commodityName(goods, 'id'), goodsEn: commodityName(goods, 'en') },
});
