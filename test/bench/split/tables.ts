/** A table whose first column is text and whose others are figures: for people at a terminal, or for a README. */
export interface Table {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const asText = ({ title, heads, rows }: Table): string => {
  const all = [heads, ...rows];
  const widths = heads.map((_, i) => Math.max(...all.map((row) => row[i]!.length)));
  const line = (row: readonly string[]) =>
    row.map((text, i) => (i === 0 ? text.padEnd(widths[i]!) : text.padStart(widths[i]!))).join('  ');
  return [`\n${title}`, ...all.map((row) => `  ${line(row)}`)].join('\n');
};

export const asMarkdown = ({ title, heads, rows }: Table): string => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = line(heads.map((_, i) => (i === 0 ? '---' : '---:')));
  return [`\n**${title}**\n`, line(heads), rule, ...rows.map(line)].join('\n');
};

export const ms = (value: number): string =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
export const percent = (share: number, digits = 0): string =>
  share === 1 || share === 0 ? `${share * 100} %` : `${(share * 100).toFixed(digits)} %`;
/** Rounded down, so that 100 % means all of them. */
export const part = (share: number): string => `${Math.floor(share * 100 + 1e-9)} %`;
export const count = (value: number): string => value.toLocaleString('en');
