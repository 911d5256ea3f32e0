import { Hono } from 'hono';
import { addDays, dayOf, startOfDay } from '../../platform/clock.ts';
import { type AppEnv, allow, found, readPage, viewerOf } from '../../platform/http.ts';
import { settingsFrom } from '../../platform/settings.ts';
import { settingsQuery } from '../../platform/store.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { FORUM } from '../../platform/viewer.ts';
import { readId, readName } from './inputs.ts';
import { cooperativesOf, sumsOf } from './report.ts';
import { followed, quarterOf, quarterOn, quartersUntil } from './rules.ts';
import { reportQueries } from './store-report.ts';
import { reportTexts } from './texts-visits.ts';
import { ReportPage } from './views/report-page.tsx';

/** What a mentor did in a quarter, as a sheet. */
export const reportRoutes = new Hono<AppEnv>();
const A_SHEET = 100;

reportRoutes.get('/mentoring/report', allow(...FORUM), async (c) => {
  const { db, lang, now } = c.var;
  const { role, userId } = viewerOf(c);
  const [today, asked] = [dayOf(now), c.req.query()];
  const quarter = found(quarterOf(asked.quarter ?? quarterOn(today)));
  const [begins, ends] = [startOfDay(quarter.from), startOfDay(addDays(quarter.until, 1))];
  const span = { begins, ends, offset: Date.parse(`${quarter.from}T00:00:00Z`) - begins };
  const who = { mentorId: readId(asked.mentor) ?? (role === 'mentor' ? userId : null), after: readId(asked.after) };
  const name = readName(asked.name);
  const [[many], mentors, some, visits, items, goals, readings, settings] = await readPage(c, [
    ...reportQueries(db, { ...quarter, ...span, ...who, name, most: A_SHEET + 1 }),
    settingsQuery(db),
  ]);
  const judgedOn = [quarter.until, today].sort()[0]!;
  const rows = some.slice(0, A_SHEET).map((row) => ({ ...row, spans: JSON.parse(row.spans) }));
  const known = goals.map((goal) => followed(goal, readings, judgedOn));
  const cooperatives = cooperativesOf({ rows, visits, items, goals: known }, { until: quarter.until, today });
  const chosen = mentors.find(({ isChosen }) => isChosen === 1) ?? null;
  const next =
    chosen && some.length > A_SHEET
      ? `/mentoring/report?${new URLSearchParams({ quarter: quarter.name, mentor: chosen.id, after: rows.at(-1)!.cooperativeId })}`
      : null;
  const props = {
    ...{ quarter, quarters: [...new Set([...quartersUntil(today, 8), quarter.name])], mentors, next },
    search: name !== '' || many?.isMany ? name : null,
    mentor: chosen && { ...chosen, cooperatives, sums: sumsOf(cooperatives) },
    isPart: next !== null || who.after !== null,
    forum: settingsFrom(settings).forum_name,
  };
  return renderPage(c, { title: reportTexts[lang].title, nav: 'mentoring', wide: true }, <ReportPage {...props} />);
});
