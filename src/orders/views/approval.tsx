import { rupiah } from '../../platform/money.ts';
import { useUi } from '../../platform/ui/context.ts';
import { AreaField, ErrorSummary, Form, type FormState } from '../../platform/ui/form.tsx';
import { Card, Stat, Stats } from '../../platform/ui/parts.tsx';
import { decisionTexts } from '../texts-decisions.ts';
import { formTexts } from '../texts-form.ts';
import { splitTexts } from '../texts-preview.ts';
import type { Preview } from '../types.ts';
import type { OrderDetail } from '../types-pages.ts';
import { OtherWays } from './other-ways.tsx';
import { orderProof, SavingStat, SharedDelivery, ShortageChoice } from './preview.tsx';
import { PreviewLineCard, Proof } from './preview-line.tsx';

type ApprovalProps = {
  order: OrderDetail;
  preview: Preview;
  /** The form to agree, and the form to return the order, as they came back. */
  form: FormState;
  returnForm: FormState;
};

/** What the approver agrees to: the split as it would be now, and the two ways to answer. */
export function Approval({ order, preview, form, returnForm }: ApprovalProps) {
  const t = decisionTexts[useUi().lang];
  return (
    <>
      <ErrorSummary errors={returnForm.errors} labels={{ returnReason: t.returnReason }} />
      <ApproveForm {...{ order, preview, form }} />
      <ReturnForm order={order} form={returnForm} />
    </>
  );
}

/** The split behind the approval, line by line. */
export function Estimate({ preview }: { preview: Preview }) {
  return (
    <>
      {preview.lines.map((line) => (
        <PreviewLineCard
          key={line.position}
          {...{ line, formLine: line.position, policy: preview.policy, named: true, proven: false, action: null }}
        />
      ))}
      <OtherWays preview={preview} action={null} />
    </>
  );
}

function ApproveForm({ order, preview, form }: { order: OrderDetail; preview: Preview; form: FormState }) {
  const { lang } = useUi();
  const t = decisionTexts[lang];
  return (
    <Card>
      <h2>{t.estimateNow}</h2>
      <Stats>
        <Stat label={formTexts[lang].total}>{rupiah(preview.total)}</Stat>
        <SavingStat saving={preview.saving} />
        <Stat label={splitTexts[lang].howMany}>{preview.cooperatives}</Stat>
        <SharedDelivery saved={preview.sharedDelivery} />
        <Proof line={orderProof(preview)} policy={preview.policy} />
      </Stats>
      <Form action={`/orders/${order.id}/approval`} keyed typed={form.typed}>
        <input type="hidden" name="seenTotal" value={String(preview.total)} />
        {preview.lines.map((line) => (
          <input
            key={line.position}
            type="hidden"
            name={`acceptedShortage.${line.position}`}
            value={String(line.shortage)}
          />
        ))}
        {preview.shortage > 0 ? <ShortageChoice form={form} /> : null}
        <p class="soft">{t.approveLead}</p>
        <button type="submit" class="button">
          {t.approve}
        </button>
      </Form>
    </Card>
  );
}

function ReturnForm({ order, form }: { order: OrderDetail; form: FormState }) {
  const t = decisionTexts[useUi().lang];
  return (
    <details open={Object.keys(form.errors).length > 0}>
      <summary>{t.return}</summary>
      <Card>
        <Form action={`/orders/${order.id}/return`}>
          <AreaField name="returnReason" label={t.returnReason} form={form} rows={3} />
          <button type="submit" class="button plain">
            {t.returnNow}
          </button>
        </Form>
      </Card>
    </details>
  );
}
