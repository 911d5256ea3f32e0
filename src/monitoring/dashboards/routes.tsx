import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { type AppContext, type AppEnv, allow, viewerOf } from '../../platform/http.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { COOPERATIVE, FORUM, INSTITUTION } from '../../platform/viewer.ts';
import { PressedNote } from '../prices/views/pressed-note.tsx';
import { sheetsCsv, sheetsOf, sheetsXlsx } from './files.ts';
import { lookOf, queryOf, readAsked } from './inputs.ts';
import { type Dashboard, loadDashboard } from './routes-load.ts';
import { rowsRoutes } from './routes-rows.tsx';
import { texts } from './texts.ts';
import type { Asked, Look, Scope } from './types.ts';
import { CourseChart } from './views/course-chart.tsx';
import { DashboardPage, ObserverNote } from './views/dashboard-page.tsx';
import { Reasons, Stock, Suppliers, TopCommodities } from './views/lists.tsx';
import { PlacesChart } from './views/places-chart.tsx';

/** Figures from the daily sums, by role: the forum, a cooperative, an institution; observers get a page of their own with a grant. */
export const dashboardRoutes = new Hono<AppEnv>();
dashboardRoutes.route('/', rowsRoutes);
const readers = [...COOPERATIVE, ...INSTITUTION, ...FORUM] as const;

function scopeOf(c: AppContext): Scope {
  const { partyKind, partyId } = viewerOf(c);
  return partyKind === 'cooperative' || partyKind === 'institution'
    ? { kind: partyKind, id: partyId }
    : { kind: 'forum' };
}

dashboardRoutes.get('/dashboard', allow(...readers, 'observer'), async (c) => {
  const { lang, now } = c.var;
  const frame = { title: texts[lang].title, nav: 'dashboard', wide: true };
  if (viewerOf(c).role === 'observer') return renderPage(c, frame, <ObserverNote />);
  const [today, scope] = [dayOf(now), scopeOf(c)];
  const asked = readAsked(c.req.query(), today);
  const looked = lookOf(asked, scope, today);
  const board = await loadDashboard(c, looked.look);
  const status = looked.refusal ? (422 as const) : (200 as const);
  const lead = {
    forum: texts[lang].leadForum,
    cooperative: texts[lang].leadCooperative,
    institution: texts[lang].leadInstitution,
  };
  return renderPage(
    c,
    { ...frame, status },
    <DashboardPage lead={lead[scope.kind]} {...{ asked, looked, ...board }}>
      <Charts {...{ board, scope, asked, today, look: looked.look }} />
    </DashboardPage>,
  );
});

type ChartsProps = { board: Dashboard; scope: Scope; asked: Asked; today: string; look: Look };

function Charts({ board, scope, asked, today, look }: ChartsProps) {
  const query = queryOf(asked, today);
  const figure = board.figures[0];
  const words = scope.kind === 'institution' ? ('spent' as const) : ('sales' as const);
  const to = (which: string) => `/dashboard/rows/${which}${query}`;
  return (
    <>
      <PressedNote pressed={board.pressed} />
      <div class="two even">
        {figure ? <CourseChart points={board.points} {...{ figure, words, look }} /> : null}
        <TopCommodities rows={board.top} words={words} />
      </div>
      {scope.kind === 'institution' ? <Suppliers rows={board.suppliers} /> : null}
      {scope.kind === 'cooperative' ? (
        <div class="two even">
          <Stock rows={board.stock} href={to('stock')} own />
          <Reasons rows={board.reasons} href={to('declined')} />
        </div>
      ) : null}
      {scope.kind === 'forum' ? (
        <div class="two even">
          <PlacesChart
            rows={board.places}
            all={figure?.now ?? 0}
            to={(kecamatan) => `/dashboard${queryOf({ ...asked, kecamatan }, today)}`}
          />
          <div class="stack">
            <Stock rows={board.stock} href={to('stock')} />
            <Reasons rows={board.reasons} href={to('declined')} />
          </div>
        </div>
      ) : null}
    </>
  );
}

async function sheets(c: AppContext) {
  const [today, scope] = [dayOf(c.var.now), scopeOf(c)];
  const { look } = lookOf(readAsked(c.req.query(), today), scope, today);
  const board = await loadDashboard(c, look);
  return { name: `lumbung-${look.period.from}-${look.period.until}`, all: sheetsOf(board, c.var.lang) };
}

function download(c: AppContext, body: string | ArrayBuffer, type: string, name: string): Response {
  c.header('Content-Type', type);
  c.header('Content-Disposition', `attachment; filename="${name}"`);
  c.header('Cache-Control', 'private, no-store');
  return c.body(body);
}

dashboardRoutes.get('/dashboard.csv', allow(...readers), async (c) => {
  const { name, all } = await sheets(c);
  return download(c, sheetsCsv(all), 'text/csv; charset=utf-8', `${name}.csv`);
});

dashboardRoutes.get('/dashboard.xlsx', allow(...readers), async (c) => {
  const { name, all } = await sheets(c);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return download(c, await sheetsXlsx(all), type, `${name}.xlsx`);
});
