import { HOUR, MINUTE } from './clock.ts';
import type { Db, Statement } from './db.ts';
import type { Config } from './env.ts';
import { type Mail, markFailed, markSent, takeDue } from './outbox-store.ts';

/** As many as one run of the Worker may send: it may make 50 requests on the smallest plan. */
const MOST_AT_ONCE = 20;
export const MOST_ATTEMPTS_PER_MAIL = 8;
/** A run that died gave its mails up; after this time another takes them. */
const CLAIM_MS = 5 * MINUTE;
const ANSWER_WITHIN_MS = 10_000;

/** Milliseconds from one attempt to the next: 1, 2, 4, … minutes, at most 2 hours. `attempts` counts those made. */
export const backoff = (attempts: number): number => Math.min(MINUTE * 2 ** (attempts - 1), 2 * HOUR);

/** Sends what waits in the outbox over the mail API; without one, mails stay for staff to read on the outbox page. */
export async function sendMail(db: Db, config: Config, now: number): Promise<void> {
  const api = config.mail;
  if (!api) return;
  const due = await takeDue(db, now, CLAIM_MS, MOST_AT_ONCE);
  const errors = await Promise.all(due.map((mail) => post(api, signed(mail, config.origin))));
  const [first, ...rest] = due.map((mail, i) => outcome(db, mail, errors[i] ?? null, now));
  if (first) await db.batch([first, ...rest]);
}

/** Commands do not know where the deployment is reached; every mail says so at its end, once. */
export const signed = (mail: Mail, origin: string | null): Mail =>
  origin === null || mail.body.includes(origin) ? mail : { ...mail, body: `${mail.body}\n\n${origin}` };

function outcome(db: Db, mail: Mail, error: string | null, now: number): Statement {
  if (error === null) return markSent(db, mail.id, now);
  const isLast = mail.attempts >= MOST_ATTEMPTS_PER_MAIL;
  return markFailed(db, mail.id, error, isLast ? null : now + backoff(mail.attempts));
}

/** Null when the API took the mail, otherwise what went wrong. The mail's id lets the API tell a repeat. */
async function post(api: NonNullable<Config['mail']>, mail: Mail): Promise<string | null> {
  try {
    const response = await fetch(api.url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${api.key}`,
        'Idempotency-Key': mail.id,
      },
      body: JSON.stringify({ from: api.from, to: mail.to, subject: mail.subject, text: mail.body }),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    return response.ok ? null : `${response.status} ${(await response.text()).slice(0, 200)}`;
  } catch (error) {
    return String(error).slice(0, 200);
  }
}
