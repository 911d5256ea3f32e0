import { momentText } from '../../../platform/clock.ts';
import { figure } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Chip, Facts, LinkButton } from '../../../platform/ui/parts.tsx';
import { isOutside, payableOf } from '../rules.ts';
import { reasonTexts, receiptTexts } from '../texts.ts';
import type { Arrival, ArrivalLine, Received, ReceivedLine } from '../types.ts';
import { limitText, lineName, measureName, milli, paidSentence } from '../words.ts';

/** A receipt as it was recorded. */
export function ReceivedReceipt({ arrival, receipt }: { arrival: Arrival; receipt: Received }) {
  const t = receiptTexts[useUi().lang];
  return (
    <>
      {arrival.lines.map((line) =>
        line.received ? <ReceivedCard key={line.id} line={line} received={line.received} /> : null,
      )}
      {receipt.photos.length > 0 || receipt.note ? (
        <Card>
          {receipt.note ? <p class="written">{receipt.note}</p> : null}
          <ul class="plain photos">
            {receipt.photos.map((id, n) => (
              <li key={id}>
                <a href={`/photos/${id}`}>
                  <img src={`/photos/${id}`} alt={t.photo(n + 1)} width="160" height="120" loading="lazy" />
                </a>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      <p>
        <LinkButton href={`/consignments/${arrival.id}`}>{t.toConsignment}</LinkButton>
      </p>
    </>
  );
}

function ReceivedCard({ line, received }: { line: ArrivalLine; received: ReceivedLine }) {
  const { lang } = useUi();
  const t = receiptTexts[lang];
  const unit = line.tradeUnit;
  const rows: [string, string][] = [[t.sent, milli(line.sent * 1000, unit)]];
  if (received.refusalReason) rows.push([t.refusalReason, reasonTexts[lang][received.refusalReason]]);
  if (received.reason) rows.push([t.reason, received.reason]);
  if (received.ruledMilli !== null) rows.push([t.ruled, milli(received.ruledMilli, unit)]);
  return (
    <Card>
      <h2>{lineName(line, lang)}</h2>
      <p class="price">
        {milli(payableOf(received), unit)} <small>{t.paid.toLowerCase()}</small>
      </p>
      <p>{paidSentence(received, unit, lang)}</p>
      <Facts facts={rows} />
      <Measured line={line} received={received} />
    </Card>
  );
}

function Measured({ line, received }: { line: ArrivalLine; received: ReceivedLine }) {
  const { lang } = useUi();
  const t = receiptTexts[lang];
  const measured = line.measures.flatMap((measure) => {
    const value = received.quality[measure.key];
    return value === undefined ? [] : [{ measure, value }];
  });
  if (measured.length === 0) return null;
  return (
    <>
      <h3>{t.quality}</h3>
      <Facts
        facts={measured.map(({ measure, value }) => [
          measureName(measure, lang),
          <>
            {figure(value / 100)} {measure.unit} <span class="soft small">{limitText(measure, lang)}</span>{' '}
            {isOutside(value, measure) ? <Chip tone="warn">{t.outsideShort}</Chip> : null}
          </>,
        ])}
      />
    </>
  );
}

/** Where the goods come from and with what. */
export function ArrivalFacts({ arrival }: { arrival: Arrival }) {
  const { lang } = useUi();
  const t = receiptTexts[lang];
  const { receipt } = arrival;
  const facts: [string, string][] = [[t.siteFact, arrival.siteName]];
  if (arrival.sentAt) facts.push([t.sentFact, momentText(arrival.sentAt, lang)]);
  const vehicle = [arrival.vehicle, arrival.driver].filter(Boolean).join(', ');
  if (vehicle) facts.push([t.vehicleFact, vehicle]);
  if (arrival.note) facts.push([t.noteFact, arrival.note]);
  if (receipt) {
    facts.push([t.receivedBy, receipt.by], [t.receivedAt, momentText(receipt.at, lang)]);
    if (receipt.filledAt) facts.push([t.filledAt, momentText(receipt.filledAt, lang)]);
  }
  return (
    <Card>
      <Facts facts={facts} />
    </Card>
  );
}
