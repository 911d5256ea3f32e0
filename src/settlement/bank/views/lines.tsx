import { dayText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ActionButton, Form, type FormState, freshForm, TextField } from '../../../platform/ui/form.tsx';
import { Card, Chip, Empty, Heading, Notice, Pager, Stat, Stats, type Tone } from '../../../platform/ui/parts.tsx';
import { bankTexts } from '../texts.ts';
import type { BankLineRow, BankLineState, LeftOut, LineFilter, StatementPage } from '../types.ts';
import { PayoutRow, SuggestionRow } from './suggestions.tsx';

export const lineFilters = ['unmatched', 'matched', 'ignored'] as const satisfies readonly LineFilter[];
const tones: Record<BankLineState, Tone> = { unmatched: 'warn', matched: 'good', ignored: 'quiet' };

type Props = { page: StatementPage; state: LineFilter | null; left: LeftOut };

export function StatementLinesPage({ page, state, left }: Props) {
  const { lang } = useUi();
  const t = bankTexts[lang];
  const { statement, rows, known, counts } = page;
  const base = `/bank-statements/${statement.id}`;
  const all = counts.unmatched + counts.matched + counts.ignored;
  const crumbs = (
    <>
      <a href="/settlement">{t.settlement}</a> / <a href="/bank-statements">{t.title}</a>
    </>
  );
  return (
    <>
      <Heading crumbs={crumbs} title={statement.name} />
      <Stats>
        <Stat label={t.lines}>{all}</Stat>
        <Stat label={t.income}>{rupiah(statement.income)}</Stat>
        <Stat label={t.incomeToMatch} tone={statement.unmatched > 0 ? 'warn' : 'good'}>
          {statement.unmatched}
        </Stat>
      </Stats>
      <Told known={known} left={left} />
      <nav class="tabs" aria-label={t.filters}>
        <a href={base} aria-current={state === null ? 'true' : undefined}>
          {t.all} <span class="count">{all}</span>
        </a>
        {lineFilters.map((one) => (
          <a key={one} href={`${base}?state=${one}`} aria-current={state === one ? 'true' : undefined}>
            {t[one]} <span class="count">{counts[one]}</span>
          </a>
        ))}
      </nav>
      {rows.map((row) => (
        <Line key={row.id} row={row} />
      ))}
      {rows.length === 0 ? (
        <Empty title={t.noLinesTitle}>
          <p>
            <a href={base}>{t.showAll}</a>
          </p>
        </Empty>
      ) : null}
      <Pager next={page.next ? `${base}?${state ? `state=${state}&` : ''}after=${page.next}` : null} />
    </>
  );
}

/** What the file held that is no line here, and why. */
function Told({ known, left }: { known: number; left: LeftOut }) {
  const t = bankTexts[useUi().lang];
  if (known + left.pending + left.tiny === 0) return null;
  return (
    <Notice tone="quiet">
      {known > 0 ? <p>{t.known(known)}</p> : null}
      {left.pending > 0 ? <p>{t.pending(left.pending)}</p> : null}
      {left.tiny > 0 ? <p>{t.tiny(left.tiny)}</p> : null}
    </Notice>
  );
}

function Line({ row }: { row: StatementPage['rows'][number] }) {
  const t = bankTexts[useUi().lang];
  return (
    <Card>
      <LineHead row={row} />
      {row.state === 'unmatched' && row.amount > 0 ? <Matching row={row} /> : null}
      {row.payouts.map((one) => (
        <PayoutRow key={one.batchId} lineId={row.id} suggestion={one} />
      ))}
      {row.state === 'unmatched' ? <Dismissal row={row} form={null} /> : null}
      {row.state === 'matched' && row.paymentId ? (
        <p>
          {t.payment}: <a href={`/payments/${row.paymentId}`}>{row.payerName}</a>
        </p>
      ) : null}
      {row.payoutBatchId ? (
        <p>
          {t.payout}: <a href={`/payouts/${row.payoutBatchId}`}>{row.payoutNumber}</a>
        </p>
      ) : null}
      {row.state === 'ignored' ? (
        <div class="row apart">
          <p class="soft">
            “{row.reason}” {row.decidedByName}
          </p>
          <ActionButton action={`/bank-lines/${row.id}/reopening`} label={t.reopen} />
        </div>
      ) : null}
    </Card>
  );
}

/** Day, amount, direction and text of a line. */
export function LineHead({ row }: { row: BankLineRow }) {
  const { lang } = useUi();
  const t = bankTexts[lang];
  return (
    <>
      <div class="row apart">
        <span>
          {dayText(row.bookedOn, lang)} <Chip tone={tones[row.state]}>{t[row.state]}</Chip>
        </span>
        <strong>
          {rupiah(Math.abs(row.amount))} {row.amount > 0 ? t.cameIn : t.wentOut}
        </strong>
      </div>
      <p>{row.text}</p>
    </>
  );
}

function Matching({ row }: { row: StatementPage['rows'][number] }) {
  const t = bankTexts[useUi().lang];
  return (
    <>
      {row.suggestions.length === 0 ? <p class="soft">{t.noSuggestion}</p> : null}
      {row.suggestions.map((one, i) => (
        <SuggestionRow
          surest={i === 0}
          key={one.paymentId ?? one.allocations.map((part) => part.invoiceId).join()}
          lineId={row.id}
          suggestion={one}
        />
      ))}
      <p>
        <a href={`/bank-lines/${row.id}`}>{t.byHand}</a>
      </p>
    </>
  );
}

/** The line is none of a buyer's money, and why. */
export function Dismissal({ row, form }: { row: BankLineRow; form: FormState | null }) {
  const t = bankTexts[useUi().lang];
  return (
    <details open={form !== null}>
      <summary>{t.dismiss}</summary>
      <Form action={`/bank-lines/${row.id}/dismissal`}>
        <TextField
          name="reason"
          label={t.reason}
          form={form ?? freshForm}
          scope={`${row.id}-`}
          hint={t.reasonHint}
          maxlength={300}
        />
        <button type="submit" class="button danger">
          {t.dismiss}
        </button>
      </Form>
    </details>
  );
}
