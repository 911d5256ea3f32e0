import { type Deeds, OIL, RICE, type Weighed } from './paid-deeds.ts';

/** What must come out, by arithmetic of its own: nothing here knows how the product computes. Rupiah; quantities in thousandths. */
export type Line = { goods: string; payable: number; amount: number; delivery: number; vat: number; withheld: number };
export type Sums = { goods: number; delivery: number; vat: number; total: number; withheld: number; fee: number };
export type Sold = Sums & { lines: Line[] };

/** a × b ÷ c to the nearest rupiah, halves up. */
const share = (a: number, b: number, c: number): number =>
  Number((BigInt(a) * BigInt(b) * 2n + BigInt(c)) / (2n * BigInt(c)));
const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);

const payableOf = (sent: number, { received = sent * 1000, refused = 0, deducted = 0 }: Weighed = {}): number =>
  received - refused - deducted;

/** Of one cooperative's goods, what is to be paid for, over all its consignments. */
export const payable = ({ loads }: Deeds, who: string, goods: string): number =>
  sum(
    loads
      .filter((load) => load.who === who && load.goods[goods] !== undefined)
      .map((load) => payableOf(load.goods[goods]!, load.weighed?.[goods])),
  );

/**
 * PPN of 12 % × 11/12 is 11 %, on oil alone and only where the seller is registered. PPh 22 of 1.5 % on all but rice, where the buyer
 * is a government office and the seller sells to it.
 */
const taxed = (goods: string, sellerPkp: boolean, government: boolean) => (amount: number) => ({
  vat: goods === OIL && sellerPkp ? share(amount, 11, 100) : 0,
  withheld: goods !== RICE && government ? share(amount, 15, 1000) : 0,
});

type Seller = { seller: string; government: boolean; bearsFee: boolean };

/** What a seller invoices of the awards of these cooperatives. */
export function soldOf(deeds: Deeds, whose: readonly string[], { seller, government, bearsFee }: Seller): Sold {
  const lines = deeds.asked
    .filter((one) => whose.includes(one.who))
    .map(({ who, goods, unitPrice, fixedCost }) => {
      const tax = taxed(goods, deeds.pkp.includes(seller), government);
      const quantity = payable(deeds, who, goods);
      const amount = share(quantity, unitPrice, 1000);
      const [onGoods, onDelivery] = [tax(amount), tax(fixedCost)];
      const fee = bearsFee ? share(amount, deeds.feeBps(who, goods), 10_000) : 0;
      const taxes = { vat: onGoods.vat + onDelivery.vat, withheld: onGoods.withheld + onDelivery.withheld };
      return { goods, payable: quantity, amount, delivery: fixedCost, ...taxes, fee };
    });
  const of = (key: 'amount' | 'delivery' | 'vat' | 'withheld' | 'fee') => sum(lines.map((line) => line[key]));
  const [goods, delivery, vat] = [of('amount'), of('delivery'), of('vat')];
  const total = goods + delivery + vat;
  return { lines, goods, delivery, vat, total, withheld: of('withheld'), fee: of('fee') };
}

/** Agent: each cooperative sells its own to the hospital, a government office. */
export const soldBy = (deeds: Deeds, who: string): Sold =>
  soldOf(deeds, [who], { seller: who, government: true, bearsFee: true });

/** Forum: it sells what all have brought; each cooperative sells its own to the forum. */
export const soldByForum = (deeds: Deeds): Sold =>
  soldOf(
    deeds,
    deeds.asked.map((one) => one.who),
    { seller: 'forum', government: true, bearsFee: false },
  );
export const soldToForum = (deeds: Deeds, who: string): Sold =>
  soldOf(deeds, [who], { seller: who, government: false, bearsFee: true });

export const whoIn = ({ asked }: Deeds): string[] => [...new Set(asked.map((one) => one.who))];
