import { dayOf } from '../../platform/clock.ts';
import type { FieldErrors, Typed } from '../../platform/forms.ts';
import { type AppContext, Forbidden, found, NotFound, seeOther, viewerOf } from '../../platform/http.ts';
import { saveDraft, updateDraft } from '../commands/drafts.ts';
import { submitOrder } from '../commands/submit.ts';
import { checkOrder, linesOf } from '../inputs.ts';
import { agreementOf } from '../inputs-decisions.ts';
import { orderDetailFrom, orderDetailQueries } from '../store-detail.ts';
import { orderFormFrom, orderFormQueries } from '../store-form.ts';
import { refusalTexts } from '../texts-decisions.ts';
import type { OrderForm, Preview, SaveDraftAnswer, SubmitAnswer } from '../types.ts';
import { commoditiesNow, readFormData } from './form-data.ts';
import { type Edited, formPage } from './form-page.tsx';
import { refusalErrors } from './form-preview.ts';
import { readBoth } from './read.ts';

/** Saves or sends the form. What stands in the way comes back with the form as it was filled in. */
export async function carryOut(
  c: AppContext,
  typed: Typed,
  orderId: string | null,
  intent: 'save' | 'submit',
): Promise<Response> {
  const { lang, now } = c.var;
  const edited: Edited = orderId ? { id: orderId, version: Number(typed.version) || 0 } : null;
  // The sites are looked at by the command, in the round trip it needs anyway.
  const checked = checkOrder(typed, { commodities: await commoditiesNow(c), sites: null }, dayOf(now), lang);
  if (!checked.ok) return comeBack(c, typed, edited, { errors: checked.errors });
  const sent = { key: checked.key, form: checked.form, edited };
  const answer = intent === 'save' ? await save(c, sent) : await submit(c, typed, sent);
  return answer.ok ? seeOther(c, `/orders/${answer.orderId}`) : refused(c, typed, edited, answer);
}

type Sent = { key: string; form: OrderForm; edited: Edited };

function save(c: AppContext, { key, form, edited }: Sent): Promise<SaveDraftAnswer> {
  const { db, now } = c.var;
  return edited
    ? updateDraft(db, viewerOf(c), { orderId: edited.id, version: edited.version, form }, now)
    : saveDraft(db, viewerOf(c), { key, form }, now);
}

const submit = (c: AppContext, typed: Typed, { key, form, edited }: Sent): Promise<SubmitAnswer> =>
  submitOrder(
    c.var.db,
    viewerOf(c),
    { key, order: edited, form, agreement: agreementOf(typed, form.lines.length) },
    c.var.now,
  );

type Refused = (SubmitAnswer | SaveDraftAnswer) & { ok: false };

function refused(c: AppContext, typed: Typed, edited: Edited, answer: Refused): Promise<Response> | Response {
  const text = refusalTexts[c.var.lang][answer.reason];
  switch (answer.reason) {
    case 'order_not_found':
      throw new NotFound();
    case 'wrong_role':
      throw new Forbidden();
    case 'not_editable':
    case 'not_submitted':
      return seeOther(c, `/orders/${edited?.id ?? ''}`);
    case 'order_changed':
    case 'try_again':
      return comeBack(c, typed, edited, { refusal: text });
    case 'not_seen':
    case 'stock_changed':
    case 'price_changed':
    case 'nothing_to_fill':
      return comeBack(c, typed, edited, { refusal: text, preview: answer.preview });
    default:
      return comeBack(c, typed, edited, {
        errors: refusalErrors(
          answer,
          linesOf(typed).map((_, n) => n),
          c.var.lang,
        ),
      });
  }
}

type Back = { errors?: FieldErrors; refusal?: string; preview?: Preview };

/** The form as it was filled in, with what stands in the way. An edited order is read again: sending it now means its newest version. */
async function comeBack(c: AppContext, typed: Typed, edited: Edited, back: Back): Promise<Response> {
  const [data, newest] = edited ? await readEdited(c, edited.id) : [await readFormData(c), null];
  const view = {
    ...{ data, errors: back.errors ?? {}, refusal: back.refusal, preview: back.preview ?? null },
    typed: newest ? { ...typed, version: String(newest.version) } : typed,
    formLines: linesOf(typed).map((_, n) => n),
    edited: newest ? { id: newest.id, version: newest.version } : null,
  };
  return formPage(c, view, back.refusal ? 409 : 422);
}

async function readEdited(c: AppContext, id: string) {
  const { db } = c.var;
  const { partyId } = viewerOf(c);
  const detail = orderDetailQueries(db, { institutionId: partyId }, id);
  const [choices, rows] = await readBoth(c, orderFormQueries(db, partyId, dayOf(c.var.now)), detail);
  return [orderFormFrom(choices), found(orderDetailFrom(rows))] as const;
}
