import { Hono } from 'hono';
import type { Results } from '../../platform/db.ts';
import { type AppContext, type AppEnv, found, NotFound, readPage, seeOther, viewerOf } from '../../platform/http.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { issueOrderPapers } from '../commands/issue.ts';
import { pdfOf } from '../pdf/render.ts';
import { coverOf } from '../sheet/cover.ts';
import { sheetOf } from '../sheet/model.ts';
import { paperFrom, papersOfOrderQuery } from '../store-papers.ts';
import { trailFrom, trailQueries } from '../store-trail.ts';
import { pageTexts } from '../texts-pages.ts';
import { filed } from '../trail.ts';
import { TrailPage } from '../views/trail.tsx';
import { paperLang, pdfAnswer, readerFor, readers, siteOf } from './papers.tsx';

/** An order's paper trail, and all of it as one PDF. */
export const trailRoutes = new Hono<AppEnv>();

async function trailPage(c: AppContext, orderId: string, notice?: string) {
  const reader = readerFor(c);
  const rows = await readPage(c, trailQueries(c.var.db, reader, orderId));
  const trail = found(trailFrom(rows, reader));
  const title = pageTexts[c.var.lang].trailTitle(trail.order.number ?? '');
  const nav = viewerOf(c).partyKind === 'cooperative' ? 'awards' : 'orders';
  return renderPage(c, { title, nav, status: notice ? 409 : 200 }, <TrailPage trail={trail} notice={notice} />);
}

trailRoutes.get('/orders/:id/documents', readers, (c) => trailPage(c, c.req.param('id')));

trailRoutes.post('/orders/:id/documents', readers, async (c) => {
  const orderId = c.req.param('id');
  const answer = await issueOrderPapers(c.var.db, readerFor(c), orderId, c.var.now, viewerOf(c).userId);
  if (answer.ok) return seeOther(c, `/orders/${orderId}/documents`);
  if (answer.reason === 'order_not_found') throw new NotFound();
  return trailPage(c, orderId, pageTexts[c.var.lang].issuedNone);
});

trailRoutes.get('/orders/:id/documents/pdf', readers, async (c) => {
  const { db, now } = c.var;
  const [reader, orderId, lang] = [readerFor(c), c.req.param('id'), paperLang(c)];
  const queries = [...trailQueries(db, reader, orderId), papersOfOrderQuery(db, reader, orderId)] as const;
  const [head, cooperatives, list, handovers, invoices, rows] = (await db.batch(queries)) as Results<typeof queries>;
  const trail = found(trailFrom([head, cooperatives, list, handovers, invoices], reader));
  const papers = filed(trail, rows.map(paperFrom));
  const { number, institutionName: buyer, forumName: forum } = trail.order;
  const name = number ?? orderId;
  const cover = coverOf({ orderNumber: name, buyer, forum, papers }, lang, now);
  const sheets = [cover, ...papers.map((paper) => sheetOf(paper, lang, siteOf(c)))];
  return pdfAnswer(c, await pdfOf(sheets, { title: `${cover.title} ${name}`, at: now }), `${name}-dokumen`);
});
