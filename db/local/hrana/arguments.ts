import { argumentError, BOTH_KINDS_OF_ARGS } from './errors.ts';
import type { Args, EngineValue, Outcome } from './protocol.ts';
import type { Statement } from './statements.ts';

/**
 * The arguments in the order of the statement's parameter numbers. As in sqld, a named parameter takes named arguments
 * only (with or without its sign), and every parameter needs a value, but an EXPLAIN does without.
 */
export function bindArguments(statement: Statement, args: Args): Outcome<EngineValue[]> {
  const { params } = statement;
  if (args.positional.length > 0 && args.named.size > 0) return { ok: false, error: BOTH_KINDS_OF_ARGS };
  const given = args.positional.length + args.named.size;
  if (given > params.length) {
    return { ok: false, error: argumentError(`too many parameters, expected ${params.length} found ${given}`) };
  }
  const values: EngineValue[] = [];
  for (let index = 0; index < params.length; index += 1) {
    const name = params[index] ?? null;
    const value = argumentOf(name, index, args);
    const problem = value === undefined ? missing(name, index, statement) : unreadable(value);
    if (problem !== null) return { ok: false, error: argumentError(problem) };
    values.push(value ?? null);
  }
  return { ok: true, value: values };
}

function argumentOf(name: string | null, index: number, args: Args): EngineValue | undefined {
  if (name === null || name[0] === '?') return args.positional[index];
  const exact = args.named.get(name);
  return exact === undefined ? args.named.get(name.slice(1)) : exact;
}

function missing(name: string | null, index: number, statement: Statement): string | null {
  return statement.explain ? null : `value for parameter ${name ?? index + 1} not found`;
}

/** The binding would store a text with U+0000 whole but read it back cut short: better refused than lost. */
function unreadable(value: EngineValue): string | null {
  return typeof value === 'string' && value.includes('\0') ? 'a text with U+0000 cannot be read back here' : null;
}
