import type { Child } from 'hono/jsx';
import { momentText } from '../../../platform/clock.ts';
import type { Typed } from '../../../platform/forms.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Heading, LinkButton, Notice } from '../../../platform/ui/parts.tsx';
import { fieldOf } from '../inputs.ts';
import { receiptTexts } from '../texts.ts';
import type { Arrival } from '../types.ts';
import { lineName } from '../words.ts';
import { KeptReceipts } from './kept.tsx';
import { ReceiptForm, type ReceiptFormState } from './receipt-form.tsx';
import { ArrivalFacts, ReceivedReceipt } from './received.tsx';

type Props = {
  arrival: Arrival;
  form: ReceiptFormState;
  /** What was sent just now did not count. */
  isRefused?: boolean;
};

export function ReceiptPage({ arrival, form, isRefused = false }: Props) {
  const t = receiptTexts[useUi().lang];
  const about = [t.from(arrival.cooperativeName), t.orderNumber(arrival.orderNumber)];
  if (arrival.noteNumber) about.push(t.noteNumber(arrival.noteNumber));
  return (
    <div id="receipt-page" data-title={`${arrival.cooperativeName}, ${arrival.orderNumber}`}>
      <Heading
        crumbs={<a href="/consignments">{t.consignments}</a>}
        title={arrival.receipt ? t.doneTitle : t.title}
        lead={about.join(' · ')}
      />
      <KeptReceipts />
      <State arrival={arrival} isRefused={isRefused} />
      <div class="two main-first">
        <div>
          {arrival.receipt ? <ReceivedReceipt arrival={arrival} receipt={arrival.receipt} /> : null}
          {isOpen(arrival) ? <ReceiptForm arrival={arrival} form={form} /> : null}
          {isRefused && !isOpen(arrival) ? <NotCounted arrival={arrival} typed={form.typed} /> : null}
        </div>
        <div class="stack first">
          <ArrivalFacts arrival={arrival} />
        </div>
      </div>
    </div>
  );
}

export const isOpen = (arrival: Arrival): boolean => arrival.state === 'sent' && !arrival.isHandedOver;

/** Why there is nothing to fill in; null while there is. */
function State({ arrival, isRefused }: { arrival: Arrival; isRefused: boolean }): Child {
  const { lang } = useUi();
  const t = receiptTexts[lang];
  const { receipt } = arrival;
  if (receipt)
    return (
      <Notice tone={isRefused ? 'bad' : 'good'} title={t.receivedAlready(receipt.by, momentText(receipt.at, lang))}>
        <p>{t.receivedOnce}</p>
      </Notice>
    );
  if (arrival.state === 'packed') return <Closed title={t.packedTitle} body={t.packedBody} />;
  if (arrival.state === 'cancelled') return <Closed title={t.cancelledTitle} body={t.cancelledBody} />;
  if (arrival.isHandedOver) return <Closed title={t.handoverTitle} body={t.handoverBody} />;
  return null;
}

function Closed({ title, body }: { title: string; body: string }) {
  const t = receiptTexts[useUi().lang];
  return (
    <Notice tone="warn" title={title}>
      <p>{body}</p>
      <LinkButton href="/consignments" tone="plain">
        {t.toList}
      </LinkButton>
    </Notice>
  );
}

/** What somebody typed into a form that came too late, so that it can still be read and talked about. */
function NotCounted({ arrival, typed }: { arrival: Arrival; typed: Typed }) {
  const { lang } = useUi();
  const t = receiptTexts[lang];
  const said = (n: number) =>
    (['received', 'refused', 'deducted', 'reason'] as const).flatMap((name) => {
      const value = typed[fieldOf(n, name)];
      return value ? [`${t[name].toLowerCase()}: ${value}`] : [];
    });
  return (
    <Card>
      <h2>{t.notCounted}</h2>
      <ul>
        {arrival.lines.map((line, n) => (
          <li key={line.id}>
            {lineName(line, lang)}, {said(n).join('; ')}
          </li>
        ))}
      </ul>
      {typed.note ? <p class="written">{typed.note}</p> : null}
    </Card>
  );
}
