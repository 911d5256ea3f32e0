import type { Lang } from '../../platform/i18n.ts';
import { sheetTexts } from '../texts-sheet.ts';
import type { Both, DocumentContent, DocumentKind, DocumentLine } from '../types.ts';
import type { SheetColumn, SheetRow } from './types.ts';
import { measured, plainSum, say } from './words.ts';

/** Papers about money tell what a sum is for; on the others the lines are goods. */
const ofMoney: ReadonlySet<DocumentKind> = new Set(['payment_receipt', 'withholding_proof', 'payout_statement']);

type Shape = { quantity: boolean; measures: readonly Both[]; price: boolean; amount: boolean };

/** Which columns the lines fill. With prices, further quantities go under the name: A4 is not wide enough for all. */
function shapeOf(kind: DocumentKind, lines: readonly DocumentLine[]): Shape {
  const price = lines.some((line) => line.unitPrice !== undefined);
  const labels = new Map(lines.flatMap((line) => line.quantities ?? []).map((one) => [one.label.id, one.label]));
  const counted = price || lines.some((line) => line.unit !== 'trip');
  return {
    quantity: counted || !ofMoney.has(kind),
    measures: price ? [] : [...labels.values()],
    price,
    amount: lines.some((line) => line.amount !== undefined),
  };
}

export function tableOf(
  kind: DocumentKind,
  { lines }: DocumentContent,
  lang: Lang,
): { columns: SheetColumn[]; rows: SheetRow[] } {
  // A receipt for one thing says so in its form.
  if (lines.length <= (kind === 'payment_receipt' ? 1 : 0)) return { columns: [], rows: [] };
  const shape = shapeOf(kind, lines);
  return {
    columns: columnsOf(kind, shape, lang),
    rows: lines.map((line, i) => ({ cells: cellsOf(line, i, shape, lang), note: noteOf(line, shape, lang) })),
  };
}

function columnsOf(kind: DocumentKind, shape: Shape, lang: Lang): SheetColumn[] {
  const t = sheetTexts[lang];
  const figures = [
    ...shape.measures.map((label) => say(label, lang)),
    shape.quantity ? (kind === 'handover' ? t.payable : t.quantity) : '',
    shape.price ? t.unitPrice : '',
    shape.amount ? (shape.price ? t.amount : t.sum) : '',
  ];
  return [
    { label: t.position, kind: 'position' },
    { label: ofMoney.has(kind) || kind === 'credit_note' ? t.description : t.name, kind: 'name' },
    ...figures.filter((label) => label !== '').map((label) => ({ label, kind: 'figure' as const })),
  ];
}

function cellsOf(line: DocumentLine, i: number, shape: Shape, lang: Lang): string[] {
  const measure = (label: Both) => {
    const found = line.quantities?.find((one) => one.label.id === label.id);
    return found?.milli ? measured(found.milli, line.unit, lang) : '–';
  };
  return [
    String(i + 1),
    say(line.name, lang),
    ...shape.measures.map(measure),
    ...(shape.quantity ? [measured(line.quantityMilli, line.unit, lang)] : []),
    ...(shape.price ? [line.unitPrice === undefined ? '–' : plainSum(line.unitPrice)] : []),
    ...(shape.amount ? [line.amount === undefined ? '–' : plainSum(line.amount)] : []),
  ];
}

function noteOf(line: DocumentLine, shape: Shape, lang: Lang): string {
  const measures = shape.price ? (line.quantities ?? []) : [];
  const parts = measures.map((one) => `${say(one.label, lang)} ${measured(one.milli, line.unit, lang)}`);
  return [say(line.note, lang), parts.join(' · ')].filter((part) => part !== '').join(' · ');
}
