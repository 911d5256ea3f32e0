import { Hono } from 'hono';
import { type AppEnv, allow, found, readPage, seeOther, viewerOf } from '../../platform/http.ts';
import type { InboxTexts } from '../../platform/inbox.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { COOPERATIVE, FORUM, INSTITUTION } from '../../platform/viewer.ts';
import { inboxPage, readAll, readEntry } from '../store-inbox.ts';
import { inboxPageTexts } from '../texts-inbox.ts';
import { InboxPage } from '../views/inbox.tsx';

const PER_PAGE = 20;
const members = allow(...COOPERATIVE, ...INSTITUTION, ...FORUM);

/** A party's inbox. @param texts the sentences of all domains */
export function inboxRoutes(texts: InboxTexts): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  routes.get('/inbox', members, async (c) => {
    const before = c.req.query('before') ?? null;
    const [rows] = await readPage(c, [inboxPage(c.var.db, viewerOf(c).partyId, before, PER_PAGE + 1)]);
    const entries = rows.slice(0, PER_PAGE);
    const older = rows.length > PER_PAGE ? `/inbox?before=${entries.at(-1)?.id}` : null;
    const title = inboxPageTexts[c.var.lang].title;
    return renderPage(c, { title, nav: 'inbox' }, <InboxPage entries={entries} texts={texts} older={older} />);
  });

  routes.post('/inbox/reading', members, async (c) => {
    await readAll(c.var.db, viewerOf(c).partyId, c.var.now);
    return seeOther(c, '/inbox');
  });

  routes.post('/inbox/:id/reading', members, async (c) => {
    const [entry] = await readEntry(c.var.db, viewerOf(c).partyId, c.req.param('id'), c.var.now);
    return seeOther(c, found(entry).link);
  });

  return routes;
}
