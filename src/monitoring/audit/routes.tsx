import { Hono } from 'hono';
import { canonicalRow } from '../../platform/audit.ts';
import { type AppEnv, allow, found, readPage, seeOther } from '../../platform/http.ts';
import { assets } from '../../platform/ui/assets.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { readSeq } from './inputs.ts';
import { PAGE_PATH } from './paths.ts';
import { extentQuery, newestHeads, newestLeaves, publishedEvent } from './store.ts';
import { texts } from './texts.ts';
import { AuditPage } from './views/audit-page.tsx';
import { EventPage } from './views/event-page.tsx';

/** The published audit chain: its page, and one event for whoever may be shown it. */
export const auditRoutes = new Hono<AppEnv>();

const HEADS_SHOWN = 31;
const LEAVES_SHOWN = 5;

auditRoutes.get(PAGE_PATH, async (c) => {
  const { db, lang, config } = c.var;
  const [[extent], heads, leaves] = await readPage(c, [
    extentQuery(db),
    newestHeads(db, HEADS_SHOWN),
    newestLeaves(db, LEAVES_SHOWN),
  ]);
  return renderPage(
    c,
    { title: texts[lang].title, nav: 'transparency', scripts: [assets.auditCheck] },
    <AuditPage chain={{ ...found(extent), heads, leaves }} origin={config.origin ?? new URL(c.req.url).origin} />,
  );
});

auditRoutes.get('/transparency/events', allow('administrator'), (c) => {
  const seq = readSeq(c.req.query('seq'));
  return seeOther(c, seq === null ? PAGE_PATH : `/transparency/events/${seq}`);
});

auditRoutes.get('/transparency/events/:seq', allow('administrator'), async (c) => {
  const [[row]] = await readPage(c, [publishedEvent(c.var.db, found(readSeq(c.req.param('seq'))))]);
  const { event, salt, commitment, hash } = found(row);
  return renderPage(
    c,
    { title: texts[c.var.lang].eventTitle(event.seq), nav: 'transparency' },
    <EventPage seq={event.seq} row={canonicalRow(event)} {...{ salt, commitment, hash }} />,
  );
});
