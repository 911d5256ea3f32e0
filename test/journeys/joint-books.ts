import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { DocumentContent } from '../../src/documents/index.ts';
import { percent, rupiah } from '../../src/platform/money.ts';
import { figure, quantity } from '../../src/platform/quantity.ts';
import { PHONE } from '../support/browser.ts';
import { textOnly } from '../support/people.ts';
import { charges, LACKS, needs, SHORT, SPILLED, WET } from './joint-deeds.ts';
import { arrived, handedOut } from './joint-goods.ts';
import { type Landed, landed } from './joint-landed.ts';
import { bills, invoices } from './joint-money.ts';
import { type Allotted, allotted } from './joint-result.ts';
import { type Campaign, each, rows, type Stage } from './joint-stage.ts';
import { aloneFor, halfUp, sum } from './joint-sums.ts';
import { pdfAt } from './paid-papers.ts';
import { FORUM, look } from './paid-stage.ts';
import { see } from './story.ts';

/** One cooperative's part as it must be; weights in thousandths, rupiah. */
export type Part = Landed & { one: Allotted; handed: number; perUnit: number; alone: number; saved: number };

/** Worked out from what was handed out, what the suppliers billed and what the forum paid, in the order of the cooperatives. */
export async function partsOf(stage: Stage, campaign: Campaign): Promise<Part[]> {
  const [all, given, billed] = [
    await allotted(stage, campaign),
    await handedOut(stage, campaign),
    await bills(stage, campaign),
  ];
  const handed = all.flatMap((one, i) =>
    given[i]!.handedMilli
      ? [{ id: one.id, at: one.at, weight: given[i]!.handedMilli, drop: one.drop, dropName: one.dropName }]
      : [],
  );
  const cost = sum(billed.map((one) => one.goods + one.purchase.delivery));
  const costs = landed(cost, sum(billed.map((one) => one.billed)) * 1000, charges, handed);
  return all.flatMap((one, i) => {
    const [part, weight] = [costs.get(one.id), given[i]!.handedMilli ?? 0];
    if (!part) return [];
    const last = needs.find(({ cooperative }) => stage.members[cooperative]!.id === one.cooperative)?.lastPrice;
    const alone = halfUp(last ?? aloneFor(one.quantity), weight, 1000);
    const perUnit = halfUp(part.total, 1000, weight);
    return [{ ...part, one, handed: weight, perUnit, alone, saved: alone - part.total }];
  });
}

/** Every kilogram, from the truck to the scale of the cooperative, and the papers that say so. */
export async function everyKilogram(stage: Stage, campaign: Campaign): Promise<void> {
  const [{ quantity: ordered, usable }, given] = [await arrived(stage, campaign), await handedOut(stage, campaign)];
  const of = (key: 'shareMilli' | 'handedMilli' | 'receivedMilli') => sum(given.map((one) => one[key] ?? 0));
  expect(ordered * 1000 - usable).toBe((SHORT + WET) * 1000);
  expect(of('shareMilli')).toBe(usable);
  expect(of('handedMilli')).toBe(usable - SPILLED * 1000);
  expect(of('receivedMilli')).toBe(usable - (SPILLED + LACKS) * 1000);
  expect(given[1]).toMatchObject({ note: 'Timbangan kami lain' });
  for (const { handedMilli, content } of given) {
    const lines = content === null ? [] : (JSON.parse(content) as DocumentContent).lines;
    expect(sum(lines.map((line) => line.quantityMilli))).toBe(handedMilli ?? 0);
  }
}

/** Every rupiah: what suppliers and drivers got is what the members bear, each its part; and so say invoices and their papers. */
export async function everyRupiah(stage: Stage, campaign: Campaign): Promise<void> {
  const [parts, billed] = [await partsOf(stage, campaign), await bills(stage, campaign)];
  const spent = sum(billed.map((one) => one.goods + one.purchase.delivery)) + sum(charges.map((one) => one.amount));
  expect(sum(parts.map((one) => one.total))).toBe(spent);
  const stored = await rows<Record<string, unknown>>(
    stage,
    sql`select l.goods, l.losses, l.transport, l.handling, l.total, l.per_unit perUnit, l.alone, l.saved from landed_cost l
      join allotment a on a.id = l.allotment_id where l.campaign_id = ${campaign.id} and l.total > 0 order by a.cooperative_id`,
  );
  expect(stored).toEqual(
    parts.map(({ goods, losses, transport, handling, total, perUnit, alone, saved }) => ({
      ...{ goods, losses, transport, handling, total, perUnit, alone, saved },
    })),
  );
  const issued = await invoices(stage, campaign);
  expect(
    issued.map(({ buyerId, goods, delivery, total, settled }) => ({ buyerId, goods, delivery, total, settled })),
  ).toEqual(
    parts.map(({ one, goods, losses, transport, handling, total }) => ({
      ...{ buyerId: one.cooperative, goods: goods + losses, delivery: transport + handling, total, settled: total },
    })),
  );
  for (const { content, total } of issued) {
    const paper = JSON.parse(content) as DocumentContent;
    expect(paper.total?.amount).toBe(total);
    expect(sum(paper.lines.map((line) => line.amount ?? 0))).toBe(total);
  }
}

/** Each reads what it saved; it is what it would have paid alone less what it paid. */
export async function everybodySees(stage: Stage, campaign: Campaign): Promise<void> {
  const parts = await partsOf(stage, campaign);
  await each(parts, async ({ one, saved, alone, perUnit, total, handed }) => {
    const { manager } = stage.members.find(({ id }) => id === one.cooperative)!;
    const text = textOnly((await (await stage.as(manager)).get(`/campaigns/${campaign.id}/costs`)).text);
    expect(text).toContain(`Biaya jadi per kg ${rupiah(perUnit)}`);
    expect(text).toContain(quantity(handed / 1000, 'kg'));
    const share = percent(Math.round((saved * 1000) / alone) * 10);
    expect(text).toContain(
      saved > 0 ? `Hemat ${rupiah(saved)}, atau ${share}` : `Lebih mahal ${rupiah(-saved)} daripada membeli sendiri`,
    );
    expect(text).toContain(rupiah(total));
  });
  expect(parts.filter((one) => one.saved > 0).length).toBeGreaterThan(60);
}

/** One of them on a phone, and its invoice in print. */
export async function seesOnPhone(stage: Stage, campaign: Campaign): Promise<void> {
  const [[first], [invoice]] = [await partsOf(stage, campaign), await invoices(stage, campaign)];
  const { manager } = stage.members[0]!;
  const phone = await stage.screen(manager, PHONE);
  await phone.goto(`/campaigns/${campaign.id}/costs`);
  await see(phone.locator('main'), `Hemat ${rupiah(first!.saved)}`);
  await look(phone, '50-what-it-saved');
  await phone.context().close();
  const [paper] = await rows<{ id: string }>(stage, sql`select document_id id from invoice where id = ${invoice!.id}`);
  const print = await pdfAt(stage, await stage.as(manager), `/documents/${paper!.id}/pdf?lang=id`);
  for (const words of [invoice!.number, figure(invoice!.total), rupiah(first!.saved)]) expect(print).toContain(words);
}

/** What is booked about this purchase: by party, account and about whom; what comes to nothing is left out. */
async function booked(stage: Stage, { id }: Campaign): Promise<Record<string, number>> {
  const found = await rows<{ party: string; code: string; about: string; amount: number }>(
    stage,
    sql`with subject as (select id from invoice where campaign_id = ${id}
        union select id from supplier_bill where campaign_id = ${id}
        union select id from campaign_charge where campaign_id = ${id}
        union select s.id from supplier_payment s join supplier_bill b on b.id = s.bill_id where b.campaign_id = ${id}
        union select a.payment_id from payment_allocation a join invoice i on i.id = a.invoice_id where i.campaign_id = ${id})
      select p.party_id party, p.code, k.kind about, sum(p.amount) amount from posting p
      join journal j on j.id = p.journal_id join party k on k.id = p.counterparty_id
      where j.subject_id in subject group by 1, 2, 3 having sum(p.amount) <> 0`,
  );
  return Object.fromEntries(found.map(({ party, code, about, amount }) => [`${party} ${code} ${about}`, amount]));
}

/** Nobody owes anybody anything, every party's books come to nothing, and the forum has gained nothing. */
export async function booksAgree(stage: Stage, campaign: Campaign): Promise<void> {
  const [parts, billed, books] = [
    await partsOf(stage, campaign),
    await bills(stage, campaign),
    await booked(stage, campaign),
  ];
  const of = (kind: string) => sum(charges.filter((one) => one.kind === kind).map((one) => one.amount));
  const [goods, delivery] = [sum(billed.map((one) => one.goods)), sum(billed.map((one) => one.purchase.delivery))];
  const all = (key: keyof Landed) => sum(parts.map((one) => one[key]));
  const expected: Record<string, number> = {
    ...{ [`${FORUM} 5100 supplier`]: goods, [`${FORUM} 5200 supplier`]: delivery },
    ...{ [`${FORUM} 1100 supplier`]: -(goods + delivery), [`${FORUM} 1100 cooperative`]: all('total') },
    [`${FORUM} 4100 cooperative`]: -(all('goods') + all('losses')),
    [`${FORUM} 4200 cooperative`]: -(all('transport') + all('handling')),
  };
  for (const { one, goods, losses, transport, handling, total } of parts)
    Object.assign(expected, {
      ...{ [`${one.cooperative} 5100 forum`]: goods + losses, [`${one.cooperative} 5200 forum`]: transport + handling },
      [`${one.cooperative} 1100 forum`]: -total,
    });
  const rest = Object.fromEntries(Object.entries(books).filter(([key]) => !(key in expected)));
  expect(Object.fromEntries(Object.entries(books).filter(([key]) => key in expected))).toEqual(expected);
  expect(rest).toEqual({
    ...{ [`${FORUM} 5200 forum`]: of('transport'), [`${FORUM} 5400 forum`]: of('handling') },
    [`${FORUM} 1100 forum`]: -(of('transport') + of('handling')),
  });
  const forum = Object.entries(books).filter(([key]) => key.startsWith(FORUM));
  expect(sum(forum.filter(([key]) => / [45]\d{3} /.test(key)).map(([, amount]) => amount))).toBe(0);
  expect(sum(forum.filter(([key]) => / 1100 /.test(key)).map(([, amount]) => amount))).toBe(0);
}
