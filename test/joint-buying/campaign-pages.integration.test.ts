import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, dayOf } from '../../src/platform/clock.ts';
import { formsIn, sendForm } from '../support/forms.ts';
import {
  arriveAll,
  distributeAll,
  type MadeCampaign,
  openCampaign,
  orderCampaign,
  supplierList,
} from '../support/joint.ts';
import { type Fields, type Person, signInAs, textOnly } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';

let worker: TestWorker;
let [rina, maya, batutulis, empang]: Person[] = [];
const now = Date.now();
const tiers = [
  { from: 0, unitPrice: 13_400 },
  { from: 20_000, unitPrice: 13_000 },
];
let [bulog, sacks, brief] = ['', '', ''];
let open: MadeCampaign;
const start = '/campaigns/new?commodity=beras-merah&quantity=34000';

beforeAll(async () => {
  worker = await runningWorker({ world: true });
  const { db } = worker.database;
  rina = await signInAs(worker, 'rina@forum.example');
  maya = await signInAs(worker, 'maya@forum.example');
  batutulis = await signInAs(worker, 'manager.batutulis@koperasi.example');
  empang = await signInAs(worker, 'manager.empang@koperasi.example');
  const of = (id: string, more: object, at = now) => supplierList(db, 'beras-merah', { id, tiers, ...more }, at);
  bulog = await of('halaman', { capacity: 90_000 });
  sacks = await of('karung-lain', { packSize: 20 });
  brief = await of('sebentar', {}, now - 55 * DAY);
  open = await openCampaign(db, {
    ...{ commodityId: 'gula-pasir', now, deadline: now + 3 * DAY, target: 1000 },
    suppliers: [
      {
        id: 'gula',
        tiers: [
          { from: 0, unitPrice: 16_900 },
          { from: 5000, unitPrice: 16_500 },
        ],
      },
    ],
    pledges: [
      { cooperativeId: 'kop-batutulis', quantity: 500, tolerance: 50, highestPrice: 16_700 },
      { cooperativeId: 'kop-cibogor', quantity: 4000 },
    ],
  });
});
afterAll(() => worker.close());

const words = async (person: Person | undefined, path: string) => {
  const { status, text, trips } = await person!.get(path);
  return { status, text: textOnly(text), trips };
};
const errorsIn = (text: string): string[] =>
  [...text.matchAll(/<a href="#f-([^"]+)"/g)].map(([, field]) => field!).sort();

describe('the list', () => {
  it('shows a cooperative what is open, how far it is, and its own pledge, in one round trip', async () => {
    await batutulis!.get('/campaigns');
    const { text, trips } = await words(batutulis, '/campaigns');
    expect(trips).toBe(1);
    for (const part of ['Gula pasir', 'Rp16.900', 'Kurang 500 kg lagi ke Rp16.500/kg', '4,5 ton dari 2 koperasi'])
      expect(text).toContain(part);
    expect(text).toContain('Komitmen Anda 500 kg, boleh lebih sampai 50 kg, paling mahal Rp16.700');
  });

  it('tells another that it has not pledged, and nothing of others’ limits or tolerances', async () => {
    const { text } = await words(empang, '/campaigns');
    expect(text).toContain('Anda belum berkomitmen');
    for (const secret of ['16.700', 'boleh lebih']) expect(text).not.toContain(secret);
  });

  it('shows what each got of those that are over or under way', async () => {
    const { db } = worker.database;
    const past = now - 20 * DAY;
    const made = await openCampaign(db, {
      ...{ commodityId: 'beras-medium', now: past, pledges: [{ cooperativeId: 'kop-batutulis', quantity: 1000 }] },
    });
    const ordered = await orderCampaign(db, made, 13_500, 'forum-bogor');
    expect((await words(batutulis, '/campaigns?state=running')).text).toContain('1.000 kg dipesan');
    expect((await words(empang, '/campaigns?state=running')).text).toContain('Tidak ikut');
    await arriveAll(db, ordered);
    expect((await words(maya, '/campaigns')).text).toContain('Catat sisa kedatangan, lalu bagi');
    await distributeAll(db, ordered);
    expect((await words(batutulis, '/campaigns')).text).toContain('1.000 kg diterima');
    expect((await words(maya, '/campaigns')).text).toContain('Catat biaya, lalu tagih');
  });

  it('comes page by page, each campaign once, the nearest deadline first', async () => {
    const { db } = worker.database;
    for (let i = 0; i < 14; i += 1) {
      const suppliers = [{ id: `telur-${i}`, packSize: 15, tiers: [{ from: 0, unitPrice: 28_000 }] }];
      await openCampaign(db, { commodityId: 'telur-ayam', now, deadline: now + (4 + (i % 5)) * DAY, suppliers });
    }
    const seen: string[] = [];
    let path: string | undefined = '/campaigns?state=open';
    while (path) {
      const { text, trips }: { text: string; trips: number } = await batutulis!.get(path);
      expect(trips).toBe(1);
      seen.push(...[...text.matchAll(/<h3><a href="\/campaigns\/(\w+)"/g)].map(([, id]) => id!));
      path = /href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    const all = await db.all<{ id: string }>(
      sql`select id from campaign where state in ('open', 'closing') and opened_at is not null order by deadline, id`,
    );
    expect(seen).toEqual(all.map((one) => one.id));
    expect(seen.length).toBeGreaterThan(14);
  });

  it('keeps drafts from cooperatives, however they ask', async () => {
    const answer = await sendForm(rina!, start, '/campaigns');
    const id = answer.location!.replace('/campaigns/', '');
    for (const path of ['/campaigns', '/campaigns?state=draft', '/campaigns?state=over'])
      expect((await batutulis!.get(path)).text).not.toContain(id);
    expect((await rina!.get('/campaigns?state=draft')).text).toContain(id);
    expect((await rina!.get('/campaigns')).text).toContain('Selesaikan rancangannya');
  });

  it.each(['?after=1.x%27', '?after=99999999999999999999.a', '?state=nonsense', '?state=open&after=-1', '?after='])(
    'takes nonsense in its address (%s) for the first page',
    async (query) => {
      expect((await words(batutulis, `/campaigns${query}`)).status).toBe(200);
    },
  );
});

describe('a joint purchase is started', () => {
  it('in two clicks: everything is filled in, and “Buka” opens it', async () => {
    const page = await rina!.get(start);
    expect(page.trips).toBe(1);
    const [form] = formsIn(page.text).filter((one) => one.action === '/campaigns');
    const at = form!.fields;
    expect(at).toMatchObject({ target: '20.000', deadlineTime: '17:00', deadlineDay: dayOf(now + 7 * DAY) });
    expect(at).toMatchObject({ deliveryFrom: dayOf(now + 10 * DAY), deliveryUntil: dayOf(now + 17 * DAY) });
    expect(Object.keys(at).filter((name) => name.startsWith('lists.'))).toEqual([`lists.${bulog}`]);
    expect(
      Object.entries(at).flatMap(([name, value]) => (/^drops\.\d+\.name$/.test(name) && value ? [value] : [])),
    ).toEqual(['Bogor Barat', 'Bogor Selatan', 'Bogor Tengah', 'Bogor Timur', 'Bogor Utara', 'Tanah Sareal']);
    const text = textOnly(page.text);
    expect(text).toContain('Kebutuhan koperasi: 34.000 kg');
    expect(text).toContain('Isinya 20 kg, yang dicentang 50 kg: tidak bisa dibeli bersama.');
    expect(text).toContain('Daftar harga ini hanya berlaku sampai');
    const answer = await rina!.post('/campaigns', { ...at, intent: 'open' });
    expect([answer.status, answer.trips]).toEqual([303, 2]);
    const [row] = await worker.database.db.all<{ state: string; drops: number; districts: number }>(
      sql`select c.state, count(*) drops, count(d.kecamatan) districts from campaign c join drop_point d on d.campaign_id = c.id
        where c.id = ${answer.location!.replace('/campaigns/', '')} group by 1`,
    );
    expect(row).toEqual({ state: 'open', drops: 6, districts: 6 });
    expect((await empang!.get('/inbox')).text).toContain('Belanja bersama Beras merah dibuka');
    // The same form once more leads to the same purchase.
    expect((await rina!.post('/campaigns', { ...at, intent: 'open' })).location).toBe(answer.location);
  });

  it('from the goods that have prices, when nobody says which; nonsense is asked for anew', async () => {
    for (const query of ['', '?commodity=none-such', '?commodity=%27%3B--&quantity=-5']) {
      const { status, text } = await words(rina, `/campaigns/new${query}`);
      expect([status, text.includes('Belanja apa?'), text.includes('Beras merah')]).toEqual([200, true, true]);
    }
    const page = await rina!.get('/campaigns/new?commodity=beras-merah&quantity=1e9');
    expect(formsIn(page.text).find((one) => one.action === '/campaigns')!.fields.target).toBe('');
  });

  it('as a draft without a list, where there is none', async () => {
    const page = '/campaigns/new?commodity=madu';
    expect((await words(rina, page)).text).toContain('Belum ada daftar harga untuk komoditas ini');
    const refused = await sendForm(rina!, page, '/campaigns', { intent: 'open' });
    expect([refused.status, errorsIn(refused.text)]).toEqual([422, ['lists']]);
    expect((await sendForm(rina!, page, '/campaigns')).status).toBe(303);
  });

  const wrong: [string, () => Fields, string[] | (() => string[])][] = [
    [
      'days that are none',
      () => ({ deadlineDay: '2026-02-30', deliveryFrom: '', deliveryUntil: 'besok' }),
      ['deadlineDay', 'deliveryFrom', 'deliveryUntil'],
    ],
    ['a time that is none', () => ({ deadlineTime: '25:00' }), ['deadlineTime']],
    ['figures that are none', () => ({ target: 'banyak', extensionDays: '-1' }), ['extensionDays', 'target']],
    [
      'figures that are too large',
      () => ({ target: '9'.repeat(20), extensionDays: '61' }),
      ['extensionDays', 'target'],
    ],
    ['a deadline in the past', () => ({ deadlineDay: dayOf(now - DAY) }), ['deadlineDay']],
    [
      'answers that are none',
      () => ({ fallBack: 'maybe', toleranceReaches: '', shortageRule: 'lottery' }),
      ['fallBack', 'shortageRule', 'toleranceReaches'],
    ],
    [
      'a drop point without an address, and one without a name',
      () => ({ 'drops.0.address': ' ', 'drops.1.name': '' }),
      ['drops.0.address', 'drops.1.name'],
    ],
    ['two drop points of one name', () => ({ 'drops.1.name': 'bogor BARAT' }), ['drops.1.name']],
    ['a list with other packs', () => ({ [`lists.${sacks}`]: 'yes' }), ['lists']],
    ['a list that ends too soon', () => ({ [`lists.${brief}`]: 'yes' }), () => [`lists.${brief}`]],
    ['a list that is none', () => ({ 'lists.none-such': 'yes' }), ['lists']],
    ['a note without end', () => ({ note: 'x'.repeat(1001) }), ['note']],
  ];
  it.each(wrong)('not with %s: the field is named, and what was typed is kept', async (_, fields, names) => {
    const answer = await sendForm(rina!, start, '/campaigns', {
      ...fields(),
      note: 'Catatan saya',
      intent: 'open',
      ...fields(),
    });
    expect([answer.status, errorsIn(answer.text)]).toEqual([
      422,
      [...(typeof names === 'function' ? names() : names)].sort(),
    ]);
    const typed = formsIn(answer.text).find((one) => one.action === '/campaigns')!.fields;
    for (const [name, value] of Object.entries(fields())) if (name in typed) expect(typed[name]).toBe(value);
  });

  it('above what the suppliers have: warned, and opened when that is meant', async () => {
    const warned = await sendForm(rina!, start, '/campaigns', { target: '200.000', intent: 'open' });
    expect(warned.status).toBe(422);
    expect(textOnly(warned.text)).toContain(
      'Targetnya 200.000 kg, padahal semua pemasok yang dicentang paling banyak punya 90.000 kg',
    );
    const [form] = formsIn(warned.text).filter((one) => one.action === '/campaigns');
    expect((await rina!.post('/campaigns', { ...form!.fields, intent: 'open' })).status).toBe(303);
  });

  it('with what people write shown as they wrote it, and harmless', async () => {
    const evil = '<script>alert(1)</script>';
    const saved = await sendForm(rina!, start, '/campaigns', { 'drops.0.name': evil, note: evil });
    const edit = await rina!.get(`${saved.location}/edit`);
    expect(edit.text).not.toContain(evil);
    expect(formsIn(edit.text).find((one) => one.action === saved.location)!.fields['drops.0.name']).toBe(evil);
  });
});

describe('a draft', () => {
  it('comes back as it was saved, and is opened from its own page', async () => {
    const { location } = await sendForm(rina!, start, '/campaigns', {
      target: '20.000',
      shortageRule: 'equal',
      fallBack: 'no',
    });
    const edit = await rina!.get(`${location}/edit`);
    expect(edit.trips).toBe(1);
    const [form] = formsIn(edit.text).filter((one) => one.action === location);
    expect(form!.fields).toMatchObject({
      target: '20.000',
      shortageRule: 'equal',
      fallBack: 'no',
      [`lists.${bulog}`]: 'yes',
    });
    const opened = await sendForm(rina!, location!, `${location}/opening`);
    expect([opened.status, opened.location, opened.trips]).toEqual([303, location, 2]);
    // Somebody else still has the form: nothing is lost, and it is said.
    const late = await rina!.post(location!, { ...form!.fields, target: '5.000' });
    expect([late.status, textOnly(late.text).includes('sudah dibuka orang lain')]).toEqual([409, true]);
    expect((await rina!.get(`${location}/edit`)).location).toBe(location);
  });

  it('with a deadline that has passed is not opened; the form says what to change', async () => {
    const { location } = await sendForm(rina!, start, '/campaigns');
    const id = location!.replace('/campaigns/', '');
    await worker.database.db.run(sql`update campaign set deadline = ${now + 1}, updated_at = ${now} where id = ${id}`);
    const answer = await sendForm(rina!, location!, `${location}/opening`);
    expect([answer.status, errorsIn(answer.text)]).toEqual([422, ['deadlineDay']]);
  });
});

describe('staff alone', () => {
  it('moderators move the deadline, to a moment ahead and before the goods come', async () => {
    const page = `/campaigns/${open.campaignId}/deadline`;
    expect((await words(rina, page)).text).toContain('2 koperasi yang sudah berkomitmen diberi tahu');
    for (const fields of [{ deadlineDay: dayOf(now - DAY) }, { deadlineDay: '' }, { deadlineDay: '2026-12-20' }]) {
      const refused = await sendForm(rina!, page, page, fields);
      expect([refused.status, errorsIn(refused.text)]).toEqual([422, ['deadlineDay']]);
    }
    const moved = await sendForm(rina!, page, page, { deadlineDay: dayOf(now + 2 * DAY), deadlineTime: '16.30' });
    expect([moved.status, moved.trips]).toEqual([303, 2]);
    expect((await batutulis!.get('/inbox')).text).toContain('Belanja bersama Gula pasir sekarang ditutup');
  });

  it('see the suppliers beside each other, live', async () => {
    const page = `/campaigns/${open.campaignId}/suppliers`;
    const { text, trips } = await words(maya, page);
    expect(trips).toBe(1);
    for (const part of ['4.500 kg', '1 dari 2 koperasi', 'Rp16.900']) expect(text).toContain(part);
    const part = await maya!.get(page, { htmx: true });
    expect([part.status, part.text.includes('<html'), part.text.includes('id="side"')]).toEqual([200, false, true]);
  });

  it('moderators cancel, with a reason', async () => {
    const page = `/campaigns/${open.campaignId}/cancellation`;
    const bare = await sendForm(rina!, page, page, { reason: ' ' });
    expect([bare.status, errorsIn(bare.text)]).toEqual([422, ['reason']]);
    const done = await sendForm(rina!, page, page, { reason: 'Pemasok mundur' });
    expect([done.status, done.trips]).toEqual([303, 2]);
    expect((await batutulis!.get('/inbox')).text).toContain('dibatalkan: Pemasok mundur.');
    const late = await rina!.get(page);
    expect(textOnly(late.text)).toContain('tidak bisa dibatalkan lagi');
    expect((await words(batutulis, '/campaigns?state=over')).text).toContain('Tidak ada yang dipesan');
  });

  it('reach no campaign that is none', async () => {
    for (const part of ['edit', 'cancellation', 'deadline', 'suppliers'])
      expect((await rina!.get(`/campaigns/none-such/${part}`)).status).toBe(404);
    for (const [part, fields] of Object.entries<Fields>({ opening: {}, cancellation: { reason: 'Tidak jadi' } }))
      expect((await rina!.post(`/campaigns/none-such/${part}`, fields)).status).toBe(404);
  });
});
