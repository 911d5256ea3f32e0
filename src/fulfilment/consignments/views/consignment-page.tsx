import type { Child } from 'hono/jsx';
import { dayOf, dayText, momentText } from '../../../platform/clock.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Chip, LinkButton, Notice } from '../../../platform/ui/parts.tsx';
import { consignmentTexts, disputeStateTexts } from '../texts.ts';
import { eventSentence } from '../texts-events.ts';
import { nameOf } from '../texts-goods.ts';
import type { ConsignmentDetail, ConsignmentEvent } from '../types.ts';
import { ConsignmentContents, ConsignmentFacts, ConsignmentHeading, ConsignmentStepper } from './head.tsx';
import { ReceiptCard } from './receipt-card.tsx';
import { type ConsignmentForms, ReturnButton, SellerActions } from './seller-actions.tsx';

type Of = { consignment: ConsignmentDetail };
type PageProps = Of & { forms: ConsignmentForms; notice?: Child };

/** One shipment, for the cooperative, the buyer and the forum's staff: what each sees is the same, what each may do is not. */
export function ConsignmentPage({ consignment, forms, notice }: PageProps) {
  const isSeller = useUi().viewer?.partyKind === 'cooperative';
  return (
    <>
      <ConsignmentHeading head={consignment} />
      {notice}
      <ConsignmentStepper head={consignment} />
      <Cancelled consignment={consignment} />
      <div class="two main-first">
        <div class="stack">
          {isSeller ? (
            <SellerActions consignment={consignment} forms={forms} />
          ) : (
            <BuyerNotice consignment={consignment} />
          )}
          <Refused consignment={consignment} />
          {consignment.receipt ? (
            <ReceiptCard consignment={consignment} />
          ) : (
            <ConsignmentContents lines={consignment.lines} />
          )}
          <Rest consignment={consignment} />
        </div>
        <div class="stack">
          <ConsignmentFacts head={consignment} />
          <Disputes consignment={consignment} />
          <History events={consignment.events} />
        </div>
      </div>
    </>
  );
}

function Cancelled({ consignment }: Of) {
  const t = consignmentTexts[useUi().lang];
  if (consignment.state !== 'cancelled') return null;
  return (
    <Notice tone="quiet" title={t.cancelledTitle}>
      {consignment.cancelledReason ? <p>“{consignment.cancelledReason}”</p> : null}
    </Notice>
  );
}

const receivers: readonly (string | undefined)[] = ['requester', 'approver'];

function BuyerNotice({ consignment }: Of) {
  const { lang, viewer } = useUi();
  const t = consignmentTexts[lang];
  if (consignment.state === 'packed')
    return (
      <Notice tone="quiet">
        <p>{t.preparedBuyer(consignment.cooperativeName)}</p>
      </Notice>
    );
  if (consignment.state !== 'sent') return null;
  return (
    <Notice tone="warn" title={t.onTheWay}>
      <p>{t.onTheWayBuyer}</p>
      {receivers.includes(viewer?.role) ? (
        <LinkButton href={`/consignments/${consignment.id}/receipt`}>{t.receive}</LinkButton>
      ) : null}
    </Notice>
  );
}

/** Goods that go back: where they are, and who does what. */
function Refused({ consignment }: Of) {
  const { lang, viewer } = useUi();
  const t = consignmentTexts[lang];
  const { receipt, lines } = consignment;
  const refused = lines.filter((line) => (line.receipt?.refusedMilli ?? 0) > 0);
  if (!receipt || refused.length === 0) return null;
  if (receipt.returnedAt !== null)
    return (
      <Notice tone="good" title={t.returnedTitle}>
        <p>{t.returnedBy(receipt.returnedByName ?? t.system, momentText(receipt.returnedAt, lang))}</p>
      </Notice>
    );
  const goods = refused.map(
    (line) => `${nameOf(line, lang)}, ${quantity(line.receipt!.refusedMilli / 1000, line.tradeUnit)}`,
  );
  const isSeller = viewer?.partyKind === 'cooperative';
  return (
    <Notice tone="warn" title={t.returnTitle}>
      <ul>
        {goods.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p>{isSeller ? t.returnSeller : t.returnBuyer(consignment.cooperativeName)}</p>
      {isSeller ? <ReturnButton id={consignment.id} /> : null}
    </Notice>
  );
}

/** What of the same awards is in no shipment, or never will be. */
function Rest({ consignment }: Of) {
  const { lang, viewer } = useUi();
  const t = consignmentTexts[lang];
  const rest = consignment.lines.filter((line) => line.left > 0);
  if (rest.length === 0) return null;
  const isSeller = viewer?.partyKind === 'cooperative';
  const more = isSeller && rest.some((line) => line.closedReason === null);
  return (
    <Card>
      <h2>{t.restTitle}</h2>
      <ul class="plain-list">
        {rest.map((line) => {
          const amount = quantity(line.left, line.tradeUnit);
          return (
            <li key={line.id}>
              <strong>{nameOf(line, lang)}</strong>
              <span class="under soft">
                {line.closedReason === null ? t.restLeft(amount) : t.restClosed(amount, line.closedReason)}
              </span>
            </li>
          );
        })}
      </ul>
      {more ? (
        <LinkButton href={`/consignments/new?order=${consignment.orderId}`} tone="plain">
          {t.restLink}
        </LinkButton>
      ) : null}
    </Card>
  );
}

const disputants: readonly (string | undefined)[] = ['manager', 'clerk', 'requester', 'approver'];

function Disputes({ consignment }: Of) {
  const { lang, viewer } = useUi();
  const t = consignmentTexts[lang];
  const { disputes, state, id } = consignment;
  const mayOpen = disputants.includes(viewer?.role) && (state === 'sent' || state === 'received');
  if (!mayOpen && disputes.length === 0) return null;
  return (
    <Card>
      <h2>{t.disputes}</h2>
      {disputes.length > 0 ? (
        <ul class="plain-list">
          {disputes.map((one) => (
            <li key={one.id}>
              <a href={`/disputes/${one.id}`}>{t.disputeOf(dayText(dayOf(one.openedAt), lang))}</a>{' '}
              <Chip tone={one.state === 'open' ? 'warn' : 'quiet'}>{disputeStateTexts[lang][one.state]}</Chip>
            </li>
          ))}
        </ul>
      ) : (
        <p class="soft">{t.disputeHint}</p>
      )}
      {mayOpen ? (
        <LinkButton href={`/disputes/new?consignment=${id}`} tone="plain">
          {t.openDispute}
        </LinkButton>
      ) : null}
    </Card>
  );
}

/** Who did what, when and why; the newest first. */
function History({ events }: { events: readonly ConsignmentEvent[] }) {
  const { lang } = useUi();
  const t = consignmentTexts[lang];
  if (events.length === 0) return null;
  return (
    <Card>
      <h2>{t.history}</h2>
      <ol class="history">
        {[...events].reverse().map((event) => (
          <li key={`${event.at}-${event.type}`}>
            {eventSentence(event.type, lang)}
            {event.reason ? <> “{event.reason}”</> : null}
            <span class="under soft">
              {[event.actorName ?? t.system, event.partyName].filter(Boolean).join(', ')} · {momentText(event.at, lang)}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
