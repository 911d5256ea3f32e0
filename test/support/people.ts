/** Of every account of the demo world. */
export const DEMO_PASSWORD = 'lumbung-demo-2026';

export type Answer = {
  status: number;
  headers: Headers;
  text: string;
  /** Where a redirect leads, as a path on this site; null: it is none. */
  location: string | null;
  /** Round trips to the database, by the answer's own Server-Timing. */
  trips: number;
};

export type Fields = Readonly<Record<string, string | readonly string[] | Blob>>;
export type AskOptions = { htmx?: boolean; headers?: Record<string, string> };

/** A browser without a screen: it keeps cookies, knows the form token of the last page it saw, and follows nothing. */
export type Person = {
  get(path: string, options?: AskOptions): Promise<Answer>;
  /** Sends the form with the form token (unless the fields hold a `_csrf` of their own). */
  post(path: string, fields?: Fields, options?: AskOptions): Promise<Answer>;
  /** The form token, from the last page seen or else from one that has a form. */
  csrf(): Promise<string>;
  cookies: Map<string, string>;
};

type At = { url: string };

/** Somebody who is not signed in. */
export function visitor({ url }: At): Person {
  const cookies = new Map<string, string>();
  let token = '';

  async function ask(path: string, init: RequestInit, options: AskOptions): Promise<Answer> {
    const headers = {
      ...baseHeaders(url, cookies),
      ...(options.htmx ? htmxHeaders(url, path) : {}),
      ...options.headers,
    };
    const response = await fetch(new URL(path, url), { ...init, headers, redirect: 'manual' });
    if (keep(cookies, response.headers.getSetCookie())) token = '';
    const text = await response.text();
    token = tokenIn(text) ?? token;
    return answerOf(url, response, text);
  }
  const get = (path: string, options: AskOptions = {}) => ask(path, { method: 'GET' }, options);
  const csrf = async (): Promise<string> => {
    for (const path of ['/account', '/sign-in']) if (!token) await get(path);
    if (!token) throw new Error('neither /account nor /sign-in has a form with a token');
    return token;
  };
  const post = async (path: string, fields: Fields = {}, options: AskOptions = {}) => {
    const given = '_csrf' in fields ? fields : { _csrf: await csrf(), ...fields };
    return ask(path, { method: 'POST', body: bodyOf(given) }, options);
  };
  return { get, post, csrf, cookies };
}

/** Somebody who has signed in through the sign-in page. */
export async function signInAs(worker: At, email: string, password = DEMO_PASSWORD): Promise<Person> {
  const person = visitor(worker);
  const answer = await person.post('/sign-in', { email, password });
  if (answer.status !== 303) throw new Error(`${email} could not sign in: ${answer.status}\n${textOnly(answer.text)}`);
  return person;
}

const baseHeaders = (url: string, cookies: Map<string, string>): Record<string, string> => ({
  origin: url,
  ...(cookies.size > 0 ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
});

const htmxHeaders = (url: string, path: string): Record<string, string> => ({
  'HX-Request': 'true',
  'HX-Request-Type': 'partial',
  'HX-Current-URL': new URL(path, url).href,
});

/** @returns whether a session began or ended: form tokens seen before are then for somebody else */
function keep(cookies: Map<string, string>, set: readonly string[]): boolean {
  const before = cookies.get('lumbung_session');
  for (const line of set) {
    const [pair = '', ...attributes] = line.split(/;\s*/);
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    const gone = attributes.some((one) => /^max-age=0$/i.test(one));
    if (gone) cookies.delete(name);
    else cookies.set(name, value);
  }
  return cookies.get('lumbung_session') !== before;
}

const tokenIn = (html: string): string | undefined => /<input(?=[^>]*name="_csrf")[^>]*value="([^"]+)"/.exec(html)?.[1];

function bodyOf(fields: Fields): URLSearchParams | FormData {
  const body = Object.values(fields).some((value) => value instanceof Blob) ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof Blob) (body as FormData).append(name, value, value instanceof File ? value.name : name);
    else for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
  }
  return body;
}

function answerOf(url: string, response: Response, text: string): Answer {
  const to = response.headers.get('location');
  const target = to ? new URL(to, url) : null;
  return {
    status: response.status,
    headers: response.headers,
    text,
    location: target ? (target.origin === new URL(url).origin ? target.pathname + target.search : target.href) : null,
    trips: Number(/desc="(\d+) round trip/.exec(response.headers.get('server-timing') ?? '')?.[1] ?? Number.NaN),
  };
}

/** A page's words, for messages of tests. */
export const textOnly = (html: string): string =>
  html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
