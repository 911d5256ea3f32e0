import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { DocumentContent } from '../../src/documents/index.ts';
import { rupiah } from '../../src/platform/money.ts';
import { figure, quantity } from '../../src/platform/quantity.ts';
import { DESK, PHONE } from '../support/browser.ts';
import { textOnly } from '../support/people.ts';
import { PACK, WITHOUT_TOLERANCE } from './joint-deeds.ts';
import { pledgesOf } from './joint-pledge.ts';
import { type Campaign, each, rina, rows, type Stage } from './joint-stage.ts';
import { cheapest, type Ordering, ordering, packsOf, sum } from './joint-sums.ts';
import { pdfAt } from './paid-papers.ts';
import { look } from './paid-stage.ts';
import { openFromInbox, press, see } from './story.ts';

/** What the closing says of one cooperative; `at`, `pledge`: its place in the queue. */
export type Allotted = {
  id: string;
  pledge: string;
  cooperative: string;
  kind: string;
  quantity: number;
  drop: string;
  dropName: string;
  at: number;
};

/** In the order of the cooperatives. */
export const allotted = (stage: Stage, { id }: Campaign): Promise<Allotted[]> =>
  rows(
    stage,
    sql`select a.id, a.pledge_id pledge, a.cooperative_id cooperative, a.kind, a.quantity, a.drop_point_id "drop",
      d.name dropName, p.at from allotment a join drop_point d on d.id = a.drop_point_id join pledge p on p.id = a.pledge_id
      where a.campaign_id = ${id} order by a.cooperative_id`,
  );

export const ordered = (stage: Stage): Ordering => ordering(pledgesOf(stage))!;

/** What is ordered is what the pledges make, at the cheapest there is; nobody gets more than asked for, or pays above its limit. */
export async function closedAsAgreed(stage: Stage, campaign: Campaign): Promise<void> {
  const [pledges, all, { counted, total, cost, perUnit }] = [
    pledgesOf(stage),
    await allotted(stage, campaign),
    ordered(stage),
  ];
  expect(all).toHaveLength(68);
  for (const [i, one] of all.entries()) {
    const { quantity: asked, tolerance, highestPrice } = pledges[i]!;
    expect(one).toMatchObject({ cooperative: stage.members[i]!.id, dropName: pledges[i]!.drop });
    expect(one.kind).toBe((highestPrice ?? Infinity) >= perUnit ? 'counts' : 'price_above_limit');
    expect(one.quantity).toBeLessThanOrEqual(one.kind === 'counts' ? asked + tolerance : 0);
  }
  for (const [drop, here] of Map.groupBy(counted, (one) => one.drop))
    expect(sum(all.filter((one) => one.dropName === drop).map((one) => one.quantity))).toBe(packsOf(here) * PACK);
  const [closing, ...more] = await rows<Record<string, unknown>>(
    stage,
    sql`select kind, total, cost, per_unit perUnit, proven, pledges from campaign_closing where campaign_id = ${campaign.id}`,
  );
  expect(closing).toEqual({ kind: 'go_ahead', total, cost, perUnit, proven: 1, pledges: 68 });
  expect(more).toEqual([]);
}

/** The clock strikes again, and nothing is closed a second time. */
export async function closesOnce(stage: Stage, campaign: Campaign, deadline: number): Promise<void> {
  const before = await allotted(stage, campaign);
  await stage.worker.runJobs(deadline + 61_000);
  expect(await allotted(stage, campaign)).toEqual(before);
}

/** Everybody reads its own verdict: what was ordered for it, at which price, or why nothing was. */
export async function everybodyReads(stage: Stage, campaign: Campaign): Promise<void> {
  const [pledges, all, { perUnit }] = [pledgesOf(stage), await allotted(stage, campaign), ordered(stage)];
  const said = await each(stage.members, async ({ manager }) =>
    textOnly((await (await stage.as(manager)).get(`/campaigns/${campaign.id}/result`)).text),
  );
  for (const [i, text] of said.entries()) {
    const [{ quantity: asked, highestPrice, drop }, { kind, quantity: got }] = [pledges[i]!, all[i]!];
    expect(text, stage.members[i]!.name).toContain(`Dipesan ${quantity(got, 'kg')}`);
    if (kind === 'price_above_limit')
      expect(text).toContain(
        `Batas Anda ${rupiah(highestPrice!)} per kg; harga menjadi ${rupiah(perUnit)}, jadi tidak ada yang dipesan untuk Anda.`,
      );
    else if (got > asked) expect(text).toContain(`dipesan ${quantity(got, 'kg')} karena kelonggaran dipakai`);
    else if (got < asked) {
      expect(drop).toBe(WITHOUT_TOLERANCE);
      expect(text).toMatch(/tidak genap satu kemasan/);
    } else expect(text).toContain(`dipesan ${quantity(got, 'kg')}, dengan harga ${rupiah(perUnit)} per kg`);
  }
}

/** On a phone, from the inbox. */
export async function readsOnPhone(stage: Stage): Promise<void> {
  const phone = await stage.screen(stage.members[0]!.manager, PHONE);
  await phone.goto('/inbox');
  const says = await openFromInbox(phone, 'sudah ditutup');
  expect(says).toContain(rupiah(ordered(stage).perUnit));
  await see(phone.locator('main'), 'Untuk koperasi Anda');
  await look(phone, '20-own-result');
  await phone.context().close();
}

export type Bought = {
  id: string;
  quantity: number;
  unitPrice: number;
  delivery: number;
  cost: number;
  documentId: string;
  number: string;
  content: string;
};

export const purchases = (stage: Stage, { id }: Campaign): Promise<Bought[]> =>
  rows(
    stage,
    sql`select p.id, p.quantity, p.unit_price unitPrice, p.delivery_cost delivery, p.cost, d.id documentId, d.number, d.content
      from campaign_purchase p join document d on d.id = p.document_id where p.campaign_id = ${id} order by p.quantity desc`,
  );

/** A purchase order for every supplier: on the page, in print, and to the rupiah. */
export async function ordersAreOnPaper(stage: Stage, campaign: Campaign): Promise<void> {
  const [desk, all, { packs, cost }] = [
    await stage.screen(rina, DESK),
    await purchases(stage, campaign),
    ordered(stage),
  ];
  await desk.goto(`/campaigns/${campaign.id}`);
  await press(desk.locator('main'), 'Lihat hasil');
  await see(desk.locator('main'), 'Pesanan ke pemasok');
  await look(desk, '21-result');
  expect(cheapest(sum(packs)).cost).toBe(cost);
  expect(sum(all.map((one) => one.cost))).toBe(cost);
  expect(sum(all.map((one) => one.quantity))).toBe(sum(packs) * PACK);
  for (const one of all) {
    await see(desk.locator('main'), one.number);
    const { lines, total } = JSON.parse(one.content) as DocumentContent;
    expect(total?.amount).toBe(one.cost);
    expect(sum(lines.map((line) => line.amount!))).toBe(one.cost);
    const weight = sum(lines.filter((line) => line.unit === 'kg').map((line) => line.quantityMilli));
    expect(weight).toBe(one.quantity * 1000);
    const print = await pdfAt(stage, await stage.as(rina), `/documents/${one.documentId}/pdf?lang=id`);
    for (const words of [one.number, campaign.number, figure(one.cost)]) expect(print).toContain(words);
  }
  await desk.context().close();
}
