import * as v from 'valibot';
import { type Checked, check, formKey, type Typed } from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { percent } from '../../platform/money.ts';
import { readThousandths } from '../../platform/quantity.ts';
import { bands, measureKeys, type Weights, weightProblem } from '../rules/health/index.ts';
import { errorTexts } from './texts-formulas.ts';
import { type Filter, sorts } from './types.ts';

/** What is asked for in the address; anything that is none of it is left out. */
export function readFilter(query: Readonly<Record<string, string | undefined>>): Filter {
  const known = [...bands.map(({ band }) => band), 'unmeasured' as const];
  return {
    kecamatan: query.kecamatan?.trim() ? query.kecamatan.trim().slice(0, 80) : null,
    band: known.find((one) => one === query.band) ?? null,
    sort: sorts.find((one) => one === query.sort) ?? 'total',
  };
}

const shape = v.object({ key: formKey });

/** Seven weights in per cent, `12,5`; together 100. */
export function checkWeights(typed: Typed, lang: Lang): Checked<{ key: string; weights: Weights }> {
  const t = errorTexts[lang];
  const said = check(shape, { key: typed.key ?? '' }, t);
  const errors: Record<string, string> = said.ok ? {} : { ...said.errors };
  const read = measureKeys.map((key) => [key, readShare(typed[key] ?? '')] as const);
  for (const [key, bps] of read)
    if (bps === null) errors[key] = typed[key]?.trim() ? t.weight_out_of_range : t.required;
  const weights = Object.fromEntries(read) as unknown as Weights;
  const problem = Object.keys(errors).length === 0 ? weightProblem(weights) : null;
  if (problem?.reason === 'weight_out_of_range') errors[problem.measure] = t.weight_out_of_range;
  if (problem?.reason === 'weights_not_whole') errors.activity = t.weights_not_whole(percent(problem.sum));
  if (!said.ok || Object.keys(errors).length > 0) return { ok: false, errors, typed };
  return { ok: true, value: { key: said.value.key, weights }, typed };
}

function readShare(text: string): number | null {
  const milli = readThousandths(text.replace(/%\s*$/, ''));
  return milli === null || milli < 0n || milli > 100_000n || milli % 10n !== 0n ? null : Number(milli / 10n);
}
