import { Hono } from 'hono';
import { dayOf } from '../../../platform/clock.ts';
import { commit } from '../../../platform/db.ts';
import { type FieldErrors, type Typed, typedFrom } from '../../../platform/forms.ts';
import { type AppContext, type AppEnv, found, readPage, seeOther, viewerOf } from '../../../platform/http.ts';
import { renderFragment, renderPage } from '../../../platform/ui/page.tsx';
import { type Incoming, incomingPhotos } from '../../photos/incoming.ts';
import { putPhoto } from '../../photos/store.ts';
import { createOffer, editOffer, type Saved } from '../commands/save.ts';
import { checkOffer, keptPhotos } from '../inputs.ts';
import { freshFields, savedFields } from '../prefill.ts';
import { commoditiesQuery } from '../store/read.ts';
import { texts } from '../texts-form.ts';
import { Check } from '../views/check.tsx';
import { ChooseGoods } from '../views/choose.tsx';
import { OfferForm } from '../views/form.tsx';
import { type Desk, deskForEdit, deskForNew } from './desk.ts';

export const routes = new Hono<AppEnv>();

routes.get('/offers/new', async (c) => {
  const id = c.req.query('commodity');
  if (!id) {
    const [commodities] = await readPage(c, [commoditiesQuery(c.var.db, viewerOf(c).partyId)]);
    return renderPage(
      c,
      { title: texts[c.var.lang].newTitle, nav: 'offers' },
      <ChooseGoods commodities={commodities} />,
    );
  }
  const desk = await deskForNew(c, id);
  return formPage(c, desk, { typed: freshFields(desk.commodity, dayOf(c.var.now)), errors: {}, photos: [] });
});

routes.get('/offers/check', async (c) => {
  const typed = c.req.query();
  const desk = typed.offer ? await deskForEdit(c, typed.offer) : await deskForNew(c, typed.commodity ?? '');
  return renderFragment(c, <Check {...desk.check(typed)} />);
});

routes.get('/offers/:id/edit', async (c) => {
  const desk = await deskForEdit(c, c.req.param('id'));
  const { latest, photos } = found(desk.edited);
  return formPage(c, desk, { typed: savedFields(latest, desk.commodity), errors: {}, photos });
});

type Shown = { typed: Typed; errors: FieldErrors; photos: readonly string[] };

function formPage(c: AppContext, desk: Desk, { typed, errors, photos }: Shown) {
  const t = texts[c.var.lang];
  const status = Object.keys(errors).length > 0 ? 422 : 200;
  const { commodity, rules, cost, edited } = desk;
  const offer = edited && { id: edited.offer.id, version: edited.offer.version, listed: rules.available !== null };
  const form = (
    <OfferForm {...{ commodity, rules, cost, offer, photos }} form={{ typed, errors }} check={desk.check(typed)} />
  );
  return renderPage(c, { title: t.newTitle, nav: 'offers', status }, form);
}

routes.post('/offers', async (c) => {
  const posted = await c.req.formData();
  return save(c, await deskForNew(c, String(posted.get('commodity') ?? '')), posted);
});

routes.post('/offers/:id/revision', async (c) =>
  save(c, await deskForEdit(c, c.req.param('id')), await c.req.formData()),
);

async function save(c: AppContext, desk: Desk, posted: FormData) {
  const typed = typedFrom(posted);
  const t = texts[c.var.lang];
  const incoming = await incomingPhotos(posted, 'files');
  const checked = checkOffer(typed, desk.rules, t);
  const wrongFiles = fileErrors(incoming, t);
  if (!checked.ok || wrongFiles) {
    return comeBack(c, desk, typed, incoming, { ...(checked.ok ? {} : checked.errors), ...wrongFiles });
  }
  const wanted = { commodity: desk.commodity, input: checked.value, kept: keptPhotos(typed), photos: incoming.photos };
  const { db, now } = c.var;
  const saved = desk.edited
    ? await editOffer(db, viewerOf(c), desk.edited, wanted, now)
    : await createOffer(db, viewerOf(c), wanted, now);
  return saved.ok ? seeOther(c, saved.location) : comeBack(c, desk, typed, incoming, refusalOf(saved, c.var.lang));
}

function fileErrors({ refused }: Incoming, t: (typeof texts)['id']): FieldErrors | null {
  return refused.length === 0 ? null : { files: refused.map(({ name, reason }) => t[reason](name)).join(' ') };
}

function refusalOf(saved: Saved & { ok: false }, lang: 'id' | 'en'): FieldErrors {
  const t = texts[lang];
  if (saved.reason === 'photo_gone' || saved.reason === 'too_many_photos') return { files: t[saved.reason] };
  return { '': saved.reason === 'changed_meanwhile' ? t.changed_meanwhile : t.not_now };
}

/** The form as it was typed. Pictures that are in order are kept already, so that nobody has to choose them again. */
async function comeBack(c: AppContext, desk: Desk, typed: Typed, { photos }: Incoming, errors: FieldErrors) {
  const { db, now } = c.var;
  const [first, ...rest] = photos.map((photo) => putPhoto(db, photo, viewerOf(c).partyId, now));
  if (first) await commit(db, [first, ...rest]);
  const ids = [...new Set([...keptPhotos(typed), ...photos.map((photo) => photo.id)])];
  return formPage(c, desk, { typed, errors, photos: ids });
}
