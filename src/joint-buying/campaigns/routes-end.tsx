import { Hono } from 'hono';
import { typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, allow, found, readPage, seeOther, viewerOf } from '../../platform/http.ts';
import { type FormState, freshForm } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { cancelCampaign, cancelRefusal, moveDeadline, moveRefusal } from './commands/end.ts';
import { checkDeadline, checkReason } from './inputs.ts';
import { deadlineTyped } from './prefill.ts';
import { stakesQuery } from './store.ts';
import { endTexts } from './texts-end.ts';
import { problemText } from './texts-errors.ts';
import type { CampaignRefusal, Stakes } from './types.ts';
import { CancelPage, DeadlinePage } from './views/end-pages.tsx';

/** Cancelling, and moving the deadline: each has a page that says what it does to whom. */
export const endRoutes = new Hono<AppEnv>();
const starters = allow('moderator', 'administrator');
const page = { nav: 'campaigns' } as const;

type EndPage = { form: FormState; refusal: CampaignRefusal['reason'] | null; status?: 200 | 409 | 422 };

async function stakesOf(c: AppContext, id: string): Promise<Stakes> {
  const [[stakes]] = await readPage(c, [stakesQuery(c.var.db, id)]);
  return found(stakes);
}

function cancelPage(c: AppContext, stakes: Stakes, { status = 200, ...props }: EndPage) {
  const t = endTexts[c.var.lang];
  const title = stakes.state === 'draft' ? t.discardTitle : t.cancelTitle;
  return renderPage(c, { ...page, title, status }, <CancelPage stakes={stakes} {...props} />);
}

endRoutes.get('/campaigns/:id/cancellation', starters, async (c) => {
  const stakes = await stakesOf(c, c.req.param('id'));
  return cancelPage(c, stakes, { form: freshForm, refusal: cancelRefusal(stakes, c.var.now) });
});

endRoutes.post('/campaigns/:id/cancellation', starters, async (c) => {
  const { db, lang, now } = c.var;
  const id = c.req.param('id');
  const checked = checkReason(typedFrom(await c.req.formData()), lang);
  if (!checked.ok) return cancelPage(c, await stakesOf(c, id), { form: checked, refusal: null, status: 422 });
  const answer = await cancelCampaign(db, viewerOf(c), { id, ...checked.value }, now);
  if (answer.ok) return seeOther(c, `/campaigns/${id}`);
  const form = { typed: checked.typed, errors: {} };
  return cancelPage(c, await stakesOf(c, id), { form, refusal: answer.reason, status: 409 });
});

function deadlinePage(c: AppContext, stakes: Stakes, { status = 200, ...props }: EndPage) {
  const title = endTexts[c.var.lang].moveTitle;
  return renderPage(c, { ...page, title, status }, <DeadlinePage stakes={stakes} {...props} />);
}

endRoutes.get('/campaigns/:id/deadline', starters, async (c) => {
  const stakes = await stakesOf(c, c.req.param('id'));
  const form = { typed: deadlineTyped(stakes.deadline), errors: {} };
  return deadlinePage(c, stakes, { form, refusal: moveRefusal(stakes, c.var.now) });
});

endRoutes.post('/campaigns/:id/deadline', starters, async (c) => {
  const { db, lang, now } = c.var;
  const id = c.req.param('id');
  const checked = checkDeadline(typedFrom(await c.req.formData()), lang);
  if (!checked.ok) return deadlinePage(c, await stakesOf(c, id), { form: checked, refusal: null, status: 422 });
  const { typed, value } = checked;
  const answer = await moveDeadline(db, viewerOf(c), { id, ...value }, now);
  // Moved to where it is: the first of two sendings of the same form has done it.
  if (answer.ok || answer.reason === 'same_deadline') return seeOther(c, `/campaigns/${id}`);
  const stakes = await stakesOf(c, id);
  if (answer.reason !== 'problems')
    return deadlinePage(c, stakes, { form: { typed, errors: {} }, refusal: answer.reason, status: 409 });
  const words = { form: { ...stakes, ...value, deliveryUntil: stakes.deliveryFrom }, unit: stakes.unit };
  const errors = answer.problems.map((one) => [one.field, problemText(one, words, lang)]);
  return deadlinePage(c, stakes, { form: { typed, errors: Object.fromEntries(errors) }, refusal: null, status: 422 });
});
