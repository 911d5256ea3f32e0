import { useUi } from '../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, SelectField, TextField } from '../../platform/ui/form.tsx';
import { Card, Heading, LinkButton } from '../../platform/ui/parts.tsx';
import { kelurahan } from '../kelurahan.ts';
import type { Party } from '../store-parties.ts';
import { institutionTypes, typeTexts } from '../texts-names.ts';
import { papersTexts } from '../texts-papers.ts';

export type ApplicantKind = 'cooperative' | 'institution';

export function ChooseKindPage() {
  const t = papersTexts[useUi().lang];
  const choices = [
    ['cooperative', t.cooperative, t.cooperativeLead, t.toCooperative],
    ['institution', t.institution, t.institutionLead, t.toInstitution],
  ] as const;
  return (
    <>
      <Heading title={t.chooseTitle} lead={t.chooseLead} />
      <div class="cards">
        {choices.map(([kind, title, lead, label]) => (
          <Card key={kind}>
            <h2>{title}</h2>
            <p>{lead}</p>
            <div class="push">
              <LinkButton href={`/applications/new?kind=${kind}`}>{label}</LinkButton>
            </div>
          </Card>
        ))}
      </div>
    </>
  );
}

/** Name of each field, for the list of errors above the form. */
export const paperLabels = (t: (typeof papersTexts)['id']) => ({
  name: t.name,
  type: t.type,
  kelurahanCode: t.kelurahan,
  address: t.address,
  phone: t.phone,
  npwp: t.npwp,
  nib: t.nib,
  nikKoperasi: t.nikKoperasi,
  ahuDecision: t.ahuDecision,
  nitku: t.nitku,
  siteName: t.siteName,
  siteAddress: t.siteAddress,
  siteKelurahan: t.siteKelurahan,
});

export function ApplyPage({ kind, form }: { kind: ApplicantKind; form: FormState }) {
  const t = papersTexts[useUi().lang];
  return (
    <>
      <Heading
        crumbs={<a href="/applications/new">{t.chooseTitle}</a>}
        title={kind === 'cooperative' ? t.toCooperative : t.toInstitution}
        lead={t.chooseLead}
      />
      <ErrorSummary errors={form.errors} labels={paperLabels(t)} />
      <Form action="/applications" class="readable" keyed typed={form.typed}>
        <input type="hidden" name="kind" value={kind} />
        <PaperFields kind={kind} form={form} party={null} />
        {kind === 'institution' ? (
          <Card>
            <h2>{t.firstSite}</h2>
            <SiteFields form={form} />
          </Card>
        ) : null}
        <button type="submit" class="button">
          {t.apply}
        </button>
      </Form>
    </>
  );
}

/** The papers of a party that was not accepted, to correct and hand in again. */
export function CorrectPage({ party, form }: { party: Party; form: FormState }) {
  const t = papersTexts[useUi().lang];
  const kind = party.kind === 'cooperative' ? 'cooperative' : 'institution';
  return (
    <>
      <Heading title={t.correctTitle} lead={t.correctLead} />
      <ErrorSummary errors={form.errors} labels={paperLabels(t)} />
      <Form action={`/applications/${party.id}`} class="readable">
        <PaperFields kind={kind} form={form} party={party} />
        <button type="submit" class="button">
          {t.reapply}
        </button>
      </Form>
    </>
  );
}

type FieldsProps = { kind: ApplicantKind; form: FormState; party: Party | null };

function PaperFields({ kind, form, party }: FieldsProps) {
  const t = papersTexts[useUi().lang];
  const isCooperative = kind === 'cooperative';
  return (
    <>
      <Card>
        <h2>{t.identity}</h2>
        <TextField
          name="name"
          label={t.name}
          form={form}
          value={party?.name}
          hint={isCooperative ? t.nameHintCooperative : t.nameHintInstitution}
          autocomplete="organization"
        />
        {isCooperative ? null : <TypeField form={form} value={party?.type} />}
        <KelurahanField name="kelurahanCode" label={t.kelurahan} form={form} value={party?.kelurahanCode} />
        <TextField name="address" label={t.address} form={form} value={party?.address} autocomplete="street-address" />
        <TextField name="phone" label={t.phone} form={form} value={party?.phone} type="tel" autocomplete="tel" />
      </Card>
      <Card>
        <h2>{t.papers}</h2>
        <Identifiers kind={kind} form={form} party={party} />
      </Card>
    </>
  );
}

function Identifiers({ kind, form, party }: FieldsProps) {
  const t = papersTexts[useUi().lang];
  const soft = { form, optional: true } as const;
  return (
    <>
      <TextField name="npwp" label={t.npwp} form={form} value={party?.npwp} hint={t.npwpHint} inputmode="numeric" />
      <TextField name="nib" label={t.nib} {...soft} value={party?.nib} hint={t.nibHint} inputmode="numeric" />
      {kind === 'cooperative' ? (
        <>
          <TextField name="nikKoperasi" label={t.nikKoperasi} {...soft} value={party?.nikKoperasi} />
          <TextField name="ahuDecision" label={t.ahuDecision} {...soft} value={party?.ahuDecision} hint={t.ahuHint} />
        </>
      ) : null}
      <TextField name="nitku" label={t.nitku} {...soft} value={party?.nitku} hint={t.nitkuHint} inputmode="numeric" />
    </>
  );
}

function TypeField({ form, value }: { form: FormState; value: string | null | undefined }) {
  const { lang } = useUi();
  const t = papersTexts[lang];
  const options = institutionTypes.map((type) => ({ value: type, label: typeTexts[lang][type] }));
  return (
    <SelectField
      name="type"
      label={t.type}
      form={form}
      value={value}
      options={[{ value: '', label: t.chooseType }, ...options]}
    />
  );
}

export function SiteFields({ form }: { form: FormState }) {
  const t = papersTexts[useUi().lang];
  return (
    <>
      <TextField name="siteName" label={t.siteName} form={form} hint={t.siteNameHint} />
      <TextField name="siteAddress" label={t.siteAddress} form={form} />
      <KelurahanField name="siteKelurahan" label={t.siteKelurahan} form={form} value={null} />
    </>
  );
}

const kelurahanOptions = kelurahan.map(({ code, name, kecamatan }) => ({
  value: code,
  label: `${name}, ${kecamatan}`,
}));

function KelurahanField(props: { name: string; label: string; form: FormState; value: string | null | undefined }) {
  const t = papersTexts[useUi().lang];
  return <SelectField {...props} options={[{ value: '', label: t.chooseKelurahan }, ...kelurahanOptions]} />;
}
