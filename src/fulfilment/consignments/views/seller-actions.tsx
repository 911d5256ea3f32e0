import { useUi } from '../../../platform/ui/context.ts';
import {
  ActionButton,
  AreaField,
  ErrorSummary,
  Form,
  type FormState,
  freshForm,
  TextField,
} from '../../../platform/ui/form.tsx';
import { Card, LinkButton, Notice } from '../../../platform/ui/parts.tsx';
import { consignmentTexts } from '../texts.ts';
import type { ConsignmentDetail } from '../types.ts';

/** Forms of the page that came back with something to change. */
export type ConsignmentForms = { dispatch?: FormState; cancel?: FormState };
type Props = { consignment: ConsignmentDetail; forms: ConsignmentForms };

/** What the cooperative can do now: send it or undo it; then take the note along; then fetch what was refused. */
export function SellerActions({ consignment, forms }: Props) {
  const t = consignmentTexts[useUi().lang];
  if (consignment.state === 'packed') return <Packed consignment={consignment} forms={forms} />;
  if (consignment.state !== 'sent') return null;
  return (
    <Notice tone="warn" title={t.onTheWay}>
      <p>{t.onTheWaySeller}</p>
      {consignment.deliveryNote ? (
        <LinkButton href={`/documents/${consignment.deliveryNote.id}`}>{t.openNote}</LinkButton>
      ) : null}
    </Notice>
  );
}

function Packed({ consignment, forms }: Props) {
  const t = consignmentTexts[useUi().lang];
  const form = forms.dispatch ?? freshForm;
  const { id, vehicle, driver } = consignment;
  return (
    <Card>
      <h2>{t.sendTitle}</h2>
      <ErrorSummary
        errors={{ ...forms.dispatch?.errors, ...forms.cancel?.errors }}
        labels={{ vehicle: t.vehicle, driver: t.driver, cancelReason: t.cancelReason }}
      />
      <p class="soft">{t.sendMeans}</p>
      <Form action={`/consignments/${id}/dispatch`}>
        <div class="halves">
          <TextField
            {...{
              name: 'vehicle',
              label: t.vehicle,
              form,
              value: vehicle,
              hint: t.plateHint,
              maxlength: 20,
              optional: true,
            }}
            autocomplete="off"
          />
          <TextField
            {...{ name: 'driver', label: t.driver, form, value: driver, maxlength: 60, optional: true }}
            autocomplete="off"
          />
        </div>
        <button type="submit" class="button full">
          {t.send}
        </button>
      </Form>
      <Cancel id={id} form={forms.cancel} />
    </Card>
  );
}

function Cancel({ id, form }: { id: string; form: FormState | undefined }) {
  const t = consignmentTexts[useUi().lang];
  return (
    <details open={!!form}>
      <summary class="danger">{t.cancel}</summary>
      <p>{t.cancelMeans}</p>
      <Form action={`/consignments/${id}/cancellation`}>
        <AreaField name="cancelReason" label={t.cancelReason} form={form ?? freshForm} rows={2} />
        <button type="submit" class="button danger">
          {t.cancelNow}
        </button>
      </Form>
    </details>
  );
}

/** Recorded by the cooperative that has the goods in its hands again. */
export const ReturnButton = ({ id }: { id: string }) => (
  <ActionButton action={`/consignments/${id}/return`} label={consignmentTexts[useUi().lang].returned} tone="main" />
);
