import { cooperativeIn, type Reader } from './rules-scope.ts';
import type { DocumentKind } from './types.ts';
import type {
  Trail,
  TrailCooperative,
  TrailGroup,
  TrailHandover,
  TrailInvoice,
  TrailOrder,
  TrailPaper,
  TrailStep,
  Waiting,
} from './types-trail.ts';

export type TrailRows = {
  order: TrailOrder;
  cooperatives: readonly TrailCooperative[];
  papers: readonly TrailPaper[];
  handovers: readonly TrailHandover[];
  invoices: readonly TrailInvoice[];
};

/** As a public buyer files them: quote, purchase order, delivery notes, handover record, invoice, receipt, proof of withholding. */
const trailOrder: readonly DocumentKind[] = [
  ...(['quote', 'purchase_order', 'delivery_note', 'handover', 'invoice', 'credit_note'] as const),
  ...(['payment_receipt', 'withholding_proof', 'payout_statement'] as const),
];

/** Per seller: what there is, and what is still to come and waits for what. Pure. */
export function trailOf(rows: TrailRows, reader: Reader): Trail {
  const { order, cooperatives, papers } = rows;
  const of = (id: string) => papers.filter((paper) => ownersOf(paper, rows).includes(id));
  const forum = { id: order.forumId, name: order.forumName };
  const forumSells = order.model === 'forum' && reader.kind !== 'cooperative';
  const groups = [
    ...cooperatives.map((one) => group(one, of(one.id), rows, reader)),
    ...(forumSells ? [sellersGroup(forum, of(forum.id), rows)] : []),
  ];
  const placed = new Set(idsIn(groups));
  const rest = papers.filter((paper) => !placed.has(paper.id));
  const all = rest.length > 0 ? [...groups, { party: null, steps: grouped(rest) }] : groups;
  return { order, groups: all, papers: papers.length, missing: all.some(isMissing) };
}

const idsIn = (groups: readonly TrailGroup[]): string[] =>
  groups.flatMap((one) => one.steps.flatMap((step) => step.papers.map((paper) => paper.id)));

const isMissing = (one: TrailGroup): boolean => one.steps.some((step) => step.waiting?.for === 'issuing');

/** Whose parts of the trail a paper is: a cooperative's, the forum's where it sells, of a receipt all whose invoices were paid. */
function ownersOf(paper: TrailPaper, { order, cooperatives }: TrailRows): readonly (string | null)[] {
  if (paper.paid.length > 0) return paper.paid;
  const isPlanned = paper.kind === 'quote' || paper.kind === 'purchase_order';
  const named = [isPlanned ? cooperativeIn(paper.subjectId) : null, paper.issuerId, paper.counterpartyId];
  const cooperative = named.find((id) => cooperatives.some((one) => one.id === id));
  return cooperative ? [cooperative] : named.filter((id) => id === order.forumId).slice(0, 1);
}

function group(one: TrailCooperative, papers: readonly TrailPaper[], rows: TrailRows, reader: Reader): TrailGroup {
  const { order } = rows;
  const has = (kind: DocumentKind) => papers.filter((paper) => paper.kind === kind);
  const steps = [
    planned('quote', one, has('quote'), order),
    planned('purchase_order', one, has('purchase_order'), order),
    { kind: 'delivery_note', papers: has('delivery_note'), waiting: shipping(one, order) } as const,
    ...(order.model === 'agent' ? selling(one.id, one, papers, rows) : []),
    ...internal(one, papers, rows, reader),
  ];
  return { party: { id: one.id, name: one.name }, steps };
}

/** Between the cooperative and the forum; the buyer has no part in it. */
function internal(one: TrailCooperative, papers: readonly TrailPaper[], rows: TrailRows, reader: Reader): TrailStep[] {
  if (reader.kind === 'institution') return [];
  const kinds: DocumentKind[] =
    rows.order.model === 'forum'
      ? ['invoice', 'credit_note', 'payment_receipt', 'payout_statement']
      : ['payout_statement'];
  return kinds.flatMap((kind) => {
    const some = papers.filter((paper) => paper.kind === kind);
    if (kind === 'invoice') return [step(kind, some, { for: 'invoice_first' })];
    if (kind !== 'payout_statement') return some.length > 0 ? [step(kind, some, null)] : [];
    const invoiced = rows.invoices.some((invoice) => invoice.sellerId === one.id);
    return [step(kind, some, { for: invoiced ? 'payout' : 'invoice_first' })];
  });
}

const step = (kind: DocumentKind, papers: readonly TrailPaper[], waiting: Waiting | null): TrailStep => ({
  ...{ kind, papers, waiting: papers.length > 0 ? null : waiting },
});

const versionIn = (paper: TrailPaper): number => Number(paper.subjectId.split(':')[2] ?? 0);

/** Quotes and purchase orders wait for the cooperatives' answers; later plans bring further ones. */
function planned(
  kind: DocumentKind,
  one: TrailCooperative,
  papers: readonly TrailPaper[],
  order: TrailOrder,
): TrailStep {
  const upTo = Math.max(0, ...papers.map(versionIn));
  if (upTo >= one.planVersion) return { kind, papers, waiting: null };
  return { kind, papers, waiting: { for: order.state === 'confirmed' ? 'issuing' : 'confirmation' } };
}

function shipping(one: TrailCooperative, order: TrailOrder): Waiting | null {
  if (one.packed > 0) return { for: 'dispatch', day: one.plannedOn };
  if (one.sent + one.received > 0) return null;
  return { for: order.state === 'confirmed' ? 'packing' : 'confirmation' };
}

/** From the handover record on: of whoever sells to the buyer. */
function selling(
  sellerId: string,
  shipper: TrailCooperative | null,
  papers: readonly TrailPaper[],
  rows: TrailRows,
): TrailStep[] {
  const has = (kind: DocumentKind) => papers.filter((paper) => paper.kind === kind);
  const handed = rows.handovers.find((one) => one.sellerId === sellerId);
  const invoice = rows.invoices.find((one) => one.sellerId === sellerId && one.buyerId === rows.order.institutionId);
  const credits = has('credit_note');
  return [
    { kind: 'handover', papers: has('handover'), waiting: handing(handed, shipper) },
    step('invoice', has('invoice'), { for: handed?.state === 'signed' ? 'invoicing' : 'handover_first' }),
    ...(credits.length > 0 ? [step('credit_note', credits, null)] : []),
    { kind: 'payment_receipt', papers: has('payment_receipt'), waiting: paying(invoice) },
    step('withholding_proof', has('withholding_proof'), withholding(invoice)),
  ];
}

function handing(handed: TrailHandover | undefined, shipper: TrailCooperative | null): Waiting | null {
  if (handed) return handed.state === 'signed' ? null : { for: 'signatures' };
  const onTheWay = shipper ? shipper.packed + shipper.sent > 0 || shipper.received === 0 : true;
  return { for: onTheWay ? 'goods' : 'preparing' };
}

const paying = (invoice: TrailInvoice | undefined): Waiting | null => {
  if (!invoice) return { for: 'invoice_first' };
  return invoice.open > invoice.withheld - invoice.proved ? { for: 'payment' } : null;
};

const withholding = (invoice: TrailInvoice | undefined): Waiting => {
  if (!invoice) return { for: 'invoice_first' };
  return { for: invoice.withheld === 0 ? 'not_withheld' : 'proof' };
};

const sellersGroup = (
  party: { id: string; name: string },
  papers: readonly TrailPaper[],
  rows: TrailRows,
): TrailGroup => ({
  ...{ party, steps: selling(party.id, null, papers, rows) },
});

function grouped(papers: readonly TrailPaper[]): TrailStep[] {
  const kinds = trailOrder.filter((kind) => papers.some((paper) => paper.kind === kind));
  return kinds.map((kind) =>
    step(
      kind,
      papers.filter((paper) => paper.kind === kind),
      null,
    ),
  );
}

/** Papers as they are filed: by seller, then along the trail. */
export function filed<P extends { id: string }>(trail: Trail, papers: readonly P[]): P[] {
  const order = idsIn(trail.groups);
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return papers.toSorted((a, b) => place(a.id) - place(b.id));
}
