import { Hono } from 'hono';
import { incomingPhotos, type NewPhoto, putPhoto } from '../../catalog/index.ts';
import { type FieldErrors, type Typed, typedFrom } from '../../platform/forms.ts';
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
import { COOPERATIVE, FORUM, INSTITUTION } from '../../platform/viewer.ts';
import { openDispute, writeMessage } from './commands.ts';
import { decideDispute, withdrawDispute } from './decide.ts';
import { checkMessage, checkOpening, checkOutcome, listAddress, payableField } from './inputs.ts';
import { actRefusal } from './rules.ts';
import {
  headQuery,
  linesOfConsignment,
  linesOfDispute,
  listFrom,
  listQueries,
  messagesQuery,
  subjectQuery,
} from './store.ts';
import { texts } from './texts.ts';
import { errorTexts } from './texts-errors.ts';
import { type DisputeForms, DisputePage } from './views/dispute-page.tsx';
import { DisputeListPage } from './views/list-page.tsx';
import { NewDisputePage, NoConsignment } from './views/new-page.tsx';

/** Disagreements about deliveries: both parties and the forum's staff, who decide. */
export const disputeRoutes = new Hono<AppEnv>();
const readers = allow(...COOPERATIVE, ...INSTITUTION, ...FORUM);
const parties = ['manager', 'clerk', 'requester', 'approver'] as const;
const judges = ['moderator', 'administrator'] as const;
const navOf = (c: AppContext): string => (viewerOf(c).partyKind === 'forum' ? 'moderation' : 'consignments');

disputeRoutes.get('/disputes', readers, async (c) => {
  const at = listAddress(c.req.query());
  const viewer = viewerOf(c);
  const results = await readPage(c, listQueries(c.var.db, viewer, at));
  return renderPage(
    c,
    { title: texts[c.var.lang].title, nav: navOf(c), wide: true },
    <DisputeListPage list={listFrom(results)} at={at} staff={viewer.partyKind === 'forum'} />,
  );
});

disputeRoutes.get('/disputes/new', allow(...parties), (c) => newPage(c, c.req.query('consignment') ?? '', freshForm));

type Status = 200 | 403 | 409 | 422;

async function newPage(c: AppContext, consignmentId: string, form: FormState, status: Status = 200) {
  const { db, lang } = c.var;
  const viewer = viewerOf(c);
  if (!consignmentId) {
    await readPage(c, []);
    return renderPage(c, { title: texts[lang].newTitle, nav: 'consignments', status }, <NoConsignment />);
  }
  const [subjects, lines] = await readPage(c, [
    subjectQuery(db, viewer, consignmentId),
    linesOfConsignment(db, consignmentId),
  ]);
  const subject = found(subjects[0]);
  if (subject.openDisputeId) return seeOther(c, `/disputes/${subject.openDisputeId}`);
  const shown = subject.state === 'received' ? form : { ...form, errors: { '': errorTexts[lang].not_received } };
  return renderPage(
    c,
    { title: texts[lang].newTitle, nav: 'consignments', wide: true, status },
    <NewDisputePage {...{ subject, lines }} form={shown} isBuyer={viewer.partyKind === 'institution'} />,
  );
}

type Photo = { photo: NewPhoto | null; errors: FieldErrors };

/** The picture of a form: the first file, or why it is none. */
async function photoIn(c: AppContext, form: FormData): Promise<Photo> {
  const { photos, refused } = await incomingPhotos(form, 'photo');
  const [bad] = refused;
  return { photo: photos[0] ?? null, errors: bad ? { photo: errorTexts[c.var.lang][bad.reason] } : {} };
}

/** A form that comes back keeps its picture. */
async function keeping(c: AppContext, typed: Typed, errors: FieldErrors, photo: NewPhoto | null): Promise<FormState> {
  if (!photo) return { typed, errors };
  await putPhoto(c.var.db, photo, viewerOf(c).partyId, c.var.now);
  return { typed: { ...typed, keptPhotoId: photo.id }, errors };
}

disputeRoutes.post('/disputes', allow(...parties), async (c) => {
  const { db, lang, now } = c.var;
  const form = await c.req.formData();
  const typed = typedFrom(form);
  const consignmentId = typed.consignmentId ?? '';
  const { photo, errors } = await photoIn(c, form);
  const lines = typed.receiptLineId ? await linesOfConsignment(db, consignmentId) : [];
  const ids = lines.map((line) => line.receiptLineId);
  const checked = checkOpening(typed, ids, lang);
  if (!checked.ok || errors.photo) {
    const all = { ...(checked.ok ? {} : checked.errors), ...errors };
    return newPage(c, consignmentId, await keeping(c, typed, all, photo), 422);
  }
  const answer = await openDispute(db, viewerOf(c), { ...checked.value, photo }, now);
  if (answer.ok) return seeOther(c, answer.path);
  if (answer.reason === 'already_open') return seeOther(c, `/disputes/${answer.disputeId}`);
  if (answer.reason === 'consignment_not_found') throw new NotFound();
  if (answer.reason === 'wrong_role') throw new Forbidden();
  return newPage(c, consignmentId, { typed, errors: { '': errorTexts[lang][answer.reason] } }, 409);
});

type Shown = { forms?: DisputeForms; notice?: string; status?: Status };

async function disputePage(c: AppContext, id: string, { forms = {}, notice, status = 200 }: Shown = {}) {
  const { db, lang } = c.var;
  const viewer = viewerOf(c);
  const [heads, lines, messages] = await readPage(c, [
    headQuery(db, viewer, id),
    linesOfDispute(db, id),
    messagesQuery(db, id),
  ]);
  const head = found(heads[0]);
  const may = {
    write: actRefusal(viewer, head, 'write') === null,
    decide: actRefusal(viewer, head, 'decide') === null,
    withdraw: actRefusal(viewer, head, 'withdraw') === null,
  };
  const told = notice ? (
    <Notice tone="bad">
      <p>{notice}</p>
    </Notice>
  ) : undefined;
  return renderPage(
    c,
    { title: `${texts[lang].title}, ${head.noteNumber ?? head.orderNumber ?? ''}`, nav: navOf(c), wide: true, status },
    <DisputePage shown={{ head, lines, messages }} {...{ forms, may }} notice={told} />,
  );
}

disputeRoutes.get('/disputes/:id', readers, (c) => disputePage(c, c.req.param('id')));

disputeRoutes.post('/disputes/:id/messages', allow(...parties, ...judges), async (c) => {
  const { db, lang, now } = c.var;
  const disputeId = c.req.param('id');
  const form = await c.req.formData();
  const typed = typedFrom(form);
  const { photo, errors } = await photoIn(c, form);
  const checked = checkMessage(typed, lang);
  if (!checked.ok || errors.photo) {
    const all = { ...(checked.ok ? {} : checked.errors), ...errors };
    return disputePage(c, disputeId, { forms: { message: await keeping(c, typed, all, photo) }, status: 422 });
  }
  const answer = await writeMessage(db, viewerOf(c), { ...checked.value, photo, disputeId }, now);
  if (answer.ok) return seeOther(c, `/disputes/${disputeId}`);
  return refused(c, disputeId, answer.reason, { message: { typed, errors: {} } });
});

/** The page as it stands now, with why it did not count; what was typed is kept. */
function refused(c: AppContext, id: string, reason: string, forms: DisputeForms = {}) {
  if (reason === 'dispute_not_found') throw new NotFound();
  const t = errorTexts[c.var.lang];
  const notice = String(t[reason as keyof typeof t]);
  return disputePage(c, id, { forms, notice, status: reason === 'wrong_role' ? 403 : 409 });
}

disputeRoutes.post('/disputes/:id/outcome', allow(...judges), async (c) => {
  const { db, lang, now } = c.var;
  const disputeId = c.req.param('id');
  const typed = typedFrom(await c.req.formData());
  const checked = checkOutcome(typed, lang);
  if (!checked.ok) return disputePage(c, disputeId, { forms: { outcome: checked }, status: 422 });
  const answer = await decideDispute(db, viewerOf(c), { disputeId, ...checked.value }, now);
  if (answer.ok) return seeOther(c, `/disputes/${disputeId}`);
  if (answer.reason !== 'lines' && answer.reason !== 'nothing_changed') {
    return refused(c, disputeId, answer.reason, { outcome: { typed, errors: {} } });
  }
  const t = errorTexts[lang];
  const errors: FieldErrors =
    answer.reason === 'lines'
      ? Object.fromEntries([...answer.faults].map(([line, fault]) => [payableField(line), t[fault]]))
      : { '': t.nothing_changed };
  return disputePage(c, disputeId, { forms: { outcome: { typed, errors } }, status: 422 });
});

disputeRoutes.post('/disputes/:id/withdrawal', allow(...parties), async (c) => {
  const { db, now } = c.var;
  const disputeId = c.req.param('id');
  const answer = await withdrawDispute(db, viewerOf(c), { disputeId }, now);
  return answer.ok ? seeOther(c, `/disputes/${disputeId}`) : refused(c, disputeId, answer.reason);
});
