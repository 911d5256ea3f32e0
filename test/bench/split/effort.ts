import { type Family, SEEDS } from './families.ts';

export interface Effort {
  seeds(size: number): number;
  /** Problems run before the clock counts. */
  readonly warmUps: number;
  /** Most time for one family at one size. */
  readonly cellSeconds: number;
  readonly colds: number;
  readonly workerdSeeds: number;
  readonly memorySeeds: number;
  readonly highsSeeds: number;
  readonly highsSeconds: number;
  readonly voteSeeds: number;
  readonly fairGoods: readonly Family[];
  /** Previews of one form, and how often it is asked for before the clock counts. */
  readonly previews: number;
  readonly previewWarmUps: number;
}

export const full: Effort = {
  seeds: () => SEEDS,
  warmUps: 30,
  cellSeconds: 120,
  colds: 5,
  workerdSeeds: 20,
  memorySeeds: 5,
  highsSeeds: 20,
  highsSeconds: 10,
  voteSeeds: 5,
  fairGoods: ['rice', 'mixed'],
  previews: 30,
  previewWarmUps: 40,
};

export const quick: Effort = {
  seeds: (size) => (size > 1000 ? 3 : 10),
  warmUps: 10,
  cellSeconds: 1,
  colds: 3,
  workerdSeeds: 3,
  memorySeeds: 1,
  highsSeeds: 3,
  highsSeconds: 2,
  voteSeeds: 1,
  fairGoods: ['mixed'],
  previews: 30,
  previewWarmUps: 20,
};
