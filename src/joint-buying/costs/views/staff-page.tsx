import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Form } from '../../../platform/ui/form.tsx';
import { Card, Empty, LinkButton, Notice, Stat, Stats } from '../../../platform/ui/parts.tsx';
import { CampaignHead } from '../../views/head.tsx';
import { takesCosts } from '../checks.ts';
import { sumOfShares } from '../rules.ts';
import { texts } from '../texts.ts';
import { BillCard } from './bill-card.tsx';
import { ChargesCard } from './charges.tsx';
import { Checklist } from './checklist.tsx';
import { MembersTable } from './members.tsx';
import type { StaffProps } from './types.ts';
import { amountOf } from './words.ts';

/** The costs of a joint purchase for the forum: what is missing, the forms, the balance, every member's part, the invoices. */
export function StaffCostPage(props: StaffProps) {
  const { campaign, purchases, bills, payments, forms, mayRecord } = props;
  const t = texts[useUi().lang];
  const isInvoiced = campaign.invoicedAt !== null;
  if (purchases.length === 0) return <NoCosts {...props} />;
  const lead = isInvoiced ? t.leadDone : mayRecord ? t.lead : t.leadReader;
  const isOpen = mayRecord && takesCosts(campaign);
  const invoices = isInvoiced ? <Invoices {...props} /> : null;
  return (
    <>
      <CampaignHead campaign={campaign} part="costs" lead={`${campaign.number} · ${lead}`} />
      {forms.notice ? (
        <Notice tone="bad">
          <p>{forms.notice}</p>
        </Notice>
      ) : null}
      {isInvoiced ? invoices : <Checklist {...props} />}
      <ToReturn {...props} />
      <h2>{t.bills}</h2>
      <div class="two even">
        {purchases.map((purchase) => {
          const bill = bills.find((one) => one.purchaseId === purchase.id);
          const paid = payments.filter((one) => one.billId === bill?.id);
          return <BillCard key={purchase.id} {...props} {...{ purchase, bill, paid, isOpen }} />;
        })}
        <ChargesCard {...props} isOpen={isOpen} />
      </div>
      <Parts {...props} />
    </>
  );
}

function NoCosts({ campaign }: StaffProps) {
  const t = texts[useUi().lang];
  return (
    <>
      <CampaignHead campaign={campaign} part="costs" />
      <Empty title={t.noneTitle}>
        <p>{t.noneBody}</p>
        <LinkButton href={`/campaigns/${campaign.id}`} tone="plain">
          {t.toCampaign}
        </LinkButton>
      </Empty>
    </>
  );
}

/** Deposits that this purchase does not need any more; who only reads sees no deposits. */
function ToReturn({ campaign, toReturn, mayRecord }: StaffProps) {
  const t = texts[useUi().lang];
  if (toReturn.amount === 0 || !mayRecord) return null;
  return (
    <Notice tone="warn">
      <p>
        {t.toReturn(toReturn.deposits, toReturn.amount)}{' '}
        <a href={`/deposits?state=to_return&campaign=${campaign.id}`}>{t.toDeposits}</a>
      </p>
    </Notice>
  );
}

/** Two sums that must be one, what it means for all, then every member's part. */
function Parts(props: StaffProps) {
  const { campaign, sums, shares, problem, mayRecord } = props;
  const t = texts[useUi().lang];
  const isInvoiced = campaign.invoicedAt !== null;
  return (
    <>
      <h2>{t.parts}</h2>
      {problem ? (
        <Notice tone="bad">
          <p>{problem}</p>
        </Notice>
      ) : null}
      {shares === null ? (
        <Empty title={t.noneTitle}>
          <p>{t.partsSoon}</p>
        </Empty>
      ) : (
        <>
          <Balance {...props} shares={shares} />
          {sums.free > 0 ? (
            <Notice tone="good">
              <p>{t.free(amountOf(sums.free, campaign.unit))}</p>
            </Notice>
          ) : null}
          {sums.billed > sums.received ? (
            <Notice tone="warn">
              <p>{t.lost(amountOf(sums.billed - sums.received, campaign.unit))}</p>
            </Notice>
          ) : null}
          <MembersTable {...props} shares={shares} />
          {isInvoiced || !mayRecord ? null : <Issue {...props} shares={shares} />}
        </>
      )}
    </>
  );
}

type WithShares = StaffProps & { shares: NonNullable<StaffProps['shares']> };

function Balance({ campaign, sums, shares }: WithShares) {
  const t = texts[useUi().lang];
  const all = sumOfShares(shares);
  const differs = sums.total - all.total;
  const perUnit = all.received > 0 ? Math.round((all.total * 1000) / all.received) : null;
  return (
    <Card>
      <p class="strong">{t.balance}</p>
      <p class="num">
        {t.billsSum} {rupiah(sums.bills)} + {t.transport.toLowerCase()} {rupiah(sums.transport)} +{' '}
        {t.handling.toLowerCase()} {rupiah(sums.handling)}
      </p>
      <p class="num">
        = <strong>{rupiah(sums.total)}</strong> = {t.shareSum.toLowerCase()} <strong>{rupiah(all.total)}</strong>
      </p>
      <p class={differs === 0 ? 'soft small' : 'bad-text'}>{differs === 0 ? t.balanced : t.unbalanced(differs)}</p>
      <Stats>
        {perUnit === null ? null : <Stat label={t.perUnitAll(campaign.unit)}>{rupiah(perUnit)}</Stat>}
        <Stat label={t.received}>{amountOf(all.received, campaign.unit)}</Stat>
        <Stat label={t.savedAll} tone={all.saved < 0 ? 'bad' : 'good'}>
          {rupiah(all.saved)}
        </Stat>
      </Stats>
    </Card>
  );
}

/** The one thing this page is for. What is lacking but may be none is said once more before it. */
function Issue({ campaign, sums, shares, taxClass, pkp }: WithShares) {
  const t = texts[useUi().lang];
  const lacking = [...(sums.transport === 0 ? [t.transport] : []), ...(sums.handling === 0 ? [t.handling] : [])].map(
    (one) => one.toLowerCase(),
  );
  const members = shares.filter((one) => one.cost.total > 0).length;
  return (
    <Card>
      {lacking.map((what) => (
        <p key={what} class="gold">
          {t.noCharges(what)}
        </p>
      ))}
      <p>{t.issueLead(members, sums.total)}</p>
      {pkp && taxClass === 'taxable' ? <p>{t.issueVat}</p> : null}
      <Form action={`/campaigns/${campaign.id}/invoices`} keyed>
        <input type="hidden" name="seen" value={String(sums.total)} />
        <button type="submit" class="button">
          {t.issue}
        </button>
      </Form>
    </Card>
  );
}

/** After the invoices: how far the money is. */
function Invoices({ shares, bills }: StaffProps) {
  const t = texts[useUi().lang];
  const invoices = (shares ?? []).flatMap(({ member }) => member.invoice ?? []);
  const open = invoices.reduce((sum, one) => sum + one.total - one.settled, 0);
  const owed = bills.reduce((sum, one) => sum + one.total - one.paid, 0);
  return (
    <Card>
      <h2>{t.invoicesTitle}</h2>
      <Stats>
        <Stat label={t.paid}>
          {t.paidCount(invoices.filter((one) => one.settled >= one.total).length, invoices.length)}
        </Stat>
        <Stat label={t.stillOpen}>{rupiah(open)}</Stat>
        <Stat label={t.suppliersOpen}>{rupiah(owed)}</Stat>
      </Stats>
    </Card>
  );
}
