import { describe, expect, test } from 'vitest';
import {
  type CampaignState,
  campaignMoves,
  canMove,
  isOver,
  returnsDeposits,
  takesPledges,
} from '../../src/joint-buying/rules/lifecycle.ts';

const states = Object.keys(campaignMoves) as CampaignState[];
const next = (state: CampaignState) => Object.keys(campaignMoves[state]) as CampaignState[];

describe('a campaign', () => {
  test('can reach every state from its draft, and an end from every state', () => {
    const reached = new Set<CampaignState>(['draft']);
    for (const state of reached) for (const one of next(state)) reached.add(one);
    expect([...reached].sort()).toEqual(states.toSorted());
    const ends = new Set(states.filter(isOver));
    expect([...ends].sort()).toEqual(['cancelled', 'failed', 'settled']);
    for (let i = 0; i < states.length; i++)
      for (const state of states) if (next(state).some((one) => ends.has(one))) ends.add(state);
    expect(ends.size).toBe(states.length);
  });

  test('takes pledges only while it is open, and only the clock closes it', () => {
    expect(states.filter(takesPledges)).toEqual(['open']);
    expect(canMove('open', 'closing', 'clock')).toBe(true);
    expect(canMove('open', 'closing', 'staff')).toBe(false);
  });

  test('once it is ordered it cannot be cancelled or reopened; deposits go back where nothing is bought', () => {
    for (const by of ['clock', 'staff', 'treasury', 'events'] as const)
      for (const to of ['cancelled', 'open', 'draft'] as const) expect(canMove('ordered', to, by)).toBe(false);
    expect(states.filter(returnsDeposits)).toEqual(['failed', 'cancelled']);
  });
});
