import { Hono } from 'hono';
import { type Typed, typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, allow, found, NotFound, seeOther, viewerOf } from '../../platform/http.ts';
import { quantity } from '../../platform/quantity.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { FORUM } from '../../platform/viewer.ts';
import { type HandingAnswer, handOut, handOutAll } from './commands/hand-out.ts';
import { checkWeight } from './inputs.ts';
import { readPickList } from './read.ts';
import { type Status, staffPage } from './routes-pages.tsx';
import { type Share, shareQuery } from './store-commands.ts';
import { arrivalTexts } from './texts-arrival.ts';
import { errorTexts } from './texts-errors.ts';
import { PickListPage } from './views/pick-list.tsx';

/** Handing out the shares at the drop points. */
export const handingRoutes = new Hono<AppEnv>();
const actors = allow('moderator', 'administrator');

handingRoutes.get('/drop-points/:id/pick-list', allow(...FORUM), async (c) => {
  const { campaign, drop, members } = await readPickList(c, c.req.param('id'));
  return renderPage(
    c,
    { title: arrivalTexts[c.var.lang].listTitle, nav: 'campaigns', wide: true },
    <PickListPage {...{ campaign, drop, members }} />,
  );
});

handingRoutes.post('/allotments/:id/handing-out', actors, async (c) => {
  const { db, lang, now } = c.var;
  const allotmentId = c.req.param('id');
  const typed = typedFrom(await c.req.formData());
  const share = found((await shareQuery(db, allotmentId))[0]);
  const checked = checkWeight(typed, share.unit, lang);
  if (!checked.ok) return comeBack(c, share, typed, checked.errors, 422);
  const { milli, note } = checked.value;
  const answer = await handOut(db, viewerOf(c), { allotmentId, handedMilli: milli, note }, now);
  if (answer.ok) return seeOther(c, placeOf(share));
  const { errors, status } = refusalOf(c, answer, share);
  return comeBack(c, share, typed, errors, status);
});

const placeOf = ({ campaignId, dropPointId }: { campaignId: string; dropPointId: string }): string =>
  `/campaigns/${campaignId}/goods?drop=${dropPointId}#hand-out`;

function comeBack(c: AppContext, share: Share, typed: Typed, errors: Record<string, string>, status: Status) {
  const { id, campaignId, dropPointId } = share;
  const told = errors[''] ? { refusal: errors[''] } : { handing: { allotmentId: id, form: { typed, errors } } };
  return staffPage(c, campaignId, { ...told, drop: dropPointId }, status);
}

type Refused = { errors: Record<string, string>; status: Status };

function refusalOf(c: AppContext, { reason }: HandingAnswer & { ok: false }, share: Share): Refused {
  const t = errorTexts[c.var.lang];
  const whole = quantity((share.shareMilli ?? 0) / 1000, share.unit);
  if (reason === 'share_not_found') throw new NotFound();
  if (reason === 'above_share') return { errors: { weight: t.above_share(whole) }, status: 422 };
  if (reason === 'note_needed') return { errors: { note: t.note_needed(whole) }, status: 422 };
  return { errors: { '': t[reason] }, status: 409 };
}

handingRoutes.post('/campaigns/:id/drop-points/:dropId/handing-out', actors, async (c) => {
  const { db, lang, now } = c.var;
  const place = { campaignId: c.req.param('id'), dropPointId: c.req.param('dropId') };
  const answer = await handOutAll(db, viewerOf(c), place, now);
  if (answer.ok) return seeOther(c, placeOf(place));
  if (answer.reason === 'drop_point_not_found') throw new NotFound();
  return staffPage(c, place.campaignId, { refusal: errorTexts[lang][answer.reason], drop: place.dropPointId }, 409);
});
