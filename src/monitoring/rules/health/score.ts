import { sumOf, timesOver, WHOLE } from './exact.ts';
import { type Band, bands, type Figures, formulas, type MeasureKey, measureKeys } from './formulas.ts';
import { pointsOn } from './scale.ts';

/** Basis points by measure. */
export type Weights = Readonly<Record<MeasureKey, number>>;

export const usualWeights: Weights = Object.fromEntries(
  measureKeys.map((key) => [key, formulas[key].weight]),
) as unknown as Weights;

export type WeightProblem =
  | { readonly reason: 'weight_out_of_range'; readonly measure: MeasureKey }
  | { readonly reason: 'weights_not_whole'; readonly sum: number };

/** Why weights cannot be used, or null: each a whole number from 0 to 10,000, together exactly 10,000. */
export function weightProblem(weights: Weights): WeightProblem | null {
  const wrong = measureKeys.find((key) => !Number.isInteger(weights[key]) || weights[key] < 0 || weights[key] > WHOLE);
  if (wrong) return { reason: 'weight_out_of_range', measure: wrong };
  const sum = sumOf(measureKeys.map((key) => weights[key]));
  return sum === WHOLE ? null : { reason: 'weights_not_whole', sum };
}

export interface Measured {
  readonly key: MeasureKey;
  /** Basis points, read as the formula's unit says; null: there was nothing to measure. */
  readonly value: number | null;
  /** 0 to 100; null with the value. */
  readonly points: number | null;
  readonly weight: number;
}

export interface Score {
  /** In the order of `measureKeys`. */
  readonly measures: readonly Measured[];
  /** 0 to 100: Σ weight × points ÷ `measuredWeight`, half-up; null where nothing that weighs was measured. */
  readonly total: number | null;
  readonly band: Band | null;
  /** Basis points: the weight of what was measured. Below 10,000 the weights were renormalised, and the page says so. */
  readonly measuredWeight: number;
  readonly unmeasured: readonly MeasureKey[];
}

/**
 * A cooperative's scorecard. The total is made of the whole points that the page shows, so that anybody can work it out again.
 *
 * @param weights without a `weightProblem`
 */
export function scoreOf(figures: Figures, weights: Weights = usualWeights): Score {
  const measures = measureKeys.map((key) => measure(key, figures, weights));
  const known = measures.flatMap(({ points, weight }) => (points === null ? [] : [{ points, weight }]));
  const measuredWeight = sumOf(known.map(({ weight }) => weight));
  const weighed = sumOf(known.map(({ points, weight }) => points * weight));
  const total = measuredWeight > 0 ? timesOver(weighed, 1, measuredWeight) : null;
  const unmeasured = measures.filter(({ value }) => value === null).map(({ key }) => key);
  return { measures, total, band: total === null ? null : bandOf(total), measuredWeight, unmeasured };
}

function measure<K extends MeasureKey>(key: K, figures: Figures, weights: Weights): Measured {
  const { value: formula, scale } = formulas[key];
  const value = formula(figures[key]);
  return { key, value, points: value === null ? null : pointsOn(scale, value), weight: weights[key] };
}

export const bandOf = (total: number): Band => bands.find(({ from }) => total >= from)!.band;
