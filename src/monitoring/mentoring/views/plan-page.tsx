import { useUi } from '../../../platform/ui/context.ts';
import { AreaField, ErrorSummary, Form, type FormState, SelectField, TextField } from '../../../platform/ui/form.tsx';
import { Card, Empty, Heading, LinkButton } from '../../../platform/ui/parts.tsx';
import type { OpenWarning } from '../../health/types.ts';
import { WarningLine } from '../../health/views/parts.tsx';
import { visitTexts } from '../texts-visits.ts';

type PlanProps = { mine: readonly { id: string; name: string }[]; warning: OpenWarning | null; form: FormState };

/** A visit to plan; of a warning, with its words as the purpose. */
export function PlanPage({ mine, warning, form }: PlanProps) {
  const t = visitTexts[useUi().lang];
  const crumbs = <a href="/mentoring">{t.toMentoring}</a>;
  if (mine.length === 0)
    return (
      <>
        <Heading crumbs={crumbs} title={t.planTitle} />
        <Empty title={t.none}>
          <p>{t.noneBody}</p>
          <LinkButton href="/mentoring?of=all" tone="plain">
            {t.toMentoring}
          </LinkButton>
        </Empty>
      </>
    );
  const options = mine.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Heading crumbs={crumbs} title={t.planTitle} lead={t.planLead} />
      {warning ? (
        <Card>
          <p>{t.because}</p>
          <ul class="plain-list">
            <WarningLine warning={warning} mayPlan={false} />
          </ul>
        </Card>
      ) : null}
      <Form action="/visits" keyed typed={form.typed} class="readable">
        <ErrorSummary
          errors={form.errors}
          labels={{ cooperative: t.cooperative, plannedOn: t.plannedOn, purpose: t.purpose }}
        />
        {warning ? <input type="hidden" name="warning" value={warning.id} /> : null}
        <Card>
          <SelectField
            name="cooperative"
            label={t.cooperative}
            form={form}
            options={[{ value: '', label: t.choose }, ...options]}
          />
          <TextField name="plannedOn" label={t.plannedOn} form={form} type="date" />
          <AreaField name="purpose" label={t.purpose} form={form} hint={t.purposeHint} rows={3} />
          <button type="submit" class="button full">
            {t.plan}
          </button>
        </Card>
      </Form>
    </>
  );
}
