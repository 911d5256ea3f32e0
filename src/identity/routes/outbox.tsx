import { Hono } from 'hono';
import { type AppEnv, allow, readPage } from '../../platform/http.ts';
import { mailCounts, mailPage } from '../../platform/outbox-store.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { outboxTexts } from '../texts-parties.ts';
import { OutboxPage } from '../views/outbox.tsx';

export const outboxRoutes = new Hono<AppEnv>();

const PER_PAGE = 20;

// Links in mails open accounts, so only the forum's administrators read them.
outboxRoutes.get('/outbox', allow('administrator'), async (c) => {
  const before = c.req.query('before') ?? null;
  const [rows, counted] = await readPage(c, [mailPage(c.var.db, before, PER_PAGE + 1), mailCounts(c.var.db)]);
  const mails = rows.slice(0, PER_PAGE);
  const counts = Object.fromEntries(counted.map(({ state, count }) => [state, count]));
  const older = rows.length > PER_PAGE ? `/outbox?before=${mails.at(-1)?.id}` : null;
  return renderPage(
    c,
    { title: outboxTexts[c.var.lang].title },
    <OutboxPage mails={mails} counts={counts} canSend={c.var.config.mail !== null} older={older} />,
  );
});
