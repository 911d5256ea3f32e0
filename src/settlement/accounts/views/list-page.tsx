import { momentText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, freshForm, TextField } from '../../../platform/ui/form.tsx';
import { Card, type Column, Empty, Facts, Heading, Notice, Table } from '../../../platform/ui/parts.tsx';
import { texts } from '../texts.ts';
import type { Account } from '../types.ts';
import { AccountCard, type AccountForms, Crumbs, RecordForm, StateChip } from './own-page.tsx';

export const accountFilters = ['waiting', 'verified', 'missing'] as const;
export type AccountFilter = (typeof accountFilters)[number];
type StaffProps = {
  accounts: readonly Account[];
  missing: readonly { id: string; name: string }[];
  state: AccountFilter | null;
  /** Records the forum's own. */
  mayRecord: boolean;
  forms: AccountForms;
};

/** For those who verify: what waits first. */
export function AccountListPage({ accounts, missing, state, mayRecord, forms }: StaffProps) {
  const t = texts[useUi().lang];
  const members = accounts.filter((one) => !one.isForum);
  const waiting = members.filter((one) => one.verifiedAt === null);
  const verified = members.filter((one) => one.verifiedAt !== null);
  const lacking = missing.filter((one) => !accounts.some((account) => account.partyId === one.id));
  const shown = (one: AccountFilter) => state === null || state === one;
  const counts = { waiting: waiting.length, verified: verified.length, missing: lacking.length };
  const nothing = (state ? counts[state] : counts.waiting + counts.verified + counts.missing) === 0;
  return (
    <>
      <Heading crumbs={<Crumbs />} title={t.title} lead={t.staffLead} />
      {forms.notice ? (
        <Notice tone="bad">
          <p>{forms.notice}</p>
        </Notice>
      ) : null}
      <ForumAccount account={accounts.find((one) => one.isForum)} mayRecord={mayRecord} forms={forms} />
      <Filters state={state} counts={counts} />
      {nothing ? (
        <Empty title={t.nothingTitle}>
          <p>{t.nothingBody}</p>
        </Empty>
      ) : null}
      {shown('waiting') ? waiting.map((one) => <Waiting key={one.id} account={one} forms={forms} />) : null}
      {shown('missing') && lacking.length > 0 ? <Missing parties={lacking} /> : null}
      {shown('verified') && verified.length > 0 ? <Verified accounts={verified} /> : null}
    </>
  );
}

function Filters({ state, counts }: { state: AccountFilter | null; counts: Record<AccountFilter, number> }) {
  const t = texts[useUi().lang];
  return (
    <nav class="tabs" aria-label={t.filters}>
      <a href="/bank-accounts" aria-current={state === null ? 'true' : undefined}>
        {t.all} <span class="count">{counts.waiting + counts.verified + counts.missing}</span>
      </a>
      {accountFilters.map((one) => (
        <a key={one} href={`/bank-accounts?state=${one}`} aria-current={state === one ? 'true' : undefined}>
          {t[one]} <span class="count">{counts[one]}</span>
        </a>
      ))}
    </nav>
  );
}

/** Who waits to be compared with the bank book, with the form beside it. */
function Waiting({ account, forms }: { account: Account; forms: AccountForms }) {
  const { lang, viewer } = useUi();
  const t = texts[lang];
  const form = forms.verify?.id === account.id ? forms.verify.form : freshForm;
  const own = account.createdBy === viewer?.userId;
  return (
    <Card>
      <p class="row">
        <strong>{account.partyName}</strong> <StateChip account={account} />
      </p>
      <Facts
        facts={[
          [t.bank, account.bankName],
          [t.number, account.accountNumber],
          [t.holder, account.holder],
          [t.recorded, [momentText(account.createdAt, lang), account.createdByName].filter(Boolean).join(', ')],
        ]}
      />
      {own ? (
        <p class="soft">{t.yours}</p>
      ) : (
        <Form action={`/bank-accounts/${account.id}/verification`}>
          <ErrorSummary errors={form.errors} labels={{ note: t.note }} scope={account.id} />
          <TextField name="note" label={t.note} form={form} hint={t.noteHint} maxlength={300} scope={account.id} />
          <button type="submit" class="button">
            {t.verify}
          </button>
        </Form>
      )}
    </Card>
  );
}

function Verified({ accounts }: { accounts: readonly Account[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  const columns: Column<Account>[] = [
    { label: t.party, cell: (row) => row.partyName },
    { label: t.bank, cell: (row) => row.bankName },
    { label: t.number, cell: (row) => row.accountNumber },
    { label: t.holder, cell: (row) => row.holder },
    {
      label: t.checkedBy,
      cell: (row) => (
        <div>
          {[momentText(row.verifiedAt ?? 0, lang), row.verifiedByName].filter(Boolean).join(', ')}
          {row.note ? <span class="under soft">{row.note}</span> : null}
        </div>
      ),
    },
  ];
  return (
    <>
      <h2>{t.verified}</h2>
      <Table caption={t.verified} columns={columns} rows={accounts} />
    </>
  );
}

function Missing({ parties }: { parties: readonly { id: string; name: string }[] }) {
  const t = texts[useUi().lang];
  return (
    <Card>
      <h2>{t.missing}</h2>
      <p class="soft">{t.askedToRecord}</p>
      <ul>
        {parties.map((one) => (
          <li key={one.id}>
            <a href={`/parties/${one.id}`}>{one.name}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function ForumAccount({
  account,
  mayRecord,
  forms,
}: {
  account: Account | undefined;
  mayRecord: boolean;
  forms: AccountForms;
}) {
  const t = texts[useUi().lang];
  const form = forms.record ?? freshForm;
  return (
    <Card>
      <h2>{t.forumTitle}</h2>
      <p class="soft">{t.forumLead}</p>
      {account ? null : (
        <Notice tone="warn">
          <p>{t.forumNone}</p>
        </Notice>
      )}
      {account && account.verifiedAt === null ? <Waiting account={account} forms={forms} /> : null}
      {account && account.verifiedAt !== null ? <AccountCard account={account} /> : null}
      {mayRecord ? <RecordForm current={account} form={form} /> : null}
    </Card>
  );
}
