import type { Lang } from './i18n.ts';

/** What a domain wrote beside the kind of an inbox entry. */
export type InboxData = Readonly<Record<string, string | number>>;
/** Kind of an entry → its sentence in both languages. Each domain exports its own as `inboxTexts`. */
export type InboxTexts = Readonly<Record<string, Readonly<Record<Lang, (data: InboxData) => string>>>>;
