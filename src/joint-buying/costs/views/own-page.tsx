import { dayText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { PaperNumber } from '../../../platform/ui/paper-number.tsx';
import { Card, Chip, Empty, Facts, LinkButton, Notice } from '../../../platform/ui/parts.tsx';
import { CampaignHead } from '../../views/head.tsx';
import { fixedShares, savedBps } from '../rules.ts';
import { texts } from '../texts.ts';
import { ownTexts } from '../texts-own.ts';
import type { MemberInvoiceRow, MemberRow } from '../types.ts';
import { How, type OwnProps, type WithShare } from './own-how.tsx';
import { amountOf } from './words.ts';

/** What the goods of one cooperative cost it, beside what it would have paid alone; how that came about; and its invoice. */
export function OwnCostPage(props: OwnProps) {
  const { campaign, own, purchases } = props;
  const t = ownTexts[useUi().lang];
  const [share] = own ? fixedShares([own]) : [];
  return (
    <>
      <CampaignHead campaign={campaign} part="costs" lead={`${campaign.number} · ${t.lead}`} />
      {share ? (
        <>
          <div class="two even">
            <Compared {...props} share={share} />
            <OwnInvoice {...props} share={share} />
          </div>
          <Back {...props} />
          <How {...props} share={share} />
        </>
      ) : own && purchases.length > 0 ? (
        <Soon {...props} own={own} />
      ) : (
        <NotIn id={campaign.id} isOver={purchases.length > 0 || campaign.closedAt !== null} />
      )}
    </>
  );
}

function NotIn({ id, isOver }: { id: string; isOver: boolean }) {
  const { lang } = useUi();
  const [t, shared] = [ownTexts[lang], texts[lang]];
  return (
    <Empty title={isOver ? t.notIn : shared.noneTitle}>
      <p>{isOver ? t.notInBody : shared.noneBody}</p>
      <LinkButton href={isOver ? `/campaigns/${id}/result` : `/campaigns/${id}`} tone="plain">
        {isOver ? t.toResult : shared.toCampaign}
      </LinkButton>
    </Empty>
  );
}

/** Before the books are closed: what is to be expected. */
function Soon({ campaign, own, perUnit }: OwnProps & { own: MemberRow }) {
  const t = ownTexts[useUi().lang];
  const milli = campaign.state === 'distributed' ? own.received : own.quantity * 1000;
  const total = Math.round((milli * (perUnit ?? 0)) / 1000);
  return (
    <Empty title={t.soonTitle}>
      <p>{t.soonBody}</p>
      {perUnit === null ? null : <p>{t.expected(rupiah(perUnit), amountOf(milli, campaign.unit), total)}</p>}
      <LinkButton href={`/campaigns/${campaign.id}/goods`} tone="plain">
        {t.toGoods}
      </LinkButton>
    </Empty>
  );
}

/** The picture: what a unit cost together, and what it would have cost alone. */
function Compared({ campaign, share: { cost, alone, member } }: WithShare) {
  const t = ownTexts[useUi().lang];
  if (cost.perUnit === null)
    return (
      <Card>
        <p>{t.nothing}</p>
      </Card>
    );
  return (
    <Card>
      <p class="soft">{t.perUnit(campaign.unit)}</p>
      <p class="huge num strong">{rupiah(cost.perUnit)}</p>
      {alone ? (
        <>
          <Bars together={cost.perUnit} alone={alone.unitPrice} />
          <Verdict saved={cost.saved ?? 0} alone={cost.alone ?? 0} />
          <p class="soft small">
            {alone.source === 'last_purchase' ? t.last_purchase(member.lastBoughtOn) : t.lowest_tier}{' '}
            {alone.source === 'lowest_tier' ? <a href="/needs">{t.toNeeds}</a> : null}
          </p>
        </>
      ) : (
        <p class="soft">
          {t.noAlone} <a href="/needs">{t.toNeeds}</a>
        </p>
      )}
    </Card>
  );
}

function Bars({ together, alone }: { together: number; alone: number }) {
  const t = ownTexts[useUi().lang];
  const most = Math.max(together, alone);
  const bars = [
    { label: t.together, price: together, shade: 'got' },
    { label: t.aloneBar, price: alone, shade: 'due' },
  ];
  return (
    <>
      {bars.map(({ label, price, shade }) => (
        <>
          <p class="row apart">
            {label} <strong class="num">{rupiah(price)}</strong>
          </p>
          <svg
            class="stacked"
            viewBox="0 0 1000 36"
            preserveAspectRatio="none"
            role="img"
            aria-label={t.bar(label, rupiah(price))}
          >
            <rect class={shade} width={((price * 1000) / most).toFixed(1)} height="36" />
          </svg>
        </>
      ))}
    </>
  );
}

function Verdict({ saved, alone }: { saved: number; alone: number }) {
  const t = ownTexts[useUi().lang];
  if (saved === 0) return <p>{t.same}</p>;
  if (saved < 0) return <p class="bad-text">{t.lostMoney(-saved)}</p>;
  return (
    <p>
      <Chip tone="good">{t.saved(saved, savedBps(saved, alone) ?? 0)}</Chip>
    </p>
  );
}

function OwnInvoice({ share: { member }, account, today, campaign }: WithShare) {
  const { lang } = useUi();
  const t = ownTexts[lang];
  const { invoice } = member;
  const received = [[t.received, quantity(member.received / 1000, campaign.unit)]] as const;
  if (!invoice)
    return (
      <Card>
        <h2>{t.invoice}</h2>
        <Facts facts={received} />
        <p>{t.nothing}</p>
      </Card>
    );
  const left = invoice.total - invoice.settled;
  return (
    <Card>
      <p class="row apart">
        <strong>{t.invoice}</strong> <InvoiceChip invoice={invoice} today={today} />
      </p>
      <Facts
        facts={[
          [t.number, <PaperNumber of={invoice.number} />],
          ...received,
          ...(invoice.vat > 0 ? [[t.vat, rupiah(invoice.vat)] as const] : []),
          [t.invoiceTotal, rupiah(invoice.total)],
          ...(invoice.settled > 0 ? [[t.settled, rupiah(invoice.settled)] as const] : []),
          ...(left > 0 ? [[t.left, <strong>{rupiah(left)}</strong>] as const] : []),
          ...(left > 0 ? [[t.due, dayText(invoice.dueOn, lang)] as const] : []),
          ...(left > 0 && account
            ? [[t.payTo, `${account.bankName} ${account.accountNumber}, ${account.holder}`] as const]
            : []),
        ]}
      />
      {left > 0 ? <p class="soft small">{account ? t.mention(invoice.number) : t.noAccount}</p> : null}
      <LinkButton href={`/invoices/${invoice.id}`} tone={left > 0 ? 'main' : 'plain'}>
        {left > 0 ? t.open : t.openPaid}
      </LinkButton>
    </Card>
  );
}

/** What the invoice has left of the deposit. */
function Back({ toReturn }: OwnProps) {
  const t = ownTexts[useUi().lang];
  if (toReturn.amount === 0) return null;
  return (
    <Notice tone="warn">
      <p>
        {t.toReturn(toReturn.amount)} <a href="/deposits">{t.toDeposits}</a>
      </p>
    </Notice>
  );
}

function InvoiceChip({ invoice, today }: { invoice: MemberInvoiceRow; today: string }) {
  const t = ownTexts[useUi().lang];
  if (invoice.settled >= invoice.total) return <Chip tone="good">{t.paidUp}</Chip>;
  return invoice.dueOn < today ? <Chip tone="bad">{t.overdue}</Chip> : <Chip tone="warn">{t.unpaid}</Chip>;
}
