import { addDays, daysBetween, mondayOf } from '../prices/calendar.ts';
import { type AwardDay, declinesRising, heldSince } from './declines.ts';
import { shareOf, sumOf, timesOver, WHOLE } from './exact.ts';
import type { OpenItem } from './raw-figures.ts';
import { type Severity, type Steps, severityOf, type Thresholds, thresholds, type WarningCode } from './thresholds.ts';

/** What the warnings about one cooperative are made of. Days are the forum's. */
export interface Observed {
  readonly cooperativeId: string;
  readonly joinedOn: string;
  /** The last day it confirmed an award; null: never. */
  readonly lastSoldOn: string | null;
  readonly awards: readonly AwardDay[];
  /** By commodity and week (its Monday): the average of its prices by quantity, and the upper bound of the reference. */
  readonly prices: readonly {
    readonly commodityId: string;
    readonly week: string;
    readonly average: number;
    readonly referenceHigh: number;
  }[];
  /** What it owes, and what it is owed. */
  readonly payables: readonly OpenItem[];
  readonly receivables: readonly OpenItem[];
  /** Receipts of a day, and those of them with a refusal or a dispute over quality. */
  readonly receipts: readonly { readonly day: string; readonly receipts: number; readonly complaints: number }[];
  /** Listed offers: what is available, what that is worth at the listed price, and what was ever awarded of them. */
  readonly offers: readonly {
    readonly listedOn: string;
    readonly available: number;
    readonly value: number;
    readonly awarded: number;
  }[];
}

export interface Finding {
  readonly code: WarningCode;
  /** What it is about besides the cooperative: a commodity, see `bySubject`; empty: the cooperative as a whole. */
  readonly subject: string;
  readonly severity: Severity;
  /** The first day on which it held. */
  readonly since: string;
  /** Days, counts, rupiah, and shares in basis points (`…Bps`). */
  readonly figures: Readonly<Record<string, number>>;
}

/** Warnings of which a cooperative may have several; any other with a subject is of an older making, and over. */
export const bySubject: readonly WarningCode[] = ['price_above_reference'];

/** A finding with the key by which it is the same warning tomorrow: `code/cooperative/subject`. */
export interface Warning extends Finding {
  readonly key: string;
  readonly cooperativeId: string;
}

/** All warnings about a cooperative on a day, in the order of `thresholds`, then by subject. */
export function warningsOf(seen: Observed, today: string, rules: Thresholds = thresholds): Warning[] {
  const unsold = noSale(seen, today, rules.no_sale.steps);
  const findings = [
    ...unsold,
    ...declinesRising(seen.awards, today, rules.declines_rising),
    ...pricesAbove(seen.prices, today, rules.price_above_reference),
    ...overdue('overdue_payable', seen.payables, today, rules.overdue_payable),
    ...overdue('overdue_receivable', seen.receivables, today, rules.overdue_receivable),
    ...complaints(seen.receipts, today, rules.quality_complaints),
    ...(unsold.length > 0 ? [] : neverSold(seen.offers, today, rules.stock_never_sold)),
  ];
  const { cooperativeId } = seen;
  return findings.map((one) => ({ ...one, cooperativeId, key: [one.code, cooperativeId, one.subject].join('/') }));
}

function noSale({ joinedOn, lastSoldOn, offers }: Observed, today: string, steps: Steps): Finding[] {
  const from = lastSoldOn ?? joinedOn;
  const days = daysBetween(from, today);
  const figures = { days, everSold: lastSoldOn === null ? 0 : 1, offers: inStock(offers).length };
  const severity = severityOf(steps, days);
  const mild = severity === 'serious' && lastSoldOn === null ? 'warning' : severity;
  return finding('no_sale', '', mild, addDays(from, steps.notice), figures);
}

const inStock = (offers: Observed['offers']) => offers.filter(({ available }) => available > 0);

/** Weeks in a row end with the last one that is over; a week without a price breaks the row. */
function pricesAbove(prices: Observed['prices'], today: string, rule: Thresholds['price_above_reference']): Finding[] {
  const commodities = [...Map.groupBy(prices, (one) => one.commodityId)].sort(([a], [b]) => (a < b ? -1 : 1));
  return commodities.flatMap(([commodityId, own]) => {
    const weeks = new Map(own.map((one) => [one.week, aboveBps(one)]));
    const last = addDays(mondayOf(today), -7);
    const isAbove = (bps: number | undefined) => bps !== undefined && severityOf(rule.steps, bps) !== null;
    let row = 0;
    while (isAbove(weeks.get(addDays(last, -7 * row)))) row += 1;
    if (row < rule.weeks) return [];
    const now = own.find(({ week }) => week === last)!;
    const figures = { weeks: row, average: now.average, referenceHigh: now.referenceHigh, aboveBps: weeks.get(last)! };
    // It held from the day on which the last of so many weeks was over.
    const since = addDays(last, 7 * (rule.weeks + 1 - row));
    return finding('price_above_reference', commodityId, severityOf(rule.steps, weeks.get(last)!), since, figures);
  });
}

const aboveBps = ({ average, referenceHigh }: Observed['prices'][number]): number =>
  referenceHigh > 0 ? timesOver(average - referenceHigh, WHOLE, referenceHigh) : 0;

function overdue(
  code: 'overdue_payable' | 'overdue_receivable',
  items: readonly OpenItem[],
  today: string,
  { leastOpen, steps }: Thresholds['overdue_payable'],
): Finding[] {
  const late = items.filter(({ open, dueOn }) => open > 0 && daysBetween(dueOn, today) >= steps.notice);
  const open = sumOf(late.map((item) => item.open));
  if (late.length === 0 || open < leastOpen) return [];
  const oldest = late.map(({ dueOn }) => dueOn).sort()[0]!;
  const days = daysBetween(oldest, today);
  return finding(code, '', severityOf(steps, days), addDays(oldest, steps.notice), { days, open, items: late.length });
}

function complaints(receipts: Observed['receipts'], today: string, rule: Thresholds['quality_complaints']): Finding[] {
  const found = complaintsOn(receipts, today, rule);
  if (!found?.severity) return [];
  const since = heldSince(receipts, today, (day) => Boolean(complaintsOn(receipts, day, rule)?.severity));
  return finding('quality_complaints', '', found.severity, since, found.figures);
}

function complaintsOn(receipts: Observed['receipts'], day: string, rule: Thresholds['quality_complaints']) {
  const from = addDays(day, 1 - rule.days);
  const recent = receipts.filter((one) => one.day >= from && one.day <= day);
  const [all, bad] = [sumOf(recent.map((one) => one.receipts)), sumOf(recent.map((one) => one.complaints))];
  const shareBps = shareOf(bad, all);
  if (shareBps === null || bad < rule.leastComplaints) return null;
  return { severity: severityOf(rule.steps, shareBps), figures: { complaints: bad, receipts: all, shareBps } };
}

function neverSold(offers: Observed['offers'], today: string, rule: Thresholds['stock_never_sold']): Finding[] {
  const listed = inStock(offers);
  const due = listed
    .filter(({ awarded }) => awarded === 0)
    .map((one) => ({ ...one, on: addDays(one.listedOn, rule.days) }));
  const old = due.filter(({ on }) => on <= today).sort((a, b) => (a.on < b.on ? -1 : 1));
  // As many as it takes for the mildest: since the day the last of them was listed long enough.
  const enough = Math.max(1, rule.leastOffers, Math.ceil((rule.steps.notice * listed.length) / WHOLE));
  if (old.length < enough) return [];
  const shareBps = shareOf(old.length, listed.length)!;
  const value = sumOf(old.map((one) => one.value));
  const figures = {
    offers: old.length,
    listed: listed.length,
    shareBps,
    value,
    days: daysBetween(old[0]!.listedOn, today),
  };
  return finding('stock_never_sold', '', severityOf(rule.steps, shareBps), old[enough - 1]!.on, figures);
}

function finding(
  code: WarningCode,
  subject: string,
  severity: Severity | null,
  since: string,
  figures: Finding['figures'],
): Finding[] {
  return severity ? [{ code, subject, severity, since, figures }] : [];
}
