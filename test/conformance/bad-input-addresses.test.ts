import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { fieldTexts, texts } from '../../src/platform/texts.ts';
import { type Fields, type Person, signInAs, textOnly, visitor } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { changesNothing, expectError, expectKept, sentBy, shownIn, speak, ways } from './bad-input.ts';

const EMAILS = {
  manager: 'manager.batutulis@koperasi.example',
  requester: 'sari@rsud.example',
  approver: 'hendra@rsud.example',
  administrator: 'agus@forum.example',
};
type Who = keyof typeof EMAILS | 'nobody';

let worker: TestWorker;
const people = new Map<Who, Person>();
const as = (who: Who): Person => people.get(who)!;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  people.set('nobody', visitor(worker));
  for (const [who, email] of Object.entries(EMAILS)) people.set(who as Who, await signInAs(worker, email));
});
afterAll(() => worker.close());

const ids = [
  'nothing-here',
  "' or '1'='1",
  '"; drop table party; --',
  '../../etc/passwd',
  '\0',
  '%',
  '🍚',
  'أرز',
  '<b>',
];
const addresses = [...ids, '9'.repeat(300)].map((id) => encodeURIComponent(id));

describe('ids that do not exist', () => {
  test.each<[Who, string]>([
    ['nobody', '/commodities/:id'],
    ['nobody', '/listings/:id'],
    ['nobody', '/photos/:id'],
    ['nobody', '/password-reset/:id'],
    ['nobody', '/sign-up/confirmation/:id/more'],
    ['requester', '/orders/:id'],
    ['requester', '/orders/:id/edit'],
    ['requester', '/orders/:id/live'],
    ['requester', '/orders/:id/plans/1'],
    ['requester', '/resume/:id'],
    ['manager', '/awards/:id'],
    ['manager', '/offers/:id'],
    ['manager', '/offers/:id/edit'],
    ['manager', '/offers/new?commodity=:id'],
    ['administrator', '/moderation/:id'],
    ['administrator', '/members/:id'],
    ['administrator', '/parties/:id'],
    ['administrator', '/orders/:id'],
  ])('%s at %s finds a page that says so', async (who, path) => {
    for (const id of addresses) {
      const answer = await as(who).get(path.replace(':id', id));
      expect([id, answer.status]).toEqual([id, 404]);
      expect(answer.text).not.toContain('<b>');
    }
  });

  const key = newId(0);
  const form = { version: '1', reason: 'Alasan panjang', key };
  test.each<[Who, string, Fields]>([
    ['requester', '/orders/:id/cancellation', { cancelReason: 'Tidak jadi' }],
    ['requester', '/orders/:id/lines/x/shortage', { decision: 'accept' }],
    ['approver', '/orders/:id/approval', { key, seenTotal: '1' }],
    ['approver', '/orders/:id/return', { returnReason: 'Ubah dulu' }],
    ['approver', '/institution/sites/:id/closure', {}],
    ['manager', '/awards/:id/confirmation', {}],
    ['manager', '/awards/:id/decline', { declineReason: 'stock' }],
    ['manager', '/offers/:id/submission', {}],
    ['manager', '/offers/:id/pause', {}],
    ['manager', '/offers/:id/revision', {}],
    ['manager', '/offers/:id/messages', { key, body: 'Halo' }],
    ['manager', '/offers/:id/availability', { available: '5' }],
    ['administrator', '/moderation/:id/approval', form],
    ['administrator', '/moderation/:id/rejection', form],
    ['administrator', '/moderation/:id/messages', { ...form, body: 'Halo' }],
  ])('%s posting to %s changes nothing', async (who, path, fields) => {
    for (const id of addresses) {
      for (const htmx of [false, true]) {
        const post = () => as(who).post(path.replace(':id', id), fields, sentBy(htmx));
        const answer = await changesNothing(worker.database.db, post);
        expect([id, htmx, answer.status]).toEqual([id, htmx, 404]);
      }
    }
  });
});

const searches = [
  ...[
    '"',
    "'",
    '"beras',
    'beras"',
    "beras'",
    '*',
    'ber*',
    '^beras',
    'beras AND',
    'OR beras',
    'NOT',
    'beras NEAR/2 medium',
  ],
  ...[
    'NEAR(beras medium, 1)',
    'commodity:beras',
    '{commodity} : beras',
    '-beras',
    '+beras',
    '(beras',
    ')',
    'beras - -',
  ],
  ...["'; drop table party; --", "' union select * from session --", '%', '_', '\\', '%00', '{{1}}'],
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    'أرز',
    '‮beras‬',
    '🍚',
    'ｂｅｒａｓ',
    'béras',
    ' '.repeat(500),
  ],
  ...['beras '.repeat(200), 'x'.repeat(5000), '\ud800', 'a\r\nb'],
];

describe.each(ways)('a search in $way', ({ lang, htmx }) => {
  test('for anything at all answers with the catalog, and shows what was typed as text', async () => {
    const person = visitor(worker);
    await speak(person, lang);
    for (const q of searches) {
      const answer = await person.get(`/?${new URLSearchParams({ q })}`, sentBy(htmx));
      expect([q, answer.status, answer.text.includes('<html')]).toEqual([q, 200, !htmx]);
      expect(answer.text).not.toMatch(/<script>alert|<img src=x/);
      if (!htmx && q.length < 100 && !/[\r\n\ud800]/.test(q)) expect(shownIn(answer.text, 'q')).toBe(q);
    }
  });

  test('finds by the beginnings of words, whatever stands around them', async () => {
    const person = visitor(worker);
    const seen = async (q: string) =>
      new Set((await person.get(`/?${new URLSearchParams({ q })}`, sentBy(htmx))).text.match(/\/commodities\/[\w-]+/g));
    const plain = await seen('beras');
    expect(plain.size).toBeGreaterThan(0);
    for (const q of ['"beras"', 'beras*', 'BÉRAS', '(beras', "'beras"]) expect([q, await seen(q)]).toEqual([q, plain]);
  });

  test.each(['min', 'max', 'quantity', 'date', 'category', 'kecamatan', 'certificate', 'sort', 'after', 'before'])(
    'by a filter %s that makes no sense is not refused',
    async (name) => {
      for (const value of ['-1', '1e999', 'abc', "' or 1=1", '9'.repeat(40), '2026-02-30', '\0', '{}']) {
        for (const path of ['/', '/commodities/beras-medium', '/listings/none'])
          expect([200, 404]).toContain(
            (await visitor(worker).get(`${path}?${new URLSearchParams({ [name]: value })}`, sentBy(htmx))).status,
          );
      }
    },
  );
});

const LONG = 'Ñ'.repeat(300);
const sites = { key: newId(1), siteName: 'Gudang', siteAddress: 'Jl. Pajajaran 1', siteKelurahan: '32.71.01.1001' };
const names: [who: Who, path: string, field: string, fields: Record<string, string>][] = [
  ['nobody', '/sign-up', 'name', { email: 'baru@example.org' }],
  ['requester', '/account/name', 'name', {}],
  ['requester', '/institution/sites', 'siteName', sites],
  ['requester', '/institution/sites', 'siteAddress', sites],
];

describe.each(ways)('a name in $way', ({ lang, htmx }) => {
  const { too_long, required } = fieldTexts;
  beforeEach(async () => {
    for (const person of people.values()) await speak(person, lang);
  });

  test.each(names)('of 300 letters (%s at %s, %s) comes back to be shortened', async (who, path, field, fields) => {
    const sent = { ...fields, [field]: LONG };
    const answer = await changesNothing(worker.database.db, () => as(who).post(path, sent, sentBy(htmx)));
    expect(answer.status).toBe(422);
    expectError(answer.text, field, too_long[lang]);
    const { key: _, ...visible } = sent as Record<string, string>;
    expectKept(answer.text, visible);
  });

  test('of nothing but what cannot be seen is none', async () => {
    const answer = await changesNothing(worker.database.db, () =>
      as('requester').post('/account/name', { name: '‮​ ⁠' }, sentBy(htmx)),
    );
    expect(answer.status).toBe(422);
    expectError(answer.text, 'name', required[lang]);
  });

  test('with U+0000 in it is kept without', async () => {
    expect((await as('requester').post('/account/name', { name: 'Sa\0ri' }, sentBy(htmx))).status).toBe(303);
    expect(shownIn((await as('requester').get('/account')).text, 'name')).toBe('Sari');
  });

  test('in any script, with emoji and markup, is kept and shown as text', async () => {
    for (const name of ['سارة ديوي', 'Sari 👩🏽‍🌾 Dewi', '<b>Sari</b> & "Dewi"']) {
      expect((await as('requester').post('/account/name', { name }, sentBy(htmx))).status).toBe(303);
      const page = await as('requester').get('/account');
      expect(shownIn(page.text, 'name')).toBe(name);
      expect(page.text).not.toContain('<b>Sari');
    }
  });
});

test('what nobody has written is told in the reader’s language', async () => {
  const person = visitor(worker);
  await speak(person, 'en');
  expect(textOnly((await person.get('/listings/none')).text)).toContain(texts.en.notFoundTitle);
});
