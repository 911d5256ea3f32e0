import type { Child } from 'hono/jsx';
import { dayOf, dayText, momentText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { PaperNumber } from '../../../platform/ui/paper-number.tsx';
import { Card, Facts, Heading, Notice, Stat, Stats, Table } from '../../../platform/ui/parts.tsx';
import { meaningOf, restOf } from '../rules/allocate.ts';
import { methodNames, sourceNames } from '../texts.ts';
import { pageTexts } from '../texts-pages.ts';
import type { PaymentDetail } from '../types.ts';
import { Decision, Later, type PaymentForms } from './decision.tsx';
import { StateChip } from './parts.tsx';
import { Refund, Refunds } from './refund.tsx';

type Props = { payment: PaymentDetail; staff: boolean; decides: boolean; forms: PaymentForms; notice?: Child };

export function PaymentPage({ payment, staff, decides, forms, notice }: Props) {
  const { lang, now } = useUi();
  const t = pageTexts[lang];
  const left = restOf(payment);
  const crumbs = (
    <>
      <a href="/settlement">{t.settlement}</a> / <a href="/payments">{t.listTitle}</a>
    </>
  );
  return (
    <>
      <Heading
        crumbs={crumbs}
        title={t.detailTitle(rupiah(payment.amount))}
        lead={`${payment.payerName}, ${dayText(payment.paidOn, lang)}`}
      >
        <p class="row">
          <StateChip state={payment.state} />
        </p>
      </Heading>
      {notice}
      <Standing payment={payment} staff={staff} />
      <div class="two main-first">
        <div class="stack">
          {payment.state === 'confirmed' ? <Allocations payment={payment} /> : null}
          <Refunds payment={payment} />
          {decides && payment.state === 'recorded' ? <Decision payment={payment} forms={forms} /> : null}
          {decides && payment.state === 'confirmed' && left > 0 ? (
            <>
              <Later payment={payment} form={forms.allocate} />
              <Refund payment={payment} form={forms.refund} today={dayOf(now)} />
            </>
          ) : null}
          {payment.proofPhotoId ? <Proof id={payment.proofPhotoId} /> : null}
        </div>
        <div class="stack">
          <Details payment={payment} />
        </div>
      </div>
    </>
  );
}

/** Where it stands, in a sentence; what the amount means for the invoices it was meant for. */
function Standing({ payment, staff }: Pick<Props, 'payment' | 'staff'>) {
  const t = pageTexts[useUi().lang];
  if (payment.state === 'rejected')
    return (
      <Notice tone="bad">
        <p>“{payment.decisionReason}”</p>
      </Notice>
    );
  if (payment.keptFor !== null)
    return (
      <Notice tone="quiet" title={t.keptTitle(payment.keptFor)}>
        <p>
          {t.keptBody} <a href="/deposits">{t.toDeposits}</a>
        </p>
      </Notice>
    );
  if (payment.state === 'confirmed') {
    const left = restOf(payment);
    return left > 0 ? (
      <Notice tone="warn" title={t.creditTitle(left)}>
        <p>{t.creditBody}</p>
      </Notice>
    ) : (
      <Notice tone="good">
        <p>{t.confirmedBody}</p>
      </Notice>
    );
  }
  const meant = payment.meantIds.flatMap((id) => payment.invoices.find((one) => one.id === id) ?? []);
  const meaning = meaningOf(payment.amount, meant);
  const words = meaning.kind === 'exact' ? t.exact : t[meaning.kind](meaning.rest);
  return (
    <Notice tone={meaning.kind === 'exact' ? 'good' : 'warn'}>
      <p>{words}</p>
      {staff ? null : <p>{t.waitingPayer}</p>}
    </Notice>
  );
}

function Allocations({ payment }: { payment: PaymentDetail }) {
  const { lang } = useUi();
  const t = pageTexts[lang];
  if (payment.allocations.length === 0) return null;
  return (
    <Card>
      <h2>{t.allocations}</h2>
      <Table
        caption={t.allocations}
        rows={payment.allocations}
        columns={[
          {
            label: t.invoice,
            cell: (row) => (
              <a href={`/invoices/${row.invoiceId}`}>
                <PaperNumber of={row.number} />
              </a>
            ),
            foot: t.total,
          },
          { label: t.seller, cell: (row) => row.sellerName },
          { label: t.amount, numeric: true, cell: (row) => rupiah(row.amount), foot: rupiah(payment.allocated) },
        ]}
      />
    </Card>
  );
}

function Proof({ id }: { id: string }) {
  const t = pageTexts[useUi().lang];
  return (
    <Card>
      <h2>{t.proof}</h2>
      <a href={`/photos/${id}`}>
        <img class="photo" src={`/photos/${id}`} alt={t.proofAlt} loading="lazy" />
      </a>
    </Card>
  );
}

function Details({ payment }: { payment: PaymentDetail }) {
  const { lang } = useUi();
  const t = pageTexts[lang];
  const links = payment.meant.map((one) => (
    <a key={one.id} class="line" href={`/invoices/${one.id}`}>
      <PaperNumber of={one.number} />
    </a>
  ));
  const receipt = payment.receipt ? (
    <a href={`/documents/${payment.receipt.id}`}>
      <PaperNumber of={payment.receipt.number} />
    </a>
  ) : null;
  const facts: (readonly [string, Child])[] = [
    [t.method, methodNames[lang][payment.method]],
    [t.reference, payment.reference || null],
    [t.meant, links.length > 0 ? links : null],
    [t.receipt, receipt],
    [t.source, sourceNames[lang][payment.source]],
    [t.recordedBy, payment.recordedByName],
    [t.recordedAt, momentText(payment.recordedAt, lang)],
    [t.decidedBy, payment.decidedByName],
    [t.decidedAt, payment.decidedAt ? momentText(payment.decidedAt, lang) : null],
  ];
  return (
    <Card>
      <Stats>
        <Stat label={t.amount}>{rupiah(payment.amount)}</Stat>
        {payment.state === 'confirmed' ? (
          <Stat label={t.credit}>{rupiah(payment.amount - payment.allocated - payment.refunded)}</Stat>
        ) : null}
      </Stats>
      <h2>{t.facts}</h2>
      <Facts facts={facts.filter(([, value]) => value !== null)} />
    </Card>
  );
}
