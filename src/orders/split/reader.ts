import { MAX } from './arithmetic.ts';

/** Reads unknown data field by field and keeps the first thing that is wrong; after that, values no longer matter. */
export interface Reader {
  refusal: { readonly path: string; readonly message: string } | null;
}

export type Fields = Readonly<Record<string, unknown>>;

export function refuse(reader: Reader, path: string, what: string): void {
  reader.refusal ??= { path, message: `${path} ${what}.` };
}

/** An object that has all the required fields and none that are not known. */
export function readObject(
  reader: Reader,
  value: unknown,
  path: string,
  required: string[],
  optional: string[],
): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuse(reader, path, `must be an object, not ${show(value)}`);
    return {};
  }
  const fields = value as Fields;
  const known = [...required, ...optional];
  const unknown = Object.keys(fields).find((key) => !known.includes(key));
  if (unknown !== undefined) refuse(reader, join(path, unknown), 'is not a known field');
  const missing = required.find((key) => fields[key] === undefined);
  if (missing !== undefined) refuse(reader, join(path, missing), 'is missing');
  return fields;
}

/** At most `most` items, read one by one until something is wrong. */
export function readList<T>(
  reader: Reader,
  value: unknown,
  path: string,
  most: number,
  read: (item: unknown, path: string) => T,
): T[] {
  if (!Array.isArray(value)) refuse(reader, path, `must be a list, not ${show(value)}`);
  else if (value.length > most) refuse(reader, path, `has ${value.length} items, and ${most} are the most`);
  else {
    const items: T[] = [];
    for (let i = 0; i < value.length && !reader.refusal; i++) items.push(read(value[i], `${path}[${i}]`));
    return items;
  }
  return [];
}

export function readInteger(reader: Reader, value: unknown, path: string, least = 0, most = MAX): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value + 0;
  refuse(reader, path, `must be a whole number from ${least} to ${most}, not ${show(value)}`);
  return least;
}

export function readId(reader: Reader, value: unknown, path: string): string {
  if (typeof value === 'string' && value.length > 0 && value.length <= 200) return value;
  refuse(reader, path, `must be a text of 1 to 200 characters, not ${show(value)}`);
  return '';
}

export function readOneOf<T extends string>(reader: Reader, value: unknown, path: string, choices: readonly T[]): T {
  const choice = choices.find((c) => c === value);
  if (choice === undefined) refuse(reader, path, `must be one of ${choices.join(', ')}, not ${show(value)}`);
  return choice ?? choices[0]!;
}

function join(path: string, key: string): string {
  const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key.slice(0, 40));
  return path === 'problem' ? name : `${path}.${name}`;
}

/** What was found instead, short enough for a sentence. */
function show(value: unknown): string {
  if (value === undefined) return 'left out';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
