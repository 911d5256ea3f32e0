import { momentText } from '../../../platform/clock.ts';
import type { Lang } from '../../../platform/i18n.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, type Column, Facts, Table } from '../../../platform/ui/parts.tsx';
import { payableMilli } from '../lifecycle.ts';
import { consignmentTexts, refusalReasonTexts } from '../texts.ts';
import { nameOf } from '../texts-goods.ts';
import type { ConsignmentDetail, ConsignmentLine, LineReceipt, Measure, ReceiptHead } from '../types.ts';

type Received = ConsignmentLine & { receipt: LineReceipt };
const isReceived = (line: ConsignmentLine): line is Received => line.receipt !== null;

/** What was weighed, refused, deducted and is paid for, by line. */
export function ReceiptCard({ consignment }: { consignment: ConsignmentDetail }) {
  const { lang } = useUi();
  const t = consignmentTexts[lang];
  const { receipt, lines, measures, photos } = consignment;
  if (!receipt) return null;
  return (
    <Card>
      <h2>{t.received}</h2>
      <Table
        caption={t.received}
        rows={lines.filter(isReceived)}
        columns={[
          { label: t.goods, cell: (line) => <Words line={line} measures={measures} /> },
          { label: t.sentColumn, numeric: true, cell: (line) => quantity(line.quantity, line.tradeUnit) },
          milli(t.receivedColumn, (one) => one.receivedMilli),
          ...(some(lines, 'refusedMilli') ? [milli(t.refusedColumn, (one) => one.refusedMilli)] : []),
          ...(some(lines, 'deductedMilli') ? [milli(t.deductedColumn, (one) => one.deductedMilli)] : []),
          milli(t.payableColumn, payableMilli),
        ]}
      />
      <ReceiptFacts receipt={receipt} />
      {photos.length > 0 ? (
        <>
          <h3>{t.photos}</h3>
          <div class="photos">
            {photos.map(({ photoId }, i) => (
              <a href={`/photos/${photoId}`} key={photoId}>
                <img src={`/photos/${photoId}`} alt={t.photo(i + 1)} width="120" height="90" loading="lazy" />
              </a>
            ))}
          </div>
        </>
      ) : null}
    </Card>
  );
}

const some = (lines: readonly ConsignmentLine[], part: 'refusedMilli' | 'deductedMilli'): boolean =>
  lines.some((line) => (line.receipt?.[part] ?? 0) > 0);

const milli = (label: string, of: (receipt: LineReceipt) => number): Column<Received> => ({
  label,
  numeric: true,
  cell: ({ receipt, tradeUnit }) => quantity(of(receipt) / 1000, tradeUnit),
});

/** The goods, and under them why less is paid than was sent, and what was measured. */
function Words({ line, measures }: { line: Received; measures: readonly Measure[] }) {
  const { lang } = useUi();
  return (
    <span>
      <strong>{nameOf(line, lang)}</strong>
      {[...reasonsOf(line, lang), ...measuredOf(line, measures, lang)].map((words) => (
        <span class="under soft" key={words}>
          {words}
        </span>
      ))}
    </span>
  );
}

function reasonsOf({ receipt, quantity: sent, tradeUnit }: Received, lang: Lang): string[] {
  const t = consignmentTexts[lang];
  const { receivedMilli, refusedMilli, deductedMilli, refusalReason, reason, ruling } = receipt;
  const amount = (of: number) => quantity(of / 1000, tradeUnit);
  const why = refusalReason ? refusalReasonTexts[lang][refusalReason] : '';
  const refused = [why, reason].filter(Boolean).join(', ');
  const short = sent * 1000 - receivedMilli;
  return [
    short > 0 ? t.missing(amount(short)) : '',
    refusedMilli > 0 ? t.refusedFor(amount(refusedMilli), refused) : '',
    deductedMilli > 0 ? t.deductedFor(amount(deductedMilli), reason) : '',
    ruling ? t.ruled(ruling) : '',
  ].filter(Boolean);
}

/** Measures are kept in hundredths of their unit. */
const measuredOf = ({ receipt, commodityId }: Received, measures: readonly Measure[], lang: Lang): string[] =>
  measures
    .filter((one) => one.commodityId === commodityId && receipt.quality[one.key] !== undefined)
    .map((one) => `${nameOf(one, lang)} ${quantity(receipt.quality[one.key]! / 100, one.unit)}`);

function ReceiptFacts({ receipt }: { receipt: ReceiptHead }) {
  const { lang } = useUi();
  const t = consignmentTexts[lang];
  const facts: (readonly [string, string | null])[] = [
    [t.receivedBy, receipt.receivedByName],
    [t.receivedAt, momentText(receipt.createdAt, lang)],
    [t.filledAt, receipt.filledAt === null ? null : momentText(receipt.filledAt, lang)],
    [t.note, receipt.note || null],
  ];
  return <Facts facts={facts.filter(([, value]) => value !== null)} />;
}
