import type { AppContext } from '../platform/http.ts';
import type { Lang } from '../platform/i18n.ts';

/** Where links in mails lead, and in which language the mail is. */
export type Site = { origin: string; lang: Lang };

export const siteOf = (c: AppContext): Site => ({
  origin: c.var.config.origin ?? new URL(c.req.url).origin,
  lang: c.var.lang,
});
