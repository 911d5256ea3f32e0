import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agreedIn, orderForm, valueIn } from '../orders-pages/forms.ts';
import { type Fields, type Person, signInAs, textOnly } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';

let worker: TestWorker;
let rina: Person;
let sari: Person;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  rina = await signInAs(worker, 'rina@forum.example');
  sari = await signInAs(worker, 'sari@rsud.example');
});
afterAll(() => worker.close());

describe('the staff’s page of fair shares', () => {
  test('is reached from the orders, and buyers do not see the way', async () => {
    expect((await rina.get('/orders')).text).toContain('href="/fairness"');
    expect((await sari.get('/orders')).text).not.toContain('/fairness');
    expect((await sari.get('/fairness')).status).toBe(403);
  });

  test('shows the figure, a picture with a message, and everybody’s share, in one round trip', async () => {
    const { status, text, trips } = await rina.get('/fairness?commodity=beras-medium');
    expect([status, trips]).toEqual([200, 1]);
    const words = textOnly(text);
    expect(words).toMatch(/Angka ketimpangan \(Gini\)\s*0,\d/);
    expect(words).toMatch(/mendapat \d+(,\d)? kali bagiannya/);
    expect(text.match(/<svg[^>]*role="img"/g)).toHaveLength(12);
    // 54 cooperatives sell it: each has a row.
    expect(text.match(/<tr/g)!.length).toBeGreaterThanOrEqual(54);
  });

  test('says what to do where there was nothing, and speaks English', async () => {
    const { text } = await rina.get('/fairness?from=2020-01-01&until=2020-01-31');
    expect(textOnly(text)).toContain('Belum ada pesanan di tanggal ini');
    await rina.get('/language?to=en');
    expect(textOnly((await rina.get('/fairness')).text)).toContain('Inequality (Gini)');
    expect(textOnly((await rina.get('/fairness/policies')).text)).toContain('the offers listed today');
    await rina.get('/language?to=id');
  });
});

test('the ways are compared on the quarter’s orders, and the page says on which offers', async () => {
  const { status, text, trips } = await rina.get('/fairness/policies');
  expect([status, trips]).toEqual([200, 1]);
  const words = textOnly(text);
  expect(words).toMatch(/\d+ pesanan \(\d+ barang\) dari 90 hari terakhir/);
  expect(words).toContain('penawaran yang tayang hari ini');
  for (const way of ['Termurah', 'Paling sedikit koperasi', 'Merata', 'Terdekat']) expect(words).toContain(way);
});

describe('the form', () => {
  const preview = async (fields: Fields) => (await sari.post('/orders', { ...fields, intent: 'preview' })).text;

  test('shows cost against the number of cooperatives; a button of it sets the limit', async () => {
    const text = await preview(orderForm());
    expect(textOnly(text)).toMatch(/Cukup \d+ koperasi dengan tambahan Rp[\d.]+; termurah dengan \d+/);
    const [, fewest] = /name="most\.0" value="(\d+)"/.exec(text)!;
    const limited = (await sari.post('/orders', orderForm({ 'most.0': fewest!, policy: 'fair' }))).text;
    expect(valueIn(limited, 'lines.0.maxSuppliers')).toBe(fewest);
    expect(limited).toMatch(/<option value="cheapest" selected/);
    expect(Number(valueIn(limited, 'seenTotal'))).toBeGreaterThan(Number(valueIn(text, 'seenTotal')));
  });

  test('says what would win those that came nearest a place', async () => {
    expect(textOnly(await preview(orderForm()))).toMatch(/ikut terpilih bila harganya turun Rp\d+\/kg/);
  });

  const two = {
    ...{ 'lines.0.quantity': '3', 'lines.1.commodityId': 'gula-pasir', 'lines.1.quantity': '1' },
    ...{ 'lines.1.unit': 'ton', 'lines.1.shownFor': 'gula-pasir', policy: 'nearest' },
  };

  test('several goods: one delivery saves what the order then does not cost', async () => {
    const fields = orderForm(two);
    const text = await preview(fields);
    expect(textOnly(text)).toMatch(/Ongkos antar digabung, hemat\s*Rp[\d.]+/);
    const sent = await sari.post('/orders', { ...fields, ...agreedIn(text), intent: 'submit' });
    expect(sent.status).toBe(303);
    const { rows } = await worker.database.db.run(
      `select estimated_total as total from bulk_order where id = '${sent.location!.split('/').at(-1)}'`,
    );
    expect(String(rows[0]?.total)).toBe(valueIn(text, 'seenTotal'));
  });
});
