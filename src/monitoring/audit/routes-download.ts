import { Hono } from 'hono';
import type { Db } from '../../platform/db.ts';
import { type AppContext, type AppEnv, NotFound } from '../../platform/http.ts';
import { readMost, readSeq } from './inputs.ts';
import { DOWNLOAD_PATH, HEADS_PATH, PAGE_ROWS } from './paths.ts';
import { headLines, type Lines, leafLines } from './store.ts';

/** The published chain for machines; whoever asks. */
export const downloadRoutes = new Hono<AppEnv>();

const TYPE = 'application/x-ndjson; charset=utf-8';
const DAY_SECONDS = 86_400;

/** Rows of a full page never change again; the last page grows. */
const cached = (c: AppContext, isFull: boolean): void =>
  c.header('Cache-Control', isFull ? `public, max-age=${DAY_SECONDS}` : 'public, max-age=30');

downloadRoutes.get(HEADS_PATH, async (c) => {
  const [heads] = await headLines(c.var.db);
  cached(c, false);
  return c.body(heads?.lines ?? '', 200, { 'Content-Type': TYPE });
});

/**
 * `?after=seq` (and `most`): the rows behind that one, a page, with a `Link` to the next where it is full. Without it the whole
 * download: heads, then page after page, each read from the database when the reader has taken the one before.
 */
downloadRoutes.get(DOWNLOAD_PATH, async (c) => {
  const { db } = c.var;
  const asked = c.req.query('after');
  if (asked === undefined) return whole(c, db);
  const [after, most] = [readSeq(asked), readMost(c.req.query('most'))];
  if (after === null) throw new NotFound();
  const page = (await leafLines(db, after, most))[0]!;
  cached(c, page.rows === most);
  if (page.rows === PAGE_ROWS) c.header('Link', `<${DOWNLOAD_PATH}?after=${page.last}>; rel="next"`);
  return c.body(page.lines ?? '', 200, { 'Content-Type': TYPE });
});

async function whole(c: AppContext, db: Db): Promise<Response> {
  // Read before any of it is sent: a database that is away is told as everywhere.
  const [heads] = await headLines(db);
  const parts = partsOf(db, heads);
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await parts.return(undefined)),
  });
  cached(c, false);
  const headers = { 'Content-Type': TYPE, 'Content-Disposition': 'attachment; filename="audit.ndjson"' };
  return c.body(stream, 200, headers);
}

async function* partsOf(db: Db, heads: Lines | undefined): AsyncGenerator<Uint8Array, undefined> {
  const encoder = new TextEncoder();
  yield encoder.encode(heads?.lines ?? '');
  for (let after = 0; ; ) {
    const page = (await leafLines(db, after, PAGE_ROWS))[0]!;
    yield encoder.encode(page.lines ?? '');
    if (page.rows < PAGE_ROWS) return;
    after = page.last;
  }
}
