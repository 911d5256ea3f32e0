import { sumOf } from './exact.ts';
import { feeOn } from './fee.ts';
import type { LineDraft, Totals } from './invoice.ts';
import { type TaxRule, taxOn } from './tax.ts';

/** A line of an issued invoice with the rules it was made by. */
export type IssuedLine = Pick<LineDraft, 'kind' | 'amount' | 'vat' | 'withheld' | 'fee'> & {
  position: number;
  /** Null: of a joint purchase. */
  awardId: string | null;
  vatRule: Pick<TaxRule, 'rateBps' | 'baseNumerator' | 'baseDenominator'>;
  withholdingRule: Pick<TaxRule, 'rateBps' | 'baseNumerator' | 'baseDenominator'>;
  feeBps: number;
};

/** What may still be taken back of an invoice: its sums less earlier credit notes, and what nobody may touch any more. */
export type Creditable = Totals & {
  /** Rupiah that are neither paid, proved nor credited. */
  open: number;
};

export type CreditPart = { position: number; amount: number };
export type CreditLine = { position: number; kind: LineDraft['kind']; amount: number; vat: number };
export type CreditDraft = Totals & { lines: readonly CreditLine[] };
export type CreditAnswer =
  | { ok: true; note: CreditDraft }
  | { ok: false; reason: 'nothing_credited' | 'unknown_line' | 'above_line' | 'above_open'; most?: number };

/**
 * Takes amounts without PPN back from lines. Each line's taxes and fee go back by the rules the line was made by, half-up, and never
 * more than the invoice still has of them; whoever takes back all goods and delivery takes back all the rest, to the rupiah.
 */
export function draftCredit(
  lines: readonly IssuedLine[],
  left: Creditable,
  parts: readonly CreditPart[],
): CreditAnswer {
  const asked = parts.filter((part) => part.amount > 0);
  if (asked.length === 0) return { ok: false, reason: 'nothing_credited' };
  const taken: { line: IssuedLine; amount: number }[] = [];
  for (const part of asked) {
    const line = lines.find((one) => one.position === part.position);
    if (!line) return { ok: false, reason: 'unknown_line' };
    if (part.amount > line.amount) return { ok: false, reason: 'above_line', most: line.amount };
    taken.push({ line, amount: part.amount });
  }
  const note = noteOf(taken, left);
  const fits = note.goods <= left.goods && note.delivery <= left.delivery && note.total <= left.open;
  return fits ? { ok: true, note } : { ok: false, reason: 'above_open', most: left.open };
}

function noteOf(taken: readonly { line: IssuedLine; amount: number }[], left: Creditable): CreditDraft {
  const of = (kind: LineDraft['kind']) =>
    sumOf(taken.filter(({ line }) => line.kind === kind).map((one) => one.amount));
  const [goods, delivery] = [of('goods'), of('delivery')];
  const all = goods === left.goods && delivery === left.delivery;
  const back = (most: number, by: (line: IssuedLine, amount: number) => number) =>
    all ? most : Math.min(most, sumOf(taken.map(({ line, amount }) => by(line, amount))));
  const vats = taken.map(({ line, amount }) => taxOn(amount, line.vatRule));
  const vat = back(left.vat, (line, amount) => taxOn(amount, line.vatRule));
  // Where the sum was capped or completed, the last line takes the difference, so that the paper adds up.
  const lines = taken.map(({ line, amount }, i) => ({
    ...{ position: line.position, kind: line.kind, amount },
    vat: vats[i]! + (i === taken.length - 1 ? vat - sumOf(vats) : 0),
  }));
  const withheld = back(left.withheld, (line, amount) => taxOn(amount, line.withholdingRule));
  const fee = back(left.fee, (line, amount) => (line.kind === 'goods' ? feeOn(amount, line.feeBps) : 0));
  return { lines, goods, delivery, vat, total: goods + delivery + vat, withheld, fee };
}
