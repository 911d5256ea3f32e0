import { dayText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { figure, quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, freshForm, TextField } from '../../../platform/ui/form.tsx';
import { Chip, Facts } from '../../../platform/ui/parts.tsx';
import { texts } from '../texts.ts';
import type { Bill, OrderedPart, SupplierPayment } from '../types.ts';
import type { StaffProps } from './types.ts';
import { amountOf } from './words.ts';

type Props = StaffProps & {
  purchase: OrderedPart;
  bill: Bill | undefined;
  paid: readonly SupplierPayment[];
  /** Bills can be recorded and corrected. */
  isOpen: boolean;
};

/** What was ordered of one supplier, its bill, and what it has been paid. */
export function BillCard(props: Props) {
  const { purchase, bill, forms, isOpen, mayRecord, campaign } = props;
  const t = texts[useUi().lang];
  const { quantity: ordered, unitPrice, deliveryCost, cost } = purchase;
  const form = forms.bill?.purchaseId === purchase.id ? forms.bill.form : freshForm;
  const isWrong = Object.keys(form.errors).length > 0;
  const words = t.orderedFor(quantity(ordered, campaign.unit), rupiah(unitPrice), cost);
  const fields = <BillFields {...props} form={form} />;
  return (
    <section class="card" id={`bill-${purchase.id}`}>
      <p class="row apart">
        <strong>{purchase.supplierName}</strong> <BillChip bill={bill} today={props.today} />
      </p>
      <Facts
        facts={[
          [t.ordered, `${words}${deliveryCost > 0 ? t.withDelivery(deliveryCost) : ''}`],
          ...(bill ? billFacts(props, bill) : []),
        ]}
      />
      {bill ? <Difference bill={bill} purchase={purchase} /> : null}
      {isOpen && !bill ? fields : null}
      {isOpen && bill ? (
        <details class="action" open={isWrong}>
          <summary class="button plain">{t.correctBill}</summary>
          {fields}
        </details>
      ) : null}
      {bill && mayRecord && bill.paid < bill.total ? <PayForm {...props} bill={bill} /> : null}
    </section>
  );
}

function BillChip({ bill, today }: { bill: Bill | undefined; today: string }) {
  const t = texts[useUi().lang];
  if (!bill) return <Chip tone="warn">{t.noBill}</Chip>;
  if (bill.total === 0) return <Chip tone="quiet">{t.nothingBilled}</Chip>;
  if (bill.paid >= bill.total) return <Chip tone="good">{t.paidUp}</Chip>;
  return bill.dueOn < today ? <Chip tone="bad">{t.overdue}</Chip> : <Chip tone="quiet">{t.unpaid}</Chip>;
}

function billFacts({ campaign, paid }: Props, bill: Bill): [string, string | ReturnType<typeof Paid>][] {
  const { lang } = useUi();
  const t = texts[lang];
  return [
    [t.bill, t.numberOf(bill.number, bill.billedOn)],
    [t.billed, amountOf(bill.billedMilli, campaign.unit)],
    [t.goods, rupiah(bill.goods)],
    ...(bill.delivery > 0 ? [[t.delivery, rupiah(bill.delivery)] as [string, string]] : []),
    ...(bill.vat > 0 ? [[t.vat, rupiah(bill.vat)] as [string, string]] : []),
    [t.billTotal, rupiah(bill.total)],
    [t.dueOn, dayText(bill.dueOn, lang)],
    ...(bill.paid > 0 ? [[t.paid, <Paid bill={bill} paid={paid} />] as [string, ReturnType<typeof Paid>]] : []),
  ];
}

function Paid({ bill, paid }: { bill: Bill; paid: readonly SupplierPayment[] }) {
  const { lang } = useUi();
  return (
    <>
      {rupiah(bill.paid)}
      {paid.map((one) => (
        <span key={one.id} class="under soft">
          {[dayText(one.paidOn, lang), rupiah(one.amount), one.reference].filter(Boolean).join(' · ')}
        </span>
      ))}
    </>
  );
}

/** What the bill asks above or below the price that was ordered, for the quantity it bills. */
function Difference({ bill, purchase }: { bill: Bill; purchase: OrderedPart }) {
  const t = texts[useUi().lang];
  const by = bill.goods - Math.round((bill.billedMilli * purchase.unitPrice) / 1000);
  if (by === 0) return null;
  return <p class={by > 0 ? 'gold' : 'soft'}>{t.differs(Math.abs(by), by > 0)}</p>;
}

function BillFields({ campaign, purchase, bill, form, taxClass, pkp, today }: Props & { form: FormState }) {
  const t = texts[useUi().lang];
  const scope = `${purchase.id}-`;
  const ordered = quantity(purchase.quantity, campaign.unit);
  const labels = {
    ...{ number: t.number, billed: t.billed, goods: t.goods, delivery: t.delivery, vat: t.vat },
    ...{ billedOn: t.billedOn, dueOn: t.dueOn },
  };
  const money = { form, scope, inputmode: 'numeric' as const, autocomplete: 'off' };
  const shown = (amount: number | undefined) => (amount ? figure(amount) : amount === 0 ? '0' : '');
  return (
    <Form action={`/campaigns/${campaign.id}/bills`} keyed typed={form.typed}>
      <ErrorSummary errors={form.errors} labels={labels} scope={scope} />
      <input type="hidden" name="purchaseId" value={purchase.id} />
      <input type="hidden" name="version" value={form.typed.version ?? String(bill?.version ?? 0)} />
      <TextField name="number" label={t.number} form={form} scope={scope} value={bill?.number} maxlength={60} />
      <div class="halves">
        <TextField
          {...{ name: 'billedOn', label: t.billedOn, type: 'date', form, scope }}
          value={bill?.billedOn ?? today}
        />
        <TextField {...{ name: 'dueOn', label: t.dueOn, type: 'date', form, scope }} value={bill?.dueOn} />
      </div>
      <TextField
        {...{ name: 'billed', label: t.billed, form, scope, inputmode: 'decimal', autocomplete: 'off' }}
        value={figure(bill ? bill.billedMilli / 1000 : purchase.quantity)}
        hint={t.billedHint(ordered)}
        suffix={campaign.unit}
      />
      <TextField
        {...{ name: 'goods', label: t.goods, ...money }}
        value={shown(bill?.goods)}
        hint={taxClass === 'taxable' ? t.goodsHintVat : t.goodsHint}
      />
      <TextField
        {...{ name: 'delivery', label: t.delivery, ...money, optional: 'unsaid' }}
        value={bill?.delivery ? figure(bill.delivery) : ''}
        hint={t.deliveryHint}
      />
      {taxClass === 'taxable' ? (
        <TextField
          {...{ name: 'vat', label: t.vat, ...money, optional: 'unsaid' }}
          value={bill?.vat ? figure(bill.vat) : ''}
          hint={pkp ? t.vatHintCredit : t.vatHintCost}
        />
      ) : null}
      <button type="submit" class={bill ? 'button plain' : 'button'}>
        {t.saveBill}
      </button>
    </Form>
  );
}

function PayForm({ bill, forms, today }: Props & { bill: Bill }) {
  const t = texts[useUi().lang];
  const form = forms.payment?.billId === bill.id ? forms.payment.form : freshForm;
  const scope = `${bill.id}-`;
  const left = bill.total - bill.paid;
  return (
    <details class="action" open={Object.keys(form.errors).length > 0}>
      <summary class="button plain">{t.recordPayment}</summary>
      <Form action={`/bills/${bill.id}/payments`} keyed typed={form.typed}>
        <ErrorSummary
          errors={form.errors}
          labels={{ amount: t.amount, paidOn: t.paidOn, reference: t.reference }}
          scope={scope}
        />
        <TextField
          {...{ name: 'amount', label: t.amount, form, scope, inputmode: 'numeric', autocomplete: 'off' }}
          value={figure(left)}
          hint={t.paymentHint(left)}
        />
        <TextField {...{ name: 'paidOn', label: t.paidOn, type: 'date', form, scope }} value={today} />
        <TextField {...{ name: 'reference', label: t.reference, form, scope, optional: true, maxlength: 120 }} />
        <button type="submit" class="button">
          {t.savePayment}
        </button>
      </Form>
    </details>
  );
}
