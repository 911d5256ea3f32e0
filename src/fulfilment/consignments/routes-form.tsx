import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { dayOf } from '../../platform/clock.ts';
import { type Typed, typedFrom } from '../../platform/forms.ts';
import {
  type AppContext,
  type AppEnv,
  allow,
  Forbidden,
  found,
  NotFound,
  readPage,
  seeOther,
  viewerOf,
} from '../../platform/http.ts';
import { type FormState, freshForm } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { Notice } from '../../platform/ui/parts.tsx';
import { COOPERATIVE } from '../../platform/viewer.ts';
import { closeAward } from './commands/close-award.ts';
import { packConsignment } from './commands/pack.ts';
import { checkPacking, checkReason, closureField, lineErrors } from './inputs.ts';
import { packingFrom, packingQueries } from './store-open.ts';
import { errorTexts, refusalTexts } from './texts-errors.ts';
import { formTexts } from './texts-form.ts';
import type { LineRefusal, PackAnswer, PackingOrder } from './types.ts';
import { PackPage, type PackPageProps } from './views/pack-page.tsx';

/** Preparing a shipment of an order's goods, and saying that there will be no more. */
export const consignmentFormRoutes = new Hono<AppEnv>();
const cooperative = allow(...COOPERATIVE);

consignmentFormRoutes.get('/consignments/new', cooperative, async (c) => {
  const orderId = c.req.query('order');
  if (!orderId) return seeOther(c, '/consignments');
  return packPage(c, { order: await readOrder(c, orderId), form: freshForm });
});

consignmentFormRoutes.post('/consignments', cooperative, async (c) => {
  const { db, lang, now } = c.var;
  const typed = typedFrom(await c.req.formData());
  const checked = checkPacking(typed, dayOf(now), lang);
  if (!checked.ok) return comeBack(c, { typed, errors: checked.errors });
  const answer = await packConsignment(db, viewerOf(c), checked.value, now);
  return answer.ok ? seeOther(c, answer.location) : refused(c, typed, answer);
});

consignmentFormRoutes.post('/awards/:id/closure', cooperative, async (c) => {
  const { db, lang, now } = c.var;
  const awardId = c.req.param('id');
  const typed = typedFrom(await c.req.formData());
  const checked = checkReason(typed, closureField(awardId), lang);
  if (!checked.ok) return closureBack(c, awardId, { typed, errors: checked.errors });
  const answer = await closeAward(db, viewerOf(c), { awardId, reason: checked.value }, now);
  if (answer.ok) return seeOther(c, `/consignments/new?order=${answer.orderId}`);
  if (answer.reason === 'wrong_role') throw new Forbidden();
  if (answer.reason === 'award_not_found') throw new NotFound();
  return closureBack(c, awardId, { typed, errors: {} }, refusalTexts[lang][answer.reason]);
});

/** An order the cooperative delivers for, by its id or by one of its awards. */
async function readOrder(c: AppContext, of: string | { awardId: string }): Promise<PackingOrder> {
  const { partyId, userId } = viewerOf(c);
  const results = await readPage(c, packingQueries(c.var.db, partyId, of, { userId, key: '' }));
  return found(packingFrom(results));
}

function packPage(c: AppContext, props: PackPageProps, status: 200 | 409 | 422 = 200) {
  return renderPage(
    c,
    { title: formTexts[c.var.lang].title, nav: 'consignments', wide: true, status },
    <PackPage {...props} />,
  );
}

/** The form as it was filled in, with what is left now. */
async function comeBack(c: AppContext, form: FormState, status: 409 | 422 = 422) {
  return packPage(c, { order: await readOrder(c, form.typed.orderId ?? ''), form }, status);
}

async function refused(c: AppContext, typed: Typed, answer: PackAnswer & { ok: false }) {
  const { lang } = c.var;
  switch (answer.reason) {
    case 'wrong_role':
      throw new Forbidden();
    case 'order_not_found':
      throw new NotFound();
    case 'nothing_chosen':
      return comeBack(c, { typed, errors: { '': errorTexts[lang].nothing_chosen } });
    case 'try_again':
      return comeBack(c, { typed, errors: { '': refusalTexts[lang].try_again } }, 409);
    default:
      return linesBack(c, typed, answer.lines);
  }
}

async function linesBack(c: AppContext, typed: Typed, lines: readonly LineRefusal[]) {
  const order = await readOrder(c, typed.orderId ?? '');
  const unitOf = (id: string) => order.awards.find((award) => award.awardId === id)?.tradeUnit ?? '';
  return packPage(c, { order, form: { typed, errors: lineErrors(lines, unitOf, c.var.lang) } }, 422);
}

async function closureBack(c: AppContext, awardId: string, form: FormState, why?: string) {
  const order = await readOrder(c, { awardId });
  const notice: Child = why ? (
    <Notice tone="bad">
      <p>{why}</p>
    </Notice>
  ) : null;
  return packPage(c, { order, form: freshForm, closure: { awardId, form }, notice }, why ? 409 : 422);
}
