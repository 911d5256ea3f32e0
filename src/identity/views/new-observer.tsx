import { useUi } from '../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, TextField } from '../../platform/ui/form.tsx';
import { Card, Heading } from '../../platform/ui/parts.tsx';
import { partyTexts } from '../texts-parties.ts';

export function NewObserverPage({ form }: { form: FormState }) {
  const t = partyTexts[useUi().lang];
  return (
    <>
      <Heading crumbs={<a href="/parties">{t.title}</a>} title={t.newObserver} lead={t.newObserverLead} />
      <div class="narrow">
        <ErrorSummary errors={form.errors} labels={{ name: t.observerName, email: t.observerEmail }} />
        <Card>
          <Form action="/parties" keyed typed={form.typed}>
            <TextField name="name" label={t.observerName} form={form} autocomplete="off" />
            <TextField name="email" label={t.observerEmail} form={form} type="email" autocomplete="off" />
            <button type="submit" class="button full">
              {t.register}
            </button>
          </Form>
        </Card>
      </div>
    </>
  );
}
