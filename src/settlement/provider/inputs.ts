import * as v from 'valibot';
import { isDay } from '../../platform/clock.ts';

const message = v.variant('type', [
  v.object({
    id: v.pipe(v.string(), v.regex(/^[\w.:-]{1,100}$/)),
    type: v.literal('payment.paid'),
    data: v.object({
      /** As it stands on the invoice. */
      invoice: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
      /** Rupiah. */
      amount: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1_000_000_000_000)),
      paidAt: v.pipe(
        v.string(),
        v.isoTimestamp(),
        v.check((text) => isDay(text.slice(0, 10)) && text > '2000'),
      ),
      reference: v.optional(v.pipe(v.string(), v.maxLength(120)), ''),
    }),
  }),
]);

const anyMessage = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w.:-]{1,100}$/)),
  type: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
});

export type PaidMessage = v.InferOutput<typeof message>;
export type ReadMessage =
  | { ok: true; message: PaidMessage | { id: string; type: string; data: null } }
  | { ok: false; reason: 'not_json' | 'invalid'; field: string };

/** A provider's message. Of types that we do not know, only id and type are read. */
export function readMessage(body: string): ReadMessage {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return { ok: false, reason: 'not_json', field: '' };
  }
  const known = v.safeParse(message, json);
  if (known.success) return { ok: true, message: known.output };
  const other = v.safeParse(anyMessage, json);
  if (other.success && other.output.type !== 'payment.paid')
    return { ok: true, message: { ...other.output, data: null } };
  const field = known.issues[0]?.path?.map((item) => String(item.key)).join('.') ?? '';
  return { ok: false, reason: 'invalid', field };
}
