import { Hono } from 'hono';
import { check, typedFrom } from '../../../platform/forms.ts';
import { type AppContext, type AppEnv, found, NotFound, readPage, seeOther, viewerOf } from '../../../platform/http.ts';
import { settingsFrom } from '../../../platform/settings.ts';
import { settingsQuery } from '../../../platform/store.ts';
import { type FormState, freshForm } from '../../../platform/ui/form.tsx';
import { renderPage } from '../../../platform/ui/page.tsx';
import { findings } from '../../checks.ts';
import { isOpen } from '../../lifecycle.ts';
import { comparison } from '../../moderation/assess.ts';
import { commodityName } from '../../names.ts';
import { act, type OwnAction } from '../commands/act.ts';
import { writeMessage } from '../commands/write.ts';
import { messageForm } from '../inputs.ts';
import { inForceQuery, neighboursOfOfferQuery } from '../store/compare.ts';
import { messagesQuery, ownOfferQuery, revisionPhotosQuery, revisionsQuery, trailQuery } from '../store/read.ts';
import { texts } from '../texts.ts';
import { texts as formTexts } from '../texts-form.ts';
import { OfferPage } from '../views/page.tsx';

export const routes = new Hono<AppEnv>();

type Told = {
  /** What kept an action from being carried out. */
  refusal?: string;
  wrong?: { typed: string; error: string };
  message?: FormState;
};

/** A cooperative's page of one of its offers, also as the answer to something that could not be done. */
export async function offerPage(c: AppContext, id: string, told: Told = {}) {
  const { db, lang } = c.var;
  const viewer = viewerOf(c);
  const scope = [db, viewer.partyId, id] as const;
  const [[row], revisions, photos, messages, trail, neighbours, references, settings] = await readPage(c, [
    ownOfferQuery(...scope),
    revisionsQuery(...scope),
    revisionPhotosQuery(...scope),
    messagesQuery(...scope),
    trailQuery(...scope),
    neighboursOfOfferQuery(...scope),
    inForceQuery(db, c.var.now),
    settingsQuery(db),
  ]);
  const { offer, commodity } = found(row);
  const all = revisions.map(({ revision }) => revision);
  const open = all.find((revision) => isOpen(revision.state)) ?? null;
  const listed = all.find((revision) => revision.id === offer.listedRevisionId) ?? null;
  const latest = open ?? listed ?? found(all[0]);
  const { available } = open && !listed ? open : offer;
  const subject = { tiers: latest.tiers, available, certificate: latest.certificate };
  const one = { offerId: id, ...offer, requiredCertificate: commodity.requiredCertificate, subject };
  const against = comparison(one, neighbours, references, settingsFrom(settings));
  const checks = { findings: findings(subject, against), against };
  const status = told.refusal ? 409 : told.wrong || told.message ? 422 : 200;
  return renderPage(
    c,
    { title: commodityName(commodity, lang), nav: 'offers', status },
    <OfferPage {...{ offer, commodity, open, listed, latest, photos, messages, trail, checks }} {...told} />,
  );
}

routes.get('/offers/:id', (c) => offerPage(c, c.req.param('id')));

/** What a cooperative does, each as a resource of its own. */
const actions: readonly (readonly [path: string, action: OwnAction])[] = [
  ['submission', 'submit'],
  ['withdrawal', 'withdraw'],
  ['discarding', 'discard'],
  ['pause', 'pause'],
  ['resumption', 'resume'],
];

for (const [path, action] of actions) {
  routes.post(`/offers/:id/${path}`, async (c) => {
    const id = c.req.param('id')!;
    const done = await act(c.var.db, viewerOf(c), id, action, c.var.now);
    if (done.ok) return seeOther(c, `/offers/${id}`);
    if (done.reason === 'no_such_offer') throw new NotFound();
    return offerPage(c, id, { refusal: texts[c.var.lang][done.reason] });
  });
}

routes.post('/offers/:id/messages', async (c) => {
  const id = c.req.param('id');
  const typed = typedFrom(await c.req.formData());
  const checked = check(messageForm, typed, formTexts[c.var.lang]);
  if (!checked.ok) return offerPage(c, id, { message: { ...freshForm, typed, errors: checked.errors } });
  const sent = await writeMessage(c.var.db, viewerOf(c), id, checked.value, c.var.now);
  if (!sent.ok) throw new NotFound();
  return seeOther(c, `/offers/${id}#messages`);
});
