import { boundOn, openOf } from './demo-figures.ts';
import { dayAt, daysApart, daysLater, half, mondayBefore, type Raw, total } from './demo-rows.ts';

/** The early warnings once more, from the raw rows and the usual thresholds. */
export type Found = { kind: string; subject: string; severity: string; since: string };

type Steps = readonly [notice: number, warning: number, serious: number];
const names = ['notice', 'warning', 'serious'] as const;
const graveOf = (figure: number, steps: Steps) => names.findLast((_, i) => figure >= steps[i]!) ?? null;
const one = (kind: string, subject: string, severity: string | null, since: string): Found[] =>
  severity ? [{ kind, subject, severity, since }] : [];

/** All that warns about a cooperative on a day. */
export function warningsOn(raw: Raw, id: string, today: string): Found[] {
  const silent = noSale(raw, id, today);
  const open = openOf(raw, id, today);
  return [
    ...silent,
    ...declines(raw, id, today),
    ...pricesAbove(raw, id, today),
    ...overdue('overdue_payable', open.payable, today),
    ...overdue('overdue_receivable', open.receivable, today),
    ...complaints(raw, id, today),
    ...(silent.length > 0 ? [] : neverSold(raw, id, today)),
  ];
}

const awardsOf = (raw: Raw, id: string) =>
  raw.awards.filter((row) => row.cooperativeId === id && row.decidedAt !== null);

function noSale(raw: Raw, id: string, today: string): Found[] {
  const sold = awardsOf(raw, id)
    .filter((row) => row.state === 'confirmed')
    .map((row) => dayAt(row.decidedAt!));
  const who = raw.parties.find((row) => row.id === id)!;
  const from = sold.sort().at(-1) ?? dayAt(who.decidedAt ?? who.createdAt);
  const grave = graveOf(daysApart(from, today), [60, 90, 180]);
  return one('no_sale', '', sold.length === 0 && grave === 'serious' ? 'warning' : grave, daysLater(from, 60));
}

/** The last 30 days against the 90 before, by the usual test of two shares. */
function declines(raw: Raw, id: string, today: string): Found[] {
  const answers = awardsOf(raw, id).filter((row) => ['confirmed', 'declined', 'lapsed'].includes(row.state));
  const between = (from: string, until: string) =>
    answers.filter((row) => dayAt(row.decidedAt!) >= from && dayAt(row.decidedAt!) <= until);
  const graveOn = (day: string) => {
    const [now, before] = [between(daysLater(day, -29), day), between(daysLater(day, -119), daysLater(day, -30))];
    const [d1, d2] = [now, before].map((rows) => rows.filter((row) => row.state !== 'confirmed').length) as [
      number,
      number,
    ];
    if (now.length < 10 || before.length < 10 || d1 < 3) return null;
    const all = (d1 + d2) / (now.length + before.length);
    const error = Math.sqrt(all * (1 - all) * (1 / now.length + 1 / before.length));
    const z = (d1 / now.length - d2 / before.length) / error;
    return z >= 1.645 ? graveOf(half(d1 * 10_000, now.length), [0, 2500, 5000]) : null;
  };
  return one('declines_rising', '', graveOn(today), heldSince(today, graveOn));
}

/** The first of the days in a row, back from today, on which something held. */
function heldSince(today: string, graveOn: (day: string) => string | null): string {
  let since = today;
  while (graveOn(since) !== null && graveOn(daysLater(since, -1)) !== null) since = daysLater(since, -1);
  return since;
}

/** Three weeks in a row, the last one over, with a mean price above HET or HAP. */
function pricesAbove(raw: Raw, id: string, today: string): Found[] {
  const goods = new Map(raw.lines.map((row) => [row.id, row.commodityId]));
  const deals = awardsOf(raw, id).filter((row) => row.state === 'confirmed');
  const last = daysLater(mondayBefore(today), -7);
  return [...new Set(deals.map((row) => goods.get(row.lineId)!))].flatMap((commodityId) => {
    const above = (week: string) => {
      const own = deals.filter(
        (row) => goods.get(row.lineId) === commodityId && mondayBefore(dayAt(row.decidedAt!)) === week,
      );
      const [bound, quantity] = [boundOn(raw, commodityId, week), total(own, (row) => row.quantity)];
      if (bound === null || quantity === 0) return 0;
      return half(
        (half(
          total(own, (row) => row.quantity * row.unitPrice),
          quantity,
        ) -
          bound) *
          10_000,
        bound,
      );
    };
    let weeks = 0;
    while (weeks < 12 && above(daysLater(last, -7 * weeks)) >= 1) weeks += 1;
    if (weeks < 3) return [];
    return one(
      'price_above_reference',
      commodityId,
      graveOf(above(last), [1, 500, 1000]),
      daysLater(last, 7 * (4 - weeks)),
    );
  });
}

function overdue(kind: string, items: readonly { open: number; dueOn: string }[], today: string): Found[] {
  const late = items.filter(({ open, dueOn }) => open > 0 && daysApart(dueOn, today) >= 7);
  const oldest = late.map(({ dueOn }) => dueOn).sort()[0];
  if (!oldest || total(late, ({ open }) => open) < 100_000) return [];
  return one(kind, '', graveOf(daysApart(oldest, today), [7, 30, 60]), daysLater(oldest, 7));
}

/** Of the receipts of 30 days, those with a refusal or a dispute over quality: three at least. */
function complaints(raw: Raw, id: string, today: string): Found[] {
  const own = new Set(raw.consignments.filter((row) => row.cooperativeId === id).map((row) => row.id));
  const receipts = raw.receipts.filter((row) => own.has(row.consignmentId));
  const isBad = ({ id: receiptId, consignmentId }: (typeof receipts)[number]) =>
    raw.receiptLines.some((row) => row.receiptId === receiptId && row.refusedMilli > 0) ||
    raw.disputes.some(
      (row) =>
        row.consignmentId === consignmentId &&
        ['quality', 'refusal'].includes(row.subject) &&
        row.state !== 'withdrawn',
    );
  const graveOn = (day: string) => {
    const recent = receipts.filter((row) => dayAt(row.createdAt) > daysLater(day, -30) && dayAt(row.createdAt) <= day);
    const bad = recent.filter(isBad).length;
    return bad < 3 ? null : graveOf(half(bad * 10_000, recent.length), [1000, 2000, 4000]);
  };
  return one('quality_complaints', '', graveOn(today), heldSince(today, graveOn));
}

/** Offers with stock, listed for 90 days and never awarded: three at least, by their share of those with stock. */
function neverSold(raw: Raw, id: string, today: string): Found[] {
  const stock = raw.offers.filter(
    (row) =>
      row.cooperativeId === id && row.state === 'listed' && row.listedAt !== null && row.available > row.reserved,
  );
  const unsold = stock.filter((row) => raw.awards.every((award) => award.offerId !== row.id));
  const since = unsold
    .map((row) => daysLater(dayAt(row.listedAt!), 90))
    .filter((day) => day <= today)
    .sort();
  const enough = Math.max(3, Math.ceil((3000 * stock.length) / 10_000));
  if (since.length < enough) return [];
  return one(
    'stock_never_sold',
    '',
    graveOf(half(since.length * 10_000, stock.length), [3000, 5000, 8000]),
    since[enough - 1]!,
  );
}
