import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeOne } from '../../src/joint-buying/closing/commands.ts';
import { DAY } from '../../src/platform/clock.ts';
import { sendForm } from '../support/forms.ts';
import { openCampaign } from '../support/joint.ts';
import { type Person, signInAs, textOnly } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { depositOf } from './closings.ts';

let worker: TestWorker;
let [rina, maya, manager] = [] as unknown as [Person, Person, Person];
let at: string;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  [rina, maya] = [await signInAs(worker, 'rina@forum.example'), await signInAs(worker, 'maya@forum.example')];
  manager = await signInAs(worker, 'manager.batutulis@koperasi.example');
  const { db } = worker.database;
  const pledges = [{ cooperativeId: 'kop-batutulis', quantity: 500 }];
  const made = await openCampaign(db, {
    commodityId: 'beras-medium',
    now: Date.now() - 3 * DAY,
    depositBps: 500,
    pledges,
  });
  await depositOf(db, made, 'kop-batutulis', 'held');
  const due = { id: made.campaignId, state: 'open' as const, version: 1, deadline: made.deadline };
  expect((await closeOne(db, due, Date.now())).ok).toBe(true);
  at = `/campaigns/${made.campaignId}`;
});
afterAll(() => worker?.close());

const read = async (person: Person, path: string) => textOnly((await person.get(path)).text);

describe('the pages of a purchase that its supplier lets down', () => {
  test('staff that may act find the way while nothing has come; a mentor reads, no more', async () => {
    expect((await rina.get(`${at}/goods`)).text).toContain(`${at}/failure`);
    expect((await maya.get(`${at}/goods`)).text).not.toContain(`${at}/failure`);
    expect((await maya.get(`${at}/failure`)).status).toBe(403);
    expect(await read(rina, `${at}/failure`)).toContain('1 uang muka (Rp500.000) dikembalikan');
  });
  test('afterwards every page says what is so, and nothing that held before', async () => {
    const answer = await sendForm(rina, `${at}/failure`, /failure$/, { reason: 'Gudang kebanjiran' });
    expect([answer.status, answer.location, answer.trips <= 3]).toEqual([303, at, true]);
    expect(await read(manager, at)).toMatch(/sudah dipesan, tetapi barangnya tidak datang.*Gudang kebanjiran/);
    const result = await read(manager, `${at}/result`);
    expect(result).toMatch(/Uang muka Anda dikembalikan/);
    expect(result).toMatch(/tidak ada tagihan untuk belanja ini/);
    expect(result).not.toMatch(/tetap dipegang|Kira-kira dibayar|Tagihan menyusul/);
    expect(await read(manager, '/inbox')).toContain('Gudang kebanjiran. Uang muka Anda Rp500.000 dikembalikan.');
    expect(await read(rina, `${at}/failure`)).toContain('Tidak bisa sekarang');
    expect((await rina.get(`${at}/goods`)).text).not.toContain(`${at}/failure`);
    for (const part of ['/goods', '/costs', '/result', '/suppliers'])
      expect((await rina.get(at + part)).status).toBe(200);
    expect((await rina.get(`${at}/costs`)).text).not.toMatch(/<form[^>]*action="\/campaigns/);
  });
});
