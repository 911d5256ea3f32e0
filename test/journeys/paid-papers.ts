import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { DocumentContent } from '../../src/documents/index.ts';
import { rupiah } from '../../src/platform/money.ts';
import { readPdf } from '../documents/read-pdf.ts';
import type { Person } from '../support/people.ts';
import { at, lilis, type Stage } from './paid-stage.ts';
import { payable, soldBy, whoIn } from './paid-sums.ts';

export type Paper = {
  id: string;
  kind: string;
  number: string;
  issuerId: string;
  counterpartyId: string;
  content: DocumentContent;
};

/** Every paper about this order, and the receipts and statements of its money. */
export async function papersOf({ worker, order }: Stage): Promise<Paper[]> {
  const mine = sql`(select id from invoice where order_id = ${order.orderId})`;
  const rows = await worker.database.db.all<Omit<Paper, 'content'> & { content: string }>(sql`
    select id, kind, number, issuer_id issuerId, counterparty_id counterpartyId, content from document
    where order_id = ${order.orderId} or subject_id in (select payment_id from payment_allocation where invoice_id in ${mine})
      or subject_id in (select payout_id from payout_item where invoice_id in ${mine}) order by kind, number`);
  return rows.map((row) => ({ ...row, content: JSON.parse(row.content) as DocumentContent }));
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);
const goodsOn = ({ content }: Paper): number[] =>
  content.lines.filter((line) => line.unit !== 'trip').map((line) => line.quantityMilli);
/** What is counted under the lines leads to what the paper is about. */
const addsUp = ({ content, number }: Paper): void =>
  expect(sum(content.totals.map((one) => one.amount)), number).toBe(content.total?.amount);

/** Papers of goods: what was sent stands on the delivery notes, what is to be paid on the handovers. */
export function papersOfGoods(stage: Stage, papers: readonly Paper[]): void {
  const { loads, asked } = stage.deeds;
  const of = (kind: string) => papers.filter((one) => one.kind === kind);
  expect(of('delivery_note').flatMap(goodsOn).sort()).toEqual(
    loads.flatMap((load) => Object.values(load.goods).map((quantity) => quantity * 1000)).sort(),
  );
  expect(of('handover').flatMap(goodsOn).sort()).toEqual(
    asked.map((one) => payable(stage.deeds, one.who, one.goods)).sort(),
  );
}

/** Every seller's invoice, proof and statement carry the very sums that were computed from the scale. */
export function papersOfMoney(stage: Stage, papers: readonly Paper[]): void {
  const of = (kind: string) => papers.filter((one) => one.kind === kind);
  for (const who of whoIn(stage.deeds)) {
    const [sold, { id }] = [soldBy(stage.deeds, who), at(stage, who)];
    const [invoice, ...more] = of('invoice').filter((one) => one.issuerId === id);
    expect(more).toEqual([]);
    expect(invoice!.content.total?.amount).toBe(sold.total);
    expect(goodsOn(invoice!)).toEqual(sold.lines.map((line) => line.payable));
    addsUp(invoice!);
    const proof = of('withholding_proof').find((one) => one.counterpartyId === id);
    expect(proof?.content.total?.amount ?? 0).toBe(sold.withheld);
    const statement = of('payout_statement').find((one) => one.counterpartyId === id)!;
    expect(statement.content.total?.amount).toBe(sold.total - sold.withheld - sold.fee);
    expect(goodsOn(statement)).toEqual(sold.lines.map((line) => line.payable));
    addsUp(statement);
  }
  of('payment_receipt').forEach(addsUp);
  const due = whoIn(stage.deeds)
    .map((who) => soldBy(stage.deeds, who))
    .map((sold) => sold.total - sold.withheld);
  expect(sum(of('payment_receipt').map((one) => one.content.total!.amount))).toBe(sum(due));
}

/** A PDF's words, as another program reads them. */
export async function pdfAt({ worker }: Pick<Stage, 'worker'>, reader: Person, path: string): Promise<string> {
  const cookie = [...reader.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(new URL(path, worker.url), { headers: { cookie } });
  expect(response.headers.get('content-type')).toBe('application/pdf');
  const pages = readPdf(new Uint8Array(await response.arrayBuffer()));
  return pages.map((page) => page.text).join('\n');
}

/** What is printed is what is kept: number, every amount, and the tax rules that were followed. */
export async function printsAll(
  stage: Pick<Stage, 'worker'>,
  paper: Paper,
  reader: Person,
  says: readonly string[],
): Promise<void> {
  const text = (await pdfAt(stage, reader, `/documents/${paper.id}/pdf?lang=id`)).replaceAll(/\s+/g, ' ');
  const { lines, totals, total } = paper.content;
  const amounts = [...lines.flatMap((line) => line.amount ?? []), ...totals.map((one) => one.amount), total!.amount];
  expect(text).toContain(paper.number);
  for (const amount of amounts) expect(text, paper.number).toContain(rupiah(Math.abs(amount)).replace('Rp', ''));
  for (const words of says) expect(text, paper.number).toContain(words);
}

/** Oil of a registered seller bears PPN and PPh 22; rice neither; the receipts and a statement read like their records. */
export async function papersInPrint(stage: Stage, papers: readonly Paper[]): Promise<void> {
  const buyer = await stage.as(lilis);
  const of = (kind: string, who: string) =>
    papers.find((one) => one.kind === kind && [one.issuerId, one.counterpartyId].includes(at(stage, who).id))!;
  const oil = soldBy(stage.deeds, 'E');
  await printsAll(stage, of('invoice', 'E'), buyer, [
    'PPN 12% × 11/12 dari harga',
    `PPh 22 sebesar ${rupiah(oil.withheld)} dipotong`,
    `yang ditransfer ${rupiah(oil.total - oil.withheld)}`,
  ]);
  await printsAll(stage, of('invoice', 'A'), buyer, ['Tanpa PPN', 'Tanpa PPh 22: beras dan gabah']);
  for (const receipt of papers.filter((one) => one.kind === 'payment_receipt'))
    await printsAll(stage, receipt, buyer, []);
  await printsAll(stage, of('payout_statement', 'A'), await stage.as(at(stage, 'A').manager), [at(stage, 'A').name]);
}
