import { momentText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, freshForm, TextField } from '../../../platform/ui/form.tsx';
import { Card, Chip, type Column, Empty, Facts, Heading, Notice, Table } from '../../../platform/ui/parts.tsx';
import { banks } from '../inputs.ts';
import { texts } from '../texts.ts';
import type { Account } from '../types.ts';

export type AccountForms = {
  record?: FormState;
  verify?: { id: string; form: FormState };
  /** Why a verification did not count: its account may be gone from the list. */
  notice?: string;
};

export function StateChip({ account }: { account: Account }) {
  const t = texts[useUi().lang];
  if (account.endedAt !== null) return <Chip tone="quiet">{t.ended}</Chip>;
  return account.verifiedAt === null ? <Chip tone="warn">{t.waiting}</Chip> : <Chip tone="good">{t.verified}</Chip>;
}

const Crumbs = () => <a href="/settlement">{texts[useUi().lang].settlement}</a>;

/** A cooperative's own account, and those before it. */
export function OwnAccountPage({
  accounts,
  mayRecord,
  forms,
}: {
  accounts: readonly Account[];
  mayRecord: boolean;
  forms: AccountForms;
}) {
  const t = texts[useUi().lang];
  const current = accounts.find((one) => one.endedAt === null);
  const earlier = accounts.filter((one) => one.endedAt !== null);
  return (
    <>
      <Heading crumbs={<Crumbs />} title={t.ownTitle} lead={t.ownLead} />
      {current ? (
        <AccountCard account={current} />
      ) : (
        <Empty title={t.none}>
          <p>{mayRecord ? t.noneBody : t.askManager}</p>
        </Empty>
      )}
      {mayRecord ? (
        <RecordForm current={current} form={forms.record ?? freshForm} />
      ) : current ? (
        <p class="soft">{t.askManager}</p>
      ) : null}
      {earlier.length > 0 ? <Earlier accounts={earlier} /> : null}
    </>
  );
}

function AccountCard({ account }: { account: Account }) {
  const { lang } = useUi();
  const t = texts[lang];
  const { bankName, accountNumber, holder, verifiedAt, verifiedByName, note } = account;
  return (
    <Card>
      <p class="row">
        <StateChip account={account} />
      </p>
      <Facts
        facts={[
          [t.bank, bankName],
          [t.number, accountNumber],
          [t.holder, holder],
          [t.recorded, [momentText(account.createdAt, lang), account.createdByName].filter(Boolean).join(', ')],
          ...(verifiedAt === null
            ? []
            : [[t.checkedBy, [momentText(verifiedAt, lang), verifiedByName].filter(Boolean).join(', ')] as const]),
          ...(note ? [[t.note, note] as const] : []),
        ]}
      />
    </Card>
  );
}

/** Open where there is none yet, folded away where it would replace one. */
function RecordForm({ current, form }: { current: Account | undefined; form: FormState }) {
  const t = texts[useUi().lang];
  const fields = <RecordFields form={form} />;
  if (!current) return <Card>{fields}</Card>;
  return (
    <details open={Object.keys(form.errors).length > 0}>
      <summary>{t.change}</summary>
      <Card>
        <p class="soft">{t.changeHint}</p>
        {fields}
      </Card>
    </details>
  );
}

function RecordFields({ form }: { form: FormState }) {
  const t = texts[useUi().lang];
  return (
    <Form action="/bank-accounts" keyed typed={form.typed}>
      <ErrorSummary errors={form.errors} labels={{ bankName: t.bank, accountNumber: t.number, holder: t.holder }} />
      <TextField name="bankName" label={t.bank} form={form} hint={t.bankHint} maxlength={60} list="banks" />
      <datalist id="banks">
        {banks.map((bank) => (
          <option key={bank} value={bank} />
        ))}
      </datalist>
      <TextField
        name="accountNumber"
        label={t.number}
        form={form}
        hint={t.numberHint}
        inputmode="numeric"
        autocomplete="off"
      />
      <TextField name="holder" label={t.holder} form={form} hint={t.holderHint} maxlength={100} />
      <button type="submit" class="button">
        {t.save}
      </button>
    </Form>
  );
}

function Earlier({ accounts }: { accounts: readonly Account[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <>
      <h2>{t.history}</h2>
      <Table
        caption={t.history}
        rows={accounts}
        columns={[
          { label: t.bank, cell: (row) => row.bankName },
          { label: t.number, cell: (row) => row.accountNumber },
          { label: t.holder, cell: (row) => row.holder },
          { label: t.ended, cell: (row) => momentText(row.endedAt ?? 0, lang) },
        ]}
      />
    </>
  );
}

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
      {shown('verified') && verified.length > 0 ? <Verified accounts={verified} /> : null}
      {shown('missing') && lacking.length > 0 ? <Missing parties={lacking} /> : null}
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
    { label: t.state, cell: (row) => <StateChip account={row} /> },
    {
      label: t.checkedBy,
      cell: (row) => (
        <>
          {[momentText(row.verifiedAt ?? 0, lang), row.verifiedByName].filter(Boolean).join(', ')}
          {row.note ? <span class="under soft">{row.note}</span> : null}
        </>
      ),
    },
  ];
  return <Table caption={t.verified} columns={columns} rows={accounts} />;
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
