import type { DocumentContent, DocumentParty } from '../../documents/index.ts';
import type { CreditDraft } from '../rules/index.ts';
import { both } from './texts-papers.ts';
import type { CreditWords } from './types.ts';

export type CreditPaper = {
  invoice: {
    number: string;
    orderNumber: string | null;
    campaignNumber: string | null;
    sellerId: string;
    buyerId: string;
  };
  lines: readonly (CreditWords & { position: number })[];
  note: CreditDraft;
  parties: ReadonlyMap<string, DocumentParty>;
  reason: string;
  date: string;
};

/** A credit note as it is printed: which invoice, what it takes back of each line, and why. */
export function creditContent({ invoice, lines, note, parties, reason, date }: CreditPaper): DocumentContent {
  const issuer = parties.get(invoice.sellerId)!;
  const delivery = both((t) => t.delivery);
  return {
    ...{ issuer, counterparty: parties.get(invoice.buyerId) ?? null, date, orderNumber: invoice.orderNumber },
    facts: [
      { label: both((t) => t.invoice), value: invoice.number },
      ...(invoice.campaignNumber ? [{ label: both((t) => t.campaign), value: invoice.campaignNumber }] : []),
      { label: both((t) => t.reason), value: reason },
    ],
    lines: note.lines.map((line) => {
      const { nameId, nameEn, isNamed } = lines.find((one) => one.position === line.position)!;
      const name =
        line.kind === 'goods' || isNamed
          ? { id: nameId, en: nameEn }
          : { id: `${delivery.id}: ${nameId}`, en: `${delivery.en}: ${nameEn}` };
      return { name, quantityMilli: 1000, unit: 'trip' as const, amount: line.amount };
    }),
    totals: [
      { label: both((t) => t.goods), amount: note.goods },
      ...(note.delivery > 0 ? [{ label: delivery, amount: note.delivery }] : []),
      { label: both((t) => t.vat), amount: note.vat },
      ...(note.withheld > 0 ? [{ label: both((t) => t.lessWithheld), amount: note.withheld }] : []),
    ],
    total: { label: both((t) => t.credited), amount: note.total },
    notes: [both((t) => t.notTaxInvoice)],
    signatures: [{ title: both((t) => t.seller), party: issuer.name, name: null }],
  };
}
