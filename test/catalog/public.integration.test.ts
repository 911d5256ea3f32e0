import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInAs, textOnly, visitor } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';

let worker: TestWorker;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
});
afterAll(() => worker.close());

const OFFER = 'offer-batutulis-beras-medium';
const read = async (path: string, options = {}) => visitor(worker).get(path, options);
const run = (statement: ReturnType<typeof sql>) => worker.database.db.run(statement);

describe('the page of a commodity', () => {
  it('names grade, reference price with zone, date and source, and every offer once', async () => {
    const first = await read('/commodities/beras-medium');
    expect(first.trips).toBe(1);
    const page = textOnly(first.text);
    for (const words of ['Beras medium', 'patah ≤ 25 %', 'Rp13.500', 'zona 1', '22 Agustus 2025', '299/2025']) {
      expect(page).toContain(words);
    }
    const seen: string[] = [];
    for (let path: string | undefined = '/commodities/beras-medium'; path; ) {
      const { text } = await read(path);
      seen.push(...[...text.matchAll(/href="\/listings\/([\w-]+)"/g)].map((match) => match[1]!));
      path = /<a[^>]*href="([^"]+)"[^>]*rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    const listed = await worker.database.db.all<{ id: string }>(
      sql`select id from offer where commodity_id = 'beras-medium' and state = 'listed' order by listed_price, id`,
    );
    expect(seen).toEqual(listed.map((row) => row.id));
  });

  it('filters and sorts its offers, as a part for htmx too', async () => {
    const { text, headers } = await read('/commodities/beras-medium?q=empang&sort=quantity', { htmx: true });
    expect(text).not.toContain('<html');
    expect([...text.matchAll(/href="\/listings\/([\w-]+)"/g)].map((match) => match[1])).toEqual([
      'offer-empang-beras-medium',
    ]);
    expect(headers.get('hx-replace-url')).toBe('/commodities/beras-medium?q=empang&sort=quantity');
  });

  it('marks an offer that has less than a lot left', async () => {
    await run(sql`update offer set reserved = available where id = ${OFFER}`);
    const { text } = await read('/commodities/beras-medium?q=batutulis+tulis');
    const found = await read('/commodities/beras-medium?q=tulis');
    await run(sql`update offer set reserved = 0 where id = ${OFFER}`);
    expect(textOnly(text)).toContain('Belum ada penawaran yang cocok');
    expect(textOnly(found.text)).toContain('habis dipesan');
  });

  it('is not there for goods that do not exist', async () =>
    expect((await read('/commodities/none')).status).toBe(404));
});

describe('the page of an offer', () => {
  it('shows price steps, terms and the seller with licences', async () => {
    const { text, trips } = await read(`/listings/${OFFER}`);
    expect(trips).toBe(1);
    const page = textOnly(text);
    const [seller] = await worker.database.db.all<{ name: string; nib: string; ahu: string }>(
      sql`select name, nib, ahu_decision as ahu from party where id = 'kop-batutulis'`,
    );
    for (const words of [seller!.name, seller!.nib, seller!.ahu, 'PP 80/2019', 'mulai 5.000 kg', 'Rp12.900']) {
      expect(page).toContain(words);
    }
  });

  it('keeps the seller’s tax number, mail address and bank to itself', async () => {
    const { text } = await read(`/listings/${OFFER}`);
    const [seller] = await worker.database.db.all<{ npwp: string; email: string }>(
      sql`select coalesce(npwp, 'no npwp') as npwp, coalesce(email, 'no mail') as email from party where id = 'kop-batutulis'`,
    );
    expect(text).not.toContain(seller!.npwp);
    expect(text).not.toContain(seller!.email);
  });

  it.each([
    ['paused', 200, 'dihentikan sementara'],
    ['expired', 200, 'sudah lewat'],
    ['suspended', 404, 'tidak ditemukan'],
  ])('of one that is %s answers %i', async (state, status, words) => {
    await run(sql`update offer set state = ${state} where id = ${OFFER}`);
    const answer = await read(`/listings/${OFFER}`);
    await run(sql`update offer set state = 'listed' where id = ${OFFER}`);
    expect(answer.status).toBe(status);
    expect(textOnly(answer.text)).toContain(words);
  });

  it('of a draft is not there', async () => {
    const [draft] = await worker.database.db.all<{ id: string }>(
      sql`select id from offer where state = 'draft' limit 1`,
    );
    expect((await read(`/listings/${draft!.id}`)).status).toBe(404);
  });
});

describe('a picture', () => {
  it('is kept by browsers for ever, under a tag, as what it is', async () => {
    const [photo] = await worker.database.db.all<{ id: string; mime: string; size: number }>(
      sql`select id, mime, length(bytes) as size from photo limit 1`,
    );
    const response = await fetch(`${worker.url}/photos/${photo!.id}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(photo!.mime);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await response.arrayBuffer()).byteLength).toBe(photo!.size);
    const etag = response.headers.get('etag')!;
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await fetch(`${worker.url}/photos/${photo!.id}`, { headers: { 'If-None-Match': known } });
      expect([again.status, await again.text(), again.headers.get('server-timing')]).toEqual([
        304,
        '',
        expect.stringContaining('0 round trips'),
      ]);
    }
  });

  it('carries no cookie, so that anything between may keep it', async () => {
    const [photo] = await worker.database.db.all<{ id: string }>(sql`select id from photo limit 1`);
    const person = await signInAs(worker, 'manager.batutulis@koperasi.example');
    person.cookies.delete('lumbung_viewer');
    for (const one of [visitor(worker), person]) {
      const { headers } = await one.get(`/photos/${photo!.id}`);
      expect(headers.getSetCookie()).toEqual([]);
    }
  });

  it('that is not there is a 404', async () => expect((await read('/photos/none')).status).toBe(404));
});
