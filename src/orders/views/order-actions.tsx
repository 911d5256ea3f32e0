import { figure, quantity } from '../../platform/quantity.ts';
import { useUi } from '../../platform/ui/context.ts';
import { AreaField, ErrorSummary, Form, type FormState, freshForm } from '../../platform/ui/form.tsx';
import { Card, LinkButton } from '../../platform/ui/parts.tsx';
import { isEditable, mayCancel } from '../lifecycle.ts';
import { decisionTexts } from '../texts-decisions.ts';
import { formLabels } from '../texts-labels.ts';
import { shortageTexts } from '../texts-preview.ts';
import type { Preview } from '../types.ts';
import type { OrderDetail, OrderLineDetail } from '../types-pages.ts';
import { Approval } from './approval.tsx';
import { LimitInputs } from './line-fields.tsx';
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
      {mayCancel(role, order.state) && !order.lines.some((line) => line.lost > 0) ? (
        <Cancel order={order} form={forms.cancel ?? freshForm} open={!!forms.cancel} />
      ) : null}
    </div>
  );
}

/** Whether an order without what is short here is still an order; otherwise there is only waiting, other limits, or cancelling. */
const leavesSomething = (order: OrderDetail, short: OrderLineDetail): boolean =>
  order.lines.some((line) => line.confirmed + line.reserved > 0 || (line.id !== short.id && line.shortage > 0));

function ShortageCard({ order, line, forms }: { order: OrderDetail; line: OrderLineDetail; forms: OrderForms }) {
  const { lang } = useUi();
  const t = decisionTexts[lang];
  const unit = line.commodity.tradeUnit;
  const form = forms.shortage?.lineId === line.id ? forms.shortage.form : freshForm;
  const action = `/orders/${order.id}/lines/${line.id}/shortage`;
  return (
    <Card class="urgent">
      <h2>{t.shortTitle(quantity(line.shortage, unit), nameOf(line.commodity, lang))}</h2>
      <ErrorSummary errors={form.errors} labels={formLabels(lang, order.lines.length)} />
      {line.whyShort ? <p>{shortageTexts[lang][line.whyShort]}</p> : null}
      <p>{t.shortLead}</p>
      <Form action={action}>
        <div class="choices">
          {leavesSomething(order, line) ? (
            <Choice
              value="accept"
              label={t.accept}
              hint={t.acceptHint(quantity(line.confirmed + line.reserved - line.lost, unit))}
            />
          ) : null}
          <Choice value="wait" label={t.wait} hint={t.waitHint} />
        </div>
      </Form>
      <details open={Object.keys(form.errors).length > 0}>
        <summary>{t.limits}</summary>
        <Form action={action}>
          <input type="hidden" name="decision" value="limits" />
          <LimitInputs form={form} prefix={`lines.${line.position}.`} unit={unit} values={limitValues(line)} />
          <button type="submit" class="button plain">
            {t.limitsNow}
          </button>
        </Form>
      </details>
    </Card>
  );
}

const limitValues = ({ priceCeiling, maxSuppliers, maxShareBps }: OrderLineDetail) => ({
  priceCeiling: priceCeiling === null ? '' : figure(priceCeiling),
  maxSuppliers: maxSuppliers === null ? '' : figure(maxSuppliers),
  maxShare: maxShareBps === null ? '' : figure(maxShareBps / 100),
});

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
        <p>{order.plans.length > 0 ? t.cancelWhat : t.cancelUnplaced}</p>
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
