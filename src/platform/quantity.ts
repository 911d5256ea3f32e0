const grouped = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 3 });

/** `68.000 kg`: trade units, as Indonesians write them. */
export function quantity(amount: number, unit: string): string {
  return `${grouped.format(amount)} ${unit}`;
}

/** A figure without its unit, `1.360`. */
export const figure = (amount: number): string => grouped.format(amount);

/** Large weights read better in tonnes: `68 ton`, `7,2 ton`; below a tonne and for other units as `quantity`. */
export function roughQuantity(amount: number, unit: string): string {
  return unit === 'kg' && amount >= 1000
    ? `${grouped.format(Math.round(amount / 100) / 10)} ton`
    : quantity(amount, unit);
}

/** The largest of 1, 2, 5, 10, 20, 50 … that is no more than the amount; 0 for less than 1. */
export function bandFloor(amount: number): number {
  if (amount < 1) return 0;
  const ten = 10 ** (String(Math.floor(amount)).length - 1);
  return ten * [5, 2, 1].find((one) => amount >= one * ten)!;
}

/** Units people say, and how many trade units one of them holds. A pack (karung, peti) states its own content. */
export function unitsFor(
  tradeUnit: string,
  pack: { name: string; content: number } | null,
): { unit: string; content: number }[] {
  const weights =
    tradeUnit === 'kg'
      ? [
          { unit: 'kuintal', content: 100 },
          { unit: 'ton', content: 1000 },
        ]
      : [];
  const packs = pack ? [{ unit: pack.name, content: pack.content }] : [];
  return [{ unit: tradeUnit, content: 1 }, ...weights, ...packs];
}

/**
 * Reads a figure as people in Indonesia type it: dots group thousands (`13.500`), a comma starts the decimals (`1,5`). A single
 * dot that cannot group thousands is read as a decimal point (`1.5`). Spaces and a leading `Rp` are ignored.
 * @returns the figure times 1,000 (so that decimals stay integers), or null when it is not a figure or has over three decimals
 */
export function readThousandths(typed: string): bigint | null {
  const text = typed
    .trim()
    .replace(/^rp\.?\s*/i, '')
    .replaceAll(/[\s\u00a0]/g, '');
  const match =
    /^(-?)(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,3}))?$/.exec(text) ?? /^(-?)(\d{1,24})(?:[.,](\d{1,3}))?$/.exec(text);
  if (!match) return null;
  const whole = BigInt(match[2]!.replaceAll('.', ''));
  const value = whole * 1000n + BigInt((match[3] ?? '').padEnd(3, '0'));
  return match[1] ? -value : value;
}

export type ReadFigure =
  | { ok: true; value: number }
  | { ok: false; reason: 'not_a_figure' | 'not_whole' | 'not_positive' | 'too_large' };

/** A typed figure in `content`-sized units as whole trade units or rupiah, between 1 and `most`. */
export function readWhole(typed: string, content = 1, most = 1_000_000_000): ReadFigure {
  const thousandths = readThousandths(typed);
  if (thousandths === null) return { ok: false, reason: 'not_a_figure' };
  if (thousandths <= 0n) return { ok: false, reason: 'not_positive' };
  const scaled = thousandths * BigInt(content);
  if (scaled > BigInt(most) * 1000n) return { ok: false, reason: 'too_large' };
  if (scaled % 1000n !== 0n) return { ok: false, reason: 'not_whole' };
  return { ok: true, value: Number(scaled / 1000n) };
}
