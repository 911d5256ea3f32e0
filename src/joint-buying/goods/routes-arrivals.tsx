import { Hono } from 'hono';
import { type Incoming, incomingPhotos, putPhoto } from '../../catalog/index.ts';
import { keptPhotos } from '../../fulfilment/index.ts';
import { dayOf } from '../../platform/clock.ts';
import { commit } from '../../platform/db.ts';
import { type FieldErrors, typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, allow, found, NotFound, seeOther, viewerOf } from '../../platform/http.ts';
import type { Lang } from '../../platform/i18n.ts';
import { quantity } from '../../platform/quantity.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { COOPERATIVE, FORUM } from '../../platform/viewer.ts';
import { type ArrivalAnswer, recordArrival, voidArrival } from './commands/arrivals.ts';
import { shareGoods } from './commands/share.ts';
import { checkArrival, checkVoid, seenMilli } from './inputs.ts';
import { type ArrivalDesk, awaitsGoods } from './page.ts';
import { readDesk, readOwnOf } from './read.ts';
import { type Status, staffPage } from './routes-pages.tsx';
import { expectedOf } from './rules.ts';
import { arrivalQuery } from './store-commands.ts';
import { goodsTexts } from './texts.ts';
import { arrivalTexts } from './texts-arrival.ts';
import { errorTexts } from './texts-errors.ts';
import { type ArrivalFormState, ArrivalPage, freshArrival } from './views/arrival-form.tsx';
import { OwnGoodsPage } from './views/own-page.tsx';

/** What came, and the sharing of it. */
export const arrivalRoutes = new Hono<AppEnv>();
const readers = allow(...COOPERATIVE, ...FORUM);
const actors = allow('moderator', 'administrator');

arrivalRoutes.get('/campaigns/:id/goods', readers, async (c) => {
  const id = c.req.param('id');
  if (viewerOf(c).partyKind === 'forum') return staffPage(c, id);
  const { campaign, own } = await readOwnOf(c, id);
  return renderPage(
    c,
    { title: goodsTexts[c.var.lang].title, nav: 'campaigns' },
    <OwnGoodsPage campaign={campaign} own={own} />,
  );
});

function arrivalPage(c: AppContext, desk: ArrivalDesk, form: ArrivalFormState, status: Status = 200) {
  return renderPage(
    c,
    { title: arrivalTexts[c.var.lang].title, nav: 'campaigns', status },
    <ArrivalPage desk={desk} form={form} today={dayOf(c.var.now)} />,
  );
}

arrivalRoutes.get('/campaigns/:id/arrivals/new', actors, async (c) => {
  const desk = await readDesk(c, c.req.param('id'));
  const { purchase, drop } = c.req.query();
  const typed = freshArrival(desk, { ...(purchase ? { purchase } : {}), ...(drop ? { drop } : {}) });
  return arrivalPage(c, desk, { typed, errors: {}, photos: [] });
});

arrivalRoutes.post('/campaigns/:id/arrivals', actors, async (c) => {
  const { db, lang, now } = c.var;
  const posted = await c.req.formData();
  const typed = typedFrom(posted);
  const [desk, incoming] = await Promise.all([readDesk(c, c.req.param('id')), incomingPhotos(posted, 'files')]);
  const { campaign, purchases, came, measures } = desk;
  const dropPointIds = campaign.dropPoints.map((one) => one.id);
  const days = { orderedOn: dayOf(campaign.closedAt ?? now), today: dayOf(now) };
  const frame = { purchases, dropPointIds, came, measures, unit: campaign.unit, ...days };
  const checked = checkArrival(typed, frame, lang);
  const errors = { ...(checked.ok ? {} : checked.errors), ...fileErrors(incoming, lang) };
  const form = { typed, errors, photos: [] };
  if (!checked.ok || Object.keys(errors).length > 0) return again(c, desk, form, incoming, 422);
  const photos = { kept: keptPhotos(typed), added: incoming.photos };
  const answer = await recordArrival(db, viewerOf(c), campaign.id, checked.value, photos, now);
  if (answer.ok) return seeOther(c, answer.location);
  // Somebody recorded or shared meanwhile: the form says what is still expected now.
  const current = answer.reason === 'above_expected' ? await readDesk(c, campaign.id) : desk;
  const said = refusalOf(answer, current, checked.value.purchaseId, lang);
  return again(c, current, { ...form, errors: said }, incoming, answer.reason === 'not_expected' ? 409 : 422);
});

function refusalOf(
  { reason }: ArrivalAnswer & { ok: false },
  { purchases, came, campaign }: ArrivalDesk,
  purchaseId: string,
  lang: Lang,
): FieldErrors {
  const t = errorTexts[lang];
  if (reason === 'photo_gone' || reason === 'too_many_photos') return { files: t[reason] };
  if (reason !== 'above_expected') return { '': t[reason] };
  const purchase = purchases.find(({ id }) => id === purchaseId)!;
  return {
    received: t.above_expected(purchase.supplierName, quantity(expectedOf(purchase, came) / 1000, campaign.unit)),
  };
}

function fileErrors({ refused }: Incoming, lang: Lang): FieldErrors {
  const t = errorTexts[lang];
  return refused.length === 0 ? {} : { files: refused.map(({ name, reason }) => t[reason](name)).join(' ') };
}

/** The form as it was typed. Photos that are in order are kept already, so that nobody has to take them again. */
async function again(c: AppContext, desk: ArrivalDesk, form: ArrivalFormState, { photos }: Incoming, status: Status) {
  if (!awaitsGoods(desk.campaign))
    return staffPage(c, desk.campaign.id, { refusal: errorTexts[c.var.lang].not_expected }, 409);
  const { db, now } = c.var;
  const [first, ...rest] = photos.map((photo) => putPhoto(db, photo, viewerOf(c).partyId, now));
  if (first) await commit(db, [first, ...rest]);
  const ids = [...new Set([...keptPhotos(form.typed), ...photos.map((photo) => photo.id)])];
  return arrivalPage(c, desk, { ...form, photos: ids }, status);
}

arrivalRoutes.post('/arrivals/:id/void', actors, async (c) => {
  const { db, lang, now } = c.var;
  const id = c.req.param('id');
  const checked = checkVoid(typedFrom(await c.req.formData()), lang);
  if (!checked.ok) {
    const { campaignId } = found((await arrivalQuery(db, id))[0]);
    return staffPage(c, campaignId, { voiding: { id, form: checked } }, 422);
  }
  const answer = await voidArrival(db, viewerOf(c), { arrivalId: id, reason: checked.value.reason }, now);
  if (answer.ok) return seeOther(c, `/campaigns/${answer.campaignId}/goods`);
  if (answer.reason === 'arrival_not_found') throw new NotFound();
  return staffPage(c, answer.campaignId, { refusal: errorTexts[lang][answer.reason] }, 409);
});

arrivalRoutes.post('/campaigns/:id/sharing', actors, async (c) => {
  const { db, lang, now } = c.var;
  const campaignId = c.req.param('id');
  const input = { campaignId, seenMilli: seenMilli(typedFrom(await c.req.formData())) };
  const answer = await shareGoods(db, viewerOf(c), input, now);
  if (answer.ok) return seeOther(c, `/campaigns/${campaignId}/goods`);
  if (answer.reason === 'no_such_campaign') throw new NotFound();
  return staffPage(c, campaignId, { refusal: errorTexts[lang][answer.reason] }, 409);
});
