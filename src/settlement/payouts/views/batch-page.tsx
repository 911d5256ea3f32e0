import type { Child } from 'hono/jsx';
import { dayText, momentText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { type FormState, freshForm } from '../../../platform/ui/form.tsx';
import { PaperNumber } from '../../../platform/ui/paper-number.tsx';
import {
  Card,
  type Column,
  Facts,
  Heading,
  LinkButton,
  Notice,
  Stat,
  Stats,
  Stepper,
  Table,
} from '../../../platform/ui/parts.tsx';
import { sumOf } from '../../rules/index.ts';
import { texts } from '../texts-pages.ts';
import type { Batch, BatchHead, LineRow, PayoutRow } from '../types.ts';
import { Cancel, NextStep } from './batch-steps.tsx';
import { Breakdown } from './breakdown.tsx';
import { StateChip } from './list-page.tsx';

export type BatchForms = { paid?: FormState; cancel?: FormState };
type Props = {
  batch: Batch;
  forms: BatchForms;
  notice?: Child;
  /** Of one cooperative, opened by staff from the batch. */
  opened?: { payout: PayoutRow; lines: readonly LineRow[] } | null;
};

const Crumbs = ({ children }: { children?: Child }) => {
  const t = texts[useUi().lang];
  return (
    <>
      <a href="/settlement">{t.settlement}</a> / <a href="/payouts">{t.title}</a>
      {children}
    </>
  );
};

/** A batch for the people who make, approve and transfer it. */
export function BatchPage({ batch, forms, notice, opened }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  const { head, payouts } = batch;
  const replaced =
    head.state === 'paid' || head.state === 'cancelled' ? undefined : payouts.find((one) => one.accountEnded);
  return (
    <>
      <Heading crumbs={<Crumbs />} title={head.number}>
        <p class="row">
          <StateChip state={head.state} />
        </p>
      </Heading>
      {notice}
      {replaced ? (
        <Notice tone="warn">
          <p>{t.replacedNotice(replaced.cooperativeName)}</p>
        </Notice>
      ) : null}
      {head.state === 'cancelled' ? (
        <Notice tone="quiet">
          <p>“{head.decisionReason}”</p>
        </Notice>
      ) : (
        <Stepper label={t.steps} steps={[t.stepDraft, t.stepApproved, t.stepPaid]} at={stepOf(head)} />
      )}
      <Totals batch={batch} />
      <div class="two main-first">
        <div class="stack">
          <Card>
            <Payouts batch={batch} />
          </Card>
        </div>
        <div class="stack">
          <NextStep head={head} form={forms.paid ?? freshForm} />
          <People head={head} />
          {head.state === 'draft' || head.state === 'approved' ? <Cancel head={head} form={forms.cancel} /> : null}
        </div>
      </div>
      {opened ? (
        <section id="details">
          <p class="lead">{opened.payout.cooperativeName}</p>
          <Breakdown items={batch.items.filter((one) => one.payoutId === opened.payout.id)} lines={opened.lines} />
        </section>
      ) : null}
    </>
  );
}

const stepOf = ({ state }: BatchHead): number => (state === 'draft' ? 1 : state === 'approved' ? 2 : 3);

function Totals({ batch: { payouts } }: { batch: Batch }) {
  const t = texts[useUi().lang];
  const sum = (key: 'gross' | 'fee' | 'amount') => sumOf(payouts.map((one) => one[key]));
  return (
    <Stats>
      <Stat label={t.collected}>{rupiah(sum('gross'))}</Stat>
      <Stat label={t.fee}>{rupiah(-sum('fee'))}</Stat>
      <Stat label={t.amount}>{rupiah(sum('amount'))}</Stat>
    </Stats>
  );
}

function Payouts({ batch: { head, payouts, items } }: { batch: Batch }) {
  const t = texts[useUi().lang];
  const of = (row: PayoutRow) => items.filter((one) => one.payoutId === row.id);
  const columns: Column<PayoutRow>[] = [
    {
      label: t.choose,
      foot: t.total,
      cell: (row) => (
        <div>
          {row.cooperativeName}
          <span class="under soft">
            {row.bankName} {row.accountNumber}, {row.holder}
            {row.accountEnded && head.state !== 'paid' ? `. ${t.accountReplaced}` : ''}
          </span>
          {row.documentId && row.documentNumber ? (
            <span class="under">
              <a href={`/documents/${row.documentId}`}>
                <PaperNumber of={row.documentNumber} />
              </a>
            </span>
          ) : null}
        </div>
      ),
    },
    {
      label: t.invoices,
      cell: (row) => (
        <details>
          <summary>{of(row).length}</summary>
          <ul>
            {of(row).map((item) => (
              <li key={item.invoiceId}>
                <a href={`/invoices/${item.invoiceId}`}>{item.number}</a> {rupiah(item.gross)}
              </li>
            ))}
          </ul>
          <a href={`/payouts/${head.id}?cooperative=${row.cooperativeId}#details`}>{t.details}</a>
        </details>
      ),
    },
    {
      label: t.collected,
      numeric: true,
      cell: (row) => rupiah(row.gross),
      foot: rupiah(sumOf(payouts.map((p) => p.gross))),
    },
    { label: t.fee, numeric: true, cell: (row) => rupiah(-row.fee), foot: rupiah(-sumOf(payouts.map((p) => p.fee))) },
    { label: t.amount, numeric: true, cell: (row) => <strong>{rupiah(row.amount)}</strong>, foot: rupiah(head.total) },
  ];
  return <Table caption={head.number} columns={columns} rows={payouts} />;
}

function People({ head }: { head: BatchHead }) {
  const { lang } = useUi();
  const t = texts[lang];
  const at = (name: string | null, moment: number | null) =>
    moment === null ? '–' : [name, momentText(moment, lang)].filter(Boolean).join(', ');
  return (
    <Card>
      <h2>{t.who}</h2>
      <Facts
        facts={[
          [t.madeBy, at(head.createdByName, head.createdAt)],
          [t.approvedBy, at(head.approvedByName, head.approvedAt)],
          ...(head.paidOn
            ? [[t.paidOn, dayText(head.paidOn, lang)] as const, [t.paidBy, at(head.paidByName, head.paidAt)] as const]
            : []),
        ]}
      />
    </Card>
  );
}
/** A payout as the cooperative sees it. */
export function OwnPayoutPage({ batch, lines }: { batch: Batch; lines: readonly LineRow[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  const { head, payouts, items } = batch;
  const payout = payouts[0]!;
  return (
    <>
      <Heading
        crumbs={<Crumbs />}
        title={`${head.number}: ${rupiah(payout.amount)}`}
        lead={`${payout.bankName} ${payout.accountNumber}, ${payout.holder}${head.paidOn ? `, ${dayText(head.paidOn, lang)}` : ''}`}
      >
        <p class="row">
          <StateChip state={head.state} />
          {payout.documentId ? (
            <LinkButton href={`/documents/${payout.documentId}`}>{t.openStatement}</LinkButton>
          ) : null}
        </p>
      </Heading>
      <Totals batch={batch} />
      <Breakdown items={items} lines={lines} />
    </>
  );
}
