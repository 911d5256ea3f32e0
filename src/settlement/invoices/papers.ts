import type { DocumentContent, DocumentLine, DocumentParty } from '../../documents/index.ts';
import { dayText } from '../../platform/clock.ts';
import type { InvoiceDraft, LineDraft, TaxRule } from '../rules/index.ts';
import { both } from './texts-papers.ts';
import type { AwardWords } from './types.ts';

type Both = { id: string; en: string };

export type InvoicePaper = {
  draft: InvoiceDraft;
  issuer: DocumentParty;
  counterparty: DocumentParty;
  issuedOn: string;
  dueOn: string;
  orderNumber: string;
  bastNumber: string | null;
  siteName: string;
  account: { bankName: string; accountNumber: string; holder: string } | null;
  awards: ReadonlyMap<string, AwardWords>;
  rules: ReadonlyMap<string, TaxRule>;
  /** Names by cooperative, for the forum's invoice, whose goods come from many. */
  cooperatives: ReadonlyMap<string, string>;
};

/** An invoice as it is printed: what was handed over, the taxes with the rule each follows, and where to pay until when. */
export function invoiceContent(paper: InvoicePaper): DocumentContent {
  const { draft, issuer, counterparty, issuedOn, orderNumber } = paper;
  const signature = { title: both((t) => t.seller), party: issuer.name, name: null };
  return {
    ...{ issuer, counterparty, date: issuedOn, orderNumber, facts: factsOf(paper), totals: totalsOf(paper) },
    lines: draft.lines.map((line) => lineOf(line, paper)),
    total: { label: both((t) => t.total), amount: draft.total },
    notes: notesOf(paper),
    signatures: [signature],
  };
}

function factsOf({ dueOn, bastNumber, siteName, account }: InvoicePaper): DocumentContent['facts'] {
  const accountText = account && `${account.bankName} ${account.accountNumber}, ${account.holder}`;
  return [
    ...(bastNumber ? [{ label: both((t) => t.handover), value: bastNumber }] : []),
    { label: both((t) => t.site), value: siteName },
    { label: both((t) => t.due), value: dayText(dueOn, 'id') },
    ...(accountText ? [{ label: both((t) => t.payTo), value: accountText }] : []),
  ];
}

function lineOf(line: LineDraft, { awards, cooperatives, draft, rules }: InvoicePaper): DocumentLine {
  const award = awards.get(line.awardId)!;
  const goods: Both = { id: award.nameId, en: award.nameEn };
  const fromOther = award.cooperativeId !== draft.sellerId && cooperatives.get(award.cooperativeId);
  const rule = rules.get(line.vatRuleId)!;
  const note = (lang: 'id' | 'en', from: Both | null) =>
    [award.grade, from?.[lang], lang === 'id' ? rule.textId : rule.textEn].filter(Boolean).join(' · ');
  const from = fromOther ? both((t) => t.of(fromOther)) : null;
  const isGoods = line.kind === 'goods';
  const delivery = both((t) => t.delivery);
  return {
    name: isGoods ? goods : { id: `${delivery.id}: ${goods.id}`, en: `${delivery.en}: ${goods.en}` },
    note: { id: note('id', from), en: note('en', from) },
    ...{ quantityMilli: line.quantityMilli, unit: isGoods ? award.unit : ('trip' as const) },
    ...{ unitPrice: line.unitPrice, amount: line.amount },
  };
}

/** Goods, delivery, then each rule of tax with what it came to, also those by which nothing is charged. */
function totalsOf({ draft, rules }: InvoicePaper): DocumentContent['totals'] {
  const sums = (of: (line: LineDraft) => [string, number]) => {
    const found = new Map<string, number>();
    for (const line of draft.lines) found.set(of(line)[0], (found.get(of(line)[0]) ?? 0) + of(line)[1]);
    return [...found].map(([id, amount]) => ({ rule: rules.get(id)!, amount }));
  };
  const vats = sums((line) => [line.vatRuleId, line.vat]);
  return [
    { label: both((t) => t.goods), amount: draft.goods },
    ...(draft.delivery > 0 ? [{ label: both((t) => t.delivery), amount: draft.delivery }] : []),
    ...vats.map(({ rule, amount }) => ({
      label: { id: rule.textId, en: rule.textEn },
      amount,
      note: { id: rule.source, en: rule.source },
    })),
  ];
}

/** Why PPh 22 is withheld or not stands on the paper too: the buyer's auditor looks for it. */
function notesOf({ draft, rules }: InvoicePaper): Both[] {
  const { lines, withheld, total } = draft;
  const used = [...new Set(lines.map((line) => line.withholdingRuleId))].map((id) => rules.get(id)!);
  return [
    ...used.map((rule) => ({ id: `${rule.textId} (${rule.source})`, en: `${rule.textEn} (${rule.source})` })),
    ...(withheld > 0 ? [both((t) => t.transfer(withheld, total - withheld))] : []),
    both((t) => t.notTaxInvoice),
  ];
}
