import { dayOf } from '../../platform/clock.ts';
import { type AppContext, found, NotFound, readPage, viewerOf } from '../../platform/http.ts';
import { settingsFrom } from '../../platform/settings.ts';
import { settingsQuery } from '../../platform/store.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { LinkButton, Notice } from '../../platform/ui/parts.tsx';
import { findings } from '../checks.ts';
import { type OfferState, type OpenState, openTo } from '../lifecycle.ts';
import { commodityName } from '../names.ts';
import { comparison } from './assess.ts';
import type { Decision } from './commands.ts';
import { neighboursQuery, nextWaitingQuery, referencesQuery } from './store/queue.ts';
import {
  historyQuery,
  listedRevisionQuery,
  messagesQuery,
  photosQuery,
  placeInQueueQuery,
  submissionQuery,
  trailQuery,
} from './store/submission.ts';
import { texts } from './texts.ts';
import { eventName } from './trail.ts';
import { Conversation, DecisionCard, type DecisionForms, LateNotice, TrailCard } from './views/decision.tsx';
import { CooperativeCard, DecidedNotice, SideBySide, SubmissionHeading } from './views/submission.tsx';

type Extra = {
  forms?: DecisionForms;
  /** The decision came too late: somebody else's stands. */
  late?: { decidedBy: string | null; decidedAt: number | null };
};

const doneKeys: readonly Decision[] = ['approve', 'request_changes', 'reject', 'suspend', 'reinstate'];

/** One submission with all that a decision needs, in one round trip. */
export async function submissionPage(c: AppContext, revisionId: string, { forms = null, late }: Extra) {
  const { db, now, lang } = c.var;
  const [rows, listed, photos, place, history, messages, trail, neighbours, references, settingRows, next] =
    await readPage(c, [
      submissionQuery(db, revisionId),
      listedRevisionQuery(db, revisionId),
      photosQuery(db, revisionId),
      placeInQueueQuery(db, revisionId),
      historyQuery(db, revisionId),
      messagesQuery(db, revisionId),
      trailQuery(db, revisionId),
      neighboursQuery(db, { revisionId }),
      referencesQuery(db, dayOf(now)),
      settingsQuery(db),
      nextWaitingQuery(db, [revisionId]),
    ]);
  const submission = found(rows[0]);
  if (submission.revision.state === 'draft') throw new NotFound();
  const { revision } = submission;
  const before = submission.listedRevisionId === revision.id ? undefined : listed[0];
  const available = before ? submission.available : revision.available;
  const subject = { tiers: revision.tiers, available, certificate: revision.certificate };
  const against = comparison({ ...submission, subject }, neighbours, references, settingsFrom(settingRows));
  const open =
    revision.state === 'submitted' || revision.state === 'changes_requested' ? (revision.state as OpenState) : null;
  const actions = openTo(submission.offerState as OfferState, open, viewerOf(c).role);
  const status = late ? 409 : forms ? 422 : 200;
  return renderPage(
    c,
    { title: `${commodityName(submission, lang)}, ${submission.cooperative}`, nav: 'moderation', status },
    <>
      <SubmissionHeading submission={submission} place={place[0] ?? { place: 0, total: 0 }} />
      {late ? <LateNotice {...late} /> : <Done done={c.req.query('done')} next={next[0]?.id ?? null} lang={lang} />}
      <DecidedNotice submission={submission} />
      <div class="two main-first">
        <div>
          <SideBySide
            submission={submission}
            listed={before}
            findings={findings(subject, against)}
            against={against}
            photos={photos}
          />
        </div>
        <div>
          <DecisionCard submission={submission} actions={actions} forms={forms} />
          <CooperativeCard submission={submission} history={found(history[0])} />
        </div>
      </div>
      <div class="two main-first">
        <Conversation submission={submission} messages={messages} forms={forms} />
        <TrailCard trail={trail} words={(type) => eventName(type, lang)} />
      </div>
    </>,
  );
}

/** After a decision: what became of it, and the next one that waits. */
function Done({ done, next, lang }: { done: string | undefined; next: string | null; lang: 'id' | 'en' }) {
  const t = texts[lang];
  const decision = doneKeys.find((key) => key === done);
  if (!decision) return null;
  return (
    <Notice tone="good">
      <p>{t[`done_${decision}`]}</p>
      <LinkButton href={next ? `/moderation/${next}` : '/moderation'}>{next ? t.nextOne : t.backToQueue}</LinkButton>
    </Notice>
  );
}
