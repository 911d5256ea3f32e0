import { dayText, momentText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState } from '../../../platform/ui/form.tsx';
import {
  Card,
  Chip,
  type Column,
  Empty,
  Heading,
  LinkButton,
  Notice,
  Pager,
  Stat,
  Stats,
  Table,
  type Tone,
} from '../../../platform/ui/parts.tsx';
import { sumOf } from '../../rules/index.ts';
import type { Payable } from '../rules.ts';
import type { ListedBatch } from '../store-batches.ts';
import { stateNames } from '../texts.ts';
import { texts } from '../texts-pages.ts';
import type { PayoutState } from '../types.ts';

const tones: Record<PayoutState, Tone> = { draft: 'warn', approved: 'warn', paid: 'good', cancelled: 'quiet' };
export const StateChip = ({ state }: { state: PayoutState }) => (
  <Chip tone={tones[state]}>{stateNames[useUi().lang][state]}</Chip>
);

const Crumbs = () => <a href="/settlement">{texts[useUi().lang].settlement}</a>;

type StaffProps = {
  payables: readonly Payable[];
  batches: readonly ListedBatch[];
  next: string | null;
  form: FormState;
  mayMake: boolean;
};

/** What is due to whom, and the batches that were made of it. */
export function StaffPayoutsPage(props: StaffProps) {
  const { payables, batches, next } = props;
  const t = texts[useUi().lang];
  const ready = payables.filter((one) => one.obstacle === null);
  const blocked = payables.filter((one) => one.obstacle !== null);
  return (
    <>
      <Heading crumbs={<Crumbs />} title={t.title} lead={t.leadStaff} />
      {ready.length > 0 ? (
        <Ready {...props} payables={ready} />
      ) : (
        <>
          <ErrorSummary errors={props.form.errors} />
          <Empty title={t.nothingTitle}>
            <p>{t.nothingBody}</p>
            <LinkButton href="/payments" tone="plain">
              {t.toPayments}
            </LinkButton>
          </Empty>
        </>
      )}
      {blocked.length > 0 ? <Blocked payables={blocked} /> : null}
      {batches.length > 0 ? <Batches batches={batches} own={false} /> : null}
      <Pager next={next ? `/payouts?after=${next}` : null} />
    </>
  );
}

function Ready({ payables, form, mayMake }: StaffProps) {
  const { lang } = useUi();
  const t = texts[lang];
  const was = Object.entries(form.typed).flatMap(([name, value]) => (name.startsWith('cooperative.') ? [value] : []));
  const chosen = (id: string) => Object.keys(form.typed).length === 0 || was.includes(id);
  const sum = (key: 'gross' | 'fee' | 'amount') => rupiah(sumOf(payables.map((one) => one[key])));
  const columns: Column<{ one: Payable; i: number }>[] = [
    {
      label: t.choose,
      foot: t.total,
      cell: ({ one, i }) =>
        mayMake ? (
          <label class="check">
            <input
              type="checkbox"
              name={`cooperative.${i}`}
              value={one.cooperativeId}
              checked={chosen(one.cooperativeId)}
            />{' '}
            {one.name}
          </label>
        ) : (
          one.name
        ),
    },
    { label: t.account, cell: ({ one }) => `${one.account?.bankName} ${one.account?.accountNumber}` },
    { label: t.invoices, numeric: true, cell: ({ one }) => one.items.length },
    { label: t.collected, numeric: true, cell: ({ one }) => rupiah(one.gross), foot: sum('gross') },
    {
      label: t.fee,
      numeric: true,
      cell: ({ one }) => rupiah(-one.fee),
      foot: rupiah(-sumOf(payables.map((p) => p.fee))),
    },
    { label: t.amount, numeric: true, cell: ({ one }) => <strong>{rupiah(one.amount)}</strong>, foot: sum('amount') },
  ];
  const table = <Table caption={t.dueTitle} columns={columns} rows={payables.map((one, i) => ({ one, i }))} />;
  return (
    <Card>
      <h2>{t.dueTitle}</h2>
      <ErrorSummary errors={form.errors} />
      <Form action="/payouts" keyed typed={form.typed}>
        {table}
        <p class="hint">{t.makeHint}</p>
        <button type="submit" class="button">
          {t.make}
        </button>
      </Form>
    </Card>
  );
}

function Blocked({ payables }: { payables: readonly Payable[] }) {
  const t = texts[useUi().lang];
  return (
    <Card>
      <h2>{t.blockedTitle}</h2>
      <Table
        caption={t.blockedTitle}
        rows={payables}
        columns={[
          { label: t.choose, cell: (one) => one.name, foot: t.total },
          { label: t.why, cell: (one) => <Chip tone="warn">{one.obstacle ? t[one.obstacle] : ''}</Chip> },
          {
            label: t.amount,
            numeric: true,
            cell: (one) => rupiah(one.amount),
            foot: rupiah(sumOf(payables.map((one) => one.amount))),
          },
        ]}
      />
      <p>
        <LinkButton href="/bank-accounts" tone="plain">
          {t.toAccounts}
        </LinkButton>
      </p>
    </Card>
  );
}

function Batches({ batches, own }: { batches: readonly ListedBatch[]; own: boolean }) {
  const { lang } = useUi();
  const t = texts[lang];
  const columns: Column<ListedBatch>[] = [
    { label: t.number, cell: (row) => <a href={`/payouts/${row.id}`}>{row.number}</a> },
    {
      label: own ? t.paidOn : t.made,
      cell: (row) => {
        if (!own) return [momentText(row.createdAt, lang), row.createdByName].filter(Boolean).join(', ');
        return row.paidOn ? dayText(row.paidOn, lang) : '–';
      },
    },
    { label: t.state, cell: (row) => <StateChip state={row.state} /> },
    ...(own
      ? [
          {
            label: t.statement,
            cell: (row: ListedBatch) =>
              row.ownDocumentId ? <a href={`/documents/${row.ownDocumentId}`}>{t.openStatement}</a> : '–',
          },
        ]
      : [{ label: t.cooperatives, numeric: true, cell: (row: ListedBatch) => row.payouts }]),
    { label: t.amount, numeric: true, cell: (row) => rupiah(row.own) },
  ];
  return (
    <>
      <h2>{t.listTitle}</h2>
      <Table caption={t.listTitle} columns={columns} rows={batches} />
    </>
  );
}

type OwnProps = {
  batches: readonly ListedBatch[];
  next: string | null;
  ready: number;
  held: number;
  uncollected: number;
  /** Its account is verified. */
  payable: boolean;
};

/** A cooperative's own: what it has got, and what is still to come. */
export function OwnPayoutsPage({ batches, next, ready, held, uncollected, payable }: OwnProps) {
  const t = texts[useUi().lang];
  return (
    <>
      <Heading crumbs={<Crumbs />} title={t.title} lead={t.leadOwn} />
      <Stats>
        <Stat label={t.ready}>{rupiah(ready)}</Stat>
        <Stat label={t.held}>{rupiah(held)}</Stat>
        <Stat label={t.uncollected}>{rupiah(uncollected)}</Stat>
      </Stats>
      {payable ? null : (
        <Notice tone="warn">
          <p>
            {t.noAccountOwn} <a href="/bank-accounts">{t.toAccounts}</a>
          </p>
        </Notice>
      )}
      {batches.length > 0 ? (
        <Batches batches={batches} own />
      ) : (
        <Empty title={t.noneTitle}>
          <p>{t.noneOwn}</p>
          <LinkButton href="/invoices" tone="plain">
            {t.invoices}
          </LinkButton>
        </Empty>
      )}
      <Pager next={next ? `/payouts?after=${next}` : null} />
    </>
  );
}
