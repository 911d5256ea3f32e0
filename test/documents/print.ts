import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pdfOf } from '../../src/documents/pdf/render.ts';
import { sheetOf } from '../../src/documents/sheet/model.ts';
import { readPdf } from './read-pdf.ts';
import { samples } from './samples.ts';

/** Prints one paper of every kind, as PDF and as pictures of its pages, to be looked at: `node test/documents/print.ts OUTDIR [en]`. */
const [directory = 'papers', lang = 'id'] = process.argv.slice(2);
await mkdir(directory, { recursive: true });
for (const paper of samples) {
  const sheet = sheetOf(paper, lang === 'en' ? 'en' : 'id', 'https://lumbung.example');
  const pdf = await pdfOf([sheet], { title: paper.number, at: paper.issuedAt });
  await writeFile(join(directory, `${paper.kind}.pdf`), pdf);
  const pages = readPdf(pdf);
  for (const [i, page] of pages.entries()) await writeFile(join(directory, `${paper.kind}-${i + 1}.png`), page.png());
  console.log(`${paper.kind}: ${pages.length} page${pages.length > 1 ? 's' : ''}, ${pdf.length} bytes`);
}
