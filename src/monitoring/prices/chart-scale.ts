import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { daysBetween } from '../../platform/clock.ts';

export const WIDTH = 360;
export const HEIGHT = 200;
const EDGE = { top: 10, right: 8, bottom: 20, left: 44 };

export type Dot = { day: string; value: number };

/** Where days and rupiah lie on the chart; `marks` are all values that must be seen. */
export function scalesOf(from: string, until: string, marks: readonly number[]) {
  const [low, high] = [Math.min(...marks), Math.max(...marks)];
  const room = Math.max((high - low) * 0.08, high * 0.01);
  const across = scaleLinear([0, Math.max(1, daysBetween(from, until))], [EDGE.left, WIDTH - EDGE.right]);
  const up = scaleLinear([low - room, high + room], [HEIGHT - EDGE.bottom, EDGE.top]).nice(4);
  const x = (day: string): number => round(across(daysBetween(from, day)));
  const y = (value: number): number => round(up(value));
  const path = line<Dot>(
    (dot) => x(dot.day),
    (dot) => y(dot.value),
  );
  return { x, y, ticks: up.ticks(4), path: (dots: readonly Dot[]): string => path.digits(1)([...dots]) ?? '' };
}

const round = (value: number): number => Math.round(value * 10) / 10;
export const PLOT = { left: EDGE.left, right: WIDTH - EDGE.right, bottom: HEIGHT - EDGE.bottom };
