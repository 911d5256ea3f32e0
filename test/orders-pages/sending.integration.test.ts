import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Fields, type Person, signInAs, textOnly } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { looked, orderForm as order, valueIn } from './forms.ts';

let worker: TestWorker;
let sari: Person;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  sari = await signInAs(worker, 'sari@rsud.example');
});
afterAll(() => worker.close());

const orders = async (): Promise<number> => {
  const { rows } = await worker.database.db.run('select count(*) as n from bulk_order');
  return Number(rows[0]?.n);
};

describe('sending the form', () => {
  const pathOf = (answer: Answer): string => {
    expect(answer.status).toBe(303);
    expect(answer.location).toMatch(/^\/orders\/[0-9A-Z]{26}$/);
    return answer.location!;
  };

  test('without having looked at the split shows it first, and makes nothing', async () => {
    const before = await orders();
    const answer = await sari.post('/orders', order({ intent: 'submit' }));
    expect(answer.status).toBe(409);
    expect(textOnly(answer.text)).toContain('Periksa dulu pembagiannya');
    expect(valueIn(answer.text, 'seenTotal')).toMatch(/^\d+$/);
    expect(await orders()).toBe(before);
  });

  test('twice makes one order', async () => {
    const fields = await looked(sari, order());
    const before = await orders();
    const first = pathOf(await sari.post('/orders', { ...fields, intent: 'submit' }));
    const second = await sari.post('/orders', { ...fields, intent: 'submit' });
    expect(second.location).toBe(first);
    expect(await orders()).toBe(before + 1);
  });

  test('that costs more than was seen is told, with the new split and everything typed', async () => {
    const fields = { ...(await looked(sari, order({ note: 'Tolong pagi' }))), seenTotal: '1000' };
    const answer = await sari.post('/orders', { ...fields, intent: 'submit' });
    expect(answer.status).toBe(409);
    expect(textOnly(answer.text)).toContain('Harga berubah sejak Anda melihatnya');
    expect(answer.text).toContain('Tolong pagi');
    expect(valueIn(answer.text, 'key')).toBe((fields as Fields).key);
    expect(Number(valueIn(answer.text, 'seenTotal'))).toBeGreaterThan(1000);
  });

  test('that is shorter than was seen is told', async () => {
    const fields = { ...(await looked(sari, order({ 'lines.0.quantity': '5.000' }))), 'acceptedShortage.0': '0' };
    const answer = await sari.post('/orders', { ...fields, intent: 'submit' });
    expect(answer.status).toBe(409);
    expect(textOnly(answer.text)).toContain('Stok berubah sejak Anda melihatnya');
  });

  test('keeps within three round trips', async () => {
    await sari.get('/orders/new');
    const fields = await looked(sari, order({ 'lines.0.quantity': '2' }));
    const answer = await sari.post('/orders', { ...fields, intent: 'submit' });
    pathOf(answer);
    expect(answer.trips).toBeLessThanOrEqual(3);
  });

  test('a draft keeps it, and it can be taken up again and changed by one person at a time', async () => {
    const path = pathOf(
      await sari.post('/orders', order({ note: 'Nanti dulu', 'lines.0.maxShare': '12,5', intent: 'save' })),
    );
    const edit = await sari.get(`${path}/edit`);
    expect(edit.text).toContain('Nanti dulu');
    expect(valueIn(edit.text, 'lines.0.maxShare')).toBe('12,5');
    expect(edit.trips).toBeLessThanOrEqual(1);
    const version = valueIn(edit.text, 'version');
    const changed = order({ version, note: 'Sudah jadi', intent: 'save' });
    expect((await sari.post(path, changed)).location).toBe(path);
    const late = await sari.post(path, { ...changed, note: 'Dari layar lain' });
    expect(late.status).toBe(409);
    expect(textOnly(late.text)).toContain('baru saja diubah orang lain');
    expect(late.text).toContain('Dari layar lain');
    expect(Number(valueIn(late.text, 'version'))).toBeGreaterThan(Number(version));
  });

  test('an order of another institution is nowhere', async () => {
    const { rows } = await worker.database.db.run(
      "select id from bulk_order where institution_id <> 'inst-rsud' limit 1",
    );
    const id = String(rows[0]?.id);
    for (const path of [`/orders/${id}`, `/orders/${id}/edit`, `/orders/${id}/live`, `/orders/${id}/plans/1`])
      expect((await sari.get(path)).status).toBe(404);
    expect((await sari.post(`/orders/${id}`, order({ version: '1', intent: 'save' }))).status).toBe(404);
    expect((await sari.post(`/orders/${id}/cancellation`, { cancelReason: 'Tidak jadi' })).status).toBe(404);
  });
});
