import type { Lang } from '../platform/i18n.ts';

/** Whole rupiah up to 999 trillion (10¹⁵ − 1), as a number or a bigint. */
export type Amount = number | bigint;
const MOST = 999_999_999_999_999n;

const ones = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
const scales = ['', 'ribu', 'juta', 'miliar', 'triliun'];
const onesEn = [
  ...['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const tensEn = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const scalesEn = ['', 'thousand', 'million', 'billion', 'trillion'];

/**
 * A whole number in words, 0 to 999.999.999.999.999: `satu juta seribu sebelas`, `one million one thousand and eleven`. Indonesian
 * as KBBI writes it: se- for one ten, one hundred and one thousand only, `miliar` with -i-.
 * @throws RangeError below 0, above 999 trillion, or with a fraction: no paper of ours states such a sum
 */
export function inWords(amount: Amount, lang: Lang): string {
  const value = wholeOf(amount);
  if (value === 0n) return lang === 'id' ? 'nol' : 'zero';
  return lang === 'id' ? indonesian(groupsOf(value)) : english(groupsOf(value));
}

/** The sum a paper is about: `dua belas juta lima ratus ribu rupiah`. */
export const rupiahInWords = (amount: Amount, lang: Lang): string => `${inWords(amount, lang)} rupiah`;

function wholeOf(amount: Amount): bigint {
  if (typeof amount === 'number' && !Number.isSafeInteger(amount)) throw new RangeError('not a whole number');
  const value = BigInt(amount);
  if (value < 0n || value > MOST) throw new RangeError('outside 0 to 999 trillion');
  return value;
}

/** Groups of three digits, from the lowest: 1.001.011 → [11, 1, 1]. */
function groupsOf(value: bigint): number[] {
  const groups: number[] = [];
  for (let rest = value; rest > 0n; rest /= 1000n) groups.push(Number(rest % 1000n));
  return groups;
}

const joined = (words: readonly string[]): string => words.filter((word) => word !== '').join(' ');

function indonesian(groups: readonly number[]): string {
  const parts = groups.map((group, i) => {
    if (group === 0) return '';
    return i === 1 && group === 1 ? 'seribu' : joined([hundredsId(group), scales[i]!]);
  });
  return joined(parts.reverse());
}

function hundredsId(group: number): string {
  const [hundreds, rest] = [Math.floor(group / 100), group % 100];
  const head = hundreds === 0 ? '' : hundreds === 1 ? 'seratus' : `${ones[hundreds]} ratus`;
  return joined([head, tensId(rest)]);
}

function tensId(rest: number): string {
  const [tens, unit] = [Math.floor(rest / 10), rest % 10];
  if (tens === 0) return ones[unit]!;
  if (tens > 1) return joined([`${ones[tens]} puluh`, ones[unit]!]);
  return unit === 0 ? 'sepuluh' : unit === 1 ? 'sebelas' : `${ones[unit]} belas`;
}

function english(groups: readonly number[]): string {
  const parts = groups.map((group, i) => (group === 0 ? '' : joined([hundredsEn(group), scalesEn[i]!])));
  const [last = 0] = groups;
  // British usage joins the last part with "and": one thousand and eleven.
  if (groups.length > 1 && last > 0 && last < 100) parts[0] = `and ${parts[0]}`;
  return joined(parts.reverse());
}

function hundredsEn(group: number): string {
  const [hundreds, rest] = [Math.floor(group / 100), group % 100];
  if (hundreds === 0) return tensOfEn(rest);
  return joined([`${onesEn[hundreds]} hundred`, rest === 0 ? '' : `and ${tensOfEn(rest)}`]);
}

const tensOfEn = (rest: number): string =>
  rest < 20
    ? onesEn[rest]!
    : [tensEn[Math.floor(rest / 10)]!, onesEn[rest % 10]!].filter((word) => word !== '').join('-');
