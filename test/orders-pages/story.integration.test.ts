import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventTexts } from '../../src/orders/texts-events.ts';
import { newId } from '../../src/platform/ids.ts';
import { type Answer, type Fields, type Person, signInAs, textOnly, visitor } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';

let worker: TestWorker;
let sari: Person;
let hendra: Person;
let rina: Person;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  sari = await signInAs(worker, 'sari@rsud.example');
  hendra = await signInAs(worker, 'hendra@rsud.example');
  rina = await signInAs(worker, 'rina@forum.example');
});
afterAll(() => worker.close());

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const fieldsIn = (html: string, names: RegExp): Fields =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([\w.]+)" value="([^"]*)"/g)]
      .filter(([, name = '']) => names.test(name))
      .map(([, name = '', value = '']) => [name, value]),
  );
const agreed = (html: string): Fields => fieldsIn(html, /^(seenTotal|acceptedShortage\.\d+)$/);

/** 68 tonnes of rice as the requester sends them: what they saw, then the press. */
async function submitted(quantity = '68'): Promise<string> {
  const form: Fields = {
    ...{ key: newId(Date.now()), siteId: 'site-rsud-gudang', neededOn: inDays(14), policy: 'cheapest', note: 'Pagi' },
    ...{ 'lines.0.commodityId': 'beras-medium', 'lines.0.quantity': quantity, 'lines.0.unit': 'ton' },
  };
  const preview = await sari.post('/orders', { ...form, intent: 'preview' });
  const answer = await sari.post('/orders', { ...form, ...agreed(preview.text), intent: 'submit' });
  expect(answer.status).toBe(303);
  return answer.location!;
}

const approvalForm = (page: Answer): Fields => {
  const form = /<form[^>]*\/approval"[\s\S]*?<\/form>/.exec(page.text)?.[0] ?? '';
  return fieldsIn(form, /./);
};

async function placed(quantity?: string): Promise<string> {
  const path = await submitted(quantity);
  const answer = await hendra.post(`${path}/approval`, approvalForm(await hendra.get(path)));
  expect(answer.location).toBe(path);
  return path;
}

type AwardAt = { id: string; email: string; quantity: number; lot: number };
/** The order's awards with who answers for them, largest first. */
async function awardsOf(path: string): Promise<AwardAt[]> {
  const { rows } = await worker.database.db.run(`select a.id, u.email, a.quantity, r.lot_size as lot from award a
    join offer_revision r on r.id = a.revision_id
    join membership m on m.party_id = a.cooperative_id and m.role = 'manager' join user u on u.id = m.user_id
    where a.order_id = '${path.split('/').at(-1)}' and a.state = 'reserved' group by a.id order by a.quantity desc`);
  return rows.map((row) => ({
    id: String(row.id),
    email: String(row.email),
    quantity: Number(row.quantity),
    lot: Number(row.lot),
  }));
}

describe('a submitted order', () => {
  test('shows its approver the split as it would be now; the requester waits', async () => {
    const path = await submitted();
    await hendra.get('/orders');
    const page = await hendra.get(path);
    expect(textOnly(page.text)).toContain('Setujui dan pesan');
    expect(page.trips).toBeLessThanOrEqual(1);
    const own = textOnly((await sari.get(path)).text);
    expect(own).toContain('Menunggu penyetuju instansi');
    expect(own).not.toContain('Setujui dan pesan');
  });

  test('is not placed at a price that was not seen', async () => {
    const path = await submitted();
    const form = approvalForm(await hendra.get(path));
    const answer = await hendra.post(`${path}/approval`, { ...form, seenTotal: '5' });
    expect(answer.status).toBe(409);
    expect(textOnly(answer.text)).toContain('Harga berubah sejak Anda melihatnya');
    expect(Number(approvalForm(answer).seenTotal)).toBeGreaterThan(5);
    expect(await awardsOf(path)).toEqual([]);
  });

  test('is approved once: the second press and the second approver are told where it stands', async () => {
    const path = await submitted();
    const form = approvalForm(await hendra.get(path));
    const first = await hendra.post(`${path}/approval`, form);
    expect([first.status, first.location, first.trips <= 3]).toEqual([303, path, true]);
    expect((await hendra.post(`${path}/approval`, form)).location).toBe(path);
    const other = await hendra.post(`${path}/approval`, { ...form, key: newId(Date.now()) });
    expect(other.status).toBe(409);
    expect(textOnly(other.text)).toContain('sudah diputuskan orang lain');
  });

  test('is returned with a reason, and the reason is asked for', async () => {
    const path = await submitted('5');
    const empty = await hendra.post(`${path}/return`, { returnReason: '  ' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('id="e-returnReason"');
    expect((await hendra.post(`${path}/return`, { returnReason: 'Kurangi jadi 2 ton' })).location).toBe(path);
    const page = await sari.get(path);
    expect(textOnly(page.text)).toContain('“Kurangi jadi 2 ton”');
    expect(page.text).toContain(`href="${path}/edit"`);
  });

  test('is cancelled with a reason', async () => {
    const path = await submitted('5');
    expect((await sari.post(`${path}/cancellation`, { cancelReason: '' })).status).toBe(422);
    expect((await sari.post(`${path}/cancellation`, { cancelReason: 'Salah tanggal' })).location).toBe(path);
    expect(textOnly((await sari.get(path)).text)).toContain('Pesanan ini dibatalkan');
  });
});

describe('a placed order', () => {
  test('follows the cooperatives’ answers, version by version, to the last kilogram', async () => {
    const path = await placed('20');
    const [first, second, ...rest] = await awardsOf(path);
    const seen = /seen=([\w-]+)/.exec((await sari.get(path)).text)?.[1];
    expect((await sari.get(`${path}/live?seen=${seen}`, { htmx: true })).status).toBe(204);

    const refuser = await signInAs(worker, first!.email);
    const declined = await refuser.post(`/awards/${first!.id}/decline`, {
      declineReason: 'transport',
      declineNote: 'Truk rusak',
    });
    expect([declined.location, declined.trips <= 3]).toEqual([`/awards/${first!.id}`, true]);
    if (second) {
      const partly = await signInAs(worker, second.email);
      const wrong = await partly.post(`/awards/${second.id}/confirmation`, {
        part: 'yes',
        quantity: String(second.lot + 1),
      });
      expect(wrong.status).toBe(422);
      expect(textOnly(wrong.text)).toContain('Harus kelipatan');
      const part = await partly.post(`/awards/${second.id}/confirmation`, {
        part: 'yes',
        quantity: String(second.quantity - second.lot),
      });
      expect(part.location).toBe(`/awards/${second.id}`);
    }
    expect(rest.length).toBeGreaterThanOrEqual(0);

    const live = await sari.get(`${path}/live?seen=${seen}&since=1`, { htmx: true });
    expect(live.status).toBe(200);
    expect(live.text).not.toContain('<html');
    expect(textOnly(live.text)).toContain('menolak. ');
    expect(live.text).toContain('just-changed');

    for (let left = await awardsOf(path); left.length > 0; left = await awardsOf(path))
      for (const award of left) {
        const person = await signInAs(worker, award.email);
        expect((await person.post(`/awards/${award.id}/confirmation`)).status).toBe(303);
      }
    const settled = await sari.get(path);
    expect(textOnly(settled.text)).toContain('20.000 kg dari 20.000 kg sudah pasti');
    expect(settled.text).not.toContain('hx-trigger="every');
    expect(settled.trips).toBeLessThanOrEqual(1);

    const version1 = await sari.get(`${path}/plans/1`);
    expect(version1.status).toBe(200);
    expect(textOnly(version1.text)).toMatch(/koperasi tidak terpilih, dan sebabnya/);
    expect(textOnly((await sari.get(`${path}/plans/2`)).text)).toContain(
      '“Tidak ada kendaraan atau tenaga: Truk rusak”',
    );
    expect((await sari.get(`${path}/plans/99`)).status).toBe(404);
  });

  test('is looked at by forum staff, who change nothing', async () => {
    const path = await placed('6');
    const page = await rina.get(path);
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/<form[^>]*action="\/orders/);
    expect((await rina.post(`${path}/cancellation`, { cancelReason: 'Iseng' })).status).toBe(403);
  });
});

describe('an award', () => {
  test('is answered once, before its deadline, by its own cooperative', async () => {
    const path = await placed('9');
    const [award] = await awardsOf(path);
    const person = await signInAs(worker, award!.email);
    await person.get('/awards');
    const page = await person.get(`/awards/${award!.id}`);
    expect(page.trips).toBeLessThanOrEqual(1);
    expect(textOnly(page.text)).toMatch(/sisa waktu \d+ jam/);
    const stranger = await signInAs(
      worker,
      award!.email.includes('bantarjati') ? 'manager.empang@koperasi.example' : 'manager.bantarjati@koperasi.example',
    );
    expect((await stranger.get(`/awards/${award!.id}`)).status).toBe(404);
    expect((await stranger.post(`/awards/${award!.id}/confirmation`)).status).toBe(404);

    expect((await person.post(`/awards/${award!.id}/decline`, {})).status).toBe(422);
    expect((await person.post(`/awards/${award!.id}/confirmation`)).status).toBe(303);
    const again = await person.post(`/awards/${award!.id}/confirmation`);
    expect(again.status).toBe(409);
    expect(textOnly(again.text)).toContain('sudah dijawab');
  });

  test('is too late after the deadline', async () => {
    const path = await placed('9');
    const [award] = await awardsOf(path);
    await worker.runJobs(Date.now() + 3 * DAY);
    const person = await signInAs(worker, award!.email);
    const late = await person.post(`/awards/${award!.id}/decline`, { declineReason: 'stock' });
    expect(late.status).toBe(409);
    expect(textOnly(late.text)).toContain('Batas waktu lewat');
  });
});

describe('a shortage', () => {
  async function short(): Promise<{ path: string; action: string; page: Answer }> {
    const { rows } =
      await worker.database.db.run(`select o.id, l.id as line from bulk_order o join order_line l on l.order_id = o.id
      where o.state = 'attention' and o.institution_id = 'inst-rsud' and l.shortage > 0 and not l.waits_for_offers limit 1`);
    const path = `/orders/${rows[0]?.id}`;
    return { path, action: `${path}/lines/${rows[0]?.line}/shortage`, page: await sari.get(path) };
  }

  test('is the buyer’s to decide: wrong limits come back beside their field, waiting keeps the rest', async () => {
    const { path, action, page } = await short();
    expect(textOnly(page.text)).toMatch(/Terima kurang.*Tunggu penawaran baru.*Ubah batas/);
    expect((await sari.post(action, {})).status).toBe(422);
    const wrong = await sari.post(action, { decision: 'limits', 'lines.0.priceCeiling': 'murah' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('id="e-lines.0.priceCeiling"');
    expect((await sari.post(action, { decision: 'wait' })).location).toBe(path);
    expect(textOnly((await sari.get(path)).text)).toContain('menunggu penawaran baru');
  });
});

describe('lists', () => {
  test('of orders filter by state with counts, and page by key', async () => {
    const all = await sari.get('/orders');
    expect(all.trips).toBeLessThanOrEqual(1);
    expect(textOnly(all.text)).toMatch(/Semua \d+ Berjalan \d+/);
    const drafts = await sari.get('/orders?state=draft');
    expect(drafts.text).toMatch(/aria-current="true">Konsep/);
    expect(textOnly((await sari.get('/orders?state=cancelled&after=1.a')).text)).toContain(
      'Tidak ada pesanan di saringan ini',
    );
    expect((await sari.get("/orders?state='--&after=1';--")).status).toBe(200);
  });

  test('for forum staff hold every institution’s orders but drafts', async () => {
    const page = await rina.get('/orders');
    expect(textOnly(page.text)).toContain('Pesanan semua instansi');
    expect(page.text).not.toContain('href="/orders/new"');
  });

  test('of awards put first what awaits an answer', async () => {
    const person = await signInAs(worker, 'manager.batutulis@koperasi.example');
    await person.get('/inbox');
    const page = await person.get('/awards');
    expect(page.trips).toBeLessThanOrEqual(1);
    expect(textOnly(page.text)).toMatch(/Menunggu jawaban Anda .* Jatah lainnya/);
    expect(textOnly((await person.get('/awards?state=cancelled')).text)).toContain('Tidak ada jatah di saringan ini');
  });

  test('are closed to others', async () => {
    expect((await visitor(worker).get('/orders')).location).toMatch(/^\/sign-in/);
    expect((await sari.get('/awards')).status).toBe(403);
    expect((await hendra.get('/orders/new')).status).toBe(403);
  });
});

test('every kind of event of an order or an award has words', async () => {
  const { rows } = await worker.database.db.run(
    "select distinct type from event where aggregate_type in ('order', 'award') order by type",
  );
  const types = rows.map((row) => String(row.type));
  expect(types.length).toBeGreaterThan(8);
  expect(types.filter((type) => !(type in eventTexts.id))).toEqual([]);
});
