import { Hono } from 'hono';
import { commodityName } from '../../catalog/index.ts';
import { type Typed, typedFrom } from '../../platform/forms.ts';
import {
  type AppContext,
  type AppEnv,
  allow,
  found,
  NotFound,
  readPage,
  seeOther,
  viewerOf,
  wantsFragment,
} from '../../platform/http.ts';
import { renderFragment, renderPage } from '../../platform/ui/page.tsx';
import { COOPERATIVE, FORUM } from '../../platform/viewer.ts';
import { checkPledge, type PledgeRefusal } from '../rules/index.ts';
import { headTexts } from '../texts-names.ts';
import { makePledge, type PledgeReason } from './commands/pledge.ts';
import { withdrawPledge } from './commands/withdraw.ts';
import { type Facts, factsOf } from './facts.ts';
import { checkPledgeForm, checkSeen, checkTerms } from './inputs.ts';
import { type PageData, type PledgeForms, phaseOf, takesPledge } from './page-data.ts';
import { pageDataFrom, pageQueries } from './read.ts';
import { meaningOf } from './rules/meaning.ts';
import { summedPledges, sumOfOne } from './rules/sums.ts';
import { fieldOf, refusalTexts, stateTexts } from './texts-errors.ts';
import type { PledgeTerms } from './types.ts';
import { JoinedPart } from './views/joined.tsx';
import { fingerprint, LivePart } from './views/live.tsx';
import { MeaningPanel } from './views/meaning.tsx';
import { CampaignPage } from './views/page.tsx';

/** The campaign to look at, and pledges to it. */
export const pledgeRoutes = new Hono<AppEnv>();
const readers = allow(...COOPERATIVE, ...FORUM);
const pledgers = allow(...COOPERATIVE);

async function readCampaign(c: AppContext): Promise<PageData> {
  const after = c.req.query('after') ?? '';
  const queries = pageQueries(c.var.db, c.req.param('id')!, viewerOf(c), after);
  return found(pageDataFrom(await readPage(c, queries), after));
}

function campaignPage(c: AppContext, data: PageData, forms: PledgeForms = {}, status: 200 | 409 | 422 = 200) {
  const { lang } = c.var;
  const title = `${headTexts[lang].title(commodityName(data.campaign, lang))}, ${data.campaign.number}`;
  return renderPage(c, { title, nav: 'campaigns', wide: true, status }, <CampaignPage data={data} forms={forms} />);
}

pledgeRoutes.get('/campaigns/:id', readers, async (c) => campaignPage(c, await readCampaign(c)));

/** Asked every few seconds: nothing to say while nothing has changed; when it closes, and when the result is there, the whole page anew. */
pledgeRoutes.get('/campaigns/:id/live', readers, async (c) => {
  const { now } = c.var;
  const data = await readCampaign(c);
  const phase = phaseOf(data.campaign, now);
  if (phase !== (c.req.query('phase') ?? 'pledging')) {
    c.header('HX-Refresh', 'true');
    return c.body('', 200);
  }
  if (phase === 'closing') return c.body(null, 204);
  if (c.req.query('seen') === fingerprint(data, now)) return c.body(null, 204);
  const before = Number(c.req.query('price')) || null;
  return renderFragment(
    c,
    <>
      <LivePart data={data} before={before} />
      <JoinedPart data={data} beside />
    </>,
  );
});

pledgeRoutes.post('/campaigns/:id/pledge', pledgers, async (c) => {
  const { db, lang, now } = c.var;
  const typed = typedFrom(await c.req.formData());
  const data = await readCampaign(c);
  if (typed.intent === 'check') return workedOut(c, data, typed);
  const checked = checkPledgeForm(data.campaign, typed, lang);
  // Too late is told before what is wrong with the figures: nothing can be put right any more.
  if (!checked.ok && takesPledge(data.campaign, now)) return campaignPage(c, data, { pledge: checked }, 422);
  if (!checked.ok) return refused(c, data, typed, lateness(data, now));
  const answer = await makePledge(db, viewerOf(c), data.campaign.id, checked.value, now);
  if (answer.ok) return seeOther(c, `/campaigns/${data.campaign.id}#pledge`);
  if (answer.reason === 'campaign_not_found') throw new NotFound();
  return refused(c, 'own' in answer ? { ...data, own: answer.own ?? null } : data, typed, answer.reason);
});

const lateness = ({ campaign }: PageData, now: number): PledgeReason =>
  campaign.state === 'open' && now >= campaign.deadline ? 'deadline_passed' : 'campaign_not_open';

/** The page with what was typed and why it was not kept: beside its field, or above the form. */
function refused(c: AppContext, data: PageData, typed: Typed, reason: PledgeReason) {
  const { lang } = c.var;
  const text =
    reason in refusalTexts[lang]
      ? refusalText(c, reason as PledgeRefusal, factsOf(data.campaign, typed))
      : stateText(c, reason);
  const field = reason in fieldOf ? fieldOf[reason as PledgeRefusal] : '';
  return campaignPage(c, data, { pledge: { typed, errors: { [field]: text } } }, field === '' ? 409 : 422);
}

const refusalText = (c: AppContext, reason: PledgeRefusal, facts: Facts): string =>
  refusalTexts[c.var.lang][reason](facts);
const stateText = (c: AppContext, reason: PledgeReason): string =>
  stateTexts[c.var.lang][reason as keyof (typeof stateTexts)['id']];

/** What a pledge would mean, without keeping it: the panel alone, or the page where there is no JavaScript. */
function workedOut(c: AppContext, data: PageData, typed: Typed) {
  const checked = checkTerms(data.campaign, typed, c.var.lang);
  const reason = checked.ok ? reasonAgainst(c, data, checked.value) : null;
  const told = reason && refusalText(c, reason, factsOf(data.campaign, typed));
  const errors = checked.ok ? (told ? { [fieldOf[reason!]]: told } : {}) : checked.errors;
  const meaning = checked.ok && !reason ? meaningOf(data.ask, othersIn(c, data), checked.value) : null;
  if (wantsFragment(c))
    return renderFragment(c, <MeaningPanel {...{ data, meaning, errors, typed: { ...typed, '': '-' } }} />);
  return campaignPage(c, data, { pledge: { typed, errors }, meaning }, Object.keys(errors).length > 0 ? 422 : 200);
}

/** All that count but one's own. */
function othersIn(c: AppContext, { own, pledges }: PageData) {
  const counts = own && own.withdrawnAt === null && viewerOf(c).partyStatus === 'verified';
  return counts ? summedPledges(pledges.map(toSum), [sumOfOne(own)]) : pledges;
}
const toSum = ({ dropPoint, pledges = 1, ...one }: PageData['pledges'][number]) => ({
  ...{ quantity: one.quantity, tolerance: one.tolerance, highestPrice: one.highestPrice },
  ...{ dropPointId: dropPoint, pledges },
});

function reasonAgainst(c: AppContext, data: PageData, terms: PledgeTerms): PledgeRefusal | null {
  const { campaign } = data;
  const { dropPointId, ...figures } = terms;
  const answer = checkPledge(
    { ...figures, id: '', cooperativeId: '', dropPoint: dropPointId, at: c.var.now },
    {
      ...{ state: campaign.state, deadline: campaign.deadline, suspended: viewerOf(c).partyStatus !== 'verified' },
      ...{ dropPoints: campaign.dropPoints.map(({ id }) => id), lists: campaign.lists.map(({ list }) => list) },
      alone: !othersIn(c, data).some((one) => one.dropPoint === dropPointId),
    },
  );
  return answer.ok ? null : answer.reason;
}

pledgeRoutes.post('/campaigns/:id/pledge/withdrawal', pledgers, async (c) => {
  const { db, lang, now } = c.var;
  const id = c.req.param('id');
  const checked = checkSeen(typedFrom(await c.req.formData()), lang);
  if (!checked.ok) {
    const errors = { '': Object.values(checked.errors)[0] ?? '' };
    return campaignPage(c, await readCampaign(c), { withdrawal: { typed: {}, errors } }, 422);
  }
  const answer = await withdrawPledge(db, viewerOf(c), id, checked.value.seen, now);
  if (answer.ok) return seeOther(c, `/campaigns/${id}#pledge`);
  if (answer.reason === 'pledge_not_found') throw new NotFound();
  const data = await readCampaign(c);
  const { reason } = answer;
  const isLate = reason === 'campaign_not_open' || reason === 'deadline_passed';
  const text = isLate ? refusalText(c, reason, factsOf(data.campaign)) : stateText(c, reason);
  return campaignPage(c, data, { withdrawal: { typed: {}, errors: { '': text } } }, 409);
});
