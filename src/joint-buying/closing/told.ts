import type { BuyingVerdict, Verdict } from '../rules/index.ts';
import type { Allotted, Candidate, DecisionKind, FailReason, Says, Told, VerdictKind } from './types.ts';

export type Context = {
  kind: DecisionKind;
  reason: FailReason | null;
  cut: boolean;
  toleranceReaches: boolean;
  /** Rupiah per trade unit that those pay who count, rounded up; null where nothing is ordered. */
  perUnit: number | null;
};

/** A rules' verdict as it is kept and told. @param verdict null: nothing could be bought at all */
export function allottedTo(pledge: Candidate, verdict: Verdict | BuyingVerdict | null, context: Context): Allotted {
  const kind = kindOf(pledge, verdict);
  const quantity = verdict?.kind === 'counts' ? verdict.quantity : 0;
  const told: Told = { says: saysOf(pledge, kind, quantity, context), ...wayOf(verdict), ...fateOf(pledge, quantity) };
  return { pledgeId: pledge.id, kind, quantity, told };
}

function kindOf({ verified, deposit }: Candidate, verdict: Verdict | BuyingVerdict | null): VerdictKind {
  if (!verdict) return !verified || (deposit !== null && deposit !== 'held') ? 'barred' : 'campaign_failed';
  return verdict.kind === 'waits' ? 'campaign_failed' : verdict.kind;
}

function saysOf(pledge: Candidate, kind: VerdictKind, quantity: number, context: Context): Says {
  if (kind === 'counts') return countsOf(pledge, quantity, context);
  if (kind === 'price_above_limit') return aboveOf(pledge, context);
  if (kind === 'barred') return barredOf(pledge);
  if (context.reason === 'target_missed') return 'failed_target';
  return context.reason === 'nothing_reached' ? 'failed_nothing' : 'failed_suppliers';
}

/** With several suppliers the price can be within its limit only because it is left out: with it, it would have risen. */
const aboveOf = ({ highestPrice }: Candidate, { perUnit }: Context): Says =>
  perUnit !== null && highestPrice !== null && highestPrice >= perUnit ? 'above_with_it' : 'above';

function countsOf({ quantity: asked }: Candidate, quantity: number, { cut, toleranceReaches }: Context): Says {
  if (quantity === asked) return 'as_asked';
  if (quantity > asked) return toleranceReaches ? 'filled_tier' : 'filled';
  if (cut) return quantity > 0 ? 'cut' : 'cut_to_none';
  return quantity > 0 ? 'rest_left' : 'none_left';
}

function barredOf({ verified, deposit }: Candidate): Says {
  if (!verified) return 'suspended';
  return deposit === 'reported' ? 'deposit_unconfirmed' : 'deposit_missing';
}

function wayOf(verdict: Verdict | BuyingVerdict | null): Partial<Told> {
  if (verdict && 'hope' in verdict && verdict.hope && verdict.hope.missing > 0)
    return { also: 'hope', hopePrice: verdict.hope.unitPrice, hopeMissing: verdict.hope.missing };
  if (verdict && 'withIt' in verdict && verdict.withIt !== null) return { also: 'with_it', withIt: verdict.withIt };
  return {};
}

function fateOf({ deposit }: Candidate, quantity: number): Pick<Told, 'deposit'> {
  if (deposit === 'held') return { deposit: quantity > 0 ? 'stays' : 'returns' };
  if (deposit === 'to_return') return { deposit: 'returns' };
  if (deposit === 'reported') return { deposit: 'unclear' };
  return deposit === 'due' ? { deposit: 'lapses' } : {};
}
