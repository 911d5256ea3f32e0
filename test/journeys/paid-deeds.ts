/**
 * What happens in the story of the nine cooperatives, as plain figures: who was asked for how much at which price, what was sent and
 * what the scale of the hospital said. Everything that is printed, booked and paid later is computed from this alone (`paid-sums.ts`).
 */
export const RICE = 'beras-medium';
export const OIL = 'minyak-goreng';
export const EGGS = 'telur-ayam';

export type Asked = { who: string; goods: string; quantity: number; unitPrice: number; fixedCost: number };
/** Thousandths of the trade unit. What is left out: received as sent, nothing refused, nothing deducted. */
export type Weighed = { received?: number; refused?: number; deducted?: number };
/** One consignment: trade units of each kind of goods, and what the scale said. */
export type Load = {
  who: string;
  goods: Readonly<Record<string, number>>;
  weighed?: Readonly<Record<string, Weighed>>;
};

export type Deeds = {
  asked: readonly Asked[];
  loads: readonly Load[];
  /** Registered for PPN. */
  pkp: readonly string[];
  /** The forum's fee in ten thousandths, by cooperative and goods. */
  feeBps: (who: string, goods: string) => number;
};

const ask = (who: string, goods: string, quantity: number, unitPrice: number, fixedCost = 0): Asked => ({
  ...{ who, goods, quantity, unitPrice, fixedCost },
});

/** Three lines over nine cooperatives; B brings rice and oil, E and F charge PPN on their oil. */
export const nine: Deeds = {
  asked: [
    ask('A', RICE, 2000, 13_250, 150_000),
    ask('B', RICE, 1000, 13_400),
    ask('C', RICE, 750, 13_100, 60_000),
    ask('D', RICE, 1200, 13_300),
    ask('B', OIL, 240, 16_900, 35_000),
    ask('E', OIL, 600, 17_150, 100_000),
    ask('F', OIL, 480, 17_510),
    ask('G', EGGS, 300, 28_450),
    ask('H', EGGS, 225, 28_750, 25_000),
    ask('I', EGGS, 150, 28_600),
  ],
  loads: [
    { who: 'A', goods: { [RICE]: 800 }, weighed: { [RICE]: { received: 799_250 } } },
    { who: 'G', goods: { [EGGS]: 300 }, weighed: { [EGGS]: { refused: 22_500 } } },
    { who: 'A', goods: { [RICE]: 700 } },
    { who: 'A', goods: { [RICE]: 500 } },
    { who: 'B', goods: { [RICE]: 600 } },
    { who: 'B', goods: { [RICE]: 400, [OIL]: 240 }, weighed: { [RICE]: { received: 399_875 } } },
    { who: 'C', goods: { [RICE]: 750 }, weighed: { [RICE]: { received: 749_333, deducted: 7_495 } } },
    { who: 'D', goods: { [RICE]: 500 } },
    // The other 300 kg never leave: the cooperative says so.
    { who: 'D', goods: { [RICE]: 400 } },
    { who: 'E', goods: { [OIL]: 360 } },
    { who: 'E', goods: { [OIL]: 240 }, weighed: { [OIL]: { received: 238_000 } } },
    { who: 'F', goods: { [OIL]: 480 } },
    { who: 'H', goods: { [EGGS]: 225 }, weighed: { [EGGS]: { received: 224_385 } } },
    { who: 'I', goods: { [EGGS]: 150 } },
  ],
  pkp: ['E', 'F'],
  feeBps: (who, goods) => (who === 'E' && goods === OIL ? 200 : 150),
};

/** Sold by the forum for three of its members, to the same hospital. */
export const three: Deeds = {
  asked: [ask('A', RICE, 400, 13_275, 40_000), ask('B', RICE, 300, 13_325), ask('C', OIL, 120, 17_230, 15_000)],
  loads: [
    { who: 'A', goods: { [RICE]: 400 }, weighed: { [RICE]: { received: 399_501 } } },
    { who: 'B', goods: { [RICE]: 300 } },
    { who: 'C', goods: { [OIL]: 120 } },
  ],
  pkp: ['forum'],
  feeBps: () => 125,
};

/** The shortest way there is. */
export const one: Deeds = {
  asked: [ask('A', RICE, 150, 13_333)],
  loads: [{ who: 'A', goods: { [RICE]: 150 } }],
  pkp: [],
  feeBps: () => 150,
};
