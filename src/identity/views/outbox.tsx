import { momentText } from '../../platform/clock.ts';
import { useUi } from '../../platform/ui/context.ts';
import { Card, Chip, Empty, Heading, Notice, Pager, Stat, Stats, type Tone } from '../../platform/ui/parts.tsx';
import { outboxTexts } from '../texts-parties.ts';

export type MailState = 'queued' | 'sent' | 'failed';
export type MailRow = {
  id: string;
  to: string;
  subject: string;
  body: string;
  state: MailState;
  attempts: number;
  createdAt: number;
  lastError: string | null;
};
type OutboxProps = {
  mails: readonly MailRow[];
  counts: Partial<Record<MailState, number>>;
  canSend: boolean;
  older: string | null;
};

const states = ['queued', 'sent', 'failed'] as const;
const tones: Record<MailState, Tone> = { queued: 'warn', sent: 'good', failed: 'bad' };

export function OutboxPage({ mails, counts, canSend, older }: OutboxProps) {
  const t = outboxTexts[useUi().lang];
  return (
    <>
      <Heading title={t.title} lead={t.lead} />
      {canSend ? null : (
        <Notice tone="warn">
          <p>{t.noApi}</p>
        </Notice>
      )}
      <Stats>
        {states.map((state) => (
          <Stat key={state} label={t[state]}>
            {counts[state] ?? 0}
          </Stat>
        ))}
      </Stats>
      {mails.length === 0 ? (
        <Empty title={t.emptyTitle}>
          <p>{t.empty}</p>
        </Empty>
      ) : null}
      {mails.map((mail, i) => (
        <MailCard key={mail.id} mail={mail} isOpen={i === 0} />
      ))}
      <Pager next={older} />
    </>
  );
}

function MailCard({ mail, isOpen }: { mail: MailRow; isOpen: boolean }) {
  const { lang } = useUi();
  const t = outboxTexts[lang];
  return (
    <Card>
      <h2>
        {mail.subject} <Chip tone={tones[mail.state]}>{t[mail.state]}</Chip>
      </h2>
      <p class="soft">
        {t.to(mail.to)} · {momentText(mail.createdAt, lang)}
        {mail.attempts > 0 ? ` · ${t.attempts(mail.attempts)}` : null}
      </p>
      {mail.lastError ? <p class="error">{mail.lastError}</p> : null}
      <details open={isOpen}>
        <summary>
          {t.read}
          <span class="hidden"> {mail.subject}</span>
        </summary>
        <div class="written">
          <WithLinks text={mail.body} />
        </div>
      </details>
    </Card>
  );
}

/** The text as it is, with its addresses as links: here is where one opens them when no mail is sent. */
function WithLinks({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/\S+)/);
  return <>{parts.map((part) => (/^https?:\/\//.test(part) ? <a href={part}>{part}</a> : part))}</>;
}
