import { commodityName } from '../../catalog/index.ts';
import { rupiah } from '../../platform/money.ts';
import { useUi } from '../../platform/ui/context.ts';
import { AreaField, ErrorSummary, Form, type FormState } from '../../platform/ui/form.tsx';
import { Card, Heading, LinkButton, Notice } from '../../platform/ui/parts.tsx';
import { failureTexts, refusalTexts } from './texts.ts';
import type { FailureRefusal, OrderedStakes } from './types.ts';

type Props = { stakes: OrderedStakes; form: FormState; refusal: FailureRefusal | null };

/** What it does to whom, and the reason that everybody will read. */
export function FailurePage({ stakes, form, refusal }: Props) {
  const { lang } = useUi();
  const t = failureTexts[lang];
  const back = `/campaigns/${stakes.id}`;
  return (
    <>
      <Heading
        crumbs={
          <>
            <a href="/campaigns">{t.list}</a> / <a href={back}>{stakes.number}</a>
          </>
        }
        title={t.title}
        lead={t.lead(commodityName(stakes, lang))}
      />
      {refusal ? (
        <>
          <Notice tone="warn" title={t.cannot}>
            <p>{refusalTexts[lang][refusal]}</p>
          </Notice>
          <LinkButton href={`${back}/goods`} tone="plain">
            {t.back}
          </LinkButton>
        </>
      ) : (
        <Declaring stakes={stakes} form={form} />
      )}
    </>
  );
}

function Declaring({ stakes, form }: Pick<Props, 'stakes' | 'form'>) {
  const t = failureTexts[useUi().lang];
  return (
    <Card class="readable">
      <ErrorSummary errors={form.errors} labels={{ reason: t.reason }} title={t.notYet} />
      <p>{t.when(stakes.suppliers)}</p>
      <h2>{t.willHappen}</h2>
      <Consequences stakes={stakes} />
      <Form action={`/campaigns/${stakes.id}/failure`}>
        <AreaField name="reason" label={t.reason} form={form} rows={3} hint={t.reasonHint} />
        <div class="row">
          <button type="submit" class="button danger">
            {t.declare}
          </button>
          <LinkButton href={`/campaigns/${stakes.id}/goods`} tone="plain">
            {t.back}
          </LinkButton>
        </div>
      </Form>
    </Card>
  );
}

function Consequences({ stakes }: { stakes: OrderedStakes }) {
  const t = failureTexts[useUi().lang];
  const { pledges, held, heldAmount, charges, paid } = stakes;
  return (
    <ul>
      <li>{t.ends}</li>
      <li>{t.tells(pledges)}</li>
      <li>{t.noInvoices}</li>
      {held > 0 ? <li>{t.returns(held, rupiah(heldAmount))}</li> : null}
      {charges > 0 ? <li>{t.charges(rupiah(charges))}</li> : null}
      {paid > 0 ? <li>{t.paid(rupiah(paid))}</li> : null}
    </ul>
  );
}

/** On the page of the goods, while nothing has come: how it ends if nothing ever will. */
export function FailureCard({ campaignId }: { campaignId: string }) {
  const t = failureTexts[useUi().lang];
  return (
    <Card>
      <h2>{t.card}</h2>
      <p class="soft">{t.cardBody}</p>
      <LinkButton href={`/campaigns/${campaignId}/failure`} tone="danger">
        {t.cardLink}
      </LinkButton>
    </Card>
  );
}
