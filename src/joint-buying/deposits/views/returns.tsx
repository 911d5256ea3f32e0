import { dayOf } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { CheckField, ErrorSummary, Form, freshForm, TextField } from '../../../platform/ui/form.tsx';
import { Card, type Column, LinkButton, Table } from '../../../platform/ui/parts.tsx';
import { depositTexts, groupTexts } from '../texts.ts';
import type { DepositRow } from '../types.ts';
import type { ListProps } from './list-page.tsx';

type Numbered = { row: DepositRow; i: number };

/** Deposits that go back: to whom, to which account, and one form for as many as were transferred together. */
export function ToReturn({ list, campaignId, returns }: ListProps) {
  const { lang, now } = useUi();
  const t = depositTexts[lang];
  const form = returns ?? freshForm;
  const { deposits } = list.totals.to_return;
  const csv = campaignId ? `/deposits/csv?campaign=${campaignId}` : '/deposits/csv';
  return (
    <Card>
      <h2>{groupTexts[lang].to_return}</h2>
      <p>{t.returnLead}</p>
      <p class="row">
        <LinkButton href={csv} tone="plain">
          {t.download}
        </LinkButton>
        <span class="soft">{t.downloadHint}</span>
      </p>
      <Form action="/deposits/returns" keyed typed={form.typed}>
        <ErrorSummary errors={form.errors} labels={{ returnedOn: t.returnedOn, reference: t.reference }} />
        {campaignId ? <input type="hidden" name="campaign" value={campaignId} /> : null}
        <Choice list={list} typed={form.typed} />
        {deposits > list.rows.length ? (
          <CheckField name="all" label={t.all(deposits)} checked={form.typed.all === 'yes'} />
        ) : null}
        <div class="halves">
          <TextField name="returnedOn" label={t.returnedOn} form={form} value={dayOf(now)} type="date" />
          <TextField name="reference" label={t.reference} form={form} maxlength={120} optional />
        </div>
        <button type="submit" class="button">
          {t.recordReturn}
        </button>
      </Form>
    </Card>
  );
}

function Choice({ list, typed }: { list: ListProps['list']; typed: Readonly<Record<string, string>> }) {
  const { lang } = useUi();
  const t = depositTexts[lang];
  const was = Object.entries(typed).flatMap(([name, value]) => (name.startsWith('deposit.') ? [value] : []));
  const isFresh = Object.keys(typed).length === 0;
  const columns: Column<Numbered>[] = [
    {
      label: t.cooperative,
      cell: ({ row, i }) => (
        <label class="check">
          <input type="checkbox" name={`deposit.${i}`} value={row.id} checked={isFresh || was.includes(row.id)} />{' '}
          {row.cooperativeName}
        </label>
      ),
      foot: t.total,
    },
    { label: t.campaign, cell: ({ row }) => <a href={`/campaigns/${row.campaignId}`}>{row.number}</a> },
    {
      label: t.account,
      cell: ({ row }) =>
        row.accountNumber ? (
          `${row.bankName} ${row.accountNumber}, ${row.holder}`
        ) : (
          <span class="error">{t.noAccount}</span>
        ),
    },
    {
      label: t.amount,
      numeric: true,
      cell: ({ row }) => (
        <span>
          <a href={`/payments/${row.paymentId}`}>{rupiah(row.rest)}</a>
          {row.used > 0 ? <span class="under soft">{t.usedPart(rupiah(row.used))}</span> : null}
        </span>
      ),
      foot: rupiah(list.totals.to_return.amount),
    },
  ];
  return (
    <Table caption={groupTexts[lang].to_return} columns={columns} rows={list.rows.map((row, i) => ({ row, i }))} />
  );
}
