import { Hono } from 'hono';
import type { AppEnv } from '../platform/http.ts';
import { forumRoutes } from './forum/routes.tsx';
import { accountRoutes } from './routes/account.tsx';
import { applicationRoutes } from './routes/applications.tsx';
import { demoRoutes } from './routes/demo.tsx';
import { invitationRoutes } from './routes/invitations.tsx';
import { memberRoutes } from './routes/members.tsx';
import { outboxRoutes } from './routes/outbox.tsx';
import { ownPartyRoutes } from './routes/own-party.tsx';
import { partyRoutes } from './routes/parties.tsx';
import { resetRoutes } from './routes/reset.tsx';
import { resumeRoutes } from './routes/resume.tsx';
import { sessionRoutes } from './routes/session.tsx';
import { signUpRoutes } from './routes/sign-up.tsx';

export { loadViewer } from './load-viewer.ts';
export { inboxRoutes } from './routes/inbox.tsx';

/** Every address of people, parties and sessions. */
export const routes = new Hono<AppEnv>();
for (const topic of [
  sessionRoutes,
  signUpRoutes,
  resetRoutes,
  accountRoutes,
  resumeRoutes,
  demoRoutes,
  applicationRoutes,
  ownPartyRoutes,
  partyRoutes,
  memberRoutes,
  invitationRoutes,
  outboxRoutes,
  forumRoutes,
])
  routes.route('/', topic);
