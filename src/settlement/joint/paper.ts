import type { DocumentContent, DocumentLine, DocumentParty } from '../../documents/index.ts';
import { dayText } from '../../platform/clock.ts';
import { rupiah } from '../../platform/money.ts';
import { shareHalfUp } from '../rules/index.ts';
import type { MemberLine } from './rules.ts';
import { both, partTexts } from './texts.ts';
import type { JointTerms, MemberInvoice } from './types.ts';

/**
 * A member's invoice as it is printed: kilograms, losses, transport and handling, the landed cost of a unit, and what was saved. The
 * shares are exact rupiah, so no price is printed that would only nearly multiply to them.
 */
export function memberPaper(terms: JointTerms, member: MemberInvoice, counterparty: DocumentParty): DocumentContent {
  const { forum, rule, issuedOn } = terms;
  const { draft } = member;
  const { goods, delivery, vat, total } = draft;
  return {
    ...{ issuer: forum, counterparty, date: issuedOn, orderNumber: null, facts: factsOf(terms, member) },
    lines: draft.lines.map((line) => lineOf(line, terms, member)),
    totals: [
      { label: both((t) => t.goodsSum), amount: goods },
      ...(delivery > 0 ? [{ label: both((t) => t.deliverySum), amount: delivery }] : []),
      { label: { id: rule.textId, en: rule.textEn }, amount: vat, note: { id: rule.source, en: rule.source } },
    ],
    total: { label: both((t) => t.total), amount: total },
    notes: notesOf(terms, member),
    signatures: [{ title: both((t) => t.seller), party: forum.name, name: null }],
  };
}

function factsOf({ purchase, dueOn, account }: JointTerms, member: MemberInvoice): DocumentContent['facts'] {
  const { perUnit, dropPoint } = member;
  return [
    { label: both((t) => t.campaign), value: purchase.number },
    { label: both((t) => t.dropPoint), value: dropPoint },
    ...(perUnit === null ? [] : [{ label: both((t) => t.perUnit(purchase.unit)), value: rupiah(perUnit) }]),
    { label: both((t) => t.due), value: dayText(dueOn, 'id') },
    ...(account
      ? [
          {
            label: both((t) => t.payTo),
            value: `${account.bankName} ${account.accountNumber}, ${account.holder}`,
          },
        ]
      : []),
  ];
}

function lineOf({ part, amount }: MemberLine, terms: JointTerms, { received }: MemberInvoice): DocumentLine {
  const { nameId, nameEn, grade, unit } = terms.purchase;
  if (part === 'goods')
    return {
      name: { id: nameId, en: nameEn },
      ...(grade ? { note: { id: grade, en: grade } } : {}),
      ...{ quantityMilli: received, unit, amount },
    };
  const isLoss = part === 'losses';
  const lost = terms.received > 0 ? shareHalfUp(terms.lost, received, terms.received) : 0;
  return {
    name: { id: partTexts.id[part], en: partTexts.en[part] },
    ...(isLoss ? { note: both((t) => t.lossNote) } : {}),
    ...{ quantityMilli: isLoss ? lost : received, unit, amount },
  };
}

function notesOf({ purchase }: JointTerms, { alone, applied }: MemberInvoice): DocumentContent['notes'] {
  return [
    ...(alone ? [both((t) => t.saved(alone.unitPrice, purchase.unit, alone.source, alone.saved, alone.amount))] : []),
    ...(applied > 0 ? [both((t) => t.deposit(applied))] : []),
    both((t) => t.notTaxInvoice),
  ];
}

/** The name of a line in the books, in both languages. */
export const lineLabel = (part: MemberLine['part'], { nameId, nameEn, number }: JointTerms['purchase']) =>
  both((t, lang) => t.label(partTexts[lang][part], lang === 'id' ? nameId : nameEn, number));
