import { DOWNLOAD_PATH, HEADS_PATH } from './paths.ts';

/** A page is asked for so often before the download is given up. */
const ATTEMPTS = 4;

/** The whole download from a deployment, page by page, so that one that breaks off is asked for again alone. @throws when it stays away */
export async function* downloadFrom(origin: string): AsyncGenerator<Uint8Array> {
  yield (await pageAt(new URL(HEADS_PATH, origin))).bytes;
  for (let at: URL | null = new URL(`${DOWNLOAD_PATH}?after=0`, origin); at; ) {
    const { bytes, next }: Page = await pageAt(at);
    yield bytes;
    at = next;
  }
}

type Page = { bytes: Uint8Array; next: URL | null };

async function pageAt(at: URL): Promise<Page> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await fetch(at);
      if (!answer.ok) throw new Error(`${at} answered ${answer.status}`);
      const next = /<([^>]+)>; rel="next"/.exec(answer.headers.get('Link') ?? '')?.[1];
      return { bytes: new Uint8Array(await answer.arrayBuffer()), next: next ? new URL(next, at) : null };
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** attempt));
    }
  }
}
