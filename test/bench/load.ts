import { Agent, request } from 'node:http';

export type Shot = { method?: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string };
export type Load = { perSecond: number; statuses: Record<number, number> };

/** Sends `total` requests over `connections` kept-alive connections; `shot(i)` makes the i-th. Answers are read whole. */
export async function load(url: string, total: number, connections: number, shot: (i: number) => Shot): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const statuses: Record<number, number> = {};
  let sent = 0;
  const one = async () => {
    while (sent < total) {
      const status = await send(url, agent, shot(sent++));
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, one));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return { perSecond: total / seconds, statuses };
}

function send(url: string, agent: Agent, { method = 'GET', path, headers = {}, body }: Shot): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      new URL(path, url).href,
      { method, agent, headers: { origin: url, ...headers } },
      (incoming) => {
        incoming.on('data', () => {});
        incoming.on('end', () => resolve(incoming.statusCode ?? 0));
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** The middle of odd-numbered rounds, so that one disturbed round does not decide. */
export const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Both sides in turn, several times; the ratio is of round to round, the rates are the middle ones. */
export async function inTurn(rounds: number, ours: () => Promise<Load>, theirs: () => Promise<Load>) {
  const pairs: { ours: number; theirs: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const a = round % 2 === 0 ? await ours() : null;
    const b = await theirs();
    pairs.push({ ours: (a ?? (await ours())).perSecond, theirs: b.perSecond });
  }
  return {
    ours: middle(pairs.map((pair) => pair.ours)),
    theirs: middle(pairs.map((pair) => pair.theirs)),
    ratio: middle(pairs.map((pair) => pair.ours / pair.theirs)),
  };
}
