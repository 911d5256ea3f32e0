import type { Child } from 'hono/jsx';
import { momentText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { AreaField, ErrorSummary, Form, type FormState, freshForm } from '../../../platform/ui/form.tsx';
import { Card, Facts, Heading, Notice } from '../../../platform/ui/parts.tsx';
import type { DisputeRow, LineRow, MessageRow } from '../store.ts';
import { subjectTexts, texts } from '../texts.ts';
import { OutcomeForm } from './outcome-form.tsx';
import { DisputeChip, LineFacts, SaidPhoto } from './parts.tsx';

export type DisputeShown = { head: DisputeRow; lines: readonly LineRow[]; messages: readonly MessageRow[] };
export type DisputeForms = { message?: FormState; outcome?: FormState };
export type May = { write: boolean; decide: boolean; withdraw: boolean };
type Props = { shown: DisputeShown; forms: DisputeForms; may: May; notice?: Child };

/** One dispute: what was said by whom, the consignment beside it, and what the reader may do. */
export function DisputePage({ shown, forms, may, notice }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  const { head, lines, messages } = shown;
  return (
    <>
      <Heading
        crumbs={<a href="/disputes">{t.title}</a>}
        title={`${subjectTexts[lang][head.subject]}, ${head.noteNumber ?? head.orderNumber ?? ''}`}
        lead={`${head.institutionName}, ${head.cooperativeName}`}
      >
        <p class="row">
          <DisputeChip state={head.state} />
        </p>
      </Heading>
      {notice}
      <Outcome head={head} />
      <div class="two main-first">
        <div class="stack">
          <Thread head={head} messages={messages} form={may.write ? (forms.message ?? freshForm) : null} />
          {may.decide ? <OutcomeForm {...{ head, lines }} form={forms.outcome ?? freshForm} /> : null}
        </div>
        <div class="stack">
          <Card>
            <h2>{t.facts}</h2>
            <LineFacts lines={lines} />
            <DisputeFacts head={head} />
          </Card>
          {may.withdraw ? <Withdraw head={head} /> : null}
        </div>
      </div>
    </>
  );
}

function DisputeFacts({ head }: { head: DisputeRow }) {
  const { lang } = useUi();
  const t = texts[lang];
  const by = head.openedByParty === head.cooperativeId ? head.cooperativeName : head.institutionName;
  return (
    <>
      <Facts
        facts={[
          [t.order, head.orderNumber],
          [t.openedBy, `${by}, ${momentText(head.openedAt, lang)}`],
        ]}
      />
      <p>
        <a href={`/consignments/${head.consignmentId}`}>{t.seeConsignment}</a>
      </p>
    </>
  );
}

/** How it ended; while it is open, what that holds up. */
function Outcome({ head }: { head: DisputeRow }) {
  const { lang } = useUi();
  const t = texts[lang];
  if (head.state === 'open')
    return (
      <Notice tone="quiet">
        <p>{t.meanwhile}</p>
      </Notice>
    );
  const at = head.resolvedAt === null ? '' : momentText(head.resolvedAt, lang);
  if (head.state === 'withdrawn')
    return (
      <Notice tone="quiet" title={t.withdrawnTitle}>
        <p>{at}</p>
      </Notice>
    );
  return (
    <Notice tone="good" title={head.outcome === 'payable_changed' ? t.payableChanged : t.asReceived}>
      {head.outcomeReason ? <p class="pre">“{head.outcomeReason}”</p> : null}
      <p class="soft">{t.resolvedBy(head.resolvedByName ?? '', at)}</p>
    </Notice>
  );
}

function Thread({
  head,
  messages,
  form,
}: {
  head: DisputeRow;
  messages: readonly MessageRow[];
  form: FormState | null;
}) {
  const { lang, viewer } = useUi();
  const t = texts[lang];
  return (
    <section class="card" id="messages">
      <h2>{t.thread}</h2>
      <ul class="plain talk">
        {messages.map((message) => (
          <li key={message.id} class={message.partyId === viewer?.partyId ? 'ours' : undefined}>
            <p class="soft small">
              <strong>{message.userName}</strong> · {message.partyName} · {momentText(message.at, lang)}
            </p>
            <p class="pre">{message.body}</p>
            {message.photoId ? (
              <p class="photos">
                <a href={`/photos/${message.photoId}`}>
                  <img
                    src={`/photos/${message.photoId}`}
                    alt={t.photoOf(message.userName)}
                    width="160"
                    height="120"
                    loading="lazy"
                  />
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      {form ? (
        <Form action={`/disputes/${head.id}/messages`} keyed typed={form.typed} multipart>
          <ErrorSummary errors={form.errors} labels={{ body: t.message, photo: t.photo }} />
          <AreaField name="body" label={t.message} form={form} rows={3} />
          <SaidPhoto form={form} />
          <button type="submit" class="button plain">
            {t.send}
          </button>
        </Form>
      ) : null}
    </section>
  );
}

function Withdraw({ head }: { head: DisputeRow }) {
  const t = texts[useUi().lang];
  return (
    <details>
      <summary class="danger">{t.withdraw}</summary>
      <Card>
        <p>{t.withdrawMeans}</p>
        <Form action={`/disputes/${head.id}/withdrawal`}>
          <button type="submit" class="button danger">
            {t.withdrawNow}
          </button>
        </Form>
      </Card>
    </details>
  );
}
