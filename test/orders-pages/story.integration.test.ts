import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { type Person, signInAs, textOnly } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { approvalIn, openAwards, placed, submitted } from './forms.ts';

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

describe('a submitted order', () => {
  test('shows its approver the split as it would be now; the requester waits', async () => {
    const path = await submitted(sari);
    await hendra.get('/orders');
    const page = await hendra.get(path);
    expect(textOnly(page.text)).toContain('Setujui dan pesan');
    expect(page.trips).toBeLessThanOrEqual(1);
    const own = textOnly((await sari.get(path)).text);
    expect(own).toContain('Menunggu penyetuju instansi');
    expect(own).not.toContain('Setujui dan pesan');
  });

  test('is not placed at a price that was not seen', async () => {
    const path = await submitted(sari);
    const form = approvalIn(await hendra.get(path));
    const answer = await hendra.post(`${path}/approval`, { ...form, seenTotal: '5' });
    expect(answer.status).toBe(409);
    expect(textOnly(answer.text)).toContain('Harga berubah sejak Anda melihatnya');
    expect(Number(approvalIn(answer).seenTotal)).toBeGreaterThan(5);
    expect(await openAwards(worker, path)).toEqual([]);
  });

  test('is approved once: the second press and the second approver are told where it stands', async () => {
    const path = await submitted(sari);
    const form = approvalIn(await hendra.get(path));
    const first = await hendra.post(`${path}/approval`, form);
    expect([first.status, first.location, first.trips <= 3]).toEqual([303, path, true]);
    expect((await hendra.post(`${path}/approval`, form)).location).toBe(path);
    const other = await hendra.post(`${path}/approval`, { ...form, key: newId(Date.now()) });
    expect(other.status).toBe(409);
    expect(textOnly(other.text)).toContain('sudah diputuskan orang lain');
  });

  test('is returned with a reason, and the reason is asked for', async () => {
    const path = await submitted(sari, '5');
    const empty = await hendra.post(`${path}/return`, { returnReason: '  ' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('id="e-returnReason"');
    expect((await hendra.post(`${path}/return`, { returnReason: 'Kurangi jadi 2 ton' })).location).toBe(path);
    const page = await sari.get(path);
    expect(textOnly(page.text)).toContain('“Kurangi jadi 2 ton”');
    expect(page.text).toContain(`href="${path}/edit"`);
  });

  test('is cancelled with a reason', async () => {
    const path = await submitted(sari, '5');
    expect((await sari.post(`${path}/cancellation`, { cancelReason: '' })).status).toBe(422);
    expect((await sari.post(`${path}/cancellation`, { cancelReason: 'Salah tanggal' })).location).toBe(path);
    expect(textOnly((await sari.get(path)).text)).toContain('Pesanan ini dibatalkan');
  });
});

describe('a placed order', () => {
  test('follows the cooperatives’ answers, version by version, to the last kilogram', async () => {
    const path = await placed(sari, hendra, '20');
    const [first, second, ...rest] = await openAwards(worker, path);
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

    for (let left = await openAwards(worker, path); left.length > 0; left = await openAwards(worker, path))
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
    const path = await placed(sari, hendra, '6');
    const page = await rina.get(path);
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/<form[^>]*action="\/orders/);
    expect((await rina.post(`${path}/cancellation`, { cancelReason: 'Iseng' })).status).toBe(403);
  });
});

describe('an award', () => {
  test('is answered once, before its deadline, by its own cooperative', async () => {
    const path = await placed(sari, hendra, '9');
    const [award] = await openAwards(worker, path);
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
    const path = await placed(sari, hendra, '9');
    const [award] = await openAwards(worker, path);
    await worker.runJobs(Date.now() + 3 * DAY);
    const person = await signInAs(worker, award!.email);
    const late = await person.post(`/awards/${award!.id}/decline`, { declineReason: 'stock' });
    expect(late.status).toBe(409);
    expect(textOnly(late.text)).toContain('Batas waktu lewat');
  });

  test('past its deadline takes no answer, also before the clock has passed it on', async () => {
    const { db } = worker.database;
    await db.run("insert or replace into setting (key, value, updated_at) values ('confirm_hours', '0', 0)");
    const path = await placed(sari, hendra, '7');
    await db.run("delete from setting where key = 'confirm_hours'");
    const [award] = await openAwards(worker, path);
    const person = await signInAs(worker, award!.email);
    const page = textOnly((await person.get(`/awards/${award!.id}`)).text);
    expect(page).toContain('batas waktu lewat');
    expect(page).not.toContain('Sanggup semua');
    const late = await person.post(`/awards/${award!.id}/confirmation`);
    expect(late.status).toBe(409);
    expect(textOnly(late.text)).toContain('Batas waktunya sudah lewat');
  });
});
