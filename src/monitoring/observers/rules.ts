/** What of a grant counts on a day. Days as `YYYY-MM-DD`; the last one is still within. */
export type Grant = {
  id: string;
  /** Null: the whole city. */
  kecamatan: string | null;
  from: string;
  until: string;
  revokedAt: number | null;
};

export type GrantState = 'revoked' | 'later' | 'now' | 'over';

export function stateOf({ from, until, revokedAt }: Grant, today: string): GrantState {
  if (revokedAt !== null) return 'revoked';
  if (today < from) return 'later';
  return today > until ? 'over' : 'now';
}

/**
 * A grant says where and for how long an organisation may look, never how closely: it sees the published cells of its area, with the
 * same figures withheld as everybody. An area with fewer than five cooperatives that sold has no figures, to an observer neither; a
 * grant for one kecamatan shows of the public figures those of that area.
 *
 * What an organisation may look at today: everything where the whole city is among its grants. Null: nothing.
 */
export function scopeOf(
  grants: readonly Grant[],
  today: string,
): { grant: Grant; kecamatan: readonly string[] | null } | null {
  const standing = grants.filter((one) => stateOf(one, today) === 'now');
  const whole = standing.find((one) => one.kecamatan === null);
  if (whole) return { grant: whole, kecamatan: null };
  const [first] = standing;
  return first ? { grant: first, kecamatan: [...new Set(standing.map((one) => one.kecamatan!))].sort() } : null;
}

/** A grant is for three years at most: then somebody should ask whether it is still wanted. */
export const MOST_DAYS = 3 * 366;

/** What is taken back stays so; what is over may go on. */
export const mayMoveEnd = ({ revokedAt }: Grant): boolean => revokedAt === null;
