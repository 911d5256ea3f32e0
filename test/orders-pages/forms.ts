import { expect } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { type Answer, type Fields, type Person, textOnly } from '../support/people.ts';
import type { TestWorker } from '../support/worker.ts';

const DAY = 86_400_000;
export const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** A form for 68 tonnes of rice, as the requester fills it in; `fields` in place of what it would hold. */
export const orderForm = (fields: Fields = {}): Fields => ({
  ...{ key: newId(Date.now()), siteId: 'site-rsud-gudang', neededOn: inDays(14), policy: 'cheapest', note: '' },
  ...{ 'lines.0.commodityId': 'beras-medium', 'lines.0.quantity': '68', 'lines.0.unit': 'ton' },
  'lines.0.shownFor': 'beras-medium',
  ...fields,
});

/** What an input of the page holds. */
export const valueIn = (html: string, name: string): string =>
  new RegExp(`name="${name.replaceAll('.', '\\.')}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? '';

/** The sentence beside a field. */
export const errorIn = (html: string, field: string): string =>
  textOnly(html.match(new RegExp(`id="e-${field.replaceAll('.', '\\.')}"[^>]*>([^<]*)<`))?.[1] ?? '');

const hiddenIn = (html: string): Fields =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([\w.]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );

/** The figures a person has before their eyes, as the page carries them. */
export const agreedIn = (html: string): Fields =>
  Object.fromEntries(Object.entries(hiddenIn(html)).filter(([name]) => /^(seenTotal|acceptedShortage\.)/.test(name)));

/** The form filled in, after "Hitung pembagian" was pressed and looked at. */
export async function looked(person: Person, fields: Fields): Promise<Fields> {
  const { text } = await person.post('/orders', { ...fields, intent: 'preview' });
  return { ...fields, ...agreedIn(text) };
}

/** Sends the order to the approver; its path. */
export async function submitted(requester: Person, quantity = '68'): Promise<string> {
  const form = await looked(requester, orderForm({ 'lines.0.quantity': quantity, note: 'Pagi' }));
  const answer = await requester.post('/orders', { ...form, intent: 'submit' });
  expect(answer.status).toBe(303);
  return answer.location!;
}

/** The approver's form as the order's page holds it. */
export const approvalIn = (page: Answer): Fields =>
  hiddenIn(/<form[^>]*\/approval"[\s\S]*?<\/form>/.exec(page.text)?.[0] ?? '');

/** An order that both have agreed to: it awaits the cooperatives. */
export async function placed(requester: Person, approver: Person, quantity?: string): Promise<string> {
  const path = await submitted(requester, quantity);
  const answer = await approver.post(`${path}/approval`, approvalIn(await approver.get(path)));
  expect(answer.location).toBe(path);
  return path;
}

export type AwardAt = { id: string; email: string; quantity: number; lot: number };

/** What of the order awaits an answer, with who gives it; largest first. */
export async function openAwards({ database: { db } }: TestWorker, path: string): Promise<AwardAt[]> {
  const { rows } = await db.run(`select a.id, u.email, a.quantity, r.lot_size as lot from award a
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
