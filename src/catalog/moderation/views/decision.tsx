import { momentText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { AreaField, ErrorSummary, Form, type FormState, freshForm, SelectField } from '../../../platform/ui/form.tsx';
import { Card, Notice } from '../../../platform/ui/parts.tsx';
import type { Action } from '../../lifecycle.ts';
import { decisionReasonTexts, reasonCodes } from '../reasons.ts';
import type { messagesQuery, trailQuery } from '../store/submission.ts';
import { texts } from '../texts.ts';
import type { Submission } from './submission.tsx';

/** Which form came back with an error, and what was typed into it. */
export type DecisionForms = {
  of: 'approval' | 'change-request' | 'rejection' | 'suspension' | 'message';
  state: FormState;
} | null;

const stateOf = (forms: DecisionForms, of: NonNullable<DecisionForms>['of']): FormState =>
  forms?.of === of ? forms.state : freshForm;

/** The decisions this moderator may take now. Only approval is one press; the others ask for the reason first. */
export function DecisionCard({
  submission,
  actions,
  forms,
}: {
  submission: Submission;
  actions: readonly Action[];
  forms: DecisionForms;
}) {
  const t = texts[useUi().lang];
  const shared = { submission, forms };
  const may = (action: Action) => actions.includes(action);
  if (!['approve', 'suspend', 'reinstate'].some((action) => may(action as Action))) return null;
  return (
    <Card>
      <h2>{t.decision}</h2>
      {may('approve') ? <Approval {...shared} /> : null}
      {may('request_changes') ? (
        <Reasoned {...shared} of="change-request" opens={t.requestChanges} confirms={t.sendRequest} tone="plain" />
      ) : null}
      {may('reject') ? (
        <Reasoned {...shared} of="rejection" opens={t.reject} confirms={t.confirmReject} tone="danger" />
      ) : null}
      {may('suspend') ? (
        <Reasoned
          {...shared}
          of="suspension"
          opens={t.suspend}
          confirms={t.confirmSuspend}
          tone="danger"
          hint={t.suspendHint}
        />
      ) : null}
      {may('reinstate') ? <Reinstate submission={submission} /> : null}
      <p class="hint">{t.reasonHint}</p>
    </Card>
  );
}

const Version = ({ submission, typed }: { submission: Submission; typed?: FormState['typed'] }) => (
  <input type="hidden" name="version" value={typed?.version ?? String(submission.version)} />
);

function Approval({ submission, forms }: { submission: Submission; forms: DecisionForms }) {
  const t = texts[useUi().lang];
  const form = stateOf(forms, 'approval');
  return (
    <Form action={`/moderation/${submission.revision.id}/approval`}>
      <ErrorSummary errors={form.errors} />
      <Version submission={submission} />
      <button type="submit" class="button full">
        {t.approve}
      </button>
    </Form>
  );
}

type ReasonedProps = {
  submission: Submission;
  forms: DecisionForms;
  of: 'change-request' | 'rejection' | 'suspension';
  opens: string;
  confirms: string;
  tone: 'plain' | 'danger';
  hint?: string;
};

function Reasoned({ submission, forms, of, opens, confirms, tone, hint }: ReasonedProps) {
  const { lang } = useUi();
  const t = texts[lang];
  const form = stateOf(forms, of);
  const codes = reasonCodes.map((code) => ({ value: code, label: decisionReasonTexts[lang][code] }));
  const options = [{ value: '', label: t.chooseCode }, ...codes];
  return (
    <details class="action" open={forms?.of === of}>
      <summary class={`button full ${tone}`}>{opens}</summary>
      <Form action={`/moderation/${submission.revision.id}/${of}`}>
        <ErrorSummary errors={form.errors} labels={{ code: t.code, reason: t.reason }} scope={`${of}-`} />
        <Version submission={submission} />
        <SelectField name="code" scope={`${of}-`} label={t.code} form={form} hint={t.codeHint} options={options} />
        <AreaField name="reason" scope={`${of}-`} label={t.reason} form={form} hint={hint} rows={3} />
        <button type="submit" class={`button full ${tone}`}>
          {confirms}
        </button>
      </Form>
    </details>
  );
}

function Reinstate({ submission }: { submission: Submission }) {
  const t = texts[useUi().lang];
  return (
    <Form action={`/moderation/${submission.revision.id}/reinstatement`}>
      <Version submission={submission} />
      <button type="submit" class="button full plain">
        {t.reinstate}
      </button>
    </Form>
  );
}

export type Messages = Awaited<ReturnType<typeof messagesQuery>>;

export function Conversation({
  submission,
  messages,
  forms,
}: {
  submission: Submission;
  messages: Messages;
  forms: DecisionForms;
}) {
  const { lang } = useUi();
  const t = texts[lang];
  const form = stateOf(forms, 'message');
  return (
    <Card>
      <h2>{t.conversation}</h2>
      {messages.length === 0 ? <p class="soft">{t.noMessages}</p> : null}
      <ol class="talk">
        {messages.map((message) => (
          <li key={message.id} class={message.kind === 'forum' ? 'ours' : undefined}>
            <p class="small soft">
              {message.name} · {message.party} · {momentText(message.at, lang)}
            </p>
            <p class="pre">{message.body}</p>
          </li>
        ))}
      </ol>
      <Form action={`/moderation/${submission.revision.id}/messages`} keyed typed={form.typed}>
        <AreaField name="body" label={t.message} form={form} rows={2} />
        <button type="submit" class="button plain">
          {t.send}
        </button>
      </Form>
    </Card>
  );
}

export type Trail = Awaited<ReturnType<typeof trailQuery>>;

export function TrailCard({ trail, words }: { trail: Trail; words: (type: string) => string }) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <Card>
      <h2>{t.trail}</h2>
      <ol class="plain small">
        {trail.map((entry) => (
          <li>
            <strong>{words(entry.type)}</strong>
            <br />
            <span class="soft">
              {entry.name ?? t.system}, {momentText(entry.at, lang)}
            </span>
            {entry.reason ? <p class="pre">{entry.reason}</p> : null}
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** Said to the second of two moderators on the same submission. */
export function LateNotice({ decidedBy, decidedAt }: { decidedBy: string | null; decidedAt: number | null }) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <Notice tone="bad">
      <p>{decidedBy && decidedAt ? t.decidedAlready(decidedBy, momentText(decidedAt, lang)) : t.changedMeanwhile}</p>
    </Notice>
  );
}
