import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, SelectField, TextField } from '../../../platform/ui/form.tsx';
import { Card, Heading } from '../../../platform/ui/parts.tsx';
import { texts, typeTexts } from '../texts.ts';
import { type Supplier, supplierTypes } from '../types.ts';

/** Above the page, since on a phone the form may be far below. */
export function SupplierErrors({ form }: { form: FormState }) {
  const { name, type, address, phone, email, npwp, nib } = texts[useUi().lang];
  return <ErrorSummary errors={form.errors} labels={{ name, type, address, phone, email, npwp, nib }} />;
}

/** @param supplier the one that is changed; absent for a new one */
export function SupplierForm({ supplier, form }: { supplier?: Supplier; form: FormState }) {
  const { lang } = useUi();
  const t = texts[lang];
  const { name, type, address, phone, email, npwp, nib } = t;
  const options = supplierTypes.map((value) => ({ value, label: typeTexts[lang][value] }));
  const kinds = supplier?.type ? options : [{ value: '', label: t.choose }, ...options];
  const isNew = supplier === undefined;
  return (
    <Form action={isNew ? '/suppliers' : `/suppliers/${supplier.id}`} keyed={isNew} typed={form.typed}>
      {isNew ? null : <input type="hidden" name="version" value={String(supplier.version)} />}
      <TextField name="name" label={name} form={form} value={supplier?.name} hint={t.nameHint} maxlength={120} />
      <div class="halves">
        <SelectField name="type" label={type} form={form} value={supplier?.type} options={kinds} />
        <TextField name="phone" label={phone} form={form} value={supplier?.phone} type="tel" maxlength={30} />
      </div>
      <TextField name="address" label={address} form={form} value={supplier?.address} maxlength={200} />
      <div class="halves">
        <TextField name="email" label={email} form={form} value={supplier?.email} type="email" optional />
        <TextField name="npwp" label={npwp} form={form} value={supplier?.npwp} hint={t.npwpHint} optional />
        <TextField name="nib" label={nib} form={form} value={supplier?.nib} optional />
      </div>
      <button type="submit" class="button">
        {t.save}
      </button>
    </Form>
  );
}

export function NewSupplierPage({ form }: { form: FormState }) {
  const t = texts[useUi().lang];
  return (
    <>
      <Heading crumbs={<a href="/suppliers">{t.title}</a>} title={t.newTitle} lead={t.newLead} />
      <SupplierErrors form={form} />
      <Card class="readable">
        <SupplierForm form={form} />
      </Card>
    </>
  );
}
