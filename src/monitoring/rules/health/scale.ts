import { timesOver } from './exact.ts';

/** The points that a value gets, 0 to 100. */
export type Corner = readonly [value: number, points: number];

/** At least two corners, values rising; points only rise or only fall. Drawn as a line through the corners, level beyond the outer two. */
export type Scale = readonly Corner[];

/** Points of a value: on the straight line between the corners beside it, half-up to whole points. */
export function pointsOn(scale: Scale, value: number): number {
  const next = scale.findIndex(([corner]) => corner >= value);
  if (next === 0) return scale[0]![1];
  if (next === -1) return scale.at(-1)![1];
  const [[low, start], [high, end]] = [scale[next - 1]!, scale[next]!];
  return start + timesOver(end - start, value - low, high - low);
}
