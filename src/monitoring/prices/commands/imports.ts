import { dayOf } from '../../../platform/clock.ts';
import { commit, type Db, type Results, type Statements } from '../../../platform/db.ts';
import { actorOf, recordEvent } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { settingsFrom } from '../../../platform/settings.ts';
import { settingsQuery } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { readMarketFile } from '../../rules/prices/index.ts';
import { placed } from '../import-rows.ts';
import { heldAgainst, recentOfAll } from '../recent.ts';
import { type Market, marketsQuery } from '../store-entry.ts';
import { insertImport, insertPrices, replacePrices, sameFileQuery, standingQuery } from '../store-imports.ts';
import { allGoodsQuery, referencesQuery } from '../store-watch.ts';
import type { Goods, NamedReference } from '../types.ts';
import type { GivenFile, ImportRefusal, ImportRow, Preview } from '../types-import.ts';

export type PreviewAnswer = ({ ok: true } & Preview) | ImportRefusal;

const contextQueries = (db: Db, now: number) =>
  [allGoodsQuery(db), marketsQuery(db), referencesQuery(db), recentOfAll(db, now), settingsQuery(db)] as const;
type Context = Results<ReturnType<typeof contextQueries>>;

/** What a file would bring, or what of it cannot be read: nothing is written. Two round trips. */
export async function previewImport(db: Db, file: GivenFile, now: number): Promise<PreviewAnswer> {
  const context = (await db.batch(contextQueries(db, now))) as Context;
  const [goods, markets] = context;
  const given = markets.find((one) => one.id === file.market);
  if (file.market && !given) return { ok: false, reason: 'unknown_market_given' };
  if (given && given.closedAt !== null) return { ok: false, reason: 'closed_market_given' };
  const read = readMarketFile(file.text, {
    ...{ commodities: goods.map(named), recent: recentBy(context, now), today: dayOf(now) },
    ...(file.day ? { day: file.day } : {}),
    ...(given ? { market: given.name } : {}),
  });
  if (!read.ok) return read;
  const { rows, problems } = placed(read.prices, markets as Market[]);
  if (problems.length > 0) {
    const [unread, shown] = [problems.length, problems.slice(0, 50)];
    return { ok: false, reason: 'unreadable_rows', read: rows.length, unread, problems: shown };
  }
  return against(db, { rows, notes: read.notes.length, known: read.repeated.length, hash: read.hash });
}

type Read = { rows: readonly Omit<ImportRow, 'standing'>[]; notes: number; known: number; hash: string };

/** With what stands already: the same price is known, another is replaced. */
async function against(db: Db, read: Read): Promise<PreviewAnswer> {
  const queries = [sameFileQuery(db, read.hash), standingQuery(db, read.rows)] as const;
  const [same, standing] = (await db.batch(queries)) as Results<typeof queries>;
  if (same.length > 0) return { ok: false, reason: 'same_file' };
  const key = (one: Pick<ImportRow, 'marketId' | 'commodityId' | 'day'>) =>
    [one.marketId, one.commodityId, one.day].join('|');
  const stands = new Map(standing.map((one) => [key(one), { id: one.id, price: one.price }]));
  const all = read.rows.map((row): ImportRow => ({ ...row, standing: stands.get(key(row)) ?? null }));
  const rows = all.filter((row) => row.standing?.price !== row.price);
  if (rows.length === 0) return { ok: false, reason: 'all_known' };
  return { ok: true, rows, notes: read.notes, known: read.known + all.length - rows.length, hash: read.hash };
}

const named = (goods: Goods) => ({
  ...{ id: goods.commodityId, tradeUnit: goods.tradeUnit },
  names: [goods.nameId, goods.nameEn, ...goods.synonyms.split(/[\s,;|]+/)].filter(Boolean),
  pack: goods.packName && goods.packContent ? { name: goods.packName, content: goods.packContent } : null,
});

function recentBy([goods, , references, medians, settingRows]: Context, now: number): Map<string, number[]> {
  const settings = settingsFrom(settingRows);
  const seen = Map.groupBy(medians, (one) => one.commodityId);
  const of = (id: string): NamedReference[] => references.filter((one) => one.commodityId === id);
  return new Map(
    goods.map(({ commodityId: id }) => {
      const prices = (seen.get(id) ?? []).map(({ price }) => price);
      return [id, heldAgainst(prices, of(id), settings, now)];
    }),
  );
}

export type ImportAnswer =
  | { ok: true; rows: number }
  | ImportRefusal
  | { ok: false; reason: 'undecided'; preview: Preview }
  | { ok: false; reason: 'changed_meanwhile' };

/** Takes a file in, all of it or nothing; doubtful rows as decided. The next roll-up works its days out. */
export async function importPrices(
  db: Db,
  viewer: Viewer,
  file: GivenFile & { doubtful: string },
  now: number,
): Promise<ImportAnswer> {
  const preview = await previewImport(db, file, now);
  if (!preview.ok) return preview;
  const isDoubtful = ({ doubts }: ImportRow) => doubts.length > 0;
  const isDecided = file.doubtful === 'take' || file.doubtful === 'leave';
  if (preview.rows.some(isDoubtful) && !isDecided) return { ok: false, reason: 'undecided', preview };
  const rows = preview.rows.filter((row) => file.doubtful !== 'leave' || !isDoubtful(row));
  if (rows.length === 0) return { ok: false, reason: 'all_known' };
  const written = await commit(db, statementsOf(db, viewer, { rows, hash: preview.hash, name: file.name }, now));
  if (written.ok) return { ok: true, rows: rows.length };
  const isSame = written.refusal.kind === 'unique' && written.refusal.name.includes('price_import');
  return { ok: false, reason: isSame ? 'same_file' : 'changed_meanwhile' };
}

type Taken = { rows: readonly ImportRow[]; hash: string; name: string };

function statementsOf(db: Db, viewer: Viewer, { rows, hash, name }: Taken, now: number): Statements {
  const importId = newId(now);
  const from = { importId, by: viewer.userId, now };
  const replaced = rows.flatMap(({ standing }) => (standing ? [standing.id] : []));
  return [
    insertImport(db, { id: importId, name: name.slice(0, 120), hash, rows: rows.length }, viewer.userId, now),
    replacePrices(db, replaced, now),
    ...insertPrices(
      db,
      rows.map((row) => ({ ...row, id: newId(now) })),
      from,
    ),
    recordEvent(db, {
      ...{ aggregateType: 'price_import', aggregateId: importId, version: 1, type: 'prices_imported', at: now },
      ...{ actor: actorOf(viewer), data: { rows: rows.length, replaced: replaced.length, hash } },
    }),
  ];
}
