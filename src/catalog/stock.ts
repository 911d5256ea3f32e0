import type { Viewer } from '../platform/viewer.ts';

/**
 * Who sees to the kilogram what an offer has left: the forum's verified parties, as buyers must. Everybody else sees bands of 1, 2, 5,
 * 10 … at least: whoever wrote exact figures down every day could follow what each cooperative sells, which its published figures
 * do not tell. The same holds for filters and for the order by quantity, whose page addresses name the last figure seen.
 */
export const seesStock = (viewer: Pick<Viewer, 'partyStatus'> | null): boolean => viewer?.partyStatus === 'verified';
