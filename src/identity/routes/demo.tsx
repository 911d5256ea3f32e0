import { Hono, type MiddlewareHandler } from 'hono';
import { type AppEnv, found, NotFound, readPage, seeOther } from '../../platform/http.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { newSession } from '../commands/sign-in.ts';
import { setSessionCookie } from '../cookies.ts';
import { deviceOf } from '../device.ts';
import { demoMember, demoPeople } from '../store-demo.ts';
import { deleteSession } from '../store-sessions.ts';
import { demoTexts } from '../texts-account.ts';
import { DemoPage } from '../views/demo.tsx';

export const demoRoutes = new Hono<AppEnv>();

/** Where the demo is off these addresses do not exist. */
const onlyInDemo: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!c.var.config.demo) throw new NotFound();
  await next();
};

demoRoutes.get('/demo', onlyInDemo, async (c) => {
  const [people] = await readPage(c, [demoPeople(c.var.db)]);
  return renderPage(c, { title: demoTexts[c.var.lang].title }, <DemoPage people={people} />);
});

demoRoutes.post('/demo/session', onlyInDemo, async (c) => {
  const { db, now, viewer } = c.var;
  const membershipId = String((await c.req.formData()).get('membershipId') ?? '');
  const { userId } = found((await demoMember(db, membershipId))[0]);
  const { token, statements } = await newSession(db, { userId, membershipId, device: deviceOf(c), now });
  await db.batch([...statements, ...(viewer ? [deleteSession(db, viewer.sessionToken)] : [])]);
  setSessionCookie(c, token);
  return seeOther(c, '/');
});
