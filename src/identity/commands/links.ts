import { DAY, HOUR } from '../../platform/clock.ts';
import type { Db, Statement } from '../../platform/db.ts';
import { queueMail } from '../../platform/events.ts';
import { newToken, sha256 } from '../../platform/ids.ts';
import type { Site } from '../site.ts';
import { insertLink, type LinkUse } from '../store-people.ts';
import { mailOf, mailTexts } from '../texts-mail.ts';

const VALID_MS: Record<LinkUse, number> = { confirm: DAY, reset: HOUR };
const PATH: Record<LinkUse, string> = { confirm: '/sign-up/confirmation', reset: '/password-reset' };

type Addressee = { id: string; name: string; email: string };

/** A link in a mail to a person, stored by its hash: the statements that send it. */
export async function sendLink(
  db: Db,
  use: LinkUse,
  to: Addressee,
  site: Site,
  now: number,
): Promise<[Statement, Statement]> {
  const token = newToken();
  const link = `${site.origin}${PATH[use]}/${token}`;
  const stored = { use, tokenHash: await sha256(token), userId: to.id, expiresAt: now + VALID_MS[use], now };
  return [
    insertLink(db, stored),
    queueMail(db, { to: to.email, ...mailOf(mailTexts[site.lang][use](to.name, link)), at: now }),
  ];
}

/** A mail to a person that tells them about their account. */
export const sendNote = (
  db: Db,
  which: 'exists' | 'passwordChanged',
  to: Addressee,
  site: Site,
  now: number,
): Statement =>
  queueMail(db, {
    to: to.email,
    ...mailOf(
      mailTexts[site.lang][which](to.name, `${site.origin}/${which === 'exists' ? 'sign-in' : 'password-reset'}`),
    ),
    at: now,
  });
