import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refusalTexts } from '../../src/orders/texts-decisions.ts';
import { errorTexts } from '../../src/orders/texts-errors.ts';
import { formTexts } from '../../src/orders/texts-form.ts';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { type Answer, textOnly } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { changesNothing, expectError, expectKept, sentBy, shownIn, speak, ways } from './bad-input.ts';
import { type Buyer, orderFields, signedInBuyers } from './buyers.ts';

let worker: TestWorker;
let buyer: Buyer;
let other: Buyer;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  [buyer, other] = (await signedInBuyers(worker, worker.database.db, 2)) as [Buyer, Buyer];
});
afterAll(() => worker.close());

const wish = { commodityId: 'beras-medium', quantity: 2000, seenTotal: 1e12 };
const goodForm = () => ({ ...orderFields(buyer, wish), note: 'Antar lewat pintu timur', 'lines.0.maxShare': '60' });
const hidden = ['key', 'intent', 'seenTotal', 'acceptedShortage.0', 'lines.0.shownFor'];
const visible = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !hidden.includes(name)));

type Texts = (typeof errorTexts)['id'];
type Case = [what: string, field: string, typed: string, words: (t: Texts) => string];
const past = (days: number) => addDays(dayOf(Date.now()), -days);

/** One field of an order in order, changed to what it must not be. */
const cases: Case[] = [
  ['no quantity', 'lines.0.quantity', '', (t) => t.quantity_required],
  ['a quantity of zero', 'lines.0.quantity', '0', (t) => t.quantity_not_positive('kg')],
  ['a negative quantity', 'lines.0.quantity', '-50', (t) => t.quantity_not_positive('kg')],
  ['a fractional quantity', 'lines.0.quantity', '50,5', (t) => t.quantity_not_whole('kg')],
  ['a quantity of 10^18', 'lines.0.quantity', '1000000000000000000', (t) => t.quantity_too_large('kg')],
  ['a quantity beyond any number', 'lines.0.quantity', '9'.repeat(300), (t) => t.quantity_not_a_figure('kg')],
  ['a quantity in words', 'lines.0.quantity', 'lima puluh', (t) => t.quantity_not_a_figure('kg')],
  ['a quantity in powers', 'lines.0.quantity', '1e3', (t) => t.quantity_not_a_figure('kg')],
  ['a quantity that is no number', 'lines.0.quantity', 'NaN', (t) => t.quantity_not_a_figure('kg')],
  ['a quantity with markup', 'lines.0.quantity', '"><b>50</b>', (t) => t.quantity_not_a_figure('kg')],
  ['a ceiling of zero', 'lines.0.priceCeiling', '0', (t) => t.priceCeiling],
  ['a ceiling of 10^18', 'lines.0.priceCeiling', '1000000000000000000', (t) => t.priceCeiling],
  ['half a cooperative', 'lines.0.maxSuppliers', '1,5', (t) => t.maxSuppliers],
  ['a share of nothing', 'lines.0.maxShare', '0', (t) => t.maxShare],
  ['a share above the whole', 'lines.0.maxShare', '101', (t) => t.maxShare],
  ['no date', 'neededOn', '', (t) => t.day_required],
  ['a date in the past', 'neededOn', past(1), (t) => t.day_past],
  ['a date that is none', 'neededOn', '2026-02-30', (t) => t.day_unknown],
  ['a date in words', 'neededOn', 'besok', (t) => t.day_unknown],
  ['a date too far away', 'neededOn', '2099-01-01', (t) => t.day_far],
  ['a note of 501 letters', 'note', 'é'.repeat(501), (t) => t.too_long],
];

describe.each(ways)('an order in $way', ({ lang, htmx }) => {
  const send = (fields: Record<string, string>) =>
    changesNothing(worker.database.db, () => buyer.person.post('/orders', fields, sentBy(htmx)));
  beforeEach(async () => void (await speak(buyer.person, lang)));

  test.each(cases)('with %s comes back with the mistake named beside its field', async (_, field, typed, words) => {
    for (const intent of ['submit', 'save']) {
      const fields = { ...goodForm(), [field]: typed, intent };
      const answer = await send(fields);
      expect([answer.status, answer.text.includes(`<html lang="${lang}">`)]).toEqual([422, true]);
      expectError(answer.text, field, words(errorTexts[lang]));
      expectKept(answer.text, visible(fields));
    }
  });

  test.each<[string, string, (t: Texts) => string]>([
    ['siteId', 'site-of-nobody', () => refusalTexts[lang].site_unknown],
    ['siteId', '', (t) => t.site_required],
    ['lines.0.commodityId', 'no-such-goods', (t) => t.commodity_unknown],
    ['lines.0.commodityId', '', (t) => t.commodity_required],
    ['policy', 'most-friendly', (t) => t.policy_unknown],
  ])('with a choice %s=%j that is not in the list keeps everything else', async (field, typed, words) => {
    const fields = { ...goodForm(), [field]: typed };
    const answer = await send(fields);
    expect(answer.status).toBe(422);
    expectError(answer.text, field, words(errorTexts[lang]));
    const { [field]: _, ...others } = visible(fields);
    expectKept(answer.text, others as Record<string, string>);
  });

  test('to a site of another institution is refused beside the site, and tells nothing of it', async () => {
    const answer = await send({ ...goodForm(), siteId: other.siteId });
    expect(answer.status).toBe(422);
    expectError(answer.text, 'siteId', refusalTexts[lang].site_unknown);
    expect(shownIn(answer.text, 'siteId')).toBe(buyer.siteId);
    expect(answer.text).not.toContain(other.siteId);
  });

  test('with several mistakes names them all at once, each beside its field', async () => {
    const answer = await send({ ...goodForm(), neededOn: past(3), 'lines.0.quantity': '0', 'lines.0.maxShare': 'x' });
    const t = errorTexts[lang];
    expectError(answer.text, 'neededOn', t.day_past);
    expectError(answer.text, 'lines.0.quantity', t.quantity_not_positive('kg'));
    expectError(answer.text, 'lines.0.maxShare', t.maxShare);
  });

  test('without having seen the split is not placed', async () => {
    const { seenTotal: _, ...fields } = goodForm();
    const answer = await send(fields);
    expect([answer.status, textOnly(answer.text).includes(refusalTexts[lang].not_seen)]).toEqual([409, true]);
    expectKept(answer.text, visible(fields));
  });

  test('sent twice at once, and once more, is one order', async () => {
    const fields = { ...goodForm(), key: newId(Date.now()) };
    const post = () => buyer.person.post('/orders', fields, sentBy(htmx));
    const answers: Answer[] = [...(await Promise.all([post(), post()])), await post()];
    expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303]);
    expect(new Set(answers.map((answer) => answer.location)).size).toBe(1);
    const [row] = await worker.database.db.all<{ n: number }>(
      sql`select count(*) n from event where type = 'order_placed' and aggregate_id = ${answers[0]!.location!.split('/').at(-1)}`,
    );
    expect(row?.n).toBe(1);
  });

  test('in right-to-left script and pictures keeps its note; what hides or turns text is taken out', async () => {
    const note = 'من فضلك اتصل أولا 🍚👩‍🌾 – "pintu" <timur> & ‮kiri‬';
    const { location } = await buyer.person.post('/orders', { ...goodForm(), note, intent: 'save' }, sentBy(htmx));
    const page = await buyer.person.get(`${location}/edit`);
    expect(shownIn(page.text, 'note')).toBe('من فضلك اتصل أولا 🍚👩‍🌾 – "pintu" <timur> & kiri');
    expect(page.text).not.toContain('<timur>');
  });
});

describe.each(ways.filter((way) => way.htmx))('the live preview in $lang', ({ lang }) => {
  test.each(cases.filter(([, field, typed]) => field === 'lines.0.quantity' && typed !== ''))(
    'of %s says so under the quantity',
    async (_, field, typed, words) => {
      await speak(buyer.person, lang);
      const fields = { ...goodForm(), [field]: typed };
      const answer = await changesNothing(worker.database.db, () =>
        buyer.person.post('/orders/preview', fields, { htmx: true }),
      );
      expect([answer.status, answer.text.includes('<html')]).toEqual([200, false]);
      expect(textOnly(answer.text)).toContain(words(errorTexts[lang]));
      expect(textOnly(answer.text)).toContain(textOnly(formTexts[lang].previewEmptyTitle));
    },
  );
});
