import * as v from 'valibot';

/** Posted fields as typed, in order; files are left out. */
export type Typed = Readonly<Record<string, string>>;
/** Field name (`lines.0.quantity`) → what is wrong and what would be right, in the reader's language. */
export type FieldErrors = Readonly<Record<string, string>>;

export type Checked<T> = { ok: true; value: T; typed: Typed } | { ok: false; errors: FieldErrors; typed: Typed };

/** What was typed, one text per name; the last wins. U+0000, which no keyboard types and no database compares, is left out. */
export function typedFrom(form: FormData): Typed {
  const typed: Record<string, string> = {};
  for (const [name, value] of form)
    if (typeof value === 'string' && !name.startsWith('_')) typed[name] = value.replaceAll('\0', '');
  return typed;
}

type Tree = { [name: string]: string | Tree | (string | Tree)[] };

/** `lines.0.quantity` → `{ lines: [{ quantity }] }`. Gaps in the numbering are closed up. */
export function nest(typed: Typed): Tree {
  const root: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(typed)) place(root, name.split('.').slice(0, 4), value);
  return listify(root) as Tree;
}

function place(node: Record<string, unknown>, path: string[], value: string): void {
  const [head = '', ...rest] = path;
  if (rest.length === 0) {
    node[head] = value;
    return;
  }
  const child = node[head];
  const next = typeof child === 'object' && child !== null ? (child as Record<string, unknown>) : Object.create(null);
  node[head] = next;
  place(next, rest, value);
}

function listify(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node);
  if (entries.length > 0 && entries.every(([key]) => /^\d{1,3}$/.test(key))) {
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => listify(value));
  }
  return Object.fromEntries(entries.map(([key, value]) => [key, listify(value)]));
}

/**
 * Checks a posted form at the edge. The schema's messages are keys of `texts`; the answer names each field by its form name.
 * @param texts the reader's language of a catalog that holds every message key the schema uses
 */
export function check<S extends v.GenericSchema>(
  schema: S,
  typed: Typed,
  texts: Readonly<Record<string, unknown>>,
): Checked<v.InferOutput<S>> {
  const parsed = v.safeParse(schema, nest(typed), { abortPipeEarly: true });
  if (parsed.success) return { ok: true, value: parsed.output, typed };
  const errors: Record<string, string> = {};
  for (const issue of parsed.issues) {
    const field = issue.path?.map((item) => String(item.key)).join('.') ?? '';
    const text = texts[issue.message] ?? texts.invalid ?? issue.message;
    errors[field] ??= typeof text === 'function' ? (text as (given: unknown) => string)(issue.input) : String(text);
  }
  return { ok: false, errors, typed };
}

/** One more error beside a field, from a rule that needs more than the form. */
export const refuse = <T>(checked: { typed: Typed }, errors: FieldErrors): Checked<T> => ({
  ok: false,
  errors,
  typed: checked.typed,
});

// Invisible characters that reverse or hide text. Joiners stay: emoji and some scripts need them.
const hidden = /(?!\n|\t|\u200c|\u200d|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}]/gu;

/** One line of text: control and direction-changing characters removed, white space folded. Messages: `required`, `too_long`. */
export const lineOfText = (most: number, least = 1) =>
  v.pipe(
    v.string('required'),
    v.transform((text) => text.replaceAll(hidden, '').replaceAll(/\s+/g, ' ').trim()),
    v.check((text) => text.length >= least, 'required'),
    v.check((text) => [...text].length <= most, 'too_long'),
  );

/** Several lines of text, may be empty. Messages: `too_long`. */
export const freeText = (most: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => text.replaceAll('\r\n', '\n').replaceAll(hidden, '').trim()),
    v.check((text) => [...text].length <= most, 'too_long'),
  );

/** The key every creating form carries: 26 characters of a ULID. */
export const formKey = v.pipe(v.string('reload'), v.regex(/^[0-9A-Z]{26}$/, 'reload'));
