import { Hono } from 'hono';
import { type AppEnv, found, readPage, signedIn, viewerOf } from '../../platform/http.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { fieldsOf, membershipOf, parkedFor } from '../store-parked.ts';
import { resumeTexts } from '../texts-account.ts';
import { ResumePage } from '../views/resume.tsx';

export const resumeRoutes = new Hono<AppEnv>();

resumeRoutes.get('/resume/:id', signedIn, async (c) => {
  const { userId, membershipId } = viewerOf(c);
  const [rows] = await readPage(c, [parkedFor(c.var.db, c.req.param('id'), userId, c.var.now)]);
  const row = found(rows[0]);
  const isOtherRole = (membershipOf(row) ?? '') !== membershipId;
  const form = { path: row.path, fields: fieldsOf(row), isOtherRole };
  return renderPage(c, { title: resumeTexts[c.var.lang].title }, <ResumePage form={form} />);
});
