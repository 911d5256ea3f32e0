import { app } from '../../src/app.tsx';
import type { Config } from '../../src/platform/env.ts';
import { SECRET } from '../support/worker.ts';

export type Clock = { now: number };
export type Answer = { status: number; location: string; text: string; trips: number; headers: Headers };
export type Surfer = {
  get(path: string): Promise<Answer>;
  /** Opens `from` for its form token, then sends the fields to `path`. */
  post(path: string, fields?: Record<string, string>, from?: string): Promise<Answer>;
  /** Sends with a token seen earlier. */
  send(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Answer>;
  /** The form token on a page. */
  token(from: string): Promise<string>;
  cookies: Map<string, string>;
};

const ORIGIN = 'http://lumbung.test';

/** Somebody with a browser before the application itself, at the time the test says. */
export function surfer(libsqlUrl: string, clock: Clock, settings: Partial<Config> = {}, site = ORIGIN): Surfer {
  const config: Config = {
    libsqlUrl,
    libsqlAuthToken: undefined,
    secret: SECRET,
    origin: null,
    demo: false,
    mail: null,
  };
  const cookies = new Map<string, string>();

  async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string>), cookie };
    const request = new Request(site + path, { ...init, headers });
    const response = await app({ ...config, ...settings }, clock.now).fetch(request, {});
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    return {
      status: response.status,
      location: response.headers.get('location') ?? '',
      text: await response.text(),
      trips: Number(/desc="(\d+)/.exec(response.headers.get('server-timing') ?? '')?.[1] ?? Number.NaN),
      headers: response.headers,
    };
  }
  const get = (path: string) => ask(path);
  const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    ask(path, { method: 'POST', body: new URLSearchParams(fields), headers });
  const token = async (from: string) => {
    const { text } = await ask(from);
    const found = /name="_csrf" value="([^"]+)"/.exec(text)?.[1];
    if (!found) throw new Error(`${from} has no form`);
    return found;
  };
  const post = async (path: string, fields: Record<string, string> = {}, from = path) =>
    send(path, { _csrf: await token(from), ...fields });
  return { get, post, send, token, cookies };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(/;\s*/);
  const at = pair.indexOf('=');
  if (attributes.some((one) => /^max-age=0$/i.test(one))) cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), pair.slice(at + 1));
}
