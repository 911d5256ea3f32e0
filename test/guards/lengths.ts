import { type Findings, type SourceFile, sourceFiles } from './source.ts';

/** Past this a file is named; past the second it fails. */
const LONG = 250;
const TOO_LONG = 400;

const lines = (file: SourceFile): number => file.text.trimEnd().split('\n').length;
const over = (most: number): Findings =>
  sourceFiles('src', 'db')
    .filter((file) => lines(file) > most)
    .map((file) => `${file.path} has ${lines(file)} lines`);

export const long = (): Findings => over(LONG);
export const tooLong = (): Findings => over(TOO_LONG);
