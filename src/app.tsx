import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { badgeQueryFor } from './badges.ts';
import * as catalog from './catalog/index.ts';
import { routes as catalogRoutes, pictures } from './catalog/routes.tsx';
import { routes as documentRoutes } from './documents/routes.tsx';
import { errorPage, notFoundPage } from './errors.tsx';
import * as fulfilment from './fulfilment/index.ts';
import { routes as fulfilmentRoutes } from './fulfilment/routes.tsx';
import * as identity from './identity/index.ts';
import { routes as identityRoutes, inboxRoutes, loadViewer } from './identity/routes.tsx';
import * as jointBuying from './joint-buying/index.ts';
import { routes as jointBuyingRoutes } from './joint-buying/routes.tsx';
import * as monitoring from './monitoring/index.ts';
import { downloads, routes as monitoringRoutes } from './monitoring/routes.tsx';
import { navigationFor } from './navigation.ts';
import * as orders from './orders/index.ts';
import { routes as orderRoutes } from './orders/routes.tsx';
import { newMeter, openDb } from './platform/db.ts';
import type { Config } from './platform/env.ts';
import type { AppEnv } from './platform/http.ts';
import { isLang } from './platform/i18n.ts';
import { ownPath } from './platform/paths.ts';
import { formToken, refuseForgery, refuseNul, securityHeaders, serverTiming } from './platform/security.ts';
import * as settlement from './settlement/index.ts';
import { routes as settlementRoutes, webhooks } from './settlement/routes.tsx';

const LANGUAGE_COOKIE = 'lumbung_language';

/** The whole application for one request, at one moment. */
export function app(config: Config, now: number): { fetch: Hono<AppEnv>['fetch'] } {
  return {
    fetch: (request, env, ctx) => routes.fetch(request, { ...(env as object), started: { config, now } }, ctx),
  };
}

/** Every route there is; the guard test walks it. */
export const routes = new Hono<AppEnv>();

routes.onError((error, c) => errorPage(error, c));
routes.notFound((c) => notFoundPage(c));

routes.use(async (c, next) => {
  const { config, now } = (c.env as { started: { config: Config; now: number } }).started;
  const meter = newMeter();
  const cookie = getCookie(c, LANGUAGE_COOKIE);
  const lang = isLang(cookie) ? cookie : 'id';
  c.set('config', config);
  c.set('now', now);
  c.set('meter', meter);
  c.set('db', openDb(config, meter));
  c.set('lang', lang);
  c.set('viewer', null);
  c.set('csrf', () => '');
  c.set('badges', {});
  c.set('badgeQuery', () => null);
  c.set('navigation', navigationFor(null, lang));
  await next();
});
routes.use(securityHeaders, serverTiming, refuseNul);
// Before the viewer is looked for: a page's pictures would each ask the database who looks at them.
routes.route('/', pictures);
routes.route('/', downloads);
// From machines, which have neither session nor form: what they send is signed.
routes.route('/', webhooks);
routes.use(loadViewer);
routes.use(async (c, next) => {
  c.set('navigation', navigationFor(c.var.viewer, c.var.lang));
  c.set('badgeQuery', () => badgeQueryFor(c.var.db, c.var.viewer));
  await next();
});
routes.use(formToken, refuseForgery);

routes.get('/language', (c) => {
  const to = c.req.query('to');
  if (isLang(to)) setCookie(c, LANGUAGE_COOKIE, to, { path: '/', sameSite: 'Lax', maxAge: 31_536_000, httpOnly: true });
  return c.redirect(ownPath(c, c.req.query('back')), 303);
});

routes.route('/', identityRoutes);
const inboxTexts = [identity, catalog, orders, fulfilment, settlement, jointBuying, monitoring].map(
  (domain) => domain.inboxTexts,
);
routes.route('/', inboxRoutes(Object.assign({}, ...inboxTexts)));
routes.route('/', catalogRoutes);
routes.route('/', orderRoutes);
routes.route('/', documentRoutes);
routes.route('/', fulfilmentRoutes);
routes.route('/', settlementRoutes);
routes.route('/', jointBuyingRoutes);
routes.route('/', monitoringRoutes);
