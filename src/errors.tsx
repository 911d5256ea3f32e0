import { forgetViewer, toSignIn } from './identity/index.ts';
import { dayOf } from './platform/clock.ts';
import { isAway } from './platform/db.ts';
import { type AppContext, Forbidden, NotFound, StandingChanged, Unauthenticated } from './platform/http.ts';
import { newId } from './platform/ids.ts';
import { ForgedForm, TooLarge } from './platform/security.ts';
import { texts } from './platform/texts.ts';
import { renderPage } from './platform/ui/page.tsx';
import { Heading, LinkButton } from './platform/ui/parts.tsx';

/** Turns what was thrown into a page. Expected answers (404, 403, a forged form) are told plainly; the rest gets a number. */
export function errorPage(thrown: Error, c: AppContext): Response | Promise<Response> {
  const t = texts[c.var.lang];
  const error = expectedIn(thrown) ?? thrown;
  if (error instanceof Unauthenticated) return toSignIn(c);
  if (error instanceof StandingChanged) return sendOnceMore(c);
  if (error instanceof NotFound) return notFoundPage(c);
  if (error instanceof Forbidden) {
    // The role may have been given a moment ago: opened again, the page looks anew.
    forgetViewer(c);
    return plainPage(c, 403, t.forbiddenTitle, t.forbiddenBody, { href: '/account', label: t.toAccount });
  }
  if (error instanceof ForgedForm) return plainPage(c, 403, t.formTitle, t.formBody);
  if (error instanceof TooLarge) return plainPage(c, 413, t.tooLargeTitle, t.tooLargeBody);
  return isAway(error) ? awayPage(error, c) : brokenPage(error, c);
}

const expected = [Unauthenticated, StandingChanged, NotFound, Forbidden, ForgedForm, TooLarge];

/** What we threw ourselves while a query was under way comes back wrapped as that query's failure. */
function expectedIn(thrown: Error): Error | null {
  for (let cause: unknown = thrown; cause instanceof Error; cause = cause.cause)
    if (expected.some((kind) => cause instanceof kind)) return cause;
  return null;
}

function sendOnceMore(c: AppContext): Response {
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(pathname + search, 307);
}

/** What was sent may or may not have been carried out: the page promises neither. */
function awayPage(error: Error, c: AppContext): Response | Promise<Response> {
  const t = texts[c.var.lang];
  console.error(JSON.stringify({ path: c.req.path, away: String(rootOf(error)) }));
  c.header('Retry-After', '5');
  return plainPage(c, 503, t.awayTitle, t.awayBody);
}

function rootOf(error: Error): Error {
  let root = error;
  while (root.cause instanceof Error) root = root.cause;
  return root;
}

export const notFoundPage = (c: AppContext): Response | Promise<Response> =>
  plainPage(c, 404, texts[c.var.lang].notFoundTitle, texts[c.var.lang].notFoundBody);

/** What is unexpected is logged under a number that the reader can tell; no detail goes to the page. */
function brokenPage(error: Error, c: AppContext): Response | Promise<Response> {
  const t = texts[c.var.lang];
  const number = `${dayOf(c.var.now)}-${newId(c.var.now).slice(-6)}`;
  console.error(
    JSON.stringify({ number, path: c.req.path, error: withoutValues(error.stack), cause: String(error.cause ?? '') }),
  );
  return plainPage(c, 500, t.brokenTitle, `${t.brokenBody} ${number}`);
}

/** A failed query tells what it was asked with: names, addresses, keys. They belong in no log. */
const withoutValues = (stack = ''): string => stack.replace(/\nparams:[\s\S]*?(?=\n {4}at |$)/, '');

function plainPage(
  c: AppContext,
  status: 403 | 404 | 413 | 500 | 503,
  title: string,
  body: string,
  to?: { href: string; label: string },
) {
  const { href, label } = to ?? { href: '/', label: texts[c.var.lang].toCatalog };
  return renderPage(
    c,
    { title, status },
    <>
      <Heading title={title} lead={body} />
      <LinkButton href={href}>{label}</LinkButton>
    </>,
  );
}
