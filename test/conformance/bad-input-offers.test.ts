import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { texts as pageTexts } from '../../src/catalog/offers/texts.ts';
import { texts as formTexts } from '../../src/catalog/offers/texts-form.ts';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { type Fields, type Person, signInAs, textOnly } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { changesNothing, expectError, expectKept, sentBy, shownIn, speak, ways } from './bad-input.ts';

let worker: TestWorker;
let ours: Person;
let theirs: Person;
let theirOffer: string;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  ours = await signInAs(worker, 'manager.batutulis@koperasi.example');
  theirs = await signInAs(worker, 'manager.empang@koperasi.example');
  const [row] = await worker.database.db.all<{ id: string }>(
    sql`select min(id) id from offer where cooperative_id = 'kop-empang' and state = 'listed'`,
  );
  theirOffer = row!.id;
});
afterAll(() => worker.close());

const day = (days: number) => addDays(dayOf(Date.now()), days);

const goodForm = () => ({
  ...{ commodity: 'beras-medium', version: '0', key: newId(Date.now()), certificate: 'PSAT 123', description: 'Baru' },
  ...{ 'tiers.0.price': '13.200', 'tiers.1.from': '1.000', 'tiers.1.fromUnit': 'kg', 'tiers.1.price': '13.000' },
  ...{ available: '2.000', availableUnit: 'kg', lotSize: '50', lotSizeUnit: 'kg', minLot: '100', minLotUnit: 'kg' },
  ...{ handlingFee: '150.000', leadDays: '2', windowFrom: day(0), windowUntil: day(60) },
});
const visible = ({ commodity, version, key, ...fields }: Record<string, string>) => fields;

type Texts = (typeof formTexts)['id'];
type Case = [what: string, field: string, typed: string, words: (t: Texts) => string];

const figures = (field: string, what: string): Case[] => [
  [`no ${what}`, field, '', (t) => t.required],
  [`a ${what} of zero`, field, '0', (t) => t.not_positive],
  [`a negative ${what}`, field, '-100', (t) => t.not_positive],
  [`a fractional ${what}`, field, '0,5', (t) => t.not_whole],
  [`a ${what} of 10^18`, field, '1000000000000000000', (t) => t.too_large],
  [`a ${what} in words`, field, 'banyak', (t) => t.not_a_figure],
];

const cases: Case[] = [
  ...figures('tiers.0.price', 'price'),
  ...figures('available', 'available quantity'),
  ...figures('lotSize', 'lot'),
  ['a smallest order above what is available', 'minLot', '2.050', (t) => t.min_above_available('2.000 kg')],
  ['a smallest order that is not whole lots', 'minLot', '120', (t) => t.min_not_multiple('150 kg')],
  ['a lower price from no quantity', 'tiers.1.from', '', (t) => t.required],
  ['a lower price from a negative quantity', 'tiers.1.from', '-1', (t) => t.not_positive],
  ['a negative fee', 'handlingFee', '-1', (t) => t.not_positive],
  ['a fee of 10^18', 'handlingFee', '1000000000000000000', (t) => t.too_large],
  ['a lead time of half a day', 'leadDays', '0,5', (t) => t.not_whole],
  ['a lead time of a year', 'leadDays', '365', (t) => t.lead_too_long],
  ['a first day in the past', 'windowFrom', day(-1), (t) => t.window_past],
  ['a last day in the past', 'windowUntil', day(-1), (t) => t.window_past],
  ['a last day before the first', 'windowFrom', day(90), () => ''],
  ['a day that is none', 'windowUntil', '2026-02-30', (t) => t.not_a_day],
  ['a certificate of 300 letters', 'certificate', 'Ü'.repeat(300), (t) => t.too_long],
  ['a description of 2,001 letters', 'description', 'x'.repeat(2001), (t) => t.too_long],
];

const file = (bytes: (Uint8Array<ArrayBuffer> | string)[], name: string, type = 'image/jpeg') =>
  new File(bytes, name, { type });
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (c) => c.charCodeAt(0),
);
const files: [what: string, make: () => File, words: (t: Texts, name: string) => string][] = [
  ['of 10 MB', () => file([new Uint8Array(10_000_000).fill(7)], 'besar.jpg'), (t, name) => t.photo_too_large(name)],
  ['that is a text named .jpg', () => file(['Halo, ini teks'], 'catatan.jpg'), (t, name) => t.photo_not_picture(name)],
  ['that is a page named .png', () => file(['<script>1</script>'], 'x.png'), (t, name) => t.photo_not_picture(name)],
  ['cut off on its way', () => file([PNG.subarray(0, 50)], 'a.png', 'image/png'), (t, name) => t.photo_broken(name)],
];

describe.each(ways)('an offer in $way', ({ lang, htmx }) => {
  const t = formTexts[lang];
  const send = (fields: Fields) => changesNothing(worker.database.db, () => ours.post('/offers', fields, sentBy(htmx)));
  beforeEach(async () => {
    await Promise.all([ours, theirs].map((person) => speak(person, lang)));
  });

  test.each(cases)('with %s comes back with the mistake named beside its field', async (_, field, typed, words) => {
    const fields = { ...goodForm(), [field]: typed };
    const answer = await send(fields);
    expect(answer.status).toBe(422);
    if (words(t)) expectError(answer.text, field, words(t));
    else expectError(answer.text, 'windowUntil', t.window_reversed);
    expectKept(answer.text, visible(fields));
  });

  test.each(files)('with a photo %s comes back with everything else kept', async (_, make, words) => {
    const photo = make();
    const answer = await send({ ...goodForm(), files: photo });
    expect(answer.status).toBe(422);
    expectError(answer.text, 'files', words(t, photo.name));
    expectKept(answer.text, visible(goodForm()));
  });

  test('with a mistake keeps the photo that came with it', async () => {
    const wrong = { ...goodForm(), 'tiers.0.price': '0', files: file([PNG], 'beras.png', 'image/png') };
    const answer = await ours.post('/offers', wrong, sentBy(htmx));
    expect(answer.status).toBe(422);
    const kept = /name="photos\.0" value="([0-9a-f]{64})"/.exec(answer.text)?.[1];
    expect((await ours.get(`/photos/${kept}`)).headers.get('content-type')).toBe('image/png');
  });

  test('of another cooperative is not there', async () => {
    for (const path of ['', '/edit']) expect((await ours.get(`/offers/${theirOffer}${path}`)).status).toBe(404);
    const posts: [string, Fields][] = [
      ['revision', goodForm()],
      ['availability', { available: '1' }],
      ['availability', { available: 'banyak' }],
      ['pause', {}],
      ['messages', { key: newId(Date.now()), body: 'Halo' }],
      ['messages', { key: newId(Date.now()), body: '' }],
    ];
    for (const [action, fields] of posts) {
      const path = `/offers/${theirOffer}/${action}`;
      const answer = await changesNothing(worker.database.db, () => ours.post(path, fields, sentBy(htmx)));
      expect([action, answer.status]).toEqual([action, 404]);
    }
  });

  test('sent twice at once, and once more, is one offer', async () => {
    const fields = { ...goodForm(), description: `Dua kali ${lang} ${htmx}` };
    const post = () => ours.post('/offers', fields, sentBy(htmx));
    const answers = [...(await Promise.all([post(), post()])), await post()];
    expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303]);
    expect(new Set(answers.map((answer) => answer.location)).size).toBe(1);
    const [row] = await worker.database.db.all<{ n: number }>(
      sql`select count(*) n from offer_revision where description = ${fields.description}`,
    );
    expect(row?.n).toBe(1);
  });

  test('described in right-to-left script, emoji and markup shows what was written and runs nothing', async () => {
    const description = 'أرز جيد 🌾👩🏽‍🌾 <img src=x onerror=alert(1)> ‮terbalik‬';
    const { location } = await ours.post('/offers', { ...goodForm(), description }, sentBy(htmx));
    const form = await ours.get(`${location}/edit`);
    expect(shownIn(form.text, 'description')).toBe('أرز جيد 🌾👩🏽‍🌾 <img src=x onerror=alert(1)> terbalik');
    expect((await ours.get(location!)).text).not.toContain('<img src=x');
  });

  test.each<[string, (texts: Texts) => string]>([
    ['', (one) => one.required],
    ['-1', (one) => one.not_positive],
    ['0,5', (one) => one.not_whole],
    ['1000000000000000000', (one) => one.too_large],
    ['banyak', (one) => one.not_a_figure],
  ])('with its quantity changed to %j says so beside the figure', async (typed, words) => {
    const path = `/offers/${theirOffer}/availability`;
    for (const back of ['/offers', `/offers/${theirOffer}`]) {
      const answer = await changesNothing(worker.database.db, () =>
        theirs.post(path, { available: typed, back }, sentBy(htmx)),
      );
      expect([answer.status, answer.text.includes('<html')]).toEqual([422, !htmx]);
      const form = answer.text.slice(answer.text.indexOf(`action="${path}"`));
      expectError(form, 'available', words(t));
      expect(shownIn(form, 'available')).toBe(typed);
    }
  });

  test('cannot promise less than was awarded already', async () => {
    await worker.database.db.run(sql`update offer set reserved = 100 where id = ${theirOffer}`);
    const answer = await changesNothing(worker.database.db, () =>
      theirs.post(`/offers/${theirOffer}/availability`, { available: '99', back: '/offers' }, sentBy(htmx)),
    );
    expect(answer.status).toBe(422);
    expect(textOnly(answer.text)).toContain(pageTexts[lang].below_reserved('100 kg'));
  });
});
