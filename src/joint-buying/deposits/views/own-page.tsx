import type { Child } from 'hono/jsx';
import { commodityName } from '../../../catalog/index.ts';
import { dayOf, dayText, momentText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, freshForm, TextField } from '../../../platform/ui/form.tsx';
import { Card, Empty, Facts, Heading, LinkButton, Pager } from '../../../platform/ui/parts.tsx';
import { depositTexts } from '../texts.ts';
import type { DepositRow, ForumAccount, OwnDeposits } from '../types.ts';
import { DepositChip, type Returned } from './parts.tsx';

type Props = { list: OwnDeposits; returned: Returned | null; notice?: Child };

/** A cooperative's deposits: what is to be transferred where, and what became of the others. */
export function OwnDepositsPage({ list, returned, notice }: Props) {
  const t = depositTexts[useUi().lang];
  const { rows, account, next } = list;
  return (
    <>
      <Heading crumbs={<a href="/settlement">{t.settlement}</a>} title={t.title} lead={t.leadOwn} />
      {notice}
      {rows.length === 0 ? (
        <Empty title={t.emptyOwnTitle}>
          <p>{t.emptyOwn}</p>
          <LinkButton href="/campaigns">{t.toCampaigns}</LinkButton>
        </Empty>
      ) : null}
      <div class="stack">
        {rows.map((row) => (
          <Deposit key={row.id} {...{ row, account }} returned={returned?.depositId === row.id ? returned : null} />
        ))}
      </div>
      <Pager next={next ? `/deposits?after=${next}` : null} />
    </>
  );
}

function Deposit({
  row,
  account,
  returned,
}: {
  row: DepositRow;
  account: ForumAccount | null;
  returned: Returned | null;
}) {
  const { lang } = useUi();
  const t = depositTexts[lang];
  const asked = row.isOpen === 1 && (row.state === 'due' || row.state === 'reported');
  return (
    <Card>
      <div class="row apart">
        <h2>
          <a href={`/campaigns/${row.campaignId}`}>{`${row.number} ${commodityName(row, lang)}`}</a>
        </h2>
        <DepositChip state={row.state} />
      </div>
      <p>
        <strong>{rupiah(row.state === 'to_return' ? row.rest : row.amount)}</strong>
        {asked ? <span class="soft">{` ${t.deadline(momentText(row.deadline, lang))}`}</span> : null}
      </p>
      <p>{sentenceFor(row, t, lang)}</p>
      {row.paymentId ? (
        <p class="row">
          {row.state === 'to_return' ? <a href="/bank-accounts">{t.yourAccount}</a> : null}
          <a href={`/payments/${row.paymentId}`}>{t.payment}</a>
        </p>
      ) : null}
      {asked && row.state === 'due' ? <Where {...{ row, account }} /> : null}
      {asked ? <Report {...{ row, returned }} /> : null}
    </Card>
  );
}

function sentenceFor(row: DepositRow, t: (typeof depositTexts)['id'], lang: 'id' | 'en'): string {
  const [used, day] = [rupiah(row.used), row.returnedOn ? dayText(row.returnedOn, lang) : ''];
  if (row.used > 0 && row.state === 'to_return') return t.sayRestToReturn(used);
  if (row.used > 0 && row.state === 'returned') return t.sayRestReturned(used, day);
  const words = {
    ...{ due: t.sayDue, reported: t.sayReported, held: t.sayHeld, to_return: t.sayToReturn, applied: t.sayApplied },
    ...{ void: t.sayVoid, returned: t.sayReturned(day) },
  };
  return words[row.state];
}

/** Where to the money is transferred, with what in the remark. */
function Where({ row, account }: { row: DepositRow; account: ForumAccount | null }) {
  const t = depositTexts[useUi().lang];
  if (!account) return <p class="soft">{t.noForumAccount}</p>;
  return (
    <>
      <Facts facts={[[t.transferTo, `${account.bankName} ${account.accountNumber}, ${account.holder}`]]} />
      <p class="soft">{t.remark(row.number)}</p>
    </>
  );
}

function Report({ row, returned }: { row: DepositRow; returned: Returned | null }) {
  const { lang, now } = useUi();
  const t = depositTexts[lang];
  const form = returned?.form ?? freshForm;
  const scope = `${row.id}-`;
  const labels = { paidOn: t.paidOn, reference: t.reference };
  const fields = (
    <Form action={`/deposits/${row.id}/report`}>
      <ErrorSummary errors={form.errors} labels={labels} scope={scope} />
      <div class="halves">
        <TextField
          name="paidOn"
          label={t.paidOn}
          form={form}
          scope={scope}
          value={row.paidOn ?? dayOf(now)}
          type="date"
        />
        <TextField
          name="reference"
          label={t.reference}
          form={form}
          scope={scope}
          value={row.reference}
          hint={t.referenceHint}
          maxlength={120}
          optional
        />
      </div>
      <button type="submit" class={row.state === 'due' ? 'button' : 'button plain'}>
        {t.report}
      </button>
    </Form>
  );
  if (row.state === 'due') return fields;
  return (
    <details open={returned !== null}>
      <summary>{t.correct}</summary>
      {fields}
    </details>
  );
}
