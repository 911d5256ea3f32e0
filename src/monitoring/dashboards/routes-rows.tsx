import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { type AppContext, type AppEnv, allow, NotFound, readPage, viewerOf } from '../../platform/http.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { COOPERATIVE, FORUM, INSTITUTION } from '../../platform/viewer.ts';
import { rowsCsv } from './files.ts';
import { lookOf, queryOf, readAsked } from './inputs.ts';
import { readKey, rowsFor } from './rows.ts';
import { rowsQuery } from './store-rows.ts';
import { rowsTexts } from './texts-rows.ts';
import { type RowsKey, rowsKeys, type Scope } from './types.ts';
import { RowsPage } from './views/rows-page.tsx';

/** The rows behind each figure, page by page and as CSV. */
export const rowsRoutes = new Hono<AppEnv>();
const readers = allow(...COOPERATIVE, ...INSTITUTION, ...FORUM);
const PAGE = 25;
const MOST_IN_FILE = 20_000;

function asked(c: AppContext) {
  const { partyKind, partyId } = viewerOf(c);
  const scope: Scope =
    partyKind === 'cooperative' || partyKind === 'institution' ? { kind: partyKind, id: partyId } : { kind: 'forum' };
  const which = rowsKeys.find((key) => key === c.req.param('figure'));
  if (!which || !rowsFor[scope.kind].includes(which)) throw new NotFound();
  const today = dayOf(c.var.now);
  const typed = readAsked(c.req.query(), today);
  return { which, look: lookOf(typed, scope, today).look, query: queryOf(typed, today) };
}

rowsRoutes.get('/dashboard/rows/:figure', readers, async (c) => {
  const { which, look, query } = asked(c);
  const after = readKey(c.req.query('after'));
  const [read] = await readPage(c, [rowsQuery(c.var.db, which, { look, after, most: PAGE + 1 })]);
  const rows = read.slice(0, PAGE);
  const last = rows.at(-1);
  const next = read.length > PAGE && last ? `${last.at}~${last.id}` : null;
  return renderPage(
    c,
    { title: rowsTexts[c.var.lang][which], nav: 'dashboard', wide: true },
    <RowsPage {...{ which, look, rows, query, next, isFirst: after === null }} />,
  );
});

rowsRoutes.get('/dashboard/rows/:figure/csv', readers, async (c) => {
  const { which, look } = asked(c);
  const [rows] = await readPage(c, [rowsQuery(c.var.db, which, { look, after: null, most: MOST_IN_FILE })]);
  c.header('Content-Type', 'text/csv; charset=utf-8');
  c.header(
    'Content-Disposition',
    `attachment; filename="${nameOf(which)}-${look.period.from}-${look.period.until}.csv"`,
  );
  c.header('Cache-Control', 'private, no-store');
  return c.body(rowsCsv(which, rows, c.var.lang));
});

const nameOf = (which: RowsKey): string => `lumbung-${which}`;
