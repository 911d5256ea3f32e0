import * as v from 'valibot';
import { type Checked, check, formKey, type Typed } from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { percent } from '../../platform/money.ts';
import { readThousandths } from '../../platform/quantity.ts';
import {
  bands,
  measureKeys,
  severities,
  thresholds,
  type WarningCode,
  type Weights,
  weightProblem,
} from '../rules/health/index.ts';
import { errorTexts } from './texts-formulas.ts';
import { type Filter, type Place, type Sort, sorts, type WarningFilter, type WarningPlace } from './types.ts';

type Query = Readonly<Record<string, string | undefined>>;

/** What is asked for in the address; anything that is none of it is left out. */
export function readFilter(query: Query): Filter {
  const known = [...bands.map(({ band }) => band), 'unmeasured' as const];
  const sort = sorts.find((one) => one === query.sort) ?? 'total';
  return {
    kecamatan: query.kecamatan?.trim() ? query.kecamatan.trim().slice(0, 80) : null,
    band: known.find((one) => one === query.band) ?? null,
    ...{ sort, after: readPlace(query.after, sort) },
  };
}

const SEPARATOR = '~';
export const placeText = (place: Place | WarningPlace): string => place.join(SEPARATOR);

function readPlace(text: string | undefined, sort: Sort): Place | null {
  const parts = text?.slice(0, 300).split(SEPARATOR) ?? [];
  const [id, second] = [parts.at(-1), parts.at(-2)];
  if (parts.length < 3 || id === undefined || second === undefined) return null;
  const first = parts.slice(0, -2).join(SEPARATOR);
  if (sort === 'name') return [first, '', id];
  const numbers = [Number(first), Number(second)] as const;
  return numbers.every((one) => Number.isInteger(one)) ? [...numbers, id] : null;
}

export function readWarningFilter(query: Query, mine: string | null): WarningFilter {
  const [rank, since, id] = query.after?.slice(0, 100).split(SEPARATOR) ?? [];
  const isPlace = /^[0-2]$/.test(rank ?? '') && /^\d{4}-\d\d-\d\d$/.test(since ?? '') && id;
  return {
    severity: severities.find((one) => one === query.severity) ?? null,
    kind: (Object.keys(thresholds) as WarningCode[]).find((one) => one === query.kind) ?? null,
    mentor: query.of === 'mine' && mine !== null ? mine : query.mentor?.trim().slice(0, 60) || null,
    after: isPlace ? [Number(rank), since!, id] : null,
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
