import { quantity } from '../../platform/quantity.ts';
import { useUi } from '../../platform/ui/context.ts';
import { AreaField, ErrorSummary, Form, type FormState, freshForm, TextField } from '../../platform/ui/form.tsx';
import { Card, LinkButton } from '../../platform/ui/parts.tsx';
import { isEditable, mayCancel } from '../lifecycle.ts';
import { decisionTexts } from '../texts-decisions.ts';
import type { Preview } from '../types.ts';
import type { OrderDetail, OrderLineDetail } from '../types-pages.ts';
import { Approval } from './approval.tsx';
import { nameOf } from './words.ts';

/** Forms of the page that came back with something to change, by what they are for. */
export type OrderForms = {
  approve?: FormState;
  return?: FormState;
  cancel?: FormState;
  shortage?: { lineId: string; form: FormState };
};

type ActionProps = { order: OrderDetail; forms: OrderForms; estimate: Preview | null };

/** What this person may do with the order now; nothing for those who only look. */
export function OrderActions({ order, forms, estimate }: ActionProps) {
  const { viewer } = useUi();
  const t = decisionTexts[useUi().lang];
  if (!viewer || viewer.partyId !== order.institutionId) return null;
  const { role } = viewer;
  const short = order.lines.filter((line) => line.shortage > 0 && !line.waitsForOffers);
  return (
    <div id="actions">
      {role === 'requester' && isEditable(order.state) ? (
        <p>
          <LinkButton href={`/orders/${order.id}/edit`}>
            {order.state === 'draft' ? t.continueDraft : t.edit}
          </LinkButton>
        </p>
      ) : null}
      {estimate ? (
        <Approval
          {...{ order, preview: estimate, form: forms.approve ?? freshForm, returnForm: forms.return ?? freshForm }}
        />
      ) : null}
      {role !== 'payer' && order.state === 'attention'
        ? short.map((line) => <ShortageCard key={line.id} {...{ order, line, forms }} />)
        : null}
      {mayCancel(role, order.state) ? (
        <Cancel order={order} form={forms.cancel ?? freshForm} open={!!forms.cancel} />
      ) : null}
    </div>
  );
}

function ShortageCard({ order, line, forms }: { order: OrderDetail; line: OrderLineDetail; forms: OrderForms }) {
  const { lang } = useUi();
  const t = decisionTexts[lang];
  const unit = line.commodity.tradeUnit;
  const form = forms.shortage?.lineId === line.id ? forms.shortage.form : freshForm;
  const action = `/orders/${order.id}/lines/${line.id}/shortage`;
  return (
    <Card class="urgent">
      <h2>{t.shortTitle(quantity(line.shortage, unit), nameOf(line.commodity, lang))}</h2>
      <ErrorSummary errors={form.errors} labels={{ priceCeiling: t.newCeiling }} />
      <p>{t.shortLead}</p>
      <Form action={action}>
        <div class="choices">
          <Choice value="accept" label={t.accept} hint={t.acceptHint(quantity(line.confirmed + line.reserved, unit))} />
          <Choice value="wait" label={t.wait} hint={t.waitHint} />
        </div>
      </Form>
      <details open={Object.keys(form.errors).length > 0}>
        <summary>{t.ceiling}</summary>
        <Form action={action}>
          <input type="hidden" name="decision" value="ceiling" />
          <TextField
            name="priceCeiling"
            label={t.newCeiling}
            form={form}
            value={line.priceCeiling}
            inputmode="numeric"
            autocomplete="off"
            suffix={`Rp/${unit}`}
            hint={line.priceCeiling === null ? t.noCeiling : undefined}
          />
          <button type="submit" class="button plain">
            {t.ceilingNow}
          </button>
        </Form>
      </details>
    </Card>
  );
}

const Choice = ({ value, label, hint }: { value: string; label: string; hint: string }) => (
  <div>
    <button type="submit" class="button plain full" name="decision" value={value}>
      {label}
    </button>
    <p class="hint">{hint}</p>
  </div>
);

/** Ends the order: folded away, with what will happen and a reason. */
function Cancel({ order, form, open }: { order: OrderDetail; form: FormState; open: boolean }) {
  const t = decisionTexts[useUi().lang];
  return (
    <details open={open}>
      <summary class="danger">{t.cancel}</summary>
      <Card>
        <p>{t.cancelWhat}</p>
        <Form action={`/orders/${order.id}/cancellation`}>
          <AreaField name="cancelReason" label={t.cancelReason} form={form} rows={2} />
          <button type="submit" class="button danger">
            {t.cancelNow}
          </button>
        </Form>
      </Card>
    </details>
  );
}
