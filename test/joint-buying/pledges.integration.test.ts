import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY, MINUTE } from '../../src/platform/clock.ts';
import { formsIn } from '../support/forms.ts';
import { type AskedCampaign, addPledge, type MadeCampaign, openCampaign, startClosing } from '../support/joint.ts';
import { type Answer, type Fields, type Person, signInAs, textOnly } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';

let worker: TestWorker;
let manager: Person;
let clerk: Person;
let empang: Person;
let rina: Person;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  manager = await signInAs(worker, 'manager.batutulis@koperasi.example');
  clerk = await signInAs(worker, 'clerk.batutulis@koperasi.example');
  empang = await signInAs(worker, 'manager.empang@koperasi.example');
  rina = await signInAs(worker, 'rina@forum.example');
});
afterAll(() => worker?.close());

const db = () => worker.database.db;
const rows = <T extends object>(query: ReturnType<typeof sql>) => db().all<T>(query);
const tiers = [
  { from: 0, unitPrice: 13_500 },
  { from: 2000, unitPrice: 13_200 },
  { from: 5000, unitPrice: 12_900 },
];

let made: MadeCampaign;
let path: string;
const open = async (asked: AskedCampaign = {}): Promise<MadeCampaign> => {
  const suppliers = [{ id: `p-${Math.random()}`, tiers }];
  made = await openCampaign(db(), { commodityId: 'beras-medium', suppliers, now: Date.now() - MINUTE, ...asked });
  path = `/campaigns/${made.campaignId}`;
  return made;
};
beforeEach(() => open());

/** The form as it stands on the page. */
async function form(person = manager): Promise<Record<string, string>> {
  const page = await person.get(path);
  const found = formsIn(page.text).find((one) => one.action === `${path}/pledge`);
  if (!found) throw new Error(`no form: ${page.status} ${textOnly(page.text)}`);
  return found.fields;
}
const typed = (more: Fields = {}): Fields => ({
  quantity: '1.200',
  unit: 'kg',
  dropPointId: made.dropIds[0]!,
  ...more,
});
/** A browser sends a form once more when it is told that its party stands differently by now. */
async function send(person: Person, address: string, fields: Fields): Promise<Answer> {
  const answer = await person.post(address, fields);
  return answer.status === 307 ? person.post(address, fields) : answer;
}
const pledge = async (more: Fields = {}, person = manager): Promise<Answer> =>
  send(person, `${path}/pledge`, { ...(await form(person)), intent: '', ...typed(more) });
const withdraw = async (fields: Fields, person = manager) => person.post(`${path}/pledge/withdrawal`, fields);

type Row = {
  id: string;
  quantity: number;
  tolerance: number;
  highest_price: number | null;
  version: number;
  at: number;
  withdrawn_at: number | null;
};
const own = (cooperativeId = 'kop-batutulis') =>
  rows<Row>(sql`select * from pledge where campaign_id = ${made.campaignId} and cooperative_id = ${cooperativeId}`);
const events = (type: 'pledge' | 'deposit' = 'pledge') =>
  rows<{ type: string; version: number }>(sql`select type, version from event where aggregate_type = ${type}
    and aggregate_id in (select id from pledge where campaign_id = ${made.campaignId}
      union select id from deposit where campaign_id = ${made.campaignId}) order by seq`);
const deposits = () =>
  rows<{ state: string; amount: number; version: number }>(
    sql`select state, amount, version from deposit where campaign_id = ${made.campaignId}`,
  );
const says = (answer: Answer): string => textOnly(answer.text);

describe('a pledge', () => {
  test('is made, changed and withdrawn, with an event each, in at most three round trips; the page takes one', async () => {
    await manager.get(path);
    expect((await manager.get(path)).trips).toBe(1);
    const first = await pledge({ tolerance: '50', highestPrice: '13.500/kg' });
    expect([first.status, first.location]).toEqual([303, path]);
    expect(first.trips).toBeLessThanOrEqual(3);
    expect(await own()).toMatchObject([{ quantity: 1200, tolerance: 50, highest_price: 13_500, version: 1 }]);

    const second = await pledge({ quantity: '1,5', unit: 'ton', tolerance: '', highestPrice: '' });
    expect(second.trips).toBeLessThanOrEqual(3);
    expect(await own()).toMatchObject([{ quantity: 1500, tolerance: 0, highest_price: null, version: 2 }]);

    const third = await withdraw({ seen: '2' });
    expect([third.status, third.trips <= 3]).toEqual([303, true]);
    expect(await own()).toMatchObject([{ quantity: 1500, version: 3 }]);
    expect((await own())[0]!.withdrawn_at).not.toBeNull();
    expect(await events()).toEqual([
      { type: 'pledge_made', version: 1 },
      { type: 'pledge_changed', version: 2 },
      { type: 'pledge_withdrawn', version: 3 },
    ]);
  });

  test('keeps its place in the queue unless it grows; after a withdrawal it is last', async () => {
    await addPledge(db(), made, { cooperativeId: 'kop-batutulis', quantity: 1200 });
    const [{ at }] = (await own()) as [Row];
    await pledge({ quantity: '1.000', tolerance: '100' });
    expect((await own())[0]!.at).toBe(at);
    await pledge({ quantity: '1.001' });
    const [{ at: later }] = (await own()) as [Row];
    expect(later).toBeGreaterThan(at);
    await withdraw({ seen: '3' });
    await pledge({ quantity: '500' });
    const [again] = (await own()) as [Row];
    expect(again).toMatchObject({ quantity: 500, version: 5, withdrawn_at: null });
    expect(again.at).toBeGreaterThanOrEqual(later);
    expect((await events()).at(-1)).toEqual({ type: 'pledge_made_again', version: 5 });
  });

  test('in packs: two sacks are a hundred kilograms', async () => {
    await pledge({ quantity: '2', unit: 'karung' });
    expect(await own()).toMatchObject([{ quantity: 100 }]);
  });

  test('of the same form twice counts once, also at once', async () => {
    const fields = { ...(await form()), intent: '', ...typed() };
    const sent = () => manager.post(`${path}/pledge`, fields);
    expect((await Promise.all([sent(), sent(), sent()])).map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await sent()).status).toBe(303);
    expect(await own()).toMatchObject([{ version: 1 }]);
    expect(await events()).toHaveLength(1);
  });

  test('from two devices at once: one row, and the second is told what the first left', async () => {
    const fields = async (person: Person, quantity: string) => ({
      ...{ ...(await form(person)), intent: '' },
      ...typed({ quantity }),
    });
    const [a, b] = [await fields(manager, '700'), await fields(clerk, '800')];
    const answers = await Promise.all([manager.post(`${path}/pledge`, a), clerk.post(`${path}/pledge`, b)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const lost = answers.find(({ status }) => status === 409)!;
    expect(says(lost)).toContain('baru saja diubah dari perangkat lain');
    const [row, ...others] = await own();
    expect(others).toEqual([]);
    expect(says(lost)).toContain(`Jumlah ${row!.quantity} kg`);
    // What it typed is kept, and can be sent again knowing what there is.
    const again = formsIn(lost.text).find((one) => one.action === `${path}/pledge`)!;
    expect([again.fields.seen, again.fields.quantity]).toEqual(['1', row!.quantity === 700 ? '800' : '700']);
  });
});

describe('a pledge is refused by name', () => {
  test.each<[string, Fields, string, RegExp]>([
    ['nothing', { quantity: '0' }, 'quantity', /lebih dari nol, paling sedikit 1 kg/],
    ['less than nothing', { quantity: '-5' }, 'quantity', /lebih dari nol/],
    ['a huge quantity', { quantity: '100.001', unit: 'ton' }, 'quantity', /paling banyak 100\.000\.000 kg/],
    ['no quantity', { quantity: '' }, 'quantity', /Tulis berapa banyak/],
    ['words', { quantity: 'banyak' }, 'quantity', /angka saja/],
    ['half a kilogram', { quantity: '0,5' }, 'quantity', /bilangan bulat/],
    ['a unit that is none', { unit: 'truk' }, 'quantity', /satuan dari daftar/],
    [
      'below a pack, alone',
      { quantity: '30' },
      'quantity',
      /kurang dari satu karung isi 50 kg.*belum ada koperasi lain/,
    ],
    [
      'below a pack with too little extra',
      { quantity: '30', tolerance: '19' },
      'quantity',
      /sampai bersama-sama 50 kg/,
    ],
    ['an extra below nothing', { tolerance: '-1' }, 'tolerance', /0 atau lebih/],
    ['a huge extra', { tolerance: '99.999.999' }, 'tolerance', /paling banyak 100\.000\.000 kg/],
    ['a price of nothing', { highestPrice: '0' }, 'highestPrice', /antara Rp1 dan Rp1\.000\.000\.000/],
    ['a price below every tier', { highestPrice: '12.899' }, 'highestPrice', /Tulis Rp12\.900 atau lebih/],
    ['a drop point of nowhere', { dropPointId: 'di mana saja' }, 'dropPointId', /titik serah yang ada di daftar/],
    ['no drop point', { dropPointId: '' }, 'dropPointId', /titik serah/],
  ])('%s', async (_, changed, field, sentence) => {
    const answer = await pledge(changed);
    expect(answer.status).toBe(422);
    const beside = new RegExp(`id="e-${field}"[^>]*>([^<]*)<`).exec(answer.text)?.[1] ?? '';
    expect(beside.replaceAll('&#39;', "'")).toMatch(sentence);
    expect(await own()).toEqual([]);
    expect(await events()).toEqual([]);
  });

  test('not where the extra fills the pack, nor where somebody is to share it with', async () => {
    expect((await pledge({ quantity: '30', tolerance: '20' })).status).toBe(303);
    expect((await pledge({ quantity: '10' }, empang)).status).toBe(303);
  });

  test('a drop point of another campaign', async () => {
    const other = await open();
    await open();
    expect((await pledge({ dropPointId: other.dropIds[0]! })).status).toBe(422);
    expect(await own()).toEqual([]);
  });

  test('from the deadline on, to the millisecond, whether or not the closing has run', async () => {
    const fields = { ...(await form()), intent: '', ...typed() };
    await db().run(
      sql`update campaign set deadline = ${Date.now() + 300}, updated_at = ${Date.now()} where id = ${made.campaignId}`,
    );
    await new Promise((done) => setTimeout(done, 400));
    const answer = await manager.post(`${path}/pledge`, fields);
    expect(answer.status).toBe(409);
    expect(says(answer)).toMatch(/Tenggat sudah lewat .*tidak bisa lagi dibuat, diubah, atau ditarik/);
    expect(await own()).toEqual([]);
  });

  test('once it is closing, also a change and a withdrawal: the pledge is binding', async () => {
    await addPledge(db(), made, { cooperativeId: 'kop-batutulis', quantity: 1200 });
    const fields = { ...(await form()), intent: '', ...typed({ quantity: '1' }) };
    await startClosing(db(), made);
    const answers = [await manager.post(`${path}/pledge`, fields), await withdraw({ seen: '1' })];
    expect(answers.map(({ status }) => status)).toEqual([409, 409]);
    for (const answer of answers) expect(says(answer)).toContain('tidak (lagi) menerima komitmen');
    expect(says(await manager.get(path))).toMatch(/Mengikat .*tidak bisa diubah lagi/);
    expect(await own()).toMatchObject([{ quantity: 1200, version: 1, withdrawn_at: null }]);
  });

  test('of a cooperative that is suspended in the middle; its pledge no longer counts', async () => {
    await addPledge(db(), made, { cooperativeId: 'kop-empang', quantity: 2000 });
    expect(says(await manager.get(path))).toContain('Rp13.200 /kg');
    const fields = { ...(await form(empang)), intent: '', ...typed({ quantity: '2.500' }) };
    await db().run(sql`update party set status = 'suspended' where id = 'kop-empang'`);
    try {
      const answer = await send(empang, `${path}/pledge`, fields);
      expect(answer.status).toBe(409);
      expect(says(answer)).toContain('belum terverifikasi atau sedang ditangguhkan. Hubungi moderator');
      expect(await own('kop-empang')).toMatchObject([{ quantity: 2000, version: 1 }]);
      const page = says(await manager.get(path));
      expect(page).toContain('0 koperasi');
      expect(page).toContain('Belum ada yang bisa dipesan');
    } finally {
      await db().run(sql`update party set status = 'verified' where id = 'kop-empang'`);
    }
  });

  test('a draft is not there for a cooperative, and what is not there has no pledge', async () => {
    const id = `draft-${made.campaignId}`;
    await db().run(sql`insert into campaign (id, number, commodity_id, deadline, delivery_from, delivery_until, created_by, created_at, updated_at)
      values (${id}, ${id}, 'beras-medium', ${Date.now() + DAY}, '2026-12-05', '2026-12-09', 'u-agus', 1, 1)`);
    const fields = { ...(await form()), intent: '', ...typed() };
    for (const address of [`/campaigns/${id}`, '/campaigns/none-such']) {
      expect((await manager.get(address)).status).toBe(404);
      expect((await manager.get(`${address}/live`)).status).toBe(404);
      expect((await manager.post(`${address}/pledge`, fields)).status).toBe(404);
      expect((await manager.post(`${address}/pledge/withdrawal`, { seen: '1' })).status).toBe(404);
    }
    expect((await rina.get(`/campaigns/${id}`)).status).toBe(200);
    expect((await withdraw({ seen: '1' })).status).toBe(404);
  });
});

describe('a deposit', () => {
  beforeEach(() => open({ depositBps: 1000 }));
  const move = (state: string) =>
    db().run(sql`update deposit set state = ${state}, version = version + 1 where campaign_id = ${made.campaignId}`);

  test('is asked for with the pledge, follows it, and is void with its withdrawal; pledging again asks anew', async () => {
    await pledge();
    expect(await deposits()).toEqual([{ state: 'due', amount: 1_620_000, version: 1 }]);
    const page = says(await manager.get(path));
    expect(page).toMatch(/Uang muka Rp1\.620\.000 Belum dibayar Bayar Rp1\.620\.000 sampai/);
    await pledge({ quantity: '2.000', highestPrice: '12.900' });
    expect(await deposits()).toEqual([{ state: 'due', amount: 2_580_000, version: 2 }]);
    await withdraw({ seen: '2' });
    expect(await deposits()).toEqual([{ state: 'void', amount: 2_580_000, version: 3 }]);
    await pledge({ quantity: '100', highestPrice: '' });
    expect(await deposits()).toEqual([{ state: 'due', amount: 135_000, version: 4 }]);
    expect((await events('deposit')).filter(({ type }) => type.startsWith('deposit'))).toEqual([
      { type: 'deposit_asked', version: 1 },
      { type: 'deposit_changed', version: 2 },
      { type: 'deposit_voided', version: 3 },
      { type: 'deposit_asked', version: 4 },
    ]);
  });

  test('a change that leaves its amount alone writes nothing of it', async () => {
    await pledge();
    await pledge({ tolerance: '50' });
    expect(await deposits()).toEqual([{ state: 'due', amount: 1_620_000, version: 1 }]);
  });

  test('that is held stays as it is when the pledge grows, goes back with a withdrawal, and is not asked for twice', async () => {
    await pledge();
    const paymentId = `pay-${made.campaignId}`;
    await db().run(sql`insert into payment (id, payer_id, amount, paid_on, method, source, state, recorded_at)
      values (${paymentId}, 'kop-batutulis', 1620000, '2026-12-01', 'transfer', 'payer', 'confirmed', 1)`);
    await db().run(
      sql`update deposit set state = 'held', payment_id = ${paymentId}, version = 2 where campaign_id = ${made.campaignId}`,
    );
    await pledge({ quantity: '3.000' });
    expect(await deposits()).toEqual([{ state: 'held', amount: 1_620_000, version: 2 }]);
    expect(says(await manager.get(path))).toContain('tidak bisa ikut lagi di belanja ini');
    await withdraw({ seen: '2' });
    expect(await deposits()).toEqual([{ state: 'to_return', amount: 1_620_000, version: 3 }]);
    const answer = await pledge();
    expect([answer.status, says(answer)]).toEqual([
      409,
      expect.stringContaining('tidak bisa ikut lagi di belanja ini'),
    ]);
    expect((await own())[0]!.withdrawn_at).not.toBeNull();
  });

  test('reported and not yet confirmed follows too', async () => {
    await pledge();
    await move('reported');
    await pledge({ quantity: '1.000' });
    expect(await deposits()).toEqual([{ state: 'reported', amount: 1_350_000, version: 3 }]);
  });
});

describe('the live part', () => {
  const liveOf = (text: string) =>
    /hx-get="(\/campaigns\/[^"]*\/live[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const ask = (address: string, person = manager) => person.get(address, { htmx: true });

  test('has nothing to say while nothing changes; a tier that tips is told with both prices', async () => {
    await pledge({ quantity: '1.500' });
    const address = liveOf((await manager.get(path)).text);
    expect((await ask(address)).status).toBe(204);
    await pledge({ quantity: '500' }, empang);
    const fragment = await ask(address);
    expect([fragment.status, fragment.trips]).toEqual([200, 1]);
    expect(fragment.text).not.toContain('<html');
    expect(says(fragment)).toMatch(
      /Tingkat baru tercapai: harga turun dari Rp13\.500\/kg ke Rp13\.200\/kg.*Rp13\.200 \/kg/,
    );
    expect(fragment.text).toMatch(/id="joined"[^>]*hx-swap-oob/);
    expect(says(fragment)).toMatch(/2 koperasi.*Empang 500 kg/);
  });

  test('loads the page anew once it takes no more pledges, and again when the result is there', async () => {
    const address = liveOf((await manager.get(path)).text);
    await startClosing(db(), made);
    expect((await ask(address)).headers.get('hx-refresh')).toBe('true');
    const page = await manager.get(path);
    expect(says(page)).toContain('Hasilnya sedang dihitung');
    const waiting = liveOf(page.text);
    expect((await ask(waiting)).status).toBe(204);
    await db().run(
      sql`update campaign set state = 'failed', closed_at = deadline, ended_at = deadline where id = ${made.campaignId}`,
    );
    expect((await ask(waiting)).headers.get('hx-refresh')).toBe('true');
    const over = await manager.get(path);
    expect(liveOf(over.text)).toBe('');
    expect(says(over)).toContain('Tidak ada yang dipesan');
  });

  test('counts stand in for names where the forum says so; limits and extras are nobody else’s to see', async () => {
    const secret = { tolerance: 77, highestPrice: 13_456 };
    await open({ showsNames: false, pledges: [{ cooperativeId: 'kop-empang', quantity: 2345, ...secret }] });
    for (const address of [path, `${path}/live`]) {
      const seen = says(await ask(address));
      expect(seen).toContain('1 koperasi');
      expect(seen).not.toMatch(/Empang|13\.456|\b77\b/);
    }
    await open({ showsNames: true, pledges: [{ cooperativeId: 'kop-empang', quantity: 2345, ...secret }] });
    const named = says(await manager.get(path));
    expect(named).toMatch(/Empang 2\.345 kg/);
    expect(named).not.toMatch(/13\.456|\b77\b/);
  });

  test('what a pledge would mean is worked out without keeping it', async () => {
    await addPledge(db(), made, { cooperativeId: 'kop-empang', quantity: 1500 });
    const fields = { ...(await form()), ...typed({ quantity: '500' }), intent: 'check' };
    const panel = await manager.post(`${path}/pledge`, fields, { htmx: true });
    expect([panel.status, panel.trips]).toEqual([200, 1]);
    expect(says(panel)).toMatch(/± Rp6\.600\.000 500 kg × Rp13\.200 .*± Rp6\.450\.000 hemat Rp150\.000/);
    expect(says(panel)).toContain('tingkat Rp13.200/kg tercapai untuk semua!');
    const whole = await manager.post(`${path}/pledge`, fields);
    expect([whole.status, formsIn(whole.text).find((one) => one.action.endsWith('/pledge'))?.fields.quantity]).toEqual([
      200,
      '500',
    ]);
    expect(await own()).toEqual([]);
  });
});

test('an open campaign without one’s pledge is counted in the menu, until there is one', async () => {
  const count = async () =>
    Number(
      /href="\/campaigns"[^>]*>.*?<span class="badge"[^>]*>(?:<[^>]*>)*(\d+)/s.exec(
        (await manager.get(path)).text,
      )?.[1] ?? 0,
    );
  const before = await count();
  await pledge();
  expect(await count()).toBe(before - 1);
});
