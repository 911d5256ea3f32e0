import { Hono } from 'hono';
import { commodityName } from '../../catalog/index.ts';
import { type FieldErrors, typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, allow, NotFound, seeOther, viewerOf } from '../../platform/http.ts';
import type { Lang } from '../../platform/i18n.ts';
import { quantity } from '../../platform/quantity.ts';
import { type FormState, freshForm } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { COOPERATIVE } from '../../platform/viewer.ts';
import { offerReceived } from './commands/offer.ts';
import { type ReceiveAnswer, receiveShare } from './commands/receive.ts';
import { checkKey, checkWeight } from './inputs.ts';
import { readOwn } from './read.ts';
import type { Status } from './routes-pages.tsx';
import { errorTexts } from './texts-errors.ts';
import { ownTexts } from './texts-own.ts';
import type { OwnPage } from './types.ts';
import { ReceiptPage } from './views/receipt-page.tsx';

/** What a cooperative says of its own goods. */
export const ownRoutes = new Hono<AppEnv>();
const members = allow(...COOPERATIVE);

type Told = { form?: FormState; refusal?: string };

function receiptPage(c: AppContext, { campaign, own }: OwnPage, told: Told = {}, status: Status = 200) {
  const { lang } = c.var;
  const { form = freshForm, refusal } = told;
  return renderPage(
    c,
    { title: ownTexts[lang].title(commodityName(campaign, lang)), nav: 'campaigns', status },
    <ReceiptPage {...{ campaign, own, form }} {...(refusal ? { refusal } : {})} />,
  );
}

ownRoutes.get('/allotments/:id/receipt', members, async (c) => receiptPage(c, await readOwn(c, c.req.param('id'))));

ownRoutes.post('/allotments/:id/receipt', members, async (c) => {
  const { db, lang, now } = c.var;
  const allotmentId = c.req.param('id');
  const typed = typedFrom(await c.req.formData());
  const page = await readOwn(c, allotmentId);
  const checked = checkWeight(typed, page.campaign.unit, lang);
  if (!checked.ok) return receiptPage(c, page, { form: checked }, 422);
  const { milli, note } = checked.value;
  const answer = await receiveShare(db, viewerOf(c), { allotmentId, receivedMilli: milli, note }, now);
  if (answer.ok) return seeOther(c, `/allotments/${allotmentId}/receipt`);
  const errors = refusalOf(answer, page, lang);
  if (!errors['']) return receiptPage(c, page, { form: { typed, errors } }, 422);
  return receiptPage(c, page, { form: { typed, errors: {} }, refusal: errors[''] }, 409);
});

function refusalOf({ reason }: ReceiveAnswer & { ok: false }, { campaign, own }: OwnPage, lang: Lang): FieldErrors {
  const t = errorTexts[lang];
  const handed = quantity((own.handedMilli ?? 0) / 1000, campaign.unit);
  if (reason === 'share_not_found') throw new NotFound();
  if (reason === 'above_handed') return { weight: t.above_handed(handed) };
  if (reason === 'receipt_note_needed') return { note: t.receipt_note_needed(handed) };
  return { '': t[reason] };
}

ownRoutes.post('/allotments/:id/offer', members, async (c) => {
  const { db, lang, now } = c.var;
  const allotmentId = c.req.param('id');
  const checked = checkKey(typedFrom(await c.req.formData()), lang);
  if (!checked.ok) return receiptPage(c, await readOwn(c, allotmentId), { refusal: checked.errors.key! }, 422);
  const answer = await offerReceived(db, viewerOf(c), { allotmentId, key: checked.value.key }, now);
  if (answer.ok) return seeOther(c, answer.location);
  if (answer.reason === 'share_not_found') throw new NotFound();
  return receiptPage(c, await readOwn(c, allotmentId), { refusal: errorTexts[lang][answer.reason] }, 409);
});
