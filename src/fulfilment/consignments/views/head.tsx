import type { Child } from 'hono/jsx';
import { dayText, momentText } from '../../../platform/clock.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { PaperNumber } from '../../../platform/ui/paper-number.tsx';
import { Card, Facts, Heading, Stepper, Table } from '../../../platform/ui/parts.tsx';
import { stepOf } from '../lifecycle.ts';
import { consignmentTexts, stepTexts } from '../texts.ts';
import { nameOf, packWords } from '../texts-goods.ts';
import type { ConsignmentHead, ConsignmentLine } from '../types.ts';
import { ConsignmentChip, DueChip } from './chips.tsx';

/** Which shipment it is, for whom and how it stands; `children` in the row of chips. */
export function ConsignmentHeading({ head, children }: { head: ConsignmentHead; children?: Child }) {
  const { lang } = useUi();
  const t = consignmentTexts[lang];
  const open = head.state === 'packed' || head.state === 'sent';
  return (
    <Heading
      crumbs={
        <>
          <a href="/consignments">{t.listTitle}</a>
          {head.deliveryNote ? ` / ${head.deliveryNote.number}` : null}
        </>
      }
      title={useConsignmentTitle(head)}
      lead={t.lead(head.orderNumber, head.siteName)}
    >
      <p class="row">
        <ConsignmentChip state={head.state} />
        {open ? <DueChip day={head.neededOn} /> : null}
        {children}
      </p>
    </Heading>
  );
}

/** The seller is told for whom it is, everybody else from whom. */
export function useConsignmentTitle(head: Pick<ConsignmentHead, 'institutionName' | 'cooperativeName'>): string {
  const { lang, viewer } = useUi();
  const t = consignmentTexts[lang];
  return viewer?.partyKind === 'cooperative' ? t.title(head.institutionName) : t.titleFrom(head.cooperativeName);
}

export function ConsignmentStepper({ head }: { head: Pick<ConsignmentHead, 'state'> }) {
  const { lang } = useUi();
  const t = stepTexts[lang];
  const at = stepOf[head.state];
  if (at === null) return null;
  return <Stepper label={consignmentTexts[lang].steps} at={at} steps={[t.packed, t.sent, t.received]} />;
}

/** When, with what, where to, and its delivery note. */
export function ConsignmentFacts({ head }: { head: ConsignmentHead }) {
  const { lang, viewer } = useUi();
  const t = consignmentTexts[lang];
  const isSeller = viewer?.partyKind === 'cooperative';
  const note = head.deliveryNote;
  const facts: (readonly [string, Child])[] = [
    [
      t.deliveryNote,
      note ? (
        <a href={`/documents/${note.id}`}>
          <PaperNumber of={note.number} />
        </a>
      ) : null,
    ],
    [isSeller ? t.buyer : t.seller, isSeller ? head.institutionName : head.cooperativeName],
    [t.phone, isSeller ? null : head.cooperativePhone],
    [t.site, [head.siteName, head.siteAddress].filter(Boolean).join(', ')],
    [t.neededOn, dayText(head.neededOn, lang)],
    [t.planned, head.sentAt === null ? dayText(head.plannedOn, lang) : null],
    [t.left, head.sentAt === null ? null : momentText(head.sentAt, lang)],
    [t.arrived, head.receivedAt === null ? null : momentText(head.receivedAt, lang)],
    [t.vehicle, head.vehicle || null],
    [t.driver, head.driver || null],
    [t.note, head.note || null],
    [t.order, <OrderLink head={head} isSeller={isSeller} />],
  ];
  return (
    <Card>
      <h2>{t.facts}</h2>
      <Facts facts={facts.filter(([, value]) => value !== null)} />
    </Card>
  );
}

/** A cooperative has no page of the buyer's order: it gets its own shipments of it. */
function OrderLink({ head, isSeller }: { head: ConsignmentHead; isSeller: boolean }) {
  const t = consignmentTexts[useUi().lang];
  return (
    <>
      {isSeller ? head.orderNumber : <a href={`/orders/${head.orderId}`}>{head.orderNumber}</a>}
      <span class="under">
        <a href={`/consignments?order=${head.orderId}`}>{t.otherShipments}</a>
      </span>
    </>
  );
}

/** What is in it, as it left. */
export function ConsignmentContents({ lines }: { lines: readonly ConsignmentLine[] }) {
  const { lang } = useUi();
  const t = consignmentTexts[lang];
  const packed = lines.some((line) => line.packContent !== null);
  const packs = { label: t.packs, cell: (line: ConsignmentLine) => packWords(line.quantity, line, lang) ?? '–' };
  return (
    <Card>
      <h2>{t.contents}</h2>
      <Table
        caption={t.contents}
        rows={lines}
        columns={[
          { label: t.goods, cell: (line) => <strong>{nameOf(line, lang)}</strong> },
          ...(packed ? [packs] : []),
          { label: t.quantity, numeric: true, cell: (line) => quantity(line.quantity, line.tradeUnit) },
        ]}
      />
    </Card>
  );
}
