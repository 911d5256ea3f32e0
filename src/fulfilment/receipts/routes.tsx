import { Hono } from 'hono';
import { type Incoming, incomingPhotos, putPhoto } from '../../catalog/index.ts';
import { commit } from '../../platform/db.ts';
import { type FieldErrors, typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, allow, found, readPage, seeOther, viewerOf } from '../../platform/http.ts';
import { assets } from '../../platform/ui/assets.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { Heading } from '../../platform/ui/parts.tsx';
import { receiveConsignment } from './commands.ts';
import { checkReceipt, keptPhotos } from './inputs.ts';
import { arrivalFrom, arrivalQueries } from './store.ts';
import { receiptTexts } from './texts.ts';
import { errorTexts } from './texts-errors.ts';
import { keptTexts } from './texts-kept.ts';
import type { Arrival } from './types.ts';
import { freshFigures, type ReceiptFormState } from './views/receipt-form.tsx';
import { isOpen, ReceiptPage } from './views/receipt-page.tsx';

/** What a buyer's receiver says of a consignment: on a phone, with or without a line. */
export const receiptRoutes = new Hono<AppEnv>();
const receiver = allow('requester', 'approver');

async function readArrival(c: AppContext, id: string): Promise<Arrival> {
  const results = await readPage(c, arrivalQueries(c.var.db, viewerOf(c).partyId, id));
  return found(arrivalFrom(results));
}

type Status = 200 | 409 | 422;

function receiptPage(c: AppContext, arrival: Arrival, form: ReceiptFormState, status: Status = 200) {
  const t = receiptTexts[c.var.lang];
  return renderPage(
    c,
    { title: arrival.receipt ? t.doneTitle : t.title, nav: 'consignments', scripts: [assets.receipt], status },
    <ReceiptPage arrival={arrival} form={form} isRefused={status === 409} />,
  );
}

receiptRoutes.get('/consignments/:id/receipt', receiver, async (c) => {
  const arrival = await readArrival(c, c.req.param('id'));
  const typed = freshFigures(arrival, c.req.query('fill') === 'refused' ? 'refused' : 'as_sent');
  return receiptPage(c, arrival, { typed, errors: {}, photos: [] });
});

receiptRoutes.post('/consignments/:id/receipt', receiver, async (c) => {
  const { db, lang, now } = c.var;
  const posted = await c.req.formData();
  const typed = typedFrom(posted);
  const [arrival, incoming] = await Promise.all([readArrival(c, c.req.param('id')), incomingPhotos(posted, 'files')]);
  const checked = checkReceipt(typed, arrival.lines, lang);
  const errors = { ...(checked.ok ? {} : checked.errors), ...fileErrors(incoming, lang) };
  if (!checked.ok || (Object.keys(errors).length > 0 && isOpen(arrival)))
    return comeBack(c, arrival, { typed, errors, photos: [] }, incoming);
  const photos = { kept: keptPhotos(typed), added: incoming.photos };
  const answer = await receiveConsignment(db, viewerOf(c), arrival, checked.value, photos, now);
  if (answer.ok) return seeOther(c, answer.location);
  if (answer.reason === 'photo_gone' || answer.reason === 'too_many_photos')
    return comeBack(c, arrival, { typed, errors: { files: errorTexts[lang][answer.reason] }, photos: [] }, incoming);
  return tooLate(c, { typed, errors: {}, photos: [] });
});

function fileErrors({ refused }: Incoming, lang: 'id' | 'en'): FieldErrors {
  const t = errorTexts[lang];
  return refused.length === 0 ? {} : { files: refused.map(({ name, reason }) => t[reason](name)).join(' ') };
}

/** The form as it was typed. Photos that are in order are kept already, so that nobody has to take them again. */
async function comeBack(c: AppContext, arrival: Arrival, form: ReceiptFormState, { photos }: Incoming) {
  if (!isOpen(arrival)) return receiptPage(c, arrival, { ...form, errors: {} }, 409);
  const { db, now } = c.var;
  const [first, ...rest] = photos.map((photo) => putPhoto(db, photo, viewerOf(c).partyId, now));
  if (first) await commit(db, [first, ...rest]);
  const ids = [...new Set([...keptPhotos(form.typed), ...photos.map((photo) => photo.id)])];
  return receiptPage(c, arrival, { ...form, photos: ids }, 422);
}

/** Somebody was faster, or there is nothing to receive: the page as it stands now says which. */
async function tooLate(c: AppContext, form: ReceiptFormState) {
  const arrival = await readArrival(c, c.req.param('id') ?? '');
  if (!isOpen(arrival)) return receiptPage(c, arrival, form, 409);
  const errors = { '': receiptTexts[c.var.lang].changedMeanwhile };
  return receiptPage(c, arrival, { ...form, errors }, 422);
}

/** What the phone shows for a page it has not kept. */
receiptRoutes.get('/offline', async (c) => {
  const t = keptTexts[c.var.lang];
  await readPage(c, []);
  return renderPage(
    c,
    { title: t.offlineTitle, nav: 'consignments', scripts: [assets.receipt] },
    <Heading title={t.offlineTitle} lead={t.offlineBody} />,
  );
});
