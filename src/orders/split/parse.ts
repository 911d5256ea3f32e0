import { type Fields, type Reader, readId, readInteger, readList, readObject, readOneOf, refuse } from './reader.ts';
import { checkSize } from './size.ts';
import { type Offer, type ParsedProblem, type Pinned, POLICIES, type Problem, type Tier } from './types.ts';

const MOST_OFFERS = 100_000;
const MOST_TIERS = 100;
const MOST_WITHIN = 1_000_000;

const PROBLEM = {
  required: ['demand', 'offers'],
  optional: ['policy', 'maxSuppliers', 'maxShareBps', 'priceCeiling', 'withinBps', 'pinned', 'excluded'],
};
const OFFER = {
  required: ['id', 'available', 'minLot', 'lotSize', 'tiers'],
  optional: ['supplier', 'fixedCost', 'distance', 'weight', 'awarded'],
};

/**
 * Reads a problem and holds it to the contract.
 * @returns the problem with all defaults filled in, or the path of the first field that is wrong and one sentence
 * (starting with that path) that says what it must be
 */
export function parseProblem(input: unknown): ParsedProblem {
  const reader: Reader = { refusal: null };
  const problem = readProblem(reader, readObject(reader, input, 'problem', PROBLEM.required, PROBLEM.optional));
  if (problem.withinBps !== null && problem.policy !== 'fair')
    refuse(reader, 'withinBps', "goes with policy 'fair' only");
  if (!reader.refusal) checkIds(reader, problem);
  if (!reader.refusal) checkPinned(reader, problem);
  if (!reader.refusal) checkSize(reader, problem);
  return reader.refusal ? { ok: false, ...reader.refusal } : { ok: true, problem };
}

function readProblem(reader: Reader, fields: Fields): Problem {
  const limit = (key: string, least: number, most?: number) =>
    fields[key] === undefined || fields[key] === null ? null : readInteger(reader, fields[key], key, least, most);
  return {
    demand: readInteger(reader, fields.demand, 'demand'),
    policy: readOneOf(reader, fields.policy ?? or(fields, 'policy', 'cheapest'), 'policy', POLICIES),
    maxSuppliers: limit('maxSuppliers', 1),
    maxShareBps: limit('maxShareBps', 1, 10_000),
    priceCeiling: limit('priceCeiling', 0),
    withinBps: limit('withinBps', 0, MOST_WITHIN),
    offers: readList(reader, fields.offers, 'offers', MOST_OFFERS, (item, path) => readOffer(reader, item, path)),
    pinned: readList(reader, or(fields, 'pinned', []), 'pinned', MOST_OFFERS, (item, path) =>
      readPinned(reader, item, path),
    ),
    excluded: readList(reader, or(fields, 'excluded', []), 'excluded', MOST_OFFERS, (item, path) =>
      readId(reader, item, path),
    ),
  };
}

function or(fields: Fields, key: string, fallback: unknown): unknown {
  return fields[key] === undefined ? fallback : fields[key];
}

function readOffer(reader: Reader, item: unknown, path: string): Offer {
  const fields = readObject(reader, item, path, OFFER.required, OFFER.optional);
  const integer = (key: string, least = 0) => readInteger(reader, fields[key], `${path}.${key}`, least);
  const optional = (key: string) => readInteger(reader, or(fields, key, 0), `${path}.${key}`);
  const offer = {
    id: readId(reader, fields.id, `${path}.id`),
    ...(fields.supplier === undefined ? {} : { supplier: readId(reader, fields.supplier, `${path}.supplier`) }),
    available: integer('available'),
    minLot: integer('minLot'),
    lotSize: integer('lotSize', 1),
    fixedCost: optional('fixedCost'),
    tiers: readList(reader, fields.tiers, `${path}.tiers`, MOST_TIERS, (tier, at) => readTier(reader, tier, at)),
    distance: optional('distance'),
    weight: optional('weight'),
    awarded: optional('awarded'),
  };
  if (!reader.refusal) checkTiers(reader, offer, `${path}.tiers`);
  return offer;
}

function readTier(reader: Reader, item: unknown, path: string): Tier {
  const fields = readObject(reader, item, path, ['from', 'unitPrice'], []);
  const from = readInteger(reader, fields.from, `${path}.from`);
  return { from, unitPrice: readInteger(reader, fields.unitPrice, `${path}.unitPrice`) };
}

function checkTiers(reader: Reader, { tiers, minLot, lotSize }: Offer, path: string): void {
  if (tiers.length === 0) refuse(reader, path, 'must have at least one price');
  const smallest = Math.ceil(Math.max(minLot, 1) / lotSize) * lotSize;
  if (tiers.length > 0 && tiers[0]!.from > smallest) {
    refuse(reader, `${path}[0].from`, `must not be above the smallest possible award, which is ${smallest}`);
  }
  const late = tiers.findIndex((tier, i) => i > 0 && tier.from <= tiers[i - 1]!.from);
  if (late > 0)
    refuse(reader, `${path}[${late}].from`, `must be above ${tiers[late - 1]!.from}, where the tier before starts`);
}

function readPinned(reader: Reader, item: unknown, path: string): Pinned {
  const fields = readObject(reader, item, path, ['id', 'quantity'], ['unitPrice']);
  const id = readId(reader, fields.id, `${path}.id`);
  const quantity = readInteger(reader, fields.quantity, `${path}.quantity`, 1);
  if (fields.unitPrice === undefined) return { id, quantity };
  return { id, quantity, unitPrice: readInteger(reader, fields.unitPrice, `${path}.unitPrice`) };
}

function checkIds(reader: Reader, { offers, pinned, excluded }: Problem): void {
  const known = new Set<string>();
  unique(
    reader,
    offers.map((o) => o.id),
    (i) => `offers[${i}].id`,
    known,
  );
  unique(
    reader,
    pinned.map((p) => p.id),
    (i) => `pinned[${i}].id`,
    new Set(),
  );
  unique(reader, excluded, (i) => `excluded[${i}]`, new Set());
  pinned.forEach(({ id }, i) => {
    if (!known.has(id)) refuse(reader, `pinned[${i}].id`, `names no offer: ${JSON.stringify(id)}`);
  });
  excluded.forEach((id, i) => {
    if (!known.has(id)) refuse(reader, `excluded[${i}]`, `names no offer: ${JSON.stringify(id)}`);
  });
}

function unique(reader: Reader, ids: readonly string[], path: (i: number) => string, seen: Set<string>): void {
  ids.forEach((id, i) => {
    if (seen.has(id)) refuse(reader, path(i), `is there twice: ${JSON.stringify(id)}`);
    seen.add(id);
  });
}

/** A confirmed award was an award: within its offer, in whole lots, and part of the demand. */
function checkPinned(reader: Reader, { demand, offers, pinned }: Problem): void {
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  let sum = 0;
  pinned.forEach(({ id, quantity }, i) => {
    const { available, minLot, lotSize } = byId.get(id)!;
    const path = `pinned[${i}].quantity`;
    if (quantity > available) refuse(reader, path, `must not be above the ${available} that ${JSON.stringify(id)} has`);
    if (quantity < minLot) refuse(reader, path, `must not be below the offer's minLot ${minLot}`);
    if (quantity % lotSize !== 0) refuse(reader, path, `must be a multiple of the offer's lotSize ${lotSize}`);
    sum += quantity;
    if (sum > demand) refuse(reader, path, `takes the confirmed quantities above the demand ${demand}`);
  });
}
