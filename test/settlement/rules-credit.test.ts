import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Creditable,
  creditNoteJournal,
  draftCredit,
  type IssuedLine,
  invoiceJournal,
} from '../../src/settlement/rules/index.ts';
import { order, World } from './rules-world.ts';

const vatRule = { rateBps: 1200, baseNumerator: 11, baseDenominator: 12 };
const withholdingRule = { rateBps: 150, baseNumerator: 1, baseDenominator: 1 };
const goods: IssuedLine = {
  ...{ position: 0, kind: 'goods', awardId: 'w', amount: 1_000_000, vat: 110_000, withheld: 15_000, fee: 25_000 },
  ...{ vatRule, withholdingRule, feeBps: 250 },
};
const all: Creditable = {
  ...{ goods: 1_000_000, delivery: 0, vat: 110_000, total: 1_110_000, withheld: 15_000, fee: 25_000, open: 1_110_000 },
};

describe('credit notes', () => {
  it('take taxes and fee back by the rules the line was made by', () => {
    expect(draftCredit([goods], all, [{ position: 0, amount: 100_000 }])).toEqual({
      ok: true,
      note: {
        ...{ goods: 100_000, delivery: 0, vat: 11_000, total: 111_000, withheld: 1500, fee: 2500 },
        lines: [{ position: 0, kind: 'goods', amount: 100_000, vat: 11_000 }],
      },
    });
  });

  it('are refused above the line, above what is open, for nothing, for a line that is not there', () => {
    const of = (left: Creditable, position: number, amount: number) =>
      draftCredit([goods], left, [{ position, amount }]);
    expect(of(all, 0, 1_000_001)).toEqual({ ok: false, reason: 'above_line', most: 1_000_000 });
    expect(of({ ...all, open: 110_999 }, 0, 100_000)).toEqual({ ok: false, reason: 'above_open', most: 110_999 });
    expect(of(all, 0, 0)).toEqual({ ok: false, reason: 'nothing_credited' });
    expect(of(all, 7, 1)).toEqual({ ok: false, reason: 'unknown_line' });
  });

  it('in however many pieces, taking all goods and delivery back leaves nothing of tax, fee or total', () => {
    fc.assert(
      fc.property(order, fc.array(fc.integer({ min: 1, max: 1000 }), { maxLength: 4 }), (order, cuts) => {
        const [bill] = new World(order).bills;
        if (!bill) return;
        const lines = bill.lines.map((line, position) => ({
          ...line,
          position,
          vatRule,
          withholdingRule,
          feeBps: 250,
        }));
        let left: Creditable = { ...bill, open: bill.total };
        const rest = lines.map((line) => line.amount);
        for (const cut of [...cuts, 1000]) {
          const parts = lines.map(({ position }) => ({ position, amount: Math.floor((rest[position]! * cut) / 1000) }));
          const answer = draftCredit(lines, left, parts);
          if (!answer.ok) continue;
          const { note } = answer;
          for (const { position, amount } of parts) rest[position]! -= amount;
          expect(note.total).toBe(note.goods + note.delivery + note.vat);
          expect(note.lines.reduce((sum, line) => sum + line.vat, 0)).toBe(note.vat);
          left = {
            ...{ goods: left.goods - note.goods, delivery: left.delivery - note.delivery, vat: left.vat - note.vat },
            ...{ total: left.total - note.total, withheld: left.withheld - note.withheld, fee: left.fee - note.fee },
            open: left.open - note.total,
          };
          expect(Math.min(...Object.values(left).filter((one) => typeof one === 'number'))).toBeGreaterThanOrEqual(0);
        }
        expect(left).toMatchObject({ goods: 0, delivery: 0, vat: 0, total: 0, open: 0, withheld: 0, fee: 0 });
      }),
    );
  });

  it('post the invoice backwards', () => {
    const of = { ...all, sellerId: 'kop-a', buyerId: 'buyer', forumId: 'forum' };
    const both = [...invoiceJournal(of), ...creditNoteJournal(of)];
    const balances = new Map<string, number>();
    for (const { party, code, amount } of both)
      balances.set(`${party} ${code}`, (balances.get(`${party} ${code}`) ?? 0) + amount);
    expect([...balances.values()].every((one) => one === 0)).toBe(true);
  });
});
