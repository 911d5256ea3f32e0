/** What the standard fonts of a PDF can print beyond Latin-1: the rest of Windows-1252. */
const EXTRA = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');
const alike: Readonly<Record<string, string>> = {
  ...{ '−': '-', '‐': '-', '‑': '-', '‒': '–', '―': '—', '≤': '<=', '≥': '>=', '→': '->', '←': '<-', '′': "'" },
  ...{ '″': '"', đ: 'd', Đ: 'D', ł: 'l', Ł: 'L', ı: 'i', ʼ: '’' },
};
/** Stands for a run of letters that cannot be printed. */
export const UNPRINTABLE = '[…]';

/** No letter of any script; the runs of it are put together at the end. */
const GAP = '\uffff';

const isPrintable = (char: string): boolean => {
  const code = char.codePointAt(0)!;
  return (code >= 0x20 && code <= 0x7e) || (code >= 0xa1 && code <= 0xff && code !== 0xad) || EXTRA.has(char);
};

function charOf(char: string): string {
  if (isPrintable(char)) return char;
  if (/\s/.test(char)) return ' ';
  // Joiners, direction marks and what chooses an emoji's colour have no shape of their own.
  if (/\p{Cc}|\p{Cf}|\p{Variation_Selector}/u.test(char)) return '';
  const plain = alike[char] ?? char.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return plain !== '' && [...plain].every(isPrintable) ? plain : /\p{M}/u.test(char) ? '' : GAP;
}

/** The text in letters that every PDF reader has: accents are kept or dropped, other scripts and emoji become `[…]`. */
export function printable(text: string): string {
  const chars = [...text.normalize('NFC')].map(charOf).join('');
  return chars.replaceAll(/\uffff(?:\s*\uffff)*/g, UNPRINTABLE).replaceAll(/\s+/g, ' ');
}
