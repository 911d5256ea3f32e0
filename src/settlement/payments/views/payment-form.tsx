import { photoTypes } from '../../../catalog/index.ts';
import { dayText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, SelectField, TextField } from '../../../platform/ui/form.tsx';
import { Card, Chip, Empty, Heading, LinkButton } from '../../../platform/ui/parts.tsx';
import { PhotoField } from '../../../platform/ui/photo-field.tsx';
import { asTyped, payerMethods } from '../inputs.ts';
import { type OpenInvoice, openOf, payableOf, toProve } from '../rules/allocate.ts';
import { methodNames } from '../texts.ts';
import { pageTexts } from '../texts-pages.ts';

type Props = {
  invoices: readonly OpenInvoice[];
  /** There are others beside these. */
  more: boolean;
  /** Ticked. */
  chosen: readonly string[];
  form: FormState;
  today: string;
  /** A photo that came with the form before it came back. */
  photoId: string | null;
};

export function PaymentFormPage(props: Props) {
  const { lang, viewer } = useUi();
  const t = pageTexts[lang];
  const ofCooperative = viewer?.partyKind === 'cooperative';
  const crumbs = (
    <>
      <a href="/settlement">{t.settlement}</a> / <a href="/payments">{t.listTitle}</a>
    </>
  );
  return (
    <>
      <Heading crumbs={crumbs} title={t.newTitle} lead={t.newLead} />
      {props.invoices.some((one) => payableOf(one) > 0) ? (
        <TheForm {...props} />
      ) : (
        <>
          <Empty title={t.noOpenTitle}>
            <p>{ofCooperative ? t.noOpenBodyCooperative : t.noOpenBody}</p>
            <LinkButton href={ofCooperative ? '/invoices?side=bought' : '/invoices'}>{t.toInvoices}</LinkButton>
          </Empty>
          <ToProve invoices={props.invoices} />
        </>
      )}
    </>
  );
}

function TheForm({ invoices, more, chosen, form, today, photoId }: Props) {
  const { lang } = useUi();
  const t = pageTexts[lang];
  const payable = invoices.reduce((sum, one) => sum + (chosen.includes(one.id) ? payableOf(one) : 0), 0);
  const methods = payerMethods.map((value) => ({ value, label: methodNames[lang][value] }));
  const photo = { photo: t.proof, photoHint: t.proofHint, photoKept: t.proofKept };
  const labels = { amount: t.amount, paidOn: t.paidOn, method: t.method, reference: t.reference, photo: t.proof };
  return (
    <Form action="/payments" keyed typed={form.typed} multipart>
      <ErrorSummary errors={form.errors} labels={labels} />
      <div class="two main-first">
        <div class="stack">
          <Card>
            <Choice invoices={invoices} more={more} chosen={chosen} />
          </Card>
          <Card>
            <TextField
              name="amount"
              label={t.amount}
              form={form}
              value={payable > 0 ? asTyped(payable) : null}
              hint={t.amountHint}
              inputmode="numeric"
              suffix="Rp"
            />
            <div class="halves">
              <TextField name="paidOn" label={t.paidOn} form={form} value={today} type="date" />
              <SelectField name="method" label={t.method} form={form} options={methods} />
            </div>
            <TextField
              name="reference"
              label={t.reference}
              form={form}
              hint={t.referenceHint}
              maxlength={120}
              optional
            />
            <PhotoField form={form} texts={photo} types={photoTypes} kept={photoId} keptAs="photoId" />
            <button type="submit" class="button">
              {t.send}
            </button>
          </Card>
        </div>
        <div class="stack">
          <Card>
            <h2>{t.next}</h2>
            <p>{t.nextSteps}</p>
          </Card>
          <ToProve invoices={invoices} />
        </div>
      </div>
    </Form>
  );
}

/** Invoices of which only the PPh 22 is open: nothing is to be paid, a proof is to be recorded. */
function ToProve({ invoices }: { invoices: readonly OpenInvoice[] }) {
  const t = pageTexts[useUi().lang];
  const paid = invoices.filter((one) => payableOf(one) === 0);
  if (paid.length === 0) return null;
  return (
    <Card>
      <h2>{t.proofMissing}</h2>
      <ul class="plain-list">
        {paid.map((one) => (
          <li key={one.id}>
            <a href={`/invoices/${one.id}/withholding`}>{one.number}</a> {rupiah(toProve(one))}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The open invoices to tick, oldest due first. */
function Choice({ invoices, more, chosen }: Pick<Props, 'invoices' | 'more' | 'chosen'>) {
  const { lang, viewer } = useUi();
  const t = pageTexts[lang];
  return (
    <fieldset>
      <legend>{t.which}</legend>
      <p class="hint">{t.whichHint}</p>
      {invoices
        .filter((one) => payableOf(one) > 0)
        .map((one, i) => (
          <label key={one.id} class="check">
            <input type="checkbox" name={`invoice.${i}`} value={one.id} checked={chosen.includes(one.id)} />{' '}
            <strong>{one.number}</strong> {rupiah(payableOf(one))} <Due invoice={one} />
            <span class="under soft">
              {one.sellerName}, {one.orderNumber}
              {toProve(one) > 0 ? `. ${t.open} ${rupiah(openOf(one))}, ${t.tax} ${rupiah(toProve(one))}` : ''}
            </span>
          </label>
        ))}
      {more ? (
        <p class="soft">
          {t.moreToPay}{' '}
          <a href={viewer?.partyKind === 'cooperative' ? '/invoices?side=bought&state=open' : '/invoices?state=open'}>
            {t.allOpen}
          </a>
        </p>
      ) : null}
    </fieldset>
  );
}

function Due({ invoice }: { invoice: OpenInvoice }) {
  const { lang, now } = useUi();
  const t = pageTexts[lang];
  const late = Date.parse(`${invoice.dueOn}T17:00:00Z`) < now;
  return late ? (
    <Chip tone="bad">{t.overdue}</Chip>
  ) : (
    <span class="soft">
      {t.due.toLowerCase()} {dayText(invoice.dueOn, lang)}
    </span>
  );
}
