/**
 * What happens in the story of the 68 cooperatives, as plain figures. Everything that is ordered, shared, printed, booked and paid later
 * is computed from this alone (`joint-sums.ts`). Kilograms and rupiah.
 */
export const GOODS = 'beras-merah';
export const PACK = 25;

export type Supplier = {
  name: string;
  type: 'bulog' | 'distributor' | 'farmer_group';
  address: string;
  phone: string;
  /** From so many kilograms on, a kilogram costs so much. */
  tiers: readonly (readonly [from: number, unitPrice: number])[];
  minimum: number;
  capacity: number | null;
  delivery: number;
};

export const suppliers: readonly Supplier[] = [
  {
    ...{ name: 'Gudang Bulog Dramaga', type: 'bulog', address: 'Jl. Raya Dramaga Km 7, Bogor', phone: '0251 862 1144' },
    ...{ minimum: 1000, capacity: null, delivery: 1_500_000 },
    tiers: [
      [0, 16_400],
      [20_000, 15_900],
      [60_000, 15_300],
    ],
  },
  {
    ...{ name: 'CV Sumber Pangan Parung', type: 'distributor', address: 'Jl. Raya Parung 114, Kabupaten Bogor' },
    ...{ phone: '0813 8890 2211', minimum: 1000, capacity: 30_000, delivery: 900_000 },
    tiers: [
      [0, 16_200],
      [25_000, 15_200],
    ],
  },
  {
    ...{ name: 'Gapoktan Sugih Tani', type: 'farmer_group', address: 'Kp. Cikereteg RT 03/RW 02, Caringin' },
    ...{ phone: '0857 1002 3344', minimum: 1000, capacity: 8000, delivery: 400_000 },
    tiers: [
      [0, 15_600],
      [5000, 14_900],
    ],
  },
];

/** `drop`: the district it collects in, its own. */
export type Pledged = { quantity: number; tolerance: number; highestPrice: number | null; drop: string };

/** Those here take nothing beyond what they ask for, so that a rest is left that fills no pack. */
export const WITHOUT_TOLERANCE = 'Bogor Timur';
const TOO_LOW = [20, 37, 51];

/** 0.4 to 2.5 tonnes each. Every fifth wants it "only at 15.400 or below", three at a price that does not come. */
export function pledgeOf(i: number, drop: string): Pledged {
  const quantity = i === 0 ? 400 : i === 1 ? 2500 : 400 + ((i * 137) % 2101);
  const tolerance = drop === WITHOUT_TOLERANCE ? 0 : ((i + 2) % 3) * 10;
  const highestPrice = TOO_LOW.includes(i) ? 15_000 : i % 5 === 1 ? 15_400 : null;
  return { quantity, tolerance, highestPrice, drop };
}

/** A dozen keep it as a need, some with what they last paid by themselves. */
export const needs = Array.from({ length: 12 }, (_, n) => ({
  ...{ cooperative: n * 5, quantity: 900 + n * 300, rhythm: n % 4 === 3 ? 'quarterly' : 'monthly' },
  lastPrice: n % 3 === 2 ? null : 16_800 + n * 45,
}));

/** What does not come, altogether 300 kg: of one supplier a truck is short, of another so much is wet and goes back. */
export const SHORT = 200;
export const WET = 100;
/** Kilograms that spill at the scale while they are handed to the sixth cooperative. */
export const SPILLED = 2.5;
/** What the second cooperative says it lacks. */
export const LACKS = 1.75;

export type ChargeDeed = {
  kind: 'transport' | 'handling';
  amount: number;
  /** A drop point's name: it alone bears it. */
  by: 'weight' | 'drop' | { at: string };
  paidTo: string;
};
export const charges: readonly ChargeDeed[] = [
  { kind: 'transport', amount: 6_500_000, by: 'drop', paidTo: 'Truk Pak Asep' },
  { kind: 'transport', amount: 1_234_567, by: 'weight', paidTo: 'Koperasi Angkutan Bogor' },
  { kind: 'handling', amount: 1_360_001, by: 'weight', paidTo: 'Kuli Pasar Ciheuleut' },
  { kind: 'handling', amount: 350_000, by: { at: 'Tanah Sareal' }, paidTo: 'Sewa terpal Pak Udin' },
];
