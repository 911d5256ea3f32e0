import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import { figure, quantity } from '../../src/platform/quantity.ts';
import { DESK } from '../support/browser.ts';
import { sendForm } from '../support/forms.ts';
import { GOODS, needs, PACK, type Supplier, suppliers } from './joint-deeds.ts';
import { type Campaign, rina, rows, type Stage } from './joint-stage.ts';
import { sum } from './joint-sums.ts';
import { look } from './paid-stage.ts';
import { press, see } from './story.ts';

const today = (): string => dayOf(Date.now());

/** The first supplier and its letter are typed at a screen, the others sent by the same forms; once, whichever story is told first. */
export async function entersSuppliers(stage: Stage): Promise<void> {
  const known = await rows(stage, sql`select 1 from price_list where commodity_id = ${GOODS}`);
  if (known.length > 0) return;
  const [first, ...others] = suppliers;
  await entersAtScreen(stage, first!);
  for (const one of others) await entersByForm(stage, one);
}

async function entersAtScreen(stage: Stage, { name, address, phone, ...asks }: Supplier): Promise<void> {
  const desk = await stage.screen(rina, DESK);
  await desk.goto('/campaigns');
  await press(desk.locator('main'), 'Pemasok');
  await look(desk, '01-suppliers');
  await press(desk, 'Catat pemasok');
  await desk.getByLabel('Nama').fill(name);
  await desk.getByLabel('Jenis').selectOption('bulog');
  await desk.getByLabel('Telepon').fill(phone);
  await desk.getByLabel('Alamat').fill(address);
  await press(desk, 'Simpan pemasok');
  await see(desk.locator('main'), 'Belum ada daftar harga');
  await press(desk, 'Catat daftar harga');
  await desk.getByLabel('Barang').selectOption(GOODS);
  await press(desk, 'Lanjut');
  for (const [field, value] of Object.entries(letter(asks))) await desk.fill(`[name="${field}"]`, value);
  await look(desk, '02-price-list');
  await press(desk, 'Simpan daftar harga');
  await desk.waitForURL(/\/price-lists\/[0-9A-Z]{26}/);
  await see(desk.locator('main'), 'Rp15.300');
  await look(desk, '03-price-list-kept');
  await desk.context().close();
}

type Asks = Pick<Supplier, 'tiers' | 'minimum' | 'capacity' | 'delivery'>;
const letter = ({ tiers, minimum, capacity, delivery }: Asks): Record<string, string> => ({
  ...Object.fromEntries(
    tiers.flatMap(([from, price], n) => [
      [`tiers.${n}.from`, from === 0 ? '' : figure(from)],
      [`tiers.${n}.price`, figure(price)],
    ]),
  ),
  ...{ packSize: figure(PACK), minimumOrder: figure(minimum), capacity: capacity ? figure(capacity) : '' },
  ...{ deliveryCost: figure(delivery), validUntil: addDays(today(), 60), reference: 'SP/12/XI' },
});

async function entersByForm(stage: Stage, { name, type, address, phone, ...asks }: Supplier): Promise<void> {
  const staff = await stage.as(rina);
  const kept = await sendForm(staff, '/suppliers/new', '/suppliers', { name, type, address, phone });
  const id = /^\/suppliers\/([\w-]+)/.exec(kept.location ?? '')?.[1];
  expect(id, kept.text).toBeTruthy();
  const list = await sendForm(
    staff,
    `/price-lists/new?supplier=${id}&commodity=${GOODS}`,
    '/price-lists',
    letter(asks),
  );
  expect(list.location, list.text).toMatch(/^\/price-lists\//);
}

export async function keepNeeds(stage: Stage): Promise<void> {
  for (const { cooperative, lastPrice, ...need } of needs) {
    const member = await stage.as(stage.members[cooperative]!.manager);
    const answer = await sendForm(member, '/needs', '/needs', {
      ...{ commodity: GOODS, quantity: figure(need.quantity), quantityUnit: 'kg', rhythm: need.rhythm },
      ...{ lastPrice: lastPrice ? figure(lastPrice) : '', lastBoughtOn: lastPrice ? addDays(today(), -20) : '' },
    });
    expect(answer.location, answer.text).toMatch(/^\/needs/);
  }
}

/** A month of what they need is pooled; two clicks from there the purchase is open. */
export async function startsInTwoClicks(stage: Stage): Promise<Campaign> {
  const desk = await stage.screen(rina, DESK);
  await desk.goto('/needs');
  const card = desk.locator('.card', { has: desk.getByRole('heading', { name: stage.goods.name, exact: true }) });
  const month = sum(needs.map((one) => (one.rhythm === 'quarterly' ? one.quantity / 3 : one.quantity)));
  await see(card, new RegExp(`Sebulan\\s+${quantity(Math.round(month), 'kg').replace('.', '\\.')}`));
  await look(desk, '04-pooled');
  await press(card, 'Mulai belanja bersama');
  await look(desk, '05-start');
  await press(desk, 'Buka');
  await desk.waitForURL(/\/campaigns\/[0-9A-Z]{26}$/);
  await see(desk.locator('main'), 'Belum ada yang ikut');
  await look(desk, '06-open');
  const campaign = await campaignAt(stage, desk.url());
  await desk.context().close();
  return campaign;
}

export async function campaignAt(stage: Stage, address: string): Promise<Campaign> {
  const id = /\/campaigns\/([0-9A-Z]{26})/.exec(address)![1]!;
  const [found] = await rows<Campaign>(stage, sql`select id, number from campaign where id = ${id} and state = 'open'`);
  return found!;
}

/** Another one, by the same form. @param changed what is to be otherwise than proposed */
export async function starts(stage: Stage, changed: Record<string, string>): Promise<Campaign> {
  const page = `/campaigns/new?commodity=${GOODS}`;
  const answer = await sendForm(await stage.as(rina), page, '/campaigns', { ...changed, intent: 'open' });
  expect(answer.location, answer.text).toMatch(/^\/campaigns\//);
  return campaignAt(stage, answer.location!);
}
