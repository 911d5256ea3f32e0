/** What a cell of an amount says. `sen`: hundredths of a rupiah, sign apart. */
export type Amount = { sen: number; mark: 'in' | 'out' | null };

const IN = /^(cr|c|k|kr|kredit|credit|db\/cr:cr|masuk)$/i;
const OUT = /^(db|d|dr|debet|debit|keluar)$/i;

/** `CR`, `K`, `Kredit` came in; `DB`, `D`, `Debet` went out. */
export function readMark(cell: string): 'in' | 'out' | null {
  const word = cell.trim().replaceAll(/[().]/g, '');
  if (IN.test(word)) return 'in';
  return OUT.test(word) ? 'out' : null;
}

/** No rupiah has three decimals, so three digits behind a separator are thousands and one or two are sen, whichever sign it is. */
const GROUPED = /^(\d{1,3})(?:([.,' ])\d{3}(?:\2\d{3})*)?(?:(?!\2\d)[.,](\d{1,2}))?$/;
const PLAIN = /^(\d*)(?:[.,](\d{1,2}))?$/;
const MOST_SEN = 100_000_000_000_000_000n;

/**
 * `1.500.000,00`, `1,500,000.00`, `Rp 1500000`, `500.000-`, `(500.000)`, `+25,000.00 CR`.
 * @returns null when it is no amount; an empty cell and a lone dash are null too
 */
export function readAmount(cell: string): Amount | null {
  const { digits, mark } = withoutMarks(cell);
  const grouped = GROUPED.exec(digits);
  const plain = grouped ? null : PLAIN.exec(digits);
  if (digits === '' || (!grouped && !plain)) return null;
  const decimals = (grouped?.[3] ?? plain?.[2] ?? '').padEnd(2, '0');
  const whole = wholePart(digits, grouped?.[3] ?? plain?.[2]);
  const sen = BigInt(whole || '0') * 100n + BigInt(decimals);
  return sen > MOST_SEN ? null : { sen: Number(sen), mark };
}

function wholePart(digits: string, decimals: string | undefined): string {
  const whole = decimals === undefined ? digits : digits.slice(0, -decimals.length - 1);
  return whole.replaceAll(/\D/g, '');
}

function withoutMarks(cell: string): { digits: string; mark: Amount['mark'] } {
  const text = cell
    .trim()
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replace('−', '-');
  const worded = /^(.*?)\s*([a-z]{1,6})\.?$/i.exec(text);
  const word = worded ? readMark(worded[2]!) : null;
  const figure = (word ? worded![1]! : text).replace(/^(?:rp|idr)\.?\s*/i, '').trim();
  const negative = /^-|-$|^\(.*\)$/.test(figure);
  const positive = /^\+|\+$/.test(figure);
  const digits = figure.replaceAll(/^[-+(]\s*(?:rp|idr)?\.?\s*|[-+)]$/gi, '').trim();
  return { digits, mark: word ?? (negative ? 'out' : positive ? 'in' : null) };
}

/** Rupiah, half-up: banks book interest and tax in sen, the ledger does not. */
export const rupiahOf = (sen: number): number => Math.floor((sen + 50) / 100);

const MONTHS: readonly RegExp[] = [
  /^jan/i,
  /^(feb|peb)/i,
  /^mar/i,
  /^apr/i,
  /^(mei|may)/i,
  /^jun/i,
  /^jul/i,
  /^(agu|agt|ags|aug)/i,
  /^sep/i,
  /^(okt|oct)/i,
  /^(nov|nop)/i,
  /^(des|dec)/i,
];

export type ReadDay = { ok: true; day: string } | { ok: false; reason: 'no_day' | 'pending' | 'year_missing' };
const NO_DAY = { ok: false, reason: 'no_day' } as const;

/**
 * `24/11/2026`, `24-11-26`, `2026-11-24`, `24 Nov 2026`, `20261124`, each maybe with a time after it; day before month, as everybody here writes it.
 * @param years the statement's own period, for banks that print `24/11`: the year in which the day lies within it
 */
export function readDay(cell: string, years: readonly string[] = []): ReadDay {
  const text = cell.trim().replace(/^'/, '').trim();
  if (/^pend(ing)?$/i.test(text)) return { ok: false, reason: 'pending' };
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (iso) return dayFrom(iso[1]!, Number(iso[2]), Number(iso[3]));
  const local = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:[T ,].*)?$/.exec(text);
  if (local) return dayFrom(local[3]!, Number(local[2]), Number(local[1]));
  const worded = /^(\d{1,2})[-/. ]([a-z]{3,9})\.?[-/. ,]+(\d{4}|\d{2})(?:[T ,].*)?$/i.exec(text);
  if (worded) return dayFrom(worded[3]!, MONTHS.findIndex((month) => month.test(worded[2]!)) + 1, Number(worded[1]));
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  return short ? withYear(Number(short[2]), Number(short[1]), years) : NO_DAY;
}

function withYear(month: number, day: number, period: readonly string[]): ReadDay {
  if (period.length === 0) return { ok: false, reason: 'year_missing' };
  const [from, until] = [period[0]!, period.at(-1)!];
  for (const year of new Set([from.slice(0, 4), until.slice(0, 4)])) {
    const read = dayFrom(year, month, day);
    if (read.ok && read.day >= from && read.day <= until) return read;
  }
  return dayFrom(from.slice(0, 4), month, day);
}

function dayFrom(year: string, month: number, day: number): ReadDay {
  const full = year.length === 2 ? `20${year}` : year;
  const text = `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const at = new Date(`${text}T00:00:00Z`);
  const real = !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
  return real && full >= '2000' && full < '2100' ? { ok: true, day: text } : NO_DAY;
}
