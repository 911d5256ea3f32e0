import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { figure } from '../../src/platform/quantity.ts';
import { DESK, PHONE } from '../support/browser.ts';
import { sendForm } from '../support/forms.ts';
import { LACKS, PACK, SHORT, SPILLED, WET } from './joint-deeds.ts';
import { type Allotted, allotted } from './joint-result.ts';
import { type Campaign, each, rina, rows, type Stage } from './joint-stage.ts';
import { proportional, sum } from './joint-sums.ts';
import { look } from './paid-stage.ts';
import { press, see } from './story.ts';

type Awaited = { purchase: string; drop: string; packs: number };
/** One truck; kilograms. */
type Truck = { purchase: string; drop: string; received: number; refused?: number };

const awaited = (stage: Stage, { id }: Campaign): Promise<Awaited[]> =>
  rows(
    stage,
    sql`select v.purchase_id purchase, v.drop_point_id "drop", v.packs from campaign_delivery v
      join campaign_purchase p on p.id = v.purchase_id join drop_point d on d.id = v.drop_point_id
      where p.campaign_id = ${id} order by p.quantity desc, d.position`,
  );

/** The first supplier sends its second load in two trucks and is short at its last; of the second one's first load a part is wet. */
async function trucks(stage: Stage, campaign: Campaign): Promise<Truck[]> {
  const all = await awaited(stage, campaign);
  const first = all[0]!.purchase;
  const [last, other] = [all.findLast((one) => one.purchase === first)!, all.find((one) => one.purchase !== first)!];
  return all.flatMap((one, n): Truck[] => {
    const { purchase, drop } = one;
    const load = one.packs * PACK;
    if (n === 1)
      return [
        { purchase, drop, received: 3000.5 },
        { purchase, drop, received: load - 3000.5 },
      ];
    if (one === last) return [{ purchase, drop, received: load - SHORT }];
    return [{ purchase, drop, received: load, ...(one === other ? { refused: WET } : {}) }];
  });
}

/** Weighed in at the drop points: one truck on a phone, the others by the same form. */
export async function goodsCome(stage: Stage, campaign: Campaign): Promise<void> {
  const all = await trucks(stage, campaign);
  await firstOnPhone(stage, campaign);
  for (const { purchase, drop, received, refused } of all.slice(1)) {
    const path = `/campaigns/${campaign.id}/arrivals`;
    const answer = await sendForm(await stage.as(rina), `${path}/new?purchase=${purchase}&drop=${drop}`, path, {
      ...{ received: figure(received), vehicle: 'F 8123 KB', purchase, drop },
      ...(refused ? { refused: figure(refused), refusalReason: 'damaged' } : {}),
    });
    expect(answer.location, answer.text).toBe(`/campaigns/${campaign.id}/goods`);
  }
  const { quantity, usable } = await arrived(stage, campaign);
  expect(usable).toBe(quantity * 1000 - (SHORT + WET) * 1000);
}

async function firstOnPhone(stage: Stage, { id }: Campaign): Promise<void> {
  const phone = await stage.screen(rina, PHONE);
  await phone.goto(`/campaigns/${id}/goods`);
  await look(phone, '30-awaited');
  await press(phone, 'Catat barang datang');
  await phone.getByLabel('Nomor kendaraan').fill('F 9001 KB');
  await look(phone, '31-arrival');
  await press(phone, 'Catat yang datang');
  await phone.waitForURL((url) => url.pathname === `/campaigns/${id}/goods`);
  await see(phone.locator('main'), 'F 9001 KB');
  await look(phone, '32-arrived');
  await phone.context().close();
}

/** What was ordered (kilograms), and what came and can be used (thousandths). */
export async function arrived(stage: Stage, { id }: Campaign): Promise<{ quantity: number; usable: number }> {
  const [found] = await rows<{ quantity: number; usable: number }>(
    stage,
    sql`select (select sum(quantity) from campaign_purchase where campaign_id = ${id}) quantity,
      (select sum(received_milli - refused_milli) from arrival where campaign_id = ${id} and voided_at is null) usable`,
  );
  return found!;
}

/** Shared by the rule that all agreed to: in proportion to what was ordered, to the gram, whatever drop point fell short. */
export async function sharesFairly(stage: Stage, campaign: Campaign): Promise<void> {
  const desk = await stage.screen(rina, DESK);
  await desk.goto(`/campaigns/${campaign.id}/goods`);
  await see(desk.locator('main'), '300 kg');
  await look(desk, '33-to-share');
  await press(desk, 'Bagi sekarang');
  await see(desk.locator('main'), 'Serahkan semua yang belum');
  await look(desk, '34-shared');
  await desk.context().close();
  const [all, { usable }] = [await allotted(stage, campaign), await arrived(stage, campaign)];
  const claims = all
    .filter((one) => one.quantity > 0)
    .map(({ pledge: id, at, quantity }) => ({ id, at, weight: quantity * 1000 }));
  const due = proportional(usable, claims);
  const given = await handedOut(stage, campaign);
  for (const [i, { shareMilli }] of given.entries()) expect(shareMilli ?? 0).toBe(due.get(all[i]!.pledge) ?? 0);
  expect(sum(given.map((one) => one.shareMilli ?? 0))).toBe(usable);
}

export type Given = Pick<Allotted, 'id'> & {
  shareMilli: number | null;
  handedMilli: number | null;
  receivedMilli: number | null;
  note: string;
  content: string | null;
};

/** In the order of the cooperatives, each with its delivery note. */
export const handedOut = (stage: Stage, { id }: Campaign): Promise<Given[]> =>
  rows(
    stage,
    sql`select a.id, a.share_milli shareMilli, a.handed_milli handedMilli, a.received_milli receivedMilli,
      a.received_note note, d.content from allotment a left join document d on d.id = a.document_id
      where a.campaign_id = ${id} order by a.cooperative_id`,
  );

/** At six drop points: to one a little less, because a sack tore; to all others their share, each with a paper. */
export async function handsOut(stage: Stage, campaign: Campaign): Promise<void> {
  const [all, given] = [await allotted(stage, campaign), await handedOut(stage, campaign)];
  const staff = await stage.as(rina);
  const { id, drop } = all[5]!;
  const less = { weight: figure(given[5]!.shareMilli! / 1000 - SPILLED), note: 'Satu karung sobek' };
  const page = `/campaigns/${campaign.id}/goods?drop=${drop}`;
  const answer = await sendForm(staff, page, `/allotments/${id}/handing-out`, less);
  expect(answer.location, answer.text).toBe(page);
  const [first, ...others] = [...new Set(all.map((one) => one.drop))];
  expect(others).toHaveLength(5);
  await handsOutAtScreen(stage, campaign, first!);
  for (const one of others) {
    const there = `/campaigns/${campaign.id}/goods?drop=${one}`;
    const done = await sendForm(staff, there, `/campaigns/${campaign.id}/drop-points/${one}/handing-out`);
    expect(done.location, done.text).toBe(there);
  }
}

async function handsOutAtScreen(stage: Stage, { id }: Campaign, drop: string): Promise<void> {
  const phone = await stage.screen(rina, PHONE);
  await phone.goto(`/campaigns/${id}/goods?drop=${drop}`);
  await look(phone, '35-to-hand-out');
  await press(phone, /^Serahkan semua yang belum/);
  await see(phone.locator('main'), 'Surat jalan');
  await look(phone, '36-handed-out');
  await phone.context().close();
}

/** Everybody weighs: one on the phone, one with a word about what it lacks, the others as the paper says. */
export async function receives(stage: Stage, campaign: Campaign): Promise<void> {
  const given = await handedOut(stage, campaign);
  await receivesOnPhone(stage, campaign);
  await each(stage.members, async ({ manager }, i) => {
    const { id, handedMilli, receivedMilli } = given[i]!;
    if (!handedMilli || receivedMilli !== null || i === 0) return;
    const path = `/allotments/${id}/receipt`;
    const lacks = i === 1 ? LACKS : 0;
    const less = { weight: figure(handedMilli / 1000 - lacks), note: lacks > 0 ? 'Timbangan kami lain' : '' };
    const answer = await sendForm(await stage.as(manager), path, path, less);
    expect(answer.location, answer.text).toBe(path);
  });
}

async function receivesOnPhone(stage: Stage, { id }: Campaign): Promise<void> {
  const phone = await stage.screen(stage.members[0]!.manager, PHONE);
  await phone.goto(`/campaigns/${id}/goods`);
  await look(phone, '37-own-goods');
  await press(phone, 'Catat penerimaan');
  await see(phone.locator('main'), 'Timbang, lalu catat');
  await look(phone, '38-receipt');
  await press(phone, 'Catat penerimaan');
  await see(phone.locator('main'), 'Sesuai surat jalan.');
  await look(phone, '39-received');
  await phone.context().close();
}
