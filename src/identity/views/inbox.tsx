import { momentText } from '../../platform/clock.ts';
import type { InboxTexts } from '../../platform/inbox.ts';
import { useUi } from '../../platform/ui/context.ts';
import { ActionButton } from '../../platform/ui/form.tsx';
import { Chip, Empty, Heading, LinkButton, Pager } from '../../platform/ui/parts.tsx';
import { inboxPageTexts } from '../texts-inbox.ts';

export type Entry = {
  id: string;
  kind: string;
  data: Record<string, string | number>;
  link: string;
  createdAt: number;
  readAt: number | null;
};

type InboxProps = { entries: readonly Entry[]; texts: InboxTexts; older: string | null };

export function InboxPage({ entries, texts, older }: InboxProps) {
  const { lang, viewer } = useUi();
  const t = inboxPageTexts[lang];
  const hasUnread = entries.some((entry) => entry.readAt === null);
  return (
    <>
      <Heading title={t.title} lead={t.lead(viewer?.partyName ?? '')} />
      {entries.length === 0 ? (
        <Empty title={t.emptyTitle}>
          <p>{t.empty}</p>
        </Empty>
      ) : null}
      {hasUnread ? <ActionButton action="/inbox/reading" label={t.readAll} /> : null}
      {entries.length > 0 ? (
        <ul class="news">
          {entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} text={texts[entry.kind]?.[lang](entry.data) ?? t.unknown} />
          ))}
        </ul>
      ) : null}
      <Pager next={older} />
    </>
  );
}

function EntryRow({ entry, text }: { entry: Entry; text: string }) {
  const { lang } = useUi();
  const t = inboxPageTexts[lang];
  const isNew = entry.readAt === null;
  return (
    <li class={isNew ? 'unread' : undefined}>
      <div>
        <p>
          {isNew ? (
            <>
              <Chip tone="warn">{t.unread}</Chip>{' '}
            </>
          ) : null}
          {text}
        </p>
        <p class="soft small">{momentText(entry.createdAt, lang)}</p>
      </div>
      {isNew ? (
        <ActionButton action={`/inbox/${entry.id}/reading`} label={t.open} />
      ) : (
        <LinkButton href={entry.link} tone="plain">
          {t.open}
        </LinkButton>
      )}
    </li>
  );
}
