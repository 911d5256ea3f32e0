import { useUi } from '../../platform/ui/context.ts';
import { Form } from '../../platform/ui/form.tsx';
import { Card, Facts, Heading, LinkButton, Notice } from '../../platform/ui/parts.tsx';
import { resumeTexts } from '../texts-account.ts';
import { fieldName } from '../texts-fields.ts';

export type Waiting = { path: string; fields: readonly (readonly [string, string])[]; isOtherRole: boolean };

/** What was typed before the session ended, and a button that sends it where it was going. */
export function ResumePage({ form }: { form: Waiting }) {
  const { lang } = useUi();
  const t = resumeTexts[lang];
  // Keys, versions and ids go along unseen; they mean nothing to a reader.
  const shown = form.fields.flatMap(([name, value]) => {
    const label = fieldName(name, lang);
    return label && value !== '' ? [{ label, value }] : [];
  });
  return (
    <>
      <Heading title={t.title} lead={t.lead} />
      <Card>
        <Facts facts={shown.map((row) => [row.label, row.value])} />
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
