import { momentText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, freshForm, TextField } from '../../../platform/ui/form.tsx';
import { Card, Chip, Empty, Facts, Heading, Table } from '../../../platform/ui/parts.tsx';
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

export const Crumbs = () => <a href="/settlement">{texts[useUi().lang].settlement}</a>;

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

export function AccountCard({ account }: { account: Account }) {
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
export function RecordForm({ current, form }: { current: Account | undefined; form: FormState }) {
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
