import { useUi } from '../../platform/ui/context.ts';
import { Form } from '../../platform/ui/form.tsx';
import { Card, Heading, LinkButton, Notice, Table } from '../../platform/ui/parts.tsx';
import { resumeTexts } from '../texts-account.ts';

export type Waiting = { path: string; fields: readonly (readonly [string, string])[]; isOtherRole: boolean };

/** What was typed before the session ended, and a button that sends it where it was going. */
export function ResumePage({ form }: { form: Waiting }) {
  const t = resumeTexts[useUi().lang];
  // Keys and versions go along unseen; they mean nothing to a reader.
  const shown = form.fields.filter(([name, value]) => value !== '' && !/(^|\.)(key|version|id|intent)$/i.test(name));
  return (
    <>
      <Heading title={t.title} lead={t.lead} />
      <Card>
        <Table
          caption={t.title}
          rows={shown}
          columns={[
            { label: t.field, cell: ([name]) => name.replaceAll('.', ' ') },
            { label: t.value, cell: ([, value]) => value },
          ]}
        />
        <p class="soft small">{t.files}</p>
      </Card>
      {form.isOtherRole ? (
        <Notice tone="warn">
          <p>{t.otherRole}</p>
          <LinkButton href="/account" tone="plain">
            {t.toAccount}
          </LinkButton>
        </Notice>
      ) : (
        <Form action={form.path}>
          {form.fields.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button type="submit" class="button">
            {t.send}
          </button>
        </Form>
      )}
    </>
  );
}
