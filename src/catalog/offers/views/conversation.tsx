import { momentText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { AreaField, Form, type FormState, freshForm } from '../../../platform/ui/form.tsx';
import { Card } from '../../../platform/ui/parts.tsx';
import { eventName } from '../../moderation/trail.ts';
import { texts } from '../texts.ts';

export type Message = { id: string; body: string; at: number; name: string | null; party: string | null; ours: number };
export type Step = { type: string; at: number; reason: string | null; name: string | null };

/** What was said between the cooperative and the moderators, oldest first. */
export function Conversation(props: { offerId: string; messages: readonly Message[]; form: FormState | undefined }) {
  const { lang } = useUi();
  const t = texts[lang];
  const form = props.form ?? freshForm;
  return (
    <section class="card" id="messages">
      <h2>{t.conversation}</h2>
      {props.messages.length === 0 ? <p class="soft">{t.noMessages}</p> : null}
      <ul class="plain talk">
        {props.messages.map((message) => (
          <li key={message.id} class={message.ours ? 'ours' : undefined}>
            <p class="soft small">
              <strong>{message.name ?? t.system}</strong>
              {message.party ? ` · ${message.party}` : ''} · {momentText(message.at, lang)}
            </p>
            <p class="pre">{message.body}</p>
          </li>
        ))}
      </ul>
      <Form action={`/offers/${props.offerId}/messages`} keyed typed={form.typed}>
        <AreaField name="body" label={t.message} form={form} rows={3} />
        <button type="submit" class="button plain">
          {t.send}
        </button>
      </Form>
    </section>
  );
}

/** What happened to the offer, newest first. */
export function Trail({ steps }: { steps: readonly Step[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <Card>
      <h2>{t.history}</h2>
      <ul class="plain small">
        {steps.map((step) => (
          <li key={step.at} class="step">
            <strong>{eventName(step.type, lang)}</strong>
            <span class="line soft small">
              {step.name ?? t.system} · {momentText(step.at, lang)}
            </span>
            {step.reason ? <span class="line">{step.reason}</span> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
