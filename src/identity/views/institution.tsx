import { rupiah } from '../../platform/money.ts';
import { figure } from '../../platform/quantity.ts';
import { useUi } from '../../platform/ui/context.ts';
import { ActionButton, ErrorSummary, Form, type FormState, TextField } from '../../platform/ui/form.tsx';
import { Card, Empty, Heading, LinkButton, Notice } from '../../platform/ui/parts.tsx';
import type { Party, Site } from '../store-parties.ts';
import { papersTexts } from '../texts-papers.ts';
import { PapersCard, Standing } from './papers.tsx';
import { paperLabels, SiteFields } from './papers-form.tsx';

type InstitutionProps = {
  party: Party;
  sites: readonly Site[];
  limitForm: FormState;
  siteForm: FormState;
  done: string | null;
};

export function InstitutionPage({ party, sites, limitForm, siteForm, done }: InstitutionProps) {
  const { lang, viewer } = useUi();
  const t = papersTexts[lang];
  const isApprover = viewer?.role === 'approver';
  return (
    <>
      <Heading crumbs={t.institutionTitle} title={party.name} />
      <DoneNotice done={done} />
      <Standing party={party} />
      <div class="two main-first">
        <div class="stack">
          <Sites sites={sites} form={siteForm} mayEdit={viewer?.role !== 'payer'} />
          <Limit party={party} form={limitForm} mayEdit={isApprover} />
        </div>
        <div class="stack">
          <PapersCard party={party} />
          {isApprover ? (
            <LinkButton href="/members" tone="plain">
              {t.members}
            </LinkButton>
          ) : null}
        </div>
      </div>
    </>
  );
}

export const DoneNotice = ({ done }: { done: string | null }) =>
  done ? (
    <Notice tone="good">
      <p>{done}</p>
    </Notice>
  ) : null;

function Limit({ party, form, mayEdit }: { party: Party; form: FormState; mayEdit: boolean }) {
  const t = papersTexts[useUi().lang];
  return (
    <Card>
      <h2>{t.limit}</h2>
      <p>{t.limitLead}</p>
      <p>
        {t.limitNow}: <strong>{party.approvalLimit === 0 ? t.limitAll : rupiah(party.approvalLimit)}</strong>
      </p>
      {mayEdit ? (
        <>
          <ErrorSummary errors={form.errors} labels={{ approvalLimit: t.limitIn }} />
          <Form action="/institution/limit">
            <TextField
              name="approvalLimit"
              label={t.limitIn}
              form={form}
              value={figure(party.approvalLimit)}
              inputmode="numeric"
            />
            <button type="submit" class="button plain">
              {t.saveLimit}
            </button>
          </Form>
        </>
      ) : (
        <p class="soft">{t.limitByApprover}</p>
      )}
    </Card>
  );
}

function Sites({ sites, form, mayEdit }: { sites: readonly Site[]; form: FormState; mayEdit: boolean }) {
  const t = papersTexts[useUi().lang];
  const hasErrors = Object.keys(form.errors).length > 0;
  return (
    <Card>
      <h2>{t.sites}</h2>
      {sites.length === 0 ? (
        <Empty title={t.noSitesTitle}>
          <p>{t.noSites}</p>
        </Empty>
      ) : null}
      <ul class="news">
        {sites.map((site) => (
          <li key={site.id}>
            <div>
              <p>
                <strong>{site.name}</strong>
              </p>
              <p class="soft small">{[site.address, site.kecamatan].filter(Boolean).join(', ')}</p>
            </div>
            {mayEdit ? <CloseSite site={site} /> : null}
          </li>
        ))}
      </ul>
      {mayEdit ? (
        <details open={hasErrors || sites.length === 0}>
          <summary>{t.addSite}</summary>
          <ErrorSummary errors={form.errors} labels={paperLabels(t)} />
          <Form action="/institution/sites" keyed typed={form.typed}>
            <SiteFields form={form} />
            <button type="submit" class="button plain">
              {t.addSite}
            </button>
          </Form>
        </details>
      ) : null}
    </Card>
  );
}

function CloseSite({ site }: { site: Site }) {
  const t = papersTexts[useUi().lang];
  return (
    <details class="action">
      <summary class="button danger">
        {t.closeSite}
        <span class="hidden"> {site.name}</span>
      </summary>
      <p class="small">{t.closeSiteLead}</p>
      <ActionButton action={`/institution/sites/${site.id}/closure`} label={t.closeSiteYes(site.name)} tone="danger" />
    </details>
  );
}
