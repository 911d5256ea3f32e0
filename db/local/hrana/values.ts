import { type EngineValue, ProtocolError, type WireValue } from './protocol.ts';

const MIN_INTEGER = -(2n ** 63n);
const MAX_INTEGER = 2n ** 63n - 1n;

/** `JSON.rawJSON` (ES2026, in Node 22 and later) writes a number that JSON has but `JSON.stringify` loses. */
const { rawJSON } = JSON as unknown as { rawJSON(text: string): unknown };

/** Reads one value of the wire. Throws `ProtocolError` for anything that is not exactly a value. */
export function decodeValue(input: unknown): EngineValue {
  const value = input as { type?: unknown; value?: unknown; base64?: unknown } | null;
  switch (value?.type) {
    case 'null':
      return null;
    case 'integer':
      return decodeInteger(value.value);
    case 'float':
      if (typeof value.value === 'number') return value.value;
      throw malformed('the value of a float must be a number');
    case 'text':
      return decodeText(value.value);
    case 'blob':
      return decodeBlob(value.base64);
    default:
      throw malformed(`unknown type of value ${JSON.stringify(value?.type)}`);
  }
}

function decodeInteger(value: unknown): bigint {
  if (typeof value !== 'string' || !/^[+-]?\d{1,30}$/.test(value)) {
    throw malformed('the value of an integer must be a string of digits');
  }
  const integer = BigInt(value.replace('+', ''));
  if (integer < MIN_INTEGER || integer > MAX_INTEGER) throw malformed('an integer has 64 bits at most');
  return integer;
}

/** Half a surrogate pair is no character: the engine would store something else in its place. */
export function decodeText(value: unknown): string {
  if (typeof value !== 'string') throw malformed('a text must be a string');
  if (!value.isWellFormed()) throw malformed('a text holds half a surrogate pair');
  return value;
}

function decodeBlob(value: unknown): Uint8Array {
  if (typeof value !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(value)) throw malformed('a blob must be base64');
  return Buffer.from(value, 'base64');
}

function malformed(detail: string): ProtocolError {
  return new ProtocolError(`Cannot deserialize client message from JSON: ${detail}`);
}

/** Writes one value of a row for the wire. Base64 is without padding, as sqld writes it. */
export function encodeValue(value: EngineValue): WireValue {
  if (value === null) return { type: 'null' };
  if (typeof value === 'bigint') return { type: 'integer', value: value.toString() };
  if (typeof value === 'string') return { type: 'text', value };
  if (typeof value === 'number') return { type: 'float', value: encodeFloat(value) };
  return { type: 'blob', base64: Buffer.from(value).toString('base64').replace(/=+$/, '') };
}

/** Infinities and minus zero survive: `1e999` is a JSON number that every reader of doubles takes as infinity. */
function encodeFloat(value: number): unknown {
  if (value === Number.POSITIVE_INFINITY) return rawJSON('1e999');
  if (value === Number.NEGATIVE_INFINITY) return rawJSON('-1e999');
  return Object.is(value, -0) ? rawJSON('-0.0') : value;
}
