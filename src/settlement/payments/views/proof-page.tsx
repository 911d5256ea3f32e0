import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, TextField } from '../../../platform/ui/form.tsx';
import { Card, Facts, Heading, Notice } from '../../../platform/ui/parts.tsx';
import type { OpenInvoice } from '../rules/allocate.ts';
import { refusalTexts } from '../texts.ts';
import { pageTexts } from '../texts-pages.ts';

type Props = { invoice: OpenInvoice; isProved: boolean; form: FormState; today: string };

/** The payer records the tax office's number for what was withheld on an invoice. */
export function ProofPage({ invoice, isProved, form, today }: Props) {
  const { lang } = useUi();
  const t = pageTexts[lang];
  const why = isProved ? 'proved_already' : invoice.withheld > 0 ? null : 'nothing_withheld';
  return (
    <>
      <Heading
        crumbs={<a href={`/invoices/${invoice.id}`}>{invoice.number}</a>}
        title={t.proofTitle}
        lead={t.proofLead}
      />
      <Card class="readable">
        <Facts
          facts={[
            [t.invoice, invoice.number],
            [t.seller, invoice.sellerName],
            [t.proofAmount, <strong>{rupiah(invoice.withheld)}</strong>],
          ]}
        />
        {why ? (
          <Notice tone={isProved ? 'good' : 'quiet'}>
            <p>{refusalTexts[lang][why]}</p>
          </Notice>
        ) : (
          <Form action={`/invoices/${invoice.id}/withholding`}>
            <ErrorSummary errors={form.errors} labels={{ proofNumber: t.proofNumber, provedOn: t.provedOn }} />
            <p class="soft">{t.proofAmountHint}</p>
            <TextField name="proofNumber" label={t.proofNumber} form={form} maxlength={60} />
            <TextField name="provedOn" label={t.provedOn} form={form} value={today} type="date" />
            <button type="submit" class="button">
              {t.saveProof}
            </button>
          </Form>
        )}
      </Card>
    </>
  );
}
