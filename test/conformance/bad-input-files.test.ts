import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signatureOf } from '../../src/settlement/provider/rules/signature.ts';
import { oilInvoices, tradingWorld, WEBHOOK_SECRET } from '../settlement/trading-world.ts';
import { type Answer, type Fields, type Person, signInAs, textOnly } from '../support/people.ts';
import type { TestWorker } from '../support/worker.ts';
import { changesNothing, speak } from './bad-input.ts';
import { expectVerified } from './nonsense.ts';

let worker: TestWorker;
let tuti: Person;
let number: string;
beforeAll(async () => {
  worker = await tradingWorld();
  tuti = await signInAs(worker, 'tuti@forum.example');
  number = (await oilInvoices(worker, [100]))[0]!.number;
});
afterAll(async () => {
  await expectVerified(worker.databaseUrl);
  await worker.close();
});

const file = (content: string | Uint8Array<ArrayBuffer>, name = 'mutasi.csv') => ({
  file: new File([content], name, { type: 'text/csv' }),
});
const upload = (content: string | Uint8Array<ArrayBuffer>, name?: string): Promise<Answer> =>
  tuti.post('/bank-statements', file(content, name));
const HEAD = 'Tanggal,Keterangan,Debit,Kredit\n';
const bytes = (...given: number[]) => Uint8Array.from(given);
const lines = async (text: string) =>
  await worker.database.db.all<{ amount: number; on: string }>(
    sql`select amount, booked_on "on" from bank_line where text like ${`%${text}%`} order by position`,
  );

describe('a bank’s file', () => {
  const unread: [what: string, content: string | Uint8Array<ArrayBuffer>][] = [
    ['nothing', ''],
    ['white space', ' \n \n'],
    ['a head alone', HEAD],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ['a workbook', bytes(0x50, 0x4b, 0x03, 0x04, 1, 2, 3)],
    ['a PDF', '%PDF-1.7\n1 0 obj'],
    ['a page', '<!doctype html><table><tr><td>Tanggal</td></tr></table>'],
    ['zeros', new Uint8Array(4000)],
    ['words', 'Selamat pagi, ini bukan mutasi.\nTerima kasih.'],
    ['half a line', `${HEAD}24/11/2026,SETORAN,0,1000\n24/11/2026,SETO`],
    ['a day that is none', `${HEAD}30/02/2026,SETORAN,0,1000\n`],
    ['a month in the thirteenth place', `${HEAD}11/24/2026,SETORAN,0,1000\n`],
    ['an amount in words', `${HEAD}24/11/2026,SETORAN,0,seribu\n`],
    ['an amount like a calculator’s', `${HEAD}24/11/2026,SETORAN,0,1e9\n`],
    ['an amount of 10^18', `${HEAD}24/11/2026,SETORAN,0,1000000000000000000\n`],
    ['in and out at once', `${HEAD}24/11/2026,SETORAN,500,1000\n`],
    ['a quotation mark never closed', `${HEAD}24/11/2026,"SETORAN,0,1000\n`],
  ];
  test.each(unread)('of %s is refused in words, and nothing of it is kept', async (_, content) => {
    const words: string[] = [];
    for (const lang of ['id', 'en'] as const) {
      await speak(tuti, lang);
      const answer = await changesNothing(worker.database.db, () => upload(content));
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('role="alert"');
      words.push(textOnly(/role="alert"[\s\S]*?<\/div>/.exec(answer.text)![0]));
    }
    expect(words[0]).not.toBe(words[1]);
    await speak(tuti, 'id');
  });
  test('above 10 MB is refused in words', async () => {
    const answer = await changesNothing(worker.database.db, () => upload(HEAD + 'x'.repeat(10_000_001)));
    expect([413, 422]).toContain(answer.status);
    expect(textOnly(answer.text)).toMatch(/10 MB|terlalu besar/i);
  });
  test('that is no file at all is refused', async () => {
    for (const fields of [{}, { file: 'x' }] as Fields[]) {
      const answer = await changesNothing(worker.database.db, () => tuti.post('/bank-statements', fields));
      expect(answer.status).toBe(422);
    }
  });
  const read: [what: string, content: string | Uint8Array<ArrayBuffer>, text: string, amount: number][] = [
    [
      'with semicolons and dots',
      'Tanggal;Keterangan;Debit;Kredit\n23/11/2026;TITIK KOMA;0,00;1.500.000,00\n',
      'TITIK KOMA',
      1_500_000,
    ],
    ['with commas and points', `${HEAD}23/11/2026,KOMA,0.00,"1,500,001.00"\n`, 'KOMA', 1_500_001],
    ['with a mark of UTF-8', `\ufeff${HEAD}23/11/2026,BERTANDA,0,1002\n`, 'BERTANDA', 1002],
    [
      'in Windows-1252',
      Uint8Array.from(
        [...`${HEAD}23/11/2026,CAF`]
          .map((c) => c.charCodeAt(0))
          .concat(0xc9, [...' LATIN,0,1003\n'].map((c) => c.charCodeAt(0)) as never)
          .flat(),
      ),
      'LATIN',
      1003,
    ],
    ['with lines as Windows ends them', `${HEAD}23/11/2026,WINDOWS,0,1004\n`.replaceAll('\n', '\r\n'), 'WINDOWS', 1004],
    ['of which sen are paid', `${HEAD}23/11/2026,SEN SAJA,0,"1005,50"\n`, 'SEN SAJA', 1006],
  ];
  test.each(read)('%s is read', async (_, content, text, amount) => {
    expect((await upload(content)).status).toBe(303);
    const found = await lines(text);
    expect(found.at(-1)).toEqual({ amount, on: '2026-11-23' });
  });
  test('sent twice, and four times at once, is there once', async () => {
    const content = `${HEAD}22/11/2026,EMPAT KALI,0,2001\n`;
    const answers = await Promise.all([1, 2, 3, 4].map(() => upload(content)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409, 409]);
    expect((await changesNothing(worker.database.db, () => upload(content, 'lain.csv'))).status).toBe(409);
    expect(await lines('EMPAT KALI')).toHaveLength(1);
  });
  test('and another with a line of it, at once: the line is there once, both are told', async () => {
    const shared = '21/11/2026,BERSAMA,0,3001\n';
    const others = ['A', 'B', 'C', 'D'].map((name) => `${HEAD}${shared}21/11/2026,SENDIRI ${name},0,3002\n`);
    const answers = await Promise.all(others.map((content) => upload(content)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect([await lines('BERSAMA'), await lines('SENDIRI')].map((found) => found.length)).toEqual([1, 4]);
  });
  test('has no line that can be matched twice, or into thin air', async () => {
    await upload(`${HEAD}20/11/2026,SEKALI SAJA,0,4001\n20/11/2026,UDARA,0,4002\n`);
    const at = async (text: string) =>
      (await worker.database.db.all<{ id: string }>(sql`select id from bank_line where text = ${text}`))[0]!.id;
    const [once, air] = [await at('SEKALI SAJA'), await at('UDARA')];
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => tuti.post(`/bank-lines/${once}/match`, { payerId: 'inst-rsud' })),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    for (const fields of [
      { payerId: 'none-such' },
      { payerId: 'kop-bondongan' },
      { paymentId: 'none-such' },
      { payoutBatchId: 'none-such' },
      {},
    ] as Fields[]) {
      const answer = await changesNothing(worker.database.db, () => tuti.post(`/bank-lines/${air}/match`, fields));
      expect([404, 409]).toContain(answer.status);
    }
  });
});

describe('a provider’s message', () => {
  const now = () => Math.floor(Date.now() / 1000);
  const send = (body: string, signature: string | null) =>
    changesNothing(worker.database.db, async () => {
      const headers: Record<string, string> = signature === null ? {} : { 'Payment-Signature': signature };
      const response = await fetch(new URL('/webhooks/payments', worker.url), { method: 'POST', body, headers });
      return [response.status, ((await response.json()) as { error: string }).error];
    });
  const good = (given: object = {}) =>
    JSON.stringify({
      id: 'evt-x',
      type: 'payment.paid',
      data: { invoice: number, amount: 1000, paidAt: new Date().toISOString(), ...given },
    });
  const signed = (body: string, at = now(), secret = WEBHOOK_SECRET) => signatureOf(secret, at, body);

  test('without its signature, or with another, is refused', async () => {
    const body = good();
    for (const signature of [
      null,
      '',
      'x',
      signed(body, now(), 'another'),
      signed(good({ amount: 9 })),
      signed(body).replace('t=', 't=9'),
    ])
      expect(await send(body, signature)).toEqual([401, 'bad_signature']);
  });
  test.each([-400, 400, -86_400, 10 ** 9])('of %i seconds from now is refused', async (away) => {
    expect(await send(good(), signed(good(), now() + away))).toEqual([
      401,
      expect.stringMatching(/old_timestamp|bad_signature/),
    ]);
  });
  test('above 64 KB is refused before its signature is worked out', async () => {
    expect(await send('x'.repeat(70_000), 'x')).toEqual([413, 'too_large']);
  });
  test.each(['', 'null', '[]', '{', '{"id":"x"}', '"x"', '\0', '1e999'])('“%s” is refused', async (body) => {
    expect(await send(body, signed(body))).toEqual([400, expect.any(String)]);
  });
  test.each<[string, unknown]>([
    ['amount', -1],
    ['amount', 0],
    ['amount', 1.5],
    ['amount', '1000'],
    ['amount', 1e15],
    ['amount', null],
    ['paidAt', 'besok'],
    ['paidAt', '2026-02-30T00:00:00Z'],
    ['paidAt', '1999-12-31T00:00:00Z'],
    ['invoice', ''],
    ['invoice', 7],
    ['reference', 'x'.repeat(121)],
  ])('with %s %j is refused', async (field, value) => {
    const body = good({ [field]: value });
    expect(await send(body, signed(body))).toEqual([400, 'invalid']);
  });
});
