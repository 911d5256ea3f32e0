import { Hono } from 'hono';
import { commodityName } from '../../catalog/index.ts';
import type { Results, Statement } from '../../platform/db.ts';
import { type FieldErrors, type Typed, typedFrom } from '../../platform/forms.ts';
import {
  type AppContext,
  type AppEnv,
  allow,
  found,
  NotFound,
  readPage,
  seeOther,
  viewerOf,
} from '../../platform/http.ts';
import { quantity } from '../../platform/quantity.ts';
import { settingsFrom } from '../../platform/settings.ts';
import { settingsQuery } from '../../platform/store.ts';
import type { FormState } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { campaignFrom, campaignQueries } from '../store-campaign.ts';
import { formOf, openCampaign } from './commands/open.ts';
import { saveCampaign, updateCampaign } from './commands/save.ts';
import { askedStart, checkCampaign, versionOf } from './inputs.ts';
import { freshTyped, typedOf } from './prefill.ts';
import { choiceQuery, type FormGround, formQueries, type GoodsOf, groundFrom } from './store.ts';
import { texts } from './texts.ts';
import { problemText, refusalTexts } from './texts-errors.ts';
import type { CampaignForm, SaveAnswer } from './types.ts';
import { type Choosable, ChoosePage } from './views/choose-page.tsx';
import { CampaignFormPage, type FormPageProps } from './views/form-page.tsx';

/** A joint purchase from the first idea to its opening. */
export const formRoutes = new Hono<AppEnv>();
const starters = allow('moderator', 'administrator');
const page = { nav: 'campaigns', wide: true } as const;
type Status = 200 | 409 | 422;

/** What the form stands on, with what the page needs beside it, in one round trip. */
async function readGround<T extends readonly Statement[]>(c: AppContext, of: GoodsOf, more: readonly [...T]) {
  const { db, now } = c.var;
  const own = [...formQueries(db, of, now), settingsQuery(db)] as const;
  const rows = (await readPage(c, [...own, ...more])) as unknown as readonly unknown[];
  const [goods, lists, tiers, districts, counted, settings] = rows as unknown as Results<typeof own>;
  const { campaign_shows_names: showsNames, pledge_deposit_bps: depositBps } = settingsFrom(settings);
  const ground = groundFrom([goods, lists, tiers, districts, counted]);
  return [{ ground, frozen: { showsNames, depositBps } }, rows.slice(own.length) as unknown as Results<T>] as const;
}

function formPage(c: AppContext, props: FormPageProps, status: Status = 200) {
  const { lang } = c.var;
  const name = commodityName(props.ground.goods, lang);
  const title = props.draft ? texts[lang].editTitle(name) : texts[lang].newTitle(name);
  return renderPage(c, { ...page, title, status }, <CampaignFormPage {...props} />);
}

const choosePage = (c: AppContext, goods: readonly Choosable[], notice: string | null = null) =>
  renderPage(
    c,
    { ...page, title: texts[c.var.lang].chooseTitle, status: notice ? 422 : 200 },
    <ChoosePage goods={goods} notice={notice} />,
  );

formRoutes.get('/campaigns/new', starters, async (c) => {
  const { db, lang, now } = c.var;
  const { commodityId, quantity: pooled } = askedStart(c.req.query());
  const [{ ground, frozen }, [choice]] = await readGround(c, { commodityId: commodityId ?? '' }, [
    choiceQuery(db, now),
  ]);
  if (!ground) return choosePage(c, choice);
  const typed = freshTyped({ lists: ground.lists, drops: ground.districts, quantity: pooled, now });
  const t = texts[lang];
  const lead = pooled === null ? t.newLead : `${t.pooled(quantity(pooled, ground.goods.unit))} ${t.newLead}`;
  return formPage(c, { ground, frozen, draft: null, lead, form: { typed, errors: {} } });
});

formRoutes.post('/campaigns', starters, async (c) => {
  const { db, lang, now } = c.var;
  const typed = typedFrom(await c.req.formData());
  const checked = checkCampaign(typed, lang);
  if (!checked.ok) return newAgain(c, typed, () => ({ form: checked }));
  const answer = await saveCampaign(db, viewerOf(c), checked.value, now);
  if (answer.ok) return seeOther(c, answer.location);
  return newAgain(c, typed, saidOf(c, checked.value.form, typed, answer));
});

formRoutes.get('/campaigns/:id/edit', starters, async (c) => {
  const id = c.req.param('id');
  const [{ ground, frozen }, rows] = await readGround(
    c,
    { campaignId: id },
    campaignQueries(c.var.db, id, viewerOf(c)),
  );
  const campaign = found(campaignFrom(rows));
  if (campaign.state !== 'draft') return seeOther(c, `/campaigns/${id}`);
  const { number, version } = campaign;
  const form = { typed: typedOf(campaign), errors: {} };
  return formPage(c, { ground: found(ground), frozen, draft: { id, number, version }, form });
});

formRoutes.post('/campaigns/:id', starters, async (c) => {
  const { db, lang, now } = c.var;
  const id = c.req.param('id');
  const typed = typedFrom(await c.req.formData());
  const checked = checkCampaign(typed, lang);
  if (!checked.ok) return draftAgain(c, id, () => ({ form: checked }));
  const answer = await updateCampaign(db, viewerOf(c), { ...checked.value, id }, now);
  if (answer.ok) return seeOther(c, answer.location);
  return draftAgain(c, id, saidOf(c, checked.value.form, typed, answer));
});

formRoutes.post('/campaigns/:id/opening', starters, async (c) => {
  const { db, now } = c.var;
  const viewer = viewerOf(c);
  const id = c.req.param('id');
  const typed = typedFrom(await c.req.formData());
  const answer = await openCampaign(db, viewer, { id, version: versionOf(typed), agreed: typed.agreed ?? '' }, now);
  if (answer.ok) return seeOther(c, answer.location);
  const campaign = found(campaignFrom((await db.batch(campaignQueries(db, id, viewer))) as never));
  return draftAgain(c, id, saidOf(c, formOf(campaign), typedOf(campaign), answer));
});

/** A form that comes back: what was typed, and what stands against it. */
type Said = (ground: FormGround) => Pick<FormPageProps, 'form' | 'warned'> & { status?: Status };

function saidOf(c: AppContext, sent: CampaignForm, typed: Typed, answer: Exclude<SaveAnswer, { ok: true }>): Said {
  const { lang } = c.var;
  if (answer.reason === 'campaign_not_found') throw new NotFound();
  const form = (errors: FieldErrors): FormState => ({ typed, errors });
  if (answer.reason === 'warnings') {
    const warned = { warnings: answer.warnings, target: sent.target };
    return () => ({ form: form({}), warned });
  }
  if (answer.reason !== 'problems') {
    const told = refusalTexts[lang][answer.reason];
    return () => ({ form: form({ '': told }), status: 409 });
  }
  return ({ goods: { unit } }) => {
    const errors = answer.problems.map((one) => [one.field, problemText(one, { form: sent, unit }, lang)]);
    return { form: form(Object.fromEntries(errors)) };
  };
}

async function newAgain(c: AppContext, typed: Typed, said: Said) {
  const { db, lang, now } = c.var;
  const { commodityId } = askedStart(typed);
  const [{ ground, frozen }, [choice]] = await readGround(c, { commodityId: commodityId ?? '' }, [
    choiceQuery(db, now),
  ]);
  if (!ground) return choosePage(c, choice, texts[lang].goodsGone);
  const { status = 422, ...props } = said(ground);
  return formPage(c, { ground, frozen, draft: null, ...props }, status);
}

async function draftAgain(c: AppContext, id: string, said: Said) {
  const queries = campaignQueries(c.var.db, id, viewerOf(c));
  const [{ ground, frozen }, rows] = await readGround(c, { campaignId: id }, queries);
  const { number, version } = found(campaignFrom(rows));
  const { status = 422, ...props } = said(found(ground));
  return formPage(c, { ground: found(ground), frozen, draft: { id, number, version }, ...props }, status);
}
