import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { formsIn } from '../support/forms.ts';
import { type Answer, type Person, signInAs, textOnly } from '../support/people.ts';
import { confirmedOrder, type MadeConsignment, sentConsignment, signedHandover } from '../support/trade.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';

let worker: TestWorker;
let sari: Person;
let hendra: Person;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  sari = await signInAs(worker, 'sari@rsud.example');
  hendra = await signInAs(worker, 'hendra@rsud.example');
});
afterAll(() => worker?.close());

let orderId: string;
let consignment: MadeConsignment;
let path: string;
beforeEach(async () => {
  const { db } = worker.database;
  const order = await confirmedOrder(db, {
    ...{ institutionId: 'inst-rsud', siteId: 'site-rsud-gudang', now: Date.now() },
    lines: [
      { commodityId: 'beras-medium', awards: [{ cooperativeId: 'kop-batutulis', quantity: 1000, unitPrice: 13_000 }] },
      { commodityId: 'telur-bebek', awards: [{ cooperativeId: 'kop-batutulis', quantity: 180, unitPrice: 3000 }] },
    ],
  });
  orderId = order.orderId;
  const lines = order.awards.map(({ awardId, quantity }) => ({ awardId, quantity }));
  consignment = await sentConsignment(db, { orderId, cooperativeId: 'kop-batutulis', lines, now: Date.now() });
  path = `/consignments/${consignment.consignmentId}/receipt`;
});

const rows = <T extends object>(query: ReturnType<typeof sql>) => worker.database.db.all<T>(query);
const receipts = () =>
  rows<{ id: string; filled_at: number | null; note: string }>(
    sql`select * from receipt where consignment_id = ${consignment.consignmentId}`,
  );

/** The form as it stands on the page, and its own key. */
async function form(person = sari): Promise<Record<string, string>> {
  const page = await person.get(path);
  const found = formsIn(page.text).find((one) => one.action === path);
  if (!found) throw new Error(`no form: ${page.status} ${textOnly(page.text)}`);
  return found.fields;
}
const send = async (changed: Record<string, string | Blob> = {}, person = sari): Promise<Answer> =>
  person.post(path, { ...(await form(person)), ...changed });

describe('a receipt', () => {
  test('stands filled in as sent, with the measures of the goods and their limits', async () => {
    await sari.get(path);
    const page = await sari.get(path);
    expect(page.status).toBe(200);
    expect(page.trips).toBe(1);
    expect(textOnly(page.text)).toMatch(/Kadar air .*paling tinggi 14 %.*Derajat sosoh .*paling rendah 95 %/);
    expect((await form())['lines.0.received']).toBe('1.000');
  });

  test('as sent is one press: receipt, event, and word to the cooperative without a mail', async () => {
    const mails = await rows(sql`select id from outbox_mail`);
    const answer = await send({ all: 'yes' });
    expect([answer.location, answer.trips]).toEqual([`/consignments/${consignment.consignmentId}`, 2]);
    expect(
      await rows(sql`select received_milli, refused_milli, refusal_reason from receipt_line
      where receipt_id = (select id from receipt where consignment_id = ${consignment.consignmentId}) order by received_milli desc`),
    ).toEqual([
      { received_milli: 1_000_000, refused_milli: 0, refusal_reason: null },
      { received_milli: 180_000, refused_milli: 0, refusal_reason: null },
    ]);
    expect(
      await rows(sql`select c.state, c.version, e.type from consignment c
      join event e on e.aggregate_type = 'consignment' and e.aggregate_id = c.id and e.version = c.version
      where c.id = ${consignment.consignmentId}`),
    ).toEqual([{ state: 'received', version: 3, type: 'consignment_received' }]);
    expect(
      await rows(sql`select kind from inbox_entry where link = ${`/consignments/${consignment.consignmentId}`}`),
    ).toEqual([{ kind: 'consignment_received' }]);
    expect(await rows(sql`select id from outbox_mail`)).toHaveLength(mails.length);
  });

  test('with a part refused, a part deducted and a photo keeps all of it and mails the cooperative', async () => {
    const answer = await send({
      'lines.0.received': '995',
      'lines.0.refused': '20',
      'lines.0.refusalReason': 'quality',
      'lines.0.deducted': '5',
      'lines.0.reason': 'Kadar air 15,2 %',
      'lines.0.quality.moisture': '15,2',
      note: 'Diterima oleh gudang',
      files: new File([png()], 'timbangan.png', { type: 'image/png' }),
    });
    expect(answer.status).toBe(303);
    const page = await sari.get(path);
    expect(textOnly(page.text)).toContain('Diterima 995 kg, ditolak 20 kg, rafaksi 5 kg: dibayar 970 kg');
    expect(textOnly(page.text)).toMatch(/Kadar air 15,2 % paling tinggi 14 % di luar batas/);
    expect(page.text).toMatch(/<img src="\/photos\//);
    const [mail] = await rows<{ body: string }>(sql`select body from outbox_mail order by id desc limit 1`);
    expect(mail?.body).toContain('Beras medium. Diterima 995 kg, ditolak 20 kg, rafaksi 5 kg: dibayar 970 kg');
    expect(mail?.body).not.toContain('Telur bebek.');
  });

  test('that comes back keeps what was typed, photos too, and is sent again with the same key', async () => {
    const fields = await form();
    const wrong = await sari.post(path, {
      ...fields,
      'lines.0.received': '1.200',
      'lines.1.received': '179',
      files: new File([png()], 'foto.png', { type: 'image/png' }),
    });
    expect(wrong.status).toBe(422);
    const back = formsIn(wrong.text).find((one) => one.action === path)!.fields;
    expect(back).toMatchObject({ key: fields.key, 'lines.0.received': '1.200', 'lines.1.received': '179' });
    expect(back['photos.0']).toMatch(/^[0-9a-f]{64}$/);
    const right = await sari.post(path, { ...back, 'lines.0.received': '1000' });
    expect([right.status, textOnly(right.text)]).toEqual([303, '']);
    expect(await rows(sql`select photo_id from receipt_photo where receipt_id = ${(await receipts())[0]!.id}`)).toEqual(
      [{ photo_id: back['photos.0'] }],
    );
  });

  test('with a file that is no photo says so beside the photos', async () => {
    const answer = await send({ files: new File(['halo'], 'catatan.png', { type: 'image/png' }) });
    expect(answer.status).toBe(422);
    expect(textOnly(answer.text)).toContain('catatan.png: bukan foto');
    expect(await receipts()).toEqual([]);
  });

  test('tells when it was filled in on the phone, unless that day has not come yet', async () => {
    const filledAt = Date.now() - 3_600_000;
    await send({ filledAt: String(filledAt) });
    expect((await receipts())[0]?.filled_at).toBe(filledAt);
  });
});

describe('a receipt sent twice', () => {
  test('with the same key leads to the first’s page, also from many taps at once', async () => {
    const fields = await form();
    const answers = await Promise.all(Array.from({ length: 4 }, () => sari.post(path, fields)));
    answers.push(await sari.post(path, fields));
    expect(new Set(answers.map((one) => one.location))).toEqual(
      new Set([`/consignments/${consignment.consignmentId}`]),
    );
    expect(await receipts()).toHaveLength(1);
  });

  test('with another key says who received it and when, and shows what was typed', async () => {
    const fields = await form();
    await send({}, hendra);
    const answer = await sari.post(path, { ...fields, 'lines.0.received': '900', note: 'Basah' });
    expect(answer.status).toBe(409);
    const words = textOnly(answer.text);
    expect(words).toMatch(/sudah diterima oleh Hendra Wijaya pada \d+ .* WIB/);
    expect(words).toMatch(/tidak dihitung.*diterima: 900.*Basah/);
    expect(await receipts()).toHaveLength(1);
  });

  test('by two people at once counts one', async () => {
    const [one, two] = await Promise.all([form(sari), form(hendra)]);
    const answers = await Promise.all([sari.post(path, one), hendra.post(path, two)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409]);
    expect(await receipts()).toHaveLength(1);
  });
});

describe('there is nothing to receive', () => {
  const fields = () => ({ key: newId(Date.now()), 'lines.0.received': '1000', 'lines.1.received': '180' });

  test('after the handover was signed', async () => {
    // The database prepares no handover while goods are on the way; a consignment that slips past must not be received either.
    await worker.database.db.run(sql`drop trigger handover_when_all_came`);
    await signedHandover(worker.database.db, orderId, 'kop-batutulis', { now: Date.now() });
    const answer = await sari.post(path, fields());
    expect([answer.status, await receipts()]).toEqual([409, []]);
    expect(textOnly(answer.text)).toContain('BAST pesanan ini sudah ditandatangani');
  });

  test('before it has left, and after it was cancelled', async () => {
    const { db } = worker.database;
    const id = newId(Date.now());
    await db.run(sql`insert into consignment (id, order_id, cooperative_id, planned_on, created_by, created_at)
      values (${id}, ${orderId}, 'kop-batutulis', '2026-12-01', 'u-clerk', 1)`);
    path = `/consignments/${id}/receipt`;
    const packed = await sari.post(path, fields());
    expect([packed.status, textOnly(packed.text)]).toEqual([409, expect.stringContaining('belum berangkat')]);
    await db.run(
      sql`update consignment set state = 'cancelled', cancelled_at = 2, cancelled_reason = 'Ban pecah' where id = ${id}`,
    );
    const cancelled = await sari.post(path, fields());
    expect([cancelled.status, textOnly(cancelled.text)]).toEqual([409, expect.stringContaining('dibatalkan koperasi')]);
  });

  test('of somebody else’s order', async () => {
    const other = await signInAs(worker, 'ujang@koperasi.example');
    expect((await other.get(path)).status).not.toBe(200);
    const [row] = await rows<{ email: string }>(sql`select u.email from membership m join user u on u.id = m.user_id
      join party p on p.id = m.party_id where p.kind = 'institution' and m.role = 'requester' and p.id <> 'inst-rsud'
      and p.status = 'verified' and u.email <> 'ujang@koperasi.example' limit 1`);
    const stranger = await signInAs(worker, row!.email);
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.post(path, fields())).status).toBe(404);
  });
});

/** One pixel. */
function png(): Uint8Array<ArrayBuffer> {
  const text = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  return Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
}
