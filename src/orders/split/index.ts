/** The split engine: divides one line's demand among offers. Pure, exact, deterministic. */
export type * from './types.ts';
export { POLICIES } from './types.ts';
