import { Hono } from 'hono';
import { type AppEnv, allow, found, readPage, viewerOf, wantsFragment } from '../../platform/http.ts';
import { renderFragment, renderPage } from '../../platform/ui/page.tsx';
import { COOPERATIVE, FORUM } from '../../platform/viewer.ts';
import { campaignFrom, campaignQueries } from '../store-campaign.ts';
import { askedList } from './inputs.ts';
import { endRoutes } from './routes-end.tsx';
import { formRoutes } from './routes-form.tsx';
import { sideOf } from './side.ts';
import { campaignListsQueries, offeredFrom } from './store.ts';
import { listFrom, listQueries, sumsOfQuery } from './store-list.ts';
import { listTexts } from './texts-list.ts';
import { CampaignListPage } from './views/list-page.tsx';
import { SideLive, SidePage, sideTitle } from './views/side-page.tsx';

/** The list of joint purchases, their start and end, and their suppliers side by side. */
export const campaignRoutes = new Hono<AppEnv>();
const page = { nav: 'campaigns', wide: true } as const;

campaignRoutes.get('/campaigns', allow(...COOPERATIVE, ...FORUM), async (c) => {
  const { db, lang, now } = c.var;
  const viewer = viewerOf(c);
  const isStaff = viewer.partyKind === 'forum';
  const asked = askedList(c.req.query());
  const ask = asked.state === 'draft' && !isStaff ? { state: null, after: null } : asked;
  const list = listFrom(await readPage(c, listQueries(db, viewer, ask, now)));
  const mayStart = viewer.role === 'moderator' || viewer.role === 'administrator';
  const props = { list, ask, isStaff, mayStart };
  return renderPage(c, { ...page, title: listTexts[lang].title }, <CampaignListPage {...props} />);
});

/** Asked again by its own part of the page while cooperatives pledge. */
campaignRoutes.get('/campaigns/:id/suppliers', allow(...FORUM), async (c) => {
  const { db, lang } = c.var;
  const id = c.req.param('id');
  const viewer = viewerOf(c);
  const queries = [
    ...campaignQueries(db, id, viewer, 'none'),
    ...campaignListsQueries(db, id),
    sumsOfQuery(db, id),
  ] as const;
  const [head, lists, tiers, drops, offered, offeredTiers, sums] = await readPage(c, queries);
  const campaign = found(campaignFrom([head, lists, tiers, drops]));
  const side = sideOf(campaign, sums);
  if (wantsFragment(c)) return renderFragment(c, <SideLive campaign={campaign} side={side} />);
  const props = { campaign, side, lists: offeredFrom([offered, offeredTiers]) };
  return renderPage(c, { ...page, title: sideTitle(campaign, lang) }, <SidePage {...props} />);
});

campaignRoutes.route('/', formRoutes);
campaignRoutes.route('/', endRoutes);
