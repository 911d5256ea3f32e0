import { beginOf, byId, dayAt, daysApart, daysLater, endOf, half, type Raw, total } from './demo-rows.ts';

const WEEK = 7 * 86_400_000;

/** Thirteen weeks up to the end of a day, and the thirteen before. */
export type Weeks = { day: string; from: string; before: string };
export const weeksUntil = (day: string): Weeks => ({ day, from: daysLater(day, -90), before: daysLater(day, -181) });

export const lastOf = (month: string): string => {
  const next = new Date(`${month}-01T00:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return daysLater(next.toISOString().slice(0, 10), -1);
};

const isIn = (at: number | null, from: string, until: string): boolean =>
  at !== null && at >= beginOf(from) && at < endOf(until);
const worth = (milli: number, price: number): number => half(milli * price, 1000);

export type Item = { open: number; dueOn: string };

/** What is owed to a cooperative and what it owes, at the end of a day, by the day it falls due. */
export function openOf(raw: Raw, id: string, day: string): { receivable: Item[]; payable: Item[] } {
  const [paid, payouts] = [new Map(raw.batches.map((one) => [one.id, one])), byId(raw.payouts)];
  const isPaid = (payoutId: string) => {
    const batch = paid.get(payouts.get(payoutId)!.batchId)!;
    return batch.state === 'paid' && batch.paidOn !== null && batch.paidOn <= day;
  };
  const known = raw.invoices.filter(({ issuedOn }) => issuedOn <= day);
  const creditsOf = (invoiceId: string) =>
    raw.credits.filter((one) => one.invoiceId === invoiceId && one.createdAt < endOf(day));
  const sold = known.filter(({ sellerId }) => sellerId === id);
  const shares = sold.map((one) => {
    const [credits, items] = [
      creditsOf(one.id),
      raw.payoutItems.filter((item) => item.invoiceId === one.id && isPaid(item.payoutId)),
    ];
    const due = one.total - one.withheld - total(credits, (credit) => credit.total - credit.withheld);
    const fee = one.fee - total(credits, (credit) => credit.fee);
    return {
      dueOn: one.dueOn,
      open: due - total(items, ({ gross }) => gross),
      fee: fee - total(items, (item) => item.fee),
    };
  });
  const bought = known
    .filter(({ buyerId }) => buyerId === id)
    .map((one) => {
      const paidIn = raw.allocations.filter((part) => part.invoiceId === one.id && part.at < endOf(day));
      const off =
        one.proved + total(paidIn, ({ amount }) => amount) + total(creditsOf(one.id), (credit) => credit.total);
      return { dueOn: one.dueOn, open: one.total - off };
    });
  const unpaid = shares.filter(({ open }) => open > 0);
  const fees = unpaid.map(({ dueOn, fee }) => ({ dueOn, open: fee }));
  const some = (items: Item[]) => items.filter(({ open }) => open > 0);
  return { receivable: unpaid.map(({ dueOn, open }) => ({ dueOn, open })), payable: some([...fees, ...bought]) };
}

/** The upper bound of HET or HAP in force; zone 0 is everywhere. */
export function boundOn(raw: Raw, commodityId: string, day: string, zone = 1): number | null {
  const held = raw.references.filter(
    (one) =>
      one.commodityId === commodityId &&
      (one.zone === 0 || one.zone === zone) &&
      one.effectiveFrom <= day &&
      (one.effectiveUntil === null || one.effectiveUntil >= day),
  );
  return held.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0]?.high ?? null;
}

/** What a price is held against: the bound, else the forum's median of that very day. */
const heldAgainst = (raw: Raw, commodityId: string, day: string): number | null =>
  boundOn(raw, commodityId, day) ??
  raw.listed.find((one) => one.commodityId === commodityId && one.day === day)?.median ??
  null;

function prices(raw: Raw, id: string, { day, from }: Weeks, isToday: boolean) {
  const goods = new Map(raw.lines.map((line) => [line.id, line.commodityId]));
  const deals = raw.awards
    .filter((one) => one.cooperativeId === id && one.state === 'confirmed' && isIn(one.decidedAt, from, day))
    .map((one) => ({
      q: one.quantity,
      p: one.unitPrice,
      by: heldAgainst(raw, goods.get(one.lineId)!, dayAt(one.decidedAt!)),
    }));
  const offered = raw.offers
    .filter((one) => isToday && one.cooperativeId === id && one.state === 'listed' && one.available > one.reserved)
    .filter(({ listedPrice }) => listedPrice !== null && listedPrice > 0)
    .map((one) => ({
      q: one.available - one.reserved,
      p: one.listedPrice!,
      by: heldAgainst(raw, one.commodityId, day),
    }));
  const basis = deals.some(({ by }) => by !== null) ? 'deals' : 'offers';
  const held = (basis === 'deals' ? deals : offered).filter(({ by }) => by !== null);
  return { basis, asked: total(held, ({ q, p }) => q * p), benchmark: total(held, ({ q, by }) => q * by!) };
}

function delivered(raw: Raw, id: string, { day, from }: Weeks) {
  const [orders, receipts] = [byId(raw.orders), byId(raw.receipts)];
  const sent = raw.consignments.filter(
    (one) => one.cooperativeId === id && one.state !== 'cancelled' && one.plannedOn >= from && one.plannedOn < day,
  );
  const due = raw.awards.filter((one) => {
    const neededOn = orders.get(one.orderId)!.neededOn;
    const isSold = one.cooperativeId === id && one.state === 'confirmed' && one.decidedAt! < endOf(day);
    return isSold && neededOn >= from && neededOn < day;
  });
  const cameOf = (awardId: string) => {
    const own = new Set(raw.consignmentLines.filter((line) => line.awardId === awardId).map((line) => line.id));
    const came = raw.receiptLines.filter((line) => own.has(line.consignmentLineId));
    return total(
      came.filter((line) => receipts.get(line.receiptId)!.createdAt < endOf(day)),
      (line) => line.receivedMilli,
    );
  };
  const value = (one: (typeof due)[number]) => one.quantity * one.unitPrice;
  return {
    consignments: sent.length,
    arrivedOnDay: sent.filter((one) => one.receivedAt !== null && dayAt(one.receivedAt) <= one.plannedOn).length,
    confirmedValue: total(due, value),
    deliveredValue: total(due, (one) => Math.min(value(one), worth(cameOf(one.id), one.unitPrice))),
  };
}

function quality(raw: Raw, id: string, { day, from }: Weeks) {
  const [awards, parts, consignments, receipts] = [
    byId(raw.awards),
    byId(raw.consignmentLines),
    byId(raw.consignments),
    byId(raw.receipts),
  ];
  const own = raw.receiptLines.filter((line) => {
    const receipt = receipts.get(line.receiptId)!;
    return consignments.get(receipt.consignmentId)!.cooperativeId === id && isIn(receipt.createdAt, from, day);
  });
  const priceOf = (line: (typeof own)[number]) => awards.get(parts.get(line.consignmentLineId)!.awardId)!.unitPrice;
  const sum = (of: (line: (typeof own)[number]) => number) => total(own, (line) => worth(of(line), priceOf(line)));
  return {
    receivedValue: sum((line) => line.receivedMilli),
    refusedValue: sum((line) => line.refusedMilli),
    deductedValue: sum((line) => line.deductedMilli),
  };
}

/** All seven raw figures of a cooperative, up to the end of a day. */
export function figuresOn(raw: Raw, id: string, day: string, isToday: boolean) {
  const weeks = weeksUntil(day);
  const who = raw.parties.find((one) => one.id === id)!;
  const joinedOn = dayAt(who.decidedAt ?? who.createdAt);
  const own = raw.awards.filter((one) => one.cooperativeId === id);
  const answered = own.filter(
    (one) => ['confirmed', 'declined', 'lapsed'].includes(one.state) && isIn(one.decidedAt, weeks.from, day),
  );
  const sold = (from: string, until: string) =>
    own.filter((one) => one.state === 'confirmed' && isIn(one.decidedAt, from, until));
  const gone = (awardId: string) => raw.shortfalls.find((one) => one.awardId === awardId)?.replanned ?? 0;
  const value = (rows: typeof own) => total(rows, (one) => (one.quantity - gone(one.id)) * one.unitPrice);
  const awarded = (rows: typeof own) =>
    total(
      rows.filter((one) => isIn(one.createdAt, weeks.from, day)),
      (one) => one.awardedQuantity * one.unitPrice,
    );
  const forumAwarded = awarded(raw.awards);
  const most = Math.min(13, Math.floor((daysApart(joinedOn, day) + 1) / 7));
  const count = forumAwarded > 0 ? Math.max(0, most) : 0;
  const back = (at: number) => Math.floor((endOf(day) - 1 - at) / WEEK);
  const weeksWithSale = new Set(sold(weeks.from, day).map((one) => back(one.decidedAt!))).size;
  const { basis, ...price } = prices(raw, id, weeks, isToday);
  const open = openOf(raw, id, day);
  const soon = ({ dueOn }: Item) => dueOn <= daysLater(day, 30);
  const members = raw.parties.filter((one) => one.kind === 'cooperative' && one.status === 'verified');
  const figures = {
    activity: { weeks: count, weeksWithSale: Math.min(count, weeksWithSale) },
    reliability: {
      awards: answered.length,
      confirmedInTime: answered.filter((one) => one.state === 'confirmed' && one.decidedAt! <= one.confirmBy).length,
      ...delivered(raw, id, weeks),
    },
    quality: quality(raw, id, weeks),
    price_discipline: price,
    liquidity: {
      bank: total(
        raw.postings.filter((one) => one.partyId === id && one.code === '1100' && one.bookedOn <= day),
        (one) => one.amount,
      ),
      receivable: total(
        open.receivable.filter((one) => soon(one) && one.dueOn >= daysLater(day, -90)),
        (one) => one.open,
      ),
      payable: total(open.payable.filter(soon), (one) => one.open),
    },
    growth: {
      days: 91,
      sales: value(sold(weeks.from, day)),
      before: joinedOn <= weeks.before ? value(sold(weeks.before, daysLater(weeks.from, -1))) : null,
    },
    share: {
      awarded: awarded(own),
      forumAwarded,
      weight: who.weight,
      forumWeight: total(members, (one) => one.weight),
    },
  };
  return { figures, basis };
}

export type Figures = ReturnType<typeof figuresOn>['figures'];
