import { addDays, dayOf } from '../../platform/clock.ts';
import { useUi } from '../../platform/ui/context.ts';
import { AreaField, Form, type FormState, SelectField, TextField } from '../../platform/ui/form.tsx';
import { Card, LinkButton, Notice } from '../../platform/ui/parts.tsx';
import { linesOf } from '../inputs.ts';
import { POLICIES } from '../split/index.ts';
import { formTexts } from '../texts-form.ts';
import { policyHints, policyTexts } from '../texts-reasons.ts';
import type { OrderFormData } from '../types-pages.ts';
import { LineFields } from './line-fields.tsx';
import { inPlace, PreviewPanel, type PreviewProps } from './preview.tsx';

export type OrderFormProps = Omit<PreviewProps, 'approvalLimit'> & {
  data: OrderFormData;
  /** The edited order as the page knew it; null for a new one. */
  edited: { id: string; version: number } | null;
  /** Work out the split as soon as the page is there: the form comes filled in. */
  previewAtOnce: boolean;
};

/** The form left, what it leads to right. The right side follows while the left one is filled in. */
export function OrderForm(props: OrderFormProps) {
  const { data, form, action, edited } = props;
  return (
    <Form action={action} id="order-form" class="two form-first late" keyed typed={form.typed}>
      <div class="stack">
        {/* Enter in a field works out the split; it must not be the first visible button's doing. */}
        <button type="submit" name="intent" value="preview" hidden></button>
        {edited ? <Identity edited={edited} /> : null}
        <Lines data={data} form={form} action={action} />
        <Delivery data={data} form={form} />
      </div>
      <div
        class="follows"
        hx-post="/orders/preview"
        hx-trigger={`${props.previewAtOnce ? 'load, ' : ''}input changed delay:400ms from:#order-form`}
        hx-target="#preview"
        hx-swap="outerHTML"
        hx-sync="#order-form:replace"
        hx-indicator="#order-form"
      >
        <Working />
        <PreviewPanel {...props} approvalLimit={data.approvalLimit} />
      </div>
    </Form>
  );
}

/** Which order the form changes: its version keeps two editors from overwriting each other. */
const Identity = ({ edited }: { edited: { id: string; version: number } }) => (
  <>
    <input type="hidden" name="order" value={edited.id} />
    <input type="hidden" name="version" value={String(edited.version)} />
  </>
);

function Working() {
  return (
    <p class="htmx-indicator working" role="status">
      {formTexts[useUi().lang].working}
    </p>
  );
}

function Lines({ data, form, action }: { data: OrderFormData; form: FormState; action: string }) {
  const t = formTexts[useUi().lang];
  const count = Math.max(1, linesOf(form.typed).length);
  return (
    <>
      {Array.from({ length: count }, (_, n) => (
        <LineFields key={n} {...{ data, form, action, n, count }} />
      ))}
      <div>
        <button type="submit" id="add-line" name="intent" value="add-line" class="button plain" {...inPlace(action)}>
          {t.addLine}
        </button>
      </div>
    </>
  );
}

function Delivery({ data, form }: { data: OrderFormData; form: FormState }) {
  const { lang, now } = useUi();
  const t = formTexts[lang];
  const today = dayOf(now);
  return (
    <Card>
      <h2>{t.delivery}</h2>
      {data.sites.length === 0 ? (
        <Notice tone="warn">
          <p>{t.noSite}</p>
          <LinkButton href="/account" tone="plain">
            {t.toAccount}
          </LinkButton>
        </Notice>
      ) : (
        <SelectField
          name="siteId"
          label={t.site}
          form={form}
          options={data.sites.map((site) => ({ value: site.id, label: `${site.name}, ${site.address}` }))}
        />
      )}
      <TextField name="neededOn" label={t.neededOn} type="date" form={form} value={addDays(today, 14)} min={today} />
      <SelectField
        name="policy"
        label={t.policy}
        form={form}
        options={POLICIES.map((policy) => ({
          value: policy,
          label: policyTexts[lang][policy],
        }))}
        hint={policyHints[lang][(form.typed.policy as 'cheapest') || 'cheapest'] ?? policyHints[lang].cheapest}
      />
      <AreaField name="note" label={t.note} form={form} rows={3} optional />
    </Card>
  );
}
