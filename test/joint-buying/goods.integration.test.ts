import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { HOUR } from '../../src/platform/clock.ts';
import { png as drawn } from '../catalog/pictures.ts';
import { formsIn, sendForm } from '../support/forms.ts';
import type { Ordered } from '../support/joint.ts';
import { type Answer, type Fields, type Person, signInAs, textOnly, visitor } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { confirmedBy, handTo, orderedRice, sharedShort, unload } from './goods-world.ts';

let worker: TestWorker;
let rina: Person;
let maya: Person;
let batutulis: Person;
let empang: Person;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  [rina, maya] = [await signInAs(worker, 'rina@forum.example'), await signInAs(worker, 'maya@forum.example')];
  batutulis = await signInAs(worker, 'clerk.batutulis@koperasi.example');
  empang = await signInAs(worker, 'manager.empang@koperasi.example');
  for (const person of [rina, maya, batutulis, empang]) await person.get('/account');
});
afterAll(() => worker?.close());

const db = () => worker.database.db;
const rows = <T extends object>(query: ReturnType<typeof sql>) => db().all<T>(query);
const one = async (query: ReturnType<typeof sql>) => Object.values((await rows<object>(query))[0] ?? {})[0];
const png = (name: string) =>
  new File(
    [
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    ],
    name,
    { type: 'image/png' },
  );
const said = (answer: Answer) => [answer.status, textOnly(answer.text)] as const;

describe('goods that come', () => {
  let made: Ordered;
  let goods: string;
  beforeEach(async () => {
    made = await orderedRice(db());
    goods = `/campaigns/${made.campaignId}/goods`;
  });
  const arrive = (changed: Fields = {}, person = rina) =>
    sendForm(person, `/campaigns/${made.campaignId}/arrivals/new`, /arrivals$/, changed);

  test('the form stands filled in with the first truck that is awaited, with the measures of the goods', async () => {
    const page = await rina.get(
      `/campaigns/${made.campaignId}/arrivals/new?purchase=${made.purchaseId}&drop=${made.dropIds[1]}`,
    );
    expect([page.status, page.trips]).toEqual([200, 1]);
    const form = formsIn(page.text).find(({ action }) => action.endsWith('/arrivals'))!;
    expect(form.fields).toMatchObject({ purchase: made.purchaseId, drop: made.dropIds[1], received: '1.000' });
    expect(textOnly(page.text)).toMatch(/Kadar air .*paling tinggi 14 %/);
  });

  test('in parts, with quality and a photo; the campaign arrives, and the page says what is still expected', async () => {
    const answer = await arrive({
      received: '1.999,5 kg',
      'quality.moisture': '13,25',
      vehicle: 'F 1 AB',
      files: png('t.png'),
    });
    expect([answer.location, answer.trips]).toEqual([goods, 2]);
    expect(
      await rows(sql`select received_milli, quality, vehicle, (select count(*) from arrival_photo where arrival_id = a.id) photos
      from arrival a where campaign_id = ${made.campaignId}`),
    ).toEqual([{ received_milli: 1_999_500, quality: '{"moisture":1325}', vehicle: 'F 1 AB', photos: 1 }]);
    expect(
      await one(sql`select c.state || e.type from campaign c join event e on e.aggregate_id = c.id and e.version = c.version
      where c.id = ${made.campaignId}`),
    ).toBe('arrivingcampaign_goods_came');
    const page = await rina.get(goods);
    expect([page.status, page.trips]).toEqual([200, 1]);
    expect(textOnly(page.text)).toMatch(/Masih ditunggu 1\.000,5 kg/);
  });

  test('more than ordered is refused by name, with how much is still expected, also when two trucks are entered at once', async () => {
    const [status, text] = said(await arrive({ received: '3.000,5' }));
    expect([status, /dari Pemasok gudang masih ditunggu 3\.000 kg/.test(text)]).toEqual([422, true]);
    const answers = await Promise.all([1, 2, 3].map(() => arrive({ received: '1.600' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422]);
    const late = said(answers.find(({ status }) => status === 422)!);
    expect(late[1]).toMatch(/masih ditunggu 1\.400 kg/);
    expect(await one(sql`select sum(received_milli) from arrival where campaign_id = ${made.campaignId}`)).toBe(
      1_600_000,
    );
  });

  test('the same form twice is counted once', async () => {
    const page = await rina.get(`/campaigns/${made.campaignId}/arrivals/new`);
    const { action, fields } = formsIn(page.text).find((form) => form.action.endsWith('/arrivals'))!;
    const answers = await Promise.all([1, 2].map(() => rina.post(action, { ...fields, received: '500' })));
    expect(answers.map(({ location }) => location)).toEqual([goods, goods]);
    expect(await one(sql`select count(*) from arrival where campaign_id = ${made.campaignId}`)).toBe(1);
  });

  test.each([
    [{ received: '' }, /Wajib diisi/],
    [{ received: '0' }, /lebih dari nol/],
    [{ received: '-5' }, /kurang dari nol/],
    [{ received: 'banyak' }, /Tulis angka/],
    [{ received: '9'.repeat(24) }, /masih ditunggu/],
    [{ received: '10', refused: '11', refusalReason: 'quality' }, /Yang ditolak melebihi/],
    [{ received: '10', refused: '2' }, /Pilih alasan menolak/],
    [{ received: '10', refused: '2', refusalReason: 'other' }, /Tulis alasannya/],
    [{ received: '10', refused: '2', refusalReason: 'bosan' }, /alasan menolak/],
    [{ received: '10', 'quality.moisture': '140' }, /tidak mungkin/],
    [{ received: '10', arrivedOn: '2099-01-01' }, /belum tiba/],
    [{ received: '10', arrivedOn: '2026-02-30' }, /kalender/],
    [{ received: '10', purchase: 'none-such' }, /Pilih salah satu/],
    [{ received: '10', drop: 'none-such' }, /Pilih salah satu/],
    [{ received: '10', key: 'x' }, /Muat ulang/],
    [{ received: '10', files: new File(['no'], 'a.png', { type: 'image/png' }) }, /bukan foto/],
  ] satisfies [Fields, RegExp][])('%o is refused by name', async (changed, why) => {
    const answer = await arrive(changed);
    expect([answer.status, textOnly(answer.text)]).toEqual([422, expect.stringMatching(why)]);
    expect(await one(sql`select count(*) from arrival where campaign_id = ${made.campaignId}`)).toBe(0);
  });

  test('a purchase or drop point of another campaign is not there', async () => {
    const other = await orderedRice(db());
    const foreign: Fields[] = [{ purchase: other.purchaseId }, { drop: other.dropIds[0]! }];
    for (const changed of foreign) expect((await arrive({ received: '10', ...changed })).status).toBe(422);
  });

  test('an entry can be voided with a reason until the sharing; voided twice it stays as it was', async () => {
    await arrive({ received: '700' });
    const id = await one(sql`select id from arrival where campaign_id = ${made.campaignId}`);
    const form = (reason: string) => sendForm(rina, goods, `/arrivals/${id}/void`, { reason });
    expect((await form('')).status).toBe(422);
    const page = await rina.get(goods);
    const { action, fields } = formsIn(page.text).find((one) => one.action === `/arrivals/${id}/void`)!;
    const answers = await Promise.all([1, 2].map(() => rina.post(action, { ...fields, reason: 'Salah titik' })));
    expect(answers.map(({ location }) => location)).toEqual([goods, goods]);
    expect(
      await rows(
        sql`select type, reason from event where aggregate_id = ${made.campaignId} and type = 'campaign_arrival_voided'`,
      ),
    ).toEqual([{ type: 'campaign_arrival_voided', reason: 'Salah titik' }]);
    expect(textOnly((await rina.get(goods)).text)).toMatch(/Dibatalkan: Salah titik/);
    expect((await rina.post('/arrivals/none-such/void', { reason: 'x' })).status).toBe(404);
  });

  test('sharing with nothing arrived, or all of it refused, is refused by name', async () => {
    const share = () => rina.post(`/campaigns/${made.campaignId}/sharing`, { seen: '0' });
    expect(said(await share())).toEqual([409, expect.stringMatching(/Belum ada barang yang datang/)]);
    await arrive({ received: '100', refused: '100', refusalReason: 'damaged' });
    expect(said(await share())).toEqual([409, expect.stringMatching(/Belum ada barang yang datang/)]);
  });

  test('photos of what came are for the forum and the cooperatives alone', async () => {
    const picture = new File([new Uint8Array(drawn(37, 11))], 'karung.png', { type: 'image/png' });
    await arrive({ received: '100', files: picture });
    const id = await one(sql`select f.photo_id from arrival_photo f join arrival a on a.id = f.arrival_id
      where a.campaign_id = ${made.campaignId}`);
    const sari = await signInAs(worker, 'sari@rsud.example');
    const seen = async (person: Person) => (await person.get(`/photos/${id}`)).status;
    expect([await seen(visitor(worker)), await seen(sari)]).toEqual([404, 404]);
    expect([await seen(rina), await seen(maya), await seen(batutulis)]).toEqual([200, 200, 200]);
    expect((await rina.get(`/photos/${id}`)).headers.get('cache-control')).toBe('private, no-store');
    await db().run(sql`update commodity set photo_id = ${id} where id = 'bawang-merah'`);
    expect(await seen(visitor(worker)), 'a picture of the goods is for everybody').toBe(200);
  });

  test('photos of what came stay when those of forms that were never saved are thrown away', async () => {
    await arrive({ received: '100', files: png('kept.png') });
    const ids = () => rows<{ id: string }>(sql`select id from photo where created_at = 1`);
    await db().run(
      sql`insert into photo (id, mime, bytes, width, height, created_at) values ('lost', 'image/png', x'00', 1, 1, 1)`,
    );
    await db().run(sql`update photo set created_at = 1 where id in (select f.photo_id from arrival_photo f
      join arrival a on a.id = f.arrival_id where a.campaign_id = ${made.campaignId})`);
    expect((await ids()).length).toBe(2);
    await worker.runJobs(Math.ceil(Date.now() / HOUR) * HOUR);
    expect((await ids()).map(({ id }) => id)).not.toContain('lost');
    expect((await ids()).length).toBe(1);
  });
});

describe('the sharing', () => {
  test('shows what each would get before the button; counts what was seen; tells everybody; ends what can be recorded', async () => {
    const made = await orderedRice(db());
    const goods = `/campaigns/${made.campaignId}/goods`;
    await unload(db(), made, [{ drop: 0, receivedMilli: 2_700_000 }]);
    const page = await rina.get(goods);
    expect(textOnly(page.text)).toMatch(/Masih kurang 300 kg.*Koperasi Batu Tulis 1\.200 kg 1\.080 kg 120 kg/);
    const { action, fields } = formsIn(page.text).find((form) => form.action.endsWith('/sharing'))!;
    await unload(db(), made, [{ drop: 1, receivedMilli: 100_000 }]);
    expect(said(await rina.post(action, fields))).toEqual([409, expect.stringMatching(/Ada barang yang baru dicatat/)]);
    const answer = await sendForm(rina, goods, /sharing$/);
    expect([answer.location, answer.trips]).toEqual([goods, 2]);
    expect(
      await rows(
        sql`select share_milli share from allotment where campaign_id = ${made.campaignId} order by share desc`,
      ),
    ).toEqual([1_120_000, 746_667, 513_333, 420_000].map((share) => ({ share })));
    expect(
      await rows(sql`select kind, link from inbox_entry where party_id = 'kop-batutulis'
      and link = ${`/allotments/${made.allotments[0]!.allotmentId}/receipt`}`),
    ).toEqual([
      { kind: 'campaign_goods_shared_short', link: `/allotments/${made.allotments[0]!.allotmentId}/receipt` },
    ]);
    const late = await rina.get(`/campaigns/${made.campaignId}/arrivals/new`);
    expect(textOnly(late.text)).toMatch(/Tidak ada yang bisa dicatat sekarang/);
    const arrival = await one(sql`select id from arrival where campaign_id = ${made.campaignId} limit 1`);
    expect(said(await rina.post(`/arrivals/${arrival}/void`, { reason: 'x' }))).toEqual([
      409,
      expect.stringMatching(/sudah dibagi/),
    ]);
  });

  test('mentors read, and find no button', async () => {
    const made = await orderedRice(db());
    await unload(db(), made, [{ drop: 0, receivedMilli: 700_000 }]);
    const page = await maya.get(`/campaigns/${made.campaignId}/goods`);
    expect([page.status, formsIn(page.text).filter(({ action }) => /sharing|void/.test(action))]).toEqual([200, []]);
  });
});

describe('handing out', () => {
  let made: Ordered;
  let goods: string;
  beforeEach(async () => {
    made = await sharedShort(db());
    goods = `/campaigns/${made.campaignId}/goods`;
  });
  const hand = (n: number, fields: Fields = {}) => {
    const { allotmentId, dropId } = made.allotments[n]!;
    return sendForm(rina, `${goods}?drop=${dropId}`, `/allotments/${allotmentId}/handing-out`, fields);
  };

  test('the page says what has to be moved between drop points, and what is to hand out where', async () => {
    const page = await rina.get(goods);
    expect(page.trips).toBe(1);
    expect(textOnly(page.text)).toMatch(/200 kg dari Pasar Anyar ke Ciheuleut/);
    const list = await rina.get(`/drop-points/${made.dropIds[0]}/pick-list`);
    expect([list.trips, textOnly(list.text)]).toEqual([
      1,
      expect.stringMatching(/Koperasi Batu Tulis 1\.200 kg 1\.080 kg/),
    ]);
  });

  test('one press gives the share with a delivery note whose code leads the cooperative to its receipt', async () => {
    const answer = await hand(0);
    expect([answer.status, answer.trips]).toEqual([303, 3]);
    const [paper] = await rows<{ id: string; number: string; check_token: string; counterparty_id: string }>(
      sql`select * from document where kind = 'delivery_note' and subject_id = ${made.allotments[0]!.allotmentId}`,
    );
    expect(paper!.counterparty_id).toBe('kop-batutulis');
    expect(await one(sql`select document_id from allotment where id = ${made.allotments[0]!.allotmentId}`)).toBe(
      paper!.id,
    );
    const check = await batutulis.get(`/check/${paper!.check_token}`);
    expect(check.text).toContain(`/allotments/${made.allotments[0]!.allotmentId}/receipt`);
    expect((await batutulis.get(`/documents/${paper!.id}`)).status).toBe(200);
    expect((await empang.get(`/documents/${paper!.id}`)).status).toBe(404);
  });

  test('less than the share needs a word, is a loss, and more is refused by name', async () => {
    expect(said(await hand(0, { weight: '1.080,001' }))).toEqual([
      422,
      expect.stringMatching(/Lebih dari jatahnya, 1\.080 kg/),
    ]);
    expect(said(await hand(0, { weight: '1.079' }))).toEqual([422, expect.stringMatching(/tulis sebabnya/)]);
    expect(said(await hand(0, { weight: 'semua' }))).toEqual([422, expect.stringMatching(/Tulis angka/)]);
    expect((await hand(0, { weight: '1.079', note: 'Karung robek' })).status).toBe(303);
    const page = textOnly((await rina.get(`${goods}?drop=${made.dropIds[0]}`)).text);
    expect(page).toMatch(/Susut saat diserahkan 1 kg/);
    expect(page).toMatch(/1\.079 kg susut 1 kg Karung robek/);
  });

  test('before the sharing, of another campaign, or twice with another weight: refused by name, nothing changed', async () => {
    const early = await orderedRice(db());
    const { allotmentId } = early.allotments[0]!;
    expect(said(await rina.post(`/allotments/${allotmentId}/handing-out`, { weight: '5' }))).toEqual([
      409,
      expect.stringMatching(/belum dibagi/),
    ]);
    const place = `/campaigns/${early.campaignId}/drop-points/${made.dropIds[0]}/handing-out`;
    expect((await rina.post(place)).status).toBe(404);
    expect((await rina.post('/allotments/none-such/handing-out', { weight: '5' })).status).toBe(404);
    await hand(0);
    const again = await rina.post(`/allotments/${made.allotments[0]!.allotmentId}/handing-out`, {
      weight: '7',
      note: 'x',
    });
    expect(said(again)).toEqual([409, expect.stringMatching(/sudah diserahkan/)]);
  });

  test('all of a drop point at once; with the last the campaign is distributed in the same commit', async () => {
    await hand(0);
    const all = (drop: number) =>
      sendForm(rina, `${goods}?drop=${made.dropIds[drop]}`, new RegExp(`${made.dropIds[drop]}/handing-out$`));
    const first = await all(0);
    expect([first.status, first.trips]).toEqual([303, 2]);
    expect(await one(sql`select state from campaign where id = ${made.campaignId}`)).toBe('arriving');
    await all(1);
    expect(
      await rows(sql`select c.state, e.type, c.updated_at = max(a.handed_at) together from campaign c
      join event e on e.aggregate_id = c.id and e.version = c.version join allotment a on a.campaign_id = c.id
      where c.id = ${made.campaignId}`),
    ).toEqual([{ state: 'distributed', type: 'campaign_distributed', together: 1 }]);
    expect(
      await one(sql`select sum(share_milli) - sum(handed_milli) from allotment where campaign_id = ${made.campaignId}`),
    ).toBe(0);
  });
});

describe('what a cooperative receives', () => {
  let made: Ordered;
  let path: string;
  beforeEach(async () => {
    made = await sharedShort(db());
    path = `/allotments/${made.allotments[0]!.allotmentId}/receipt`;
  });
  const send = (fields: Fields = {}) => sendForm(batutulis, path, path, fields);

  test('says what was ordered, the share, the rule and the sum; another’s is not there', async () => {
    const page = await batutulis.get(path);
    expect([page.status, page.trips]).toEqual([200, 1]);
    expect(textOnly(page.text)).toMatch(/Sebanding dengan pesanan.*1\.200 kg ÷ 3\.000 kg × 2\.700 kg = 1\.080 kg/);
    expect((await empang.get(path)).status).toBe(404);
    expect((await empang.post(path, { weight: '1' })).status).toBe(404);
    const own = await batutulis.get(`/campaigns/${made.campaignId}/goods`);
    expect([own.trips, textOnly(own.text)]).toEqual([1, expect.not.stringMatching(/Empang|Tegallega/)]);
  });

  test('is recorded once, prefilled; less needs a word and the forum is told; later forms change nothing', async () => {
    expect(said(await batutulis.post(path, { weight: '1' }))).toEqual([409, expect.stringMatching(/belum diserahkan/)]);
    await handTo(db(), made, 0);
    expect(said(await send({ weight: '1.081' }))).toEqual([
      422,
      expect.stringMatching(/Lebih dari yang diserahkan, 1\.080 kg/),
    ]);
    expect(said(await send({ weight: '1.079,5' }))).toEqual([422, expect.stringMatching(/tulis apa yang terjadi/)]);
    const page = await batutulis.get(path);
    const { action, fields } = formsIn(page.text).find((form) => form.action === path)!;
    expect(fields.weight).toBe('1.080');
    const less = { ...fields, weight: '1.079,5', note: 'Bocor di jalan' };
    const answers = await Promise.all([1, 2].map(() => batutulis.post(action, less)));
    expect(answers.map(({ location }) => location)).toEqual([path, path]);
    expect(
      await one(
        sql`select count(*) from event where type = 'allotment_received' and aggregate_id = ${made.allotments[0]!.allotmentId}`,
      ),
    ).toBe(1);
    expect(said(await batutulis.post(path, { weight: '1.080' }))).toEqual([
      409,
      expect.stringMatching(/sudah dicatat/),
    ]);
    expect(
      await one(sql`select kind from inbox_entry where kind = 'allotment_received_short'
      and link like ${`/campaigns/${made.campaignId}/%`}`),
    ).toBe('allotment_received_short');
    const staff = textOnly((await rina.get(`/campaigns/${made.campaignId}/goods?drop=${made.dropIds[0]}`)).text);
    expect(staff).toMatch(/Diterima kurang 0,5 kg Bocor di jalan/);
  });
});

describe('goods on hand as an offer', () => {
  test('one press makes a draft of whole units at what they cost, and shows the cost beside the price; once', async () => {
    const made = await sharedShort(db());
    const { allotmentId } = made.allotments[0]!;
    const path = `/allotments/${allotmentId}/receipt`;
    const early = await batutulis.post(`/allotments/${allotmentId}/offer`, { key: '0123456789ABCDEFGHJKMNPQRS' });
    expect(said(early)).toEqual([409, expect.stringMatching(/Catat dulu yang Anda terima/)]);
    await confirmedBy(db(), made, 0, await handTo(db(), made, 0, 500));
    const page = await batutulis.get(path);
    expect(textOnly(page.text)).toMatch(/Membuat draf penawaran 1\.079 kg dengan harga Rp13\.200 per kg/);
    const { action, fields } = formsIn(page.text).find((form) => form.action.endsWith('/offer'))!;
    const answers = await Promise.all([
      batutulis.post(action, fields),
      batutulis.post(action, fields),
      batutulis.post(action, { ...fields, key: '0123456789ABCDEFGHJKMNPQRT' }),
    ]);
    const [first] = answers;
    expect(first!.location).toMatch(/^\/offers\/\w+\/edit$/);
    expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
    expect(
      await rows(sql`select o.state, o.available, r.tiers, x.unit_cost cost from offer_cost x join offer o on o.id = x.offer_id
      join offer_revision r on r.offer_id = o.id where x.allotment_id = ${allotmentId}`),
    ).toEqual([{ state: 'draft', available: 1079, tiers: '[{"from":0,"unitPrice":13200}]', cost: 13_200 }]);
    const edit = await batutulis.get(first!.location!);
    expect([edit.trips, textOnly(edit.text)]).toEqual([1, expect.stringMatching(/Modal Anda Rp13\.200 per kg/)]);
    expect(textOnly((await batutulis.get(path)).text)).toMatch(/sudah jadi penawaran Anda/);
    expect((await empang.post(`/allotments/${allotmentId}/offer`, { key: fields.key! })).status).toBe(404);
    const saved = await sendForm(batutulis, first!.location!, /revision$/, { 'tiers.0.price': '14.000' });
    expect(saved.status).toBe(303);
  });
});
