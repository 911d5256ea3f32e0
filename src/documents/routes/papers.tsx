import { Hono } from 'hono';
import { type AppContext, type AppEnv, allow, found, readPage, viewerOf } from '../../platform/http.ts';
import type { Lang } from '../../platform/i18n.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { COOPERATIVE, FORUM, INSTITUTION } from '../../platform/viewer.ts';
import { pdfOf } from '../pdf/render.ts';
import { type Reader, readerOf } from '../rules-scope.ts';
import { sheetOf } from '../sheet/model.ts';
import { paperFrom, paperQuery } from '../store-papers.ts';
import { PaperPage } from '../views/paper.tsx';

/** One issued paper, as a page and as PDF. */
export const paperRoutes = new Hono<AppEnv>();
export const readers = allow(...COOPERATIVE, ...INSTITUTION, ...FORUM);

export const readerFor = (c: AppContext): Reader => found(readerOf(viewerOf(c)));
export const siteOf = (c: AppContext): string => c.var.config.origin ?? new URL(c.req.url).origin;

/** The paper's language: as asked for in the address, else the reader's own. */
export function paperLang(c: AppContext): Lang {
  const asked = c.req.query('lang');
  return asked === 'id' || asked === 'en' ? asked : c.var.lang;
}

/** `SJ/BATUTULIS/2026/0001` → `SJ-BATUTULIS-2026-0001.pdf`, in letters that every system stores. */
export function pdfAnswer(c: AppContext, pdf: Uint8Array, name: string): Response {
  const file = `${name.replaceAll(/[^\w.-]+/g, '-')}.pdf`;
  return c.body(pdf as Uint8Array<ArrayBuffer>, 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${file}"`,
  });
}

paperRoutes.get('/documents/:id', readers, async (c) => {
  const [rows] = await readPage(c, [paperQuery(c.var.db, readerFor(c), c.req.param('id'))]);
  const paper = paperFrom(found(rows[0]));
  const sheet = sheetOf(paper, paperLang(c), siteOf(c));
  const nav = viewerOf(c).partyKind === 'cooperative' ? 'awards' : 'orders';
  return renderPage(
    c,
    { title: `${sheet.title} ${sheet.number}`, nav, wide: true },
    <PaperPage id={paper.id} orderId={paper.orderId} sheet={sheet} />,
  );
});

paperRoutes.get('/documents/:id/pdf', readers, async (c) => {
  const [row] = await paperQuery(c.var.db, readerFor(c), c.req.param('id'));
  const paper = paperFrom(found(row));
  const sheet = sheetOf(paper, paperLang(c), siteOf(c));
  const pdf = await pdfOf([sheet], { title: `${sheet.title} ${paper.number}`, at: paper.issuedAt });
  return pdfAnswer(c, pdf, paper.number);
});
