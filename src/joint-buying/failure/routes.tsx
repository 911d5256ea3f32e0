import { Hono } from 'hono';
import * as v from 'valibot';
import { check, lineOfText, typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, allow, found, readPage, seeOther, viewerOf } from '../../platform/http.ts';
import { type FormState, freshForm } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { stakesQuery } from '../campaigns/store.ts';
import { failCampaign, failureRefusal } from './commands.ts';
import { orderedQuery } from './store.ts';
import { failureTexts } from './texts.ts';
import type { FailureRefusal } from './types.ts';
import { FailurePage } from './views.tsx';

/** The end of a purchase whose suppliers do not deliver. */
export const failureRoutes = new Hono<AppEnv>();
const starters = allow('moderator', 'administrator');
const reasonOnly = v.object({ reason: lineOfText(300, 3) });

type Shown = { form?: FormState; refusal?: FailureRefusal; status?: 200 | 409 | 422 };

async function failurePage(c: AppContext, id: string, { form = freshForm, refusal, status = 200 }: Shown) {
  const [[stakes], [beyond]] = await readPage(c, [stakesQuery(c.var.db, id), orderedQuery(c.var.db, id)]);
  const all = { ...found(stakes), ...found(beyond) };
  const stands = refusal ?? failureRefusal(all);
  const title = failureTexts[c.var.lang].title;
  return renderPage(c, { nav: 'campaigns', title, status }, <FailurePage stakes={all} form={form} refusal={stands} />);
}

failureRoutes.get('/campaigns/:id/failure', starters, (c) => failurePage(c, c.req.param('id'), {}));

failureRoutes.post('/campaigns/:id/failure', starters, async (c) => {
  const { db, lang, now } = c.var;
  const id = c.req.param('id');
  const typed = { reason: '', ...typedFrom(await c.req.formData()) };
  const checked = check(reasonOnly, typed, failureTexts[lang]);
  if (!checked.ok) return failurePage(c, id, { form: checked, status: 422 });
  const answer = await failCampaign(db, viewerOf(c), { id, ...checked.value }, now);
  if (answer.ok) return seeOther(c, `/campaigns/${id}`);
  if (answer.reason === 'campaign_not_found') found(undefined);
  return failurePage(c, id, { form: { typed, errors: {} }, refusal: answer.reason, status: 409 });
});
