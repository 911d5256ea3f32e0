import { Hono } from 'hono';
import { typedFrom } from '../../platform/forms.ts';
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
import { renderPage } from '../../platform/ui/page.tsx';
import { Notice } from '../../platform/ui/parts.tsx';
import { COOPERATIVE } from '../../platform/viewer.ts';
import { cancelConsignment } from './commands/cancel.ts';
import { dispatchConsignment } from './commands/dispatch.ts';
import { takeBackRefused } from './commands/take-back.ts';
import { checkCarrier, checkReason } from './inputs.ts';
import { readers, scopeOf } from './routes-list.tsx';
import { consignmentDetailFrom, consignmentDetailQueries } from './store-detail.ts';
import { consignmentTexts } from './texts.ts';
import { refusalTexts } from './texts-errors.ts';
import type { ConsignmentDetail, MoveAnswer } from './types.ts';
import { ConsignmentPage } from './views/consignment-page.tsx';
import type { ConsignmentForms } from './views/seller-actions.tsx';

/** One shipment, and what its cooperative does with it. */
export const consignmentPageRoutes = new Hono<AppEnv>();
const cooperative = allow(...COOPERATIVE);

/** The shipment as this viewer may see it; else a 404. */
export async function readConsignment(c: AppContext, id: string): Promise<ConsignmentDetail> {
  return found(consignmentDetailFrom(await readPage(c, consignmentDetailQueries(c.var.db, scopeOf(viewerOf(c)), id))));
}

type Shown = { forms?: ConsignmentForms; notice?: string; status?: 200 | 409 | 422 };

async function page(c: AppContext, id: string, { forms = {}, notice, status = 200 }: Shown = {}) {
  const consignment = await readConsignment(c, id);
  const t = consignmentTexts[c.var.lang];
  const isSeller = viewerOf(c).partyKind === 'cooperative';
  const title = isSeller ? t.title(consignment.institutionName) : t.titleFrom(consignment.cooperativeName);
  const why = notice ? (
    <Notice tone="bad">
      <p>{notice}</p>
    </Notice>
  ) : null;
  return renderPage(
    c,
    { title, nav: 'consignments', wide: true, status },
    <ConsignmentPage consignment={consignment} forms={forms} notice={why} />,
  );
}

consignmentPageRoutes.get('/consignments/:id', readers, (c) => page(c, c.req.param('id')));

consignmentPageRoutes.post('/consignments/:id/dispatch', cooperative, async (c) => {
  const { db, lang, now } = c.var;
  const consignmentId = c.req.param('id');
  const typed = typedFrom(await c.req.formData());
  const checked = checkCarrier(typed, lang);
  if (!checked.ok)
    return page(c, consignmentId, { forms: { dispatch: { typed, errors: checked.errors } }, status: 422 });
  const answer = await dispatchConsignment(db, viewerOf(c), { consignmentId, ...checked.value }, now);
  return answered(c, consignmentId, answer, { dispatch: { typed, errors: {} } });
});

consignmentPageRoutes.post('/consignments/:id/cancellation', cooperative, async (c) => {
  const { db, lang, now } = c.var;
  const consignmentId = c.req.param('id');
  const typed = typedFrom(await c.req.formData());
  const checked = checkReason(typed, 'cancelReason', lang);
  if (!checked.ok) return page(c, consignmentId, { forms: { cancel: { typed, errors: checked.errors } }, status: 422 });
  const answer = await cancelConsignment(db, viewerOf(c), { consignmentId, reason: checked.value }, now);
  return answered(c, consignmentId, answer, { cancel: { typed, errors: {} } });
});

consignmentPageRoutes.post('/consignments/:id/return', cooperative, async (c) => {
  const { db, now } = c.var;
  const consignmentId = c.req.param('id');
  return answered(c, consignmentId, await takeBackRefused(db, viewerOf(c), consignmentId, now), {});
});

/** Back to the page; with a sentence on it where the action did not count. */
async function answered(c: AppContext, id: string, answer: MoveAnswer, forms: ConsignmentForms) {
  if (answer.ok) return seeOther(c, `/consignments/${id}`);
  if (answer.reason === 'wrong_role') throw new Forbidden();
  if (answer.reason === 'consignment_not_found') throw new NotFound();
  return page(c, id, { forms, notice: refusalTexts[c.var.lang][answer.reason], status: 409 });
}
